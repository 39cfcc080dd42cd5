/// 单元格里不是件数。
/// 依据：年度报告格式各表只填数字，“-”“/”“无”“减4”“22（其中修订16件）”和负数都不是件数，汇总、核对时无法使用。
/// 处理：没有发生的改为“0”；有说明的只留数字，说明写进正文。
/// 例：表二“行政强制”填写“-”，应改为“0”。
package struct CellNotACount: ReportCheck {
  package let rule = CheckRule.cellNotACount

  package init() {}

  package func findings(in context: CheckContext) -> [Finding] {
    guard !context.notes.notCounts.isEmpty else { return [] }
    return context.notes.notCounts.sorted { $0.key.precedes($1.key) }.map { place, text in
      Finding(rule, at: place, found: text, message: "\(place.chinese)填写“\(text)”，不是件数，请改为数字；没有发生的填“0”。")
    }
  }
}

extension CellPlace {
  /// The order of the form; cells of the 2019 form, known only by their labels, come after the known ones.
  fileprivate func precedes(_ other: CellPlace) -> Bool {
    let (mine, theirs) = (rank, other.rank)
    if mine != theirs { return mine.lexicographicallyPrecedes(theirs) }
    return (row, column ?? "") < (other.row, other.column ?? "")
  }

  private var rank: [Int] {
    switch table {
    case .two: [2, Self.tableTwoRows.firstIndex(of: row) ?? .max, index(TableTwoColumn.self)]
    case .three: [3, TableThreeRow(rawValue: row).map(position) ?? .max, index(TableThreeColumn.self)]
    case .four: [4, TableFourGroup(rawValue: row).map(position) ?? .max, index(TableFourColumn.self)]
    }
  }

  private static let tableTwoRows =
    TableTwoDocument.allCases.map(\.rawValue) + TableTwoDecision.allCases.map(\.rawValue) + ["feesWan"]

  private func index<Column: CaseIterable & RawRepresentable & Equatable>(_ type: Column.Type) -> Int
  where Column.RawValue == String {
    column.flatMap(Column.init(rawValue:)).map(position) ?? .max
  }

  private func position<Value: CaseIterable & Equatable>(_ value: Value) -> Int {
    Array(Value.allCases).firstIndex(of: value) ?? .max
  }
}
