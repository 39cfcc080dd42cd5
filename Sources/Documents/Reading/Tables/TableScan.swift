import Disclosure

/// Goes through a document's rows once and hands each to the table it belongs to. A table is found by its content, never by
/// its number or its place.
struct TableScan {
  private(set) var two = TableTwoReader()
  private(set) var three = TableThreeReader()
  private(set) var four = TableFourReader()

  /// What else the document holds decides what a table without heads is: beside the statutory tables it is another one.
  private let hasTableTwo: Bool
  private let hasTableThree: Bool

  /// - Parameter lines: the document's text outside of its tables; the statutory tables may stand there.
  init(_ rows: [TableRow], beside lines: [String] = []) {
    let short = lines.filter { $0.utf8.count < 60 }.map { LabelText($0) }
    hasTableTwo =
      short.contains { TableTwoReader.isBlockTitle($0) }
      || rows.contains { TableScan.opensTwo(TableTwoWords.whole($0)) }
    hasTableThree =
      short.contains { $0.text == "申请人情况" || $0.text.hasSuffix(")申请人情况") } || rows.contains { TableScan.opensThree($0) }
  }

  var isEmpty: Bool { two.isEmpty && three.isEmpty && four.isEmpty }

  mutating func take(_ row: TableRow) throws(Unreadable) {
    guard row.cells.contains(where: { !$0.isBlank }) || four.isOpen else { return }
    if RowKernel.names(row) || TableScan.opensThree(row) {
      two.close()
      if hasTableThree, !TableScan.opensThree(row), !three.isBegun || three.isDone(with: row) { return }
      _ = try three.take(row)
      return
    }
    if four.isOpen, try four.take(row) { return }
    if two.isOpen || !hasTableTwo || TableScan.opensTwo(TableTwoWords.whole(row)), try two.take(row) { return }
    if try four.take(row) { return }
    _ = try three.take(row)
  }

  mutating func takeLine(_ line: String) { four.takeLine(LabelText(line.prefix(200))) }

  private static func opensTwo(_ row: TableRow) -> Bool {
    row.cells.contains { TableTwoReader.isBlockTitle($0.label) || $0.label.hasPrefix("信息内容") }
  }

  private static func opensThree(_ row: TableRow) -> Bool {
    row.cells.contains { $0.label.contains("勾稽关系") || $0.label.contains("申请人情况") }
  }
}
