import Disclosure

/// Goes through a document's rows once and hands each to the table it belongs to. A table is found by its content, never by
/// its number or its place.
struct TableScan {
  private(set) var two = TableTwoReader()
  private(set) var three = TableThreeReader()
  private(set) var four = TableFourReader()

  var isEmpty: Bool { two.isEmpty && three.isEmpty && four.isEmpty }

  mutating func take(_ row: TableRow) throws(Unreadable) {
    guard row.cells.contains(where: { !$0.isBlank }) || four.isOpen else { return }
    if RowKernel.names(row) || TableScan.opensThree(row) {
      two.close()
      _ = try three.take(row)
      return
    }
    if four.isOpen, try four.take(row) { return }
    if try two.take(row) { return }
    if try four.take(row) { return }
    _ = try three.take(row)
  }

  mutating func takeLine(_ line: String) { four.takeLine(LabelText(line)) }

  private static func opensThree(_ row: TableRow) -> Bool {
    row.cells.contains { $0.label.contains("勾稽关系") || $0.label.contains("申请人情况") }
  }
}
