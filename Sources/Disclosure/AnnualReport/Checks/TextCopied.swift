/// 正文与上一年度报告雷同（需要提供上一年度报告）。
/// 依据：《条例》第五十条要求如实反映当年情况；第一部分和第五部分去掉数字后，与上年相同七成以上的，多半是照抄。
/// 处理：按本年实际情况重写总体情况、存在问题和改进措施。
/// 例：只把年份和数字换成本年的，其余文字一字不动。
package struct TextCopied: ReportCheck {
  package let rule = CheckRule.textCopied

  package init() {}

  static let limit = 70
  /// Shorter texts («无») are alike by chance; `section-empty` speaks of them.
  static let shortest = 40

  package func findings(in context: CheckContext) -> [Finding] {
    guard let previous = context.previous, let mine = prose(context.report), let last = prose(previous) else {
      return []
    }
    let alike = mine.likeness(to: last)
    guard alike >= Self.limit else { return [] }
    return [
      Finding(
        rule, section: 1, found: "\(alike)%",
        message: "第一、第五部分与上一年度报告去掉数字后有 \(alike)% 相同，请按本年实际情况重写。")
    ]
  }

  private func prose(_ report: AnnualReport) -> TextLikeness? {
    let texts = [1, 5].compactMap { report.section($0)?.text }
    let likeness = TextLikeness(of: texts)
    return likeness.length < Self.shortest ? nil : likeness
  }
}
