/// One sheet of a ledger, ready to be read cell by cell; every column must be there.
struct LedgerTable {
  let sheet: LedgerSheet
  private let table: HeadedTable<LedgerColumn>

  /// - Parameter more: Columns that this reader knows besides those of the sheet.
  init(
    _ sheet: LedgerSheet, and more: [LedgerColumn] = [], in source: SourceSheet, faults: inout [LedgerFault]
  ) {
    self.sheet = sheet
    table = HeadedTable(sheet.name, sheet.columns + more, in: source, faults: &faults)
  }

  var rows: [SourceSheetRow] { table.rows }
  var positions: [LedgerColumn: Int] { table.positions }
  /// Whether the header has every column; if not, its rows are not read.
  var isComplete: Bool { table.isComplete }
}

extension LedgerColumn: HeadedColumn {
  var mayBeAbsent: Bool { self == .totalMonth || self == .totalSource }
}
