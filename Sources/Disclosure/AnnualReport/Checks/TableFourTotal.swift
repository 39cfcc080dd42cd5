/// 表四每一组的“总计”等于结果维持、结果纠正、其他结果、尚未审结之和。
/// 依据：年度报告格式表四，行政复议、未经复议直接起诉、复议后起诉三组各自合计。
/// 处理：逐案核对本组四个数和总计；年底未结的计入“尚未审结”。
/// 例：行政复议结果维持8件、结果纠正1件、尚未审结2件，总计却填0件。
package struct TableFourTotal: ReportCheck {
  package let rule = CheckRule.tableFourTotal

  package init() {}

  package func findings(in context: CheckContext) -> [Finding] {
    guard let table = context.report.tableFour else { return [] }
    return TableFourGroup.allCases.compactMap { group in
      guard let expected = table.sumOfOutcomes(group), let found = table[group, .total], expected != found else {
        return nil
      }
      return Finding(
        rule, at: .four(group, .total), expected: String(expected), found: String(found),
        message: "表四“\(group.label)”：维持、纠正、其他结果与尚未审结之和为 \(expected)，而总计填 \(found)，"
          + "相差 \(difference(expected, found))，请核对。")
    }
  }
}
