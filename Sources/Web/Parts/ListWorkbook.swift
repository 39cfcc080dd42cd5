import Disclosure
import Documents

/// 一览表: rows of words under their heads, as an Excel workbook of one sheet or as CSV.
struct ListWorkbook {
  /// Of the file, unless it is called otherwise.
  let title: String
  /// Of the sheet; Excel takes 31 characters.
  let sheet: String
  let heads: [String]
  /// In widths of a figure, one a column.
  let widths: [Double]
  let rows: [[String]]
  var isLandscape = true

  /// - Parameter name: Of the file, without its ending.
  func xlsx(_ name: String? = nil, organ: String, day: Day) throws -> Answer {
    let cells = rows.map { $0.map { Cell($0, alignment: .left) } }
    let sheet = Sheet(list: sheet, heads, widths, cells, isLandscape: isLandscape)
    return try .workbook([sheet], Document(title: title, organ: organ, day: day), named: name ?? title)
  }

  func csv(_ name: String? = nil) -> Answer {
    .download(
      CommaSeparatedText.bytes([heads] + rows), name: "\(name ?? title).csv", type: "text/csv; charset=utf-8")
  }
}

extension Sheet {
  /// One list: its heads stay in sight, and so does its first column.
  init(list name: String, _ heads: [String], _ widths: [Double], _ rows: [[Cell]], isLandscape: Bool = true) {
    let table = Table(
      columns: widths.map { Int($0) }, headRows: 1, rows: [heads.map { Cell($0, .column) }] + rows)
    self.init(name: name, table: table, columnWidths: widths, isLandscape: isLandscape, frozenColumns: 1)
  }
}

extension Answer {
  static func workbook(_ sheets: [Sheet], _ properties: Document, named name: String) throws -> Answer {
    try workbook(named: name) { try SpreadsheetWriter.write(sheets, properties: properties, toScratchFile: $0) }
  }

  /// - Parameter write: Writes it at the path that it is given.
  static func workbook(named name: String, _ write: (String) throws -> Void) throws -> Answer {
    .download(try ScratchFile.bytes("xlsx", write), name: "\(name).xlsx", type: UploadKind.xlsx.mediaType)
  }
}
