/// 缺少规定的部分。
/// 依据：年度报告格式规定六个部分，《条例》第五十条规定的内容不能遗漏。
/// 处理：补上缺少的部分；没有内容的也要保留标题，第六部分可以写“无其他需要报告的事项”。
/// 例：报告只有第一至第五部分，缺少“六、其他需要报告的事项”。
package struct SectionMissing: ReportCheck {
  package let rule = CheckRule.sectionMissing

  package init() {}

  package func findings(in context: CheckContext) -> [Finding] {
    zip(1..., ReportSection.headings).compactMap { number, heading in
      guard context.report.section(number) == nil else { return nil }
      let title = "\(ReportSection.numerals[number - 1])、\(heading)"
      return Finding(rule, section: number, expected: title, message: "没有找到“\(title)”部分，请补上。")
    }
  }
}
