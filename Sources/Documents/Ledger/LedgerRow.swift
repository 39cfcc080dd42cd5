import Disclosure

/// One row of a ledger being read: gives the values of its cells and collects what is wrong with them.
struct LedgerRow {
  /// A cell's content: absent, unreadable (the fault is noted already) or a value.
  enum Cell<Value> {
    case blank, faulty
    case value(Value)

    var value: Value? {
      if case .value(let value) = self { value } else { nil }
    }
  }

  let sheet: LedgerSheet
  let number: Int
  private let row: SourceSheetRow
  private let positions: [LedgerColumn: Int]
  private(set) var faults: [LedgerFault] = []

  init(_ row: SourceSheetRow, of table: LedgerTable) {
    sheet = table.sheet
    number = row.number
    self.row = row
    positions = table.positions
  }

  mutating func note(_ column: LedgerColumn, _ message: String) {
    faults.append(LedgerFault(sheet: sheet.name, row: number, column: column.title, message: message))
  }

  // MARK: Cells that may be blank

  mutating func text(_ column: LedgerColumn) -> Cell<String> {
    read(column) { (value) throws(CellRefusal) in
      if case .error(let code) = value { throw CellRefusal("单元格公式出错（\(code)）。") }
      return value.shown.trimmed
    }
  }

  mutating func day(_ column: LedgerColumn) -> Cell<Day> { read(column, LedgerDate.read) }
  mutating func yuan(_ column: LedgerColumn) -> Cell<ExactDecimal> { read(column, LedgerYuan.read) }
  mutating func count(_ column: LedgerColumn) -> Cell<Int> { read(column, LedgerCount.read) }

  /// The choice whose label the cell holds, spaces and widths aside.
  mutating func choice<Choice>(_ column: LedgerColumn, _ choices: [(String, Choice)]) -> Cell<Choice> {
    read(column) { (value) throws(CellRefusal) in
      let text = value.shown.halfWidth.withoutSpace
      if let match = choices.first(where: { $0.0 == text }) { return match.1 }
      let labels = choices.map(\.0)
      let hint = nearest(to: text, among: labels).map { "是否为“\($0)”？" } ?? ""
      throw CellRefusal("“\(value.shown.trimmed)”不是可填的内容。\(hint)应为：\(labels.joined(separator: "、"))。")
    }
  }

  mutating func read<Value>(
    _ column: LedgerColumn, _ interpret: (SourceSheetValue) throws(CellRefusal) -> Value
  ) -> Cell<Value> {
    guard let position = positions[column], let value = row.cells.first(where: { $0.column == position })?.value,
      !value.isBlank
    else { return .blank }
    do { return .value(try interpret(value)) } catch {
      note(column, error.message)
      return .faulty
    }
  }

  // MARK: Cells that must be filled

  mutating func required<Value>(
    _ column: LedgerColumn, _ read: (inout LedgerRow, LedgerColumn) -> Cell<Value>
  ) -> Value? {
    switch read(&self, column) {
    case .value(let value): return value
    case .faulty: return nil
    case .blank:
      note(column, "没有填写。")
      return nil
    }
  }
}
