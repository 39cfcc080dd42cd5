/// 现行有效件数等于上年现行有效加本年制发减本年废止（需要提供上一年度报告）。
/// 依据：表二第二十条第（一）项的现行有效件数是年末存量，规章、行政规范性文件两行分别核对。
/// 处理：对照规范性文件目录；因修订、自然失效、清理而有出入的，核实即可，不一定是错误。
/// 例：上年现行有效10件，本年制发2件、废止1件，现行有效应为11件，却填10件。
package struct NormativeRollForward: ReportCheck {
  package let rule = CheckRule.normativeRollForward

  package init() {}

  package func findings(in context: CheckContext) -> [Finding] {
    guard let table = context.report.tableTwo, let last = context.previous?.tableTwo else { return [] }
    return TableTwoDocument.allCases.compactMap { finding($0, table, last: last) }
  }

  private func finding(_ document: TableTwoDocument, _ table: TableTwo, last: TableTwo) -> Finding? {
    guard let before = last[document, .inForce], let made = table[document, .made],
      let repealed = table[document, .repealed], let found = table[document, .inForce],
      let stock = sum([before, made]), case let (expected, overflow) = stock.subtractingReportingOverflow(repealed),
      !overflow, expected != found
    else { return nil }
    return Finding(
      rule, at: .two(document, .inForce), expected: String(expected), found: String(found),
      message: "表二“\(document.label)”：上年现行有效 \(before)＋本年制发 \(made)－本年废止 \(repealed)＝\(expected)，"
        + "而现行有效件数填 \(found)，请核对。")
  }
}
