import Disclosure

/// Goes through one worksheet, row by row.
struct XLSXSheet {
  private let reader: XMLPartReader
  private let context: XLSXContext
  private var sheet: SourceSheet
  private var row = SourceSheetRow(number: 0, cells: [])
  private var column = 0
  private var cellCount: Int

  static func read(
    _ reader: XMLPartReader, name: String, context: inout XLSXContext
  ) throws(Unreadable) -> SourceSheet {
    var sheet = XLSXSheet(reader: reader, name: name, context: context)
    try sheet.read()
    context.cellCount = sheet.cellCount
    return sheet.sheet
  }

  private init(reader: XMLPartReader, name: String, context: XLSXContext) {
    self.reader = reader
    self.context = context
    sheet = SourceSheet(name: name)
    cellCount = context.cellCount
  }

  private mutating func read() throws(Unreadable) {
    while let node = try reader.next() {
      switch (node, reader.name) {
      case (.start, "row"): try beginRow()
      case (.start, "c"): try readCell()
      case (.end, "row"): endRow()
      case (.start, "mergeCell"): try readMerge()
      default: break
      }
    }
    endRow()
  }

  private mutating func beginRow() throws(Unreadable) {
    endRow()
    let number = reader.attribute("r").map { Int($0) } ?? row.number + 1
    // Rows in disorder or twice would make two values for one cell.
    guard let number, (row.number + 1...max(CellReference.lastRow, row.number + 1)).contains(number) else {
      throw unreadable("第 \(row.number) 行之后的行号“\(reader.attribute("r") ?? "")”有误")
    }
    row = SourceSheetRow(number: number, cells: [])
    column = 0
  }

  private mutating func endRow() {
    if !row.cells.isEmpty { sheet.rows.append(row) }
    row.cells = []
  }

  private mutating func readCell() throws(Unreadable) {
    let number = try columnNumber()
    column = number
    let type = reader.attribute("t")
    let style = reader.attribute("s").flatMap { Int($0) } ?? 0
    if reader.isEmpty { return }
    let (stored, inline) = try readContent()
    guard let value = try value(type: type, style: style, stored: stored, inline: inline) else { return }
    cellCount += 1
    guard cellCount <= XLSXExtraction.mostCells else {
      throw Unreadable("工作簿有内容的单元格超过 \(XLSXExtraction.mostCells / 10_000) 万个的上限，请分成几个文件。")
    }
    row.cells.append(SourceSheetCell(column: number, value: value))
  }

  private func columnNumber() throws(Unreadable) -> Int {
    guard let text = reader.attribute("r") else {
      guard column < CellReference.lastColumn else { throw unreadable("第 \(row.number) 行的单元格过多") }
      return column + 1
    }
    guard let reference = CellReference(text), reference.row == row.number, reference.column > column else {
      throw unreadable("第 \(row.number) 行单元格的位置“\(text)”有误")
    }
    return reference.column
  }

  /// The text of `v` and that of `is`.
  private func readContent() throws(Unreadable) -> (stored: String, inline: String?) {
    let depth = reader.depth
    var stored = ""
    var inline: String?
    while let node = try reader.next() {
      if node == .end, reader.depth == depth { break }
      guard node == .start else { continue }
      switch reader.name {
      case "v": stored = try reader.elementText()
      case "is": inline = try XLSXStrings.text(reader)
      default: try reader.skipElement()
      }
    }
    return (stored, inline)
  }

  /// Nil for a cell that shows nothing.
  private func value(
    type: String?, style: Int, stored: String, inline: String?
  ) throws(Unreadable) -> SourceSheetValue? {
    switch type {
    case "s":
      guard let index = Int(stored), context.strings.indices.contains(index) else {
        throw unreadable("\(place) 单元格引用了不存在的文字")
      }
      return context.strings[index].isEmpty ? nil : .text(context.strings[index])
    case "str":
      let text = XLSXStrings.unescaped(stored)
      return text.isEmpty ? nil : .text(text)
    case "inlineStr": return inline.flatMap { $0.isEmpty ? nil : .text($0) }
    case "b": return stored.isEmpty ? nil : .boolean(stored == "1" || stored == "true")
    case "e": return .error(stored)
    case "d":
      guard let day = Day(iso: stored.prefix(10)) else { throw unreadable("\(place) 单元格的日期“\(stored)”有误") }
      return .date(day.description)
    default: return stored.isEmpty ? nil : try number(stored, style: style)
    }
  }

  private func number(_ stored: String, style: Int) throws(Unreadable) -> SourceSheetValue {
    guard let digits = SheetNumber.digits(stored) else { throw unreadable("\(place) 单元格的数值“\(stored)”有误") }
    if context.styles.isDate(style: style), let day = SheetNumber.day(stored, is1904: context.is1904) {
      return .date(day.description)
    }
    return .number(digits)
  }

  private mutating func readMerge() throws(Unreadable) {
    let text = reader.attribute("ref") ?? ""
    let corners = text.split(separator: ":").map { CellReference($0) }
    guard let first = corners.first ?? nil, let last = corners.last ?? nil, corners.count <= 2, first.row <= last.row,
      first.column <= last.column
    else { throw unreadable("合并区域“\(text)”有误") }
    guard sheet.merges.count < Self.mostMerges else { throw unreadable("合并区域超过 \(Self.mostMerges) 个") }
    sheet.merges.append(
      SourceMerge(
        firstRow: first.row, lastRow: last.row, firstColumn: first.column, lastColumn: last.column))
  }

  private static let mostMerges = 100_000

  private var place: String { CellReference(row: row.number, column: column).description }

  private func unreadable(_ reason: String) -> Unreadable {
    Unreadable("工作表“\(sheet.name)”：\(reason)，请用 Excel 或 WPS 打开后另存再试。")
  }
}

/// A cell's place, as `B7` says it.
struct CellReference: CustomStringConvertible {
  static let lastRow = 1_048_576
  static let lastColumn = 16_384

  let row: Int
  let column: Int

  init(row: Int, column: Int) {
    self.row = row
    self.column = column
  }

  /// Nil for anything but one to three letters and a row number within the spreadsheet's bounds.
  init?(_ text: some StringProtocol) {
    var row = 0
    var column = 0
    for byte in text.utf8 where byte != UInt8(ascii: "$") {
      switch byte {
      case 0x41...0x5A where row == 0: column = column * 26 + Int(byte - 0x40)
      case 0x30...0x39 where column > 0: row = row * 10 + Int(byte - 0x30)
      default: return nil
      }
      guard column <= Self.lastColumn, row <= Self.lastRow else { return nil }
    }
    guard row > 0 else { return nil }
    self.row = row
    self.column = column
  }

  var description: String {
    var letters = ""
    var left = column
    while left > 0 {
      letters = String(Unicode.Scalar(UInt8(0x41 + (left - 1) % 26))) + letters
      left = (left - 1) / 26
    }
    return letters + String(row)
  }
}
