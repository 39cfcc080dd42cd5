/// What a file says, before anybody asks what it means: paragraphs and tables in reading order.
///
/// Every format (HTML, DOCX, XLSX, PDF, text) is brought to this one shape; `ReportReader` then looks for the report in it.
package struct SourceDocument: Hashable, Sendable, Codable {
  package var title: String?
  package var blocks: [SourceBlock]

  package init(title: String? = nil, blocks: [SourceBlock] = []) {
    self.title = title
    self.blocks = blocks
  }
}

package enum SourceBlock: Hashable, Sendable, Codable {
  /// A paragraph or heading; line breaks inside it are `\n`.
  case paragraph(String)
  case table(SourceTable)
}

/// A table as the source draws it: rows of cells with their spans.
package struct SourceTable: Hashable, Sendable, Codable {
  package var rows: [[SourceCell]]
  package init(rows: [[SourceCell]] = []) { self.rows = rows }
}

package struct SourceCell: Hashable, Sendable, Codable {
  package var text: String
  package var columnSpan: Int
  package var rowSpan: Int

  package init(_ text: String, columnSpan: Int = 1, rowSpan: Int = 1) {
    self.text = text
    self.columnSpan = columnSpan
    self.rowSpan = rowSpan
  }
}
