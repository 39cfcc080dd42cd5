/// 汇总: the sum of units' reports, cell by cell. Nothing is summed that could make the total wrong without a word.
package struct ReportTotal: Sendable {
  package private(set) var tableTwo = TableTwo(filledWith: 0)
  package private(set) var tableThree = TableThree(filledWith: 0)
  package private(set) var tableFour = TableFour(filledWith: 0)

  package init() {}

  /// Why a report cannot enter the total.
  package enum Refusal: Error, Hashable, Sendable {
    case tableAbsent(ReportTable)
    case otherForm(ReportForm)
    case otherHandlingMerged
    case cellBlank
    case tooLarge

    /// One Chinese sentence.
    package var reason: String {
      switch self {
      case .tableAbsent(let table): "报告缺少\(table.chinese)，无法汇总。"
      case .otherForm(let form): "报告使用 \(form.rawValue) 年格式的表二，栏目不同，无法汇总。"
      case .otherHandlingMerged: "表三“（六）其他处理”只填了一行，应分为三行，无法汇总。"
      case .cellBlank: "报告中有空白单元格，无法汇总。"
      case .tooLarge: "合计数超出可计算的范围，请核对各单位的数字。"
      }
    }
  }

  /// Adds one report of the 2021 form with no blank cell.
  package mutating func add(_ report: AnnualReport) throws(Refusal) {
    guard report.tableTwo2019 == nil, report.form == .form2021 else { throw .otherForm(report.form) }
    guard let two = report.tableTwo else { throw .tableAbsent(.two) }
    guard let three = report.tableThree else { throw .tableAbsent(.three) }
    guard let four = report.tableFour else { throw .tableAbsent(.four) }
    guard let threes = tableThree.adding(three) else { throw .otherHandlingMerged }
    guard two.isComplete, three.isComplete, four.isComplete else { throw .cellBlank }
    let (twos, fours) = (tableTwo.adding(two), tableFour.adding(four))
    guard twos.isComplete, threes.isComplete, fours.isComplete else { throw .tooLarge }
    (tableTwo, tableThree, tableFour) = (twos, threes, fours)
  }
}

extension TableThree {
  /// No cell is blank.
  package var isComplete: Bool {
    rows.allSatisfy { row in TableThreeColumn.allCases.allSatisfy { self[row, $0] != nil } }
  }
}

extension TableFour {
  /// No cell is blank.
  package var isComplete: Bool {
    TableFourGroup.allCases.allSatisfy { group in TableFourColumn.allCases.allSatisfy { self[group, $0] != nil } }
  }
}

extension TableTwo {
  /// No cell is blank.
  package var isComplete: Bool {
    feesWan != nil && TableTwoDecision.allCases.allSatisfy { self[$0] != nil }
      && TableTwoDocument.allCases.allSatisfy { document in
        TableTwoColumn.allCases.allSatisfy { self[document, $0] != nil }
      }
  }
}
