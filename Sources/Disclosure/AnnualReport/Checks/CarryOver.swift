/// 上年结转等于上一年度报告的“结转下年度继续办理”，七列逐列核对（需要提供上一年度报告）。
/// 依据：上一年末未办结的申请应当原数转入本年，申请人类别不变。
/// 处理：对照上年末未结台账；上年报告已经更正或者机构合并的，以更正后的报告为准，并在第六部分说明。
/// 例：上一年“自然人”列结转下年度3件，本年“上年结转”却填2件。
package struct CarryOver: ReportCheck {
  package let rule = CheckRule.carryOver

  package init() {}

  package func findings(in context: CheckContext) -> [Finding] {
    guard let table = context.report.tableThree, let last = context.previous?.tableThree else { return [] }
    return TableThreeColumn.allCases.compactMap { column in
      guard let expected = last[.carriedOut, column], let found = table[.carriedIn, column], expected != found else {
        return nil
      }
      return Finding(
        rule, at: .three(.carriedIn, column), expected: String(expected), found: String(found),
        message: "表三“\(column.label)”列：上一年度报告结转下年度 \(expected)，而本年上年结转填 \(found)，"
          + "相差 \(difference(expected, found))，请核对。")
    }
  }
}
