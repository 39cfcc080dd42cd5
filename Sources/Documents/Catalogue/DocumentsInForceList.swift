package import Disclosure

/// 继续有效的行政规范性文件目录, as a workbook and as a document.
package struct DocumentsInForceList: Hashable, Sendable {
  package let list: DocumentsInForce
  package let organ: String

  package init(_ list: DocumentsInForce, organ: String) {
    self.list = list
    self.organ = organ
  }

  package var title: String { "\(organ)继续有效的行政规范性文件目录" }
  private var properties: Document { Document(title: title, organ: organ, day: list.day) }

  /// - Parameter path: A scratch file of the caller's, which is replaced.
  package func write(toScratchFile path: String) throws(SpreadsheetWriter.Failure) {
    let sheet = Sheet(
      name: "继续有效文件目录", table: table, columnWidths: Self.widths.map(Double.init), isLandscape: true, frozenColumns: 2)
    try SpreadsheetWriter.write([sheet], properties: properties, toScratchFile: path)
  }

  package var document: Document {
    var document = properties
    let count = list.documents.count
    let sentence = "截至\(list.day.chinese)，继续有效的行政规范性文件共 \(count) 件。"
    document.blocks = [.title([title]), .paragraph(Paragraph(sentence))]
    if count > 0 { document.blocks.append(.table(table)) }
    document.blocks.append(.signature(Signature(organ: organ, day: list.day.chinese)))
    return document
  }

  private static let widths = [6, 44, 22, 14, 14, 12]

  package var table: Table {
    let heads = ["序号", "文件名称", "发文字号", "制发日期", "有效期至", "有效性"]
    return Table(
      caption: title, columns: Self.widths, headRows: 1,
      rows: [heads.map { Cell($0, .column) }]
        + list.documents.enumerated().map { index, document in
          [
            .count(index + 1), Cell(document.title, .row, alignment: .left),
            document.number.map { Cell($0) } ?? Cell(.blank), Cell(document.made.description),
            document.validUntil.map { Cell($0.description) } ?? Cell("长期"),
            Cell((document.validity(on: list.day) ?? .inForce).chinese),
          ]
        })
  }
}
