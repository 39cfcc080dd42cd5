/// 某一部分没有实际内容，只写“无”，或者还留着“［待填写］”。
/// 依据：《条例》第五十条，年度报告应当如实写明各项情况，其中主要问题和改进情况是必写内容。
/// 处理：补写内容；第五部分写真实存在的问题和改进措施，第六部分没有内容的写“无其他需要报告的事项”。
/// 例：第五部分只写“不存在问题”。
package struct SectionEmpty: ReportCheck {
  package let rule = CheckRule.sectionEmpty

  package init() {}

  package func findings(in context: CheckContext) -> [Finding] {
    context.report.sections.compactMap { section in
      fault(of: section, in: context.report).map { finding(section, $0) }
    }
  }

  private enum Fault { case blank, nothing(String), placeholder }

  private static let placeholder = "待填写"
  private static let nothing: Set<String> = ["无", "暂无", "没有", "略"]
  /// What section 五 may not say: every year has something to mend.
  private static let noProblems: Set<String> = [
    "无问题", "暂无问题", "没有问题", "不存在问题", "无存在问题", "未发现问题", "不存在主要问题", "无主要问题", "无明显问题",
    "没有存在问题", "不存在明显问题", "存在问题无", "存在的主要问题无", "暂无存在问题", "目前不存在问题", "暂未发现问题", "无相关问题",
  ]

  private func fault(of section: ReportSection, in report: AnnualReport) -> Fault? {
    if section.text.mentions(Self.placeholder),
      section.text.mentions("［\(Self.placeholder)］") || section.text.mentions("[\(Self.placeholder)]")
    {
      return .placeholder
    }
    guard section.number > 0, !hasTable(section.number, report) else { return nil }
    // Whatever is longer than the longest phrase above says something.
    guard let words = section.text.wordsOnly(upTo: 16) else { return nil }
    if words.isEmpty { return .blank }
    if Self.nothing.contains(words) || (section.number == 5 && Self.noProblems.contains(words)) {
      return .nothing(words)
    }
    return nil
  }

  private func hasTable(_ section: Int, _ report: AnnualReport) -> Bool {
    switch section {
    case 2: report.tableTwo != nil || report.tableTwo2019 != nil
    case 3: report.tableThree != nil
    case 4: report.tableFour != nil
    default: false
    }
  }

  private func finding(_ section: ReportSection, _ fault: Fault) -> Finding {
    let place = section.chinese
    return switch fault {
    case .blank: Finding(rule, section: section.number, message: "\(place)没有内容，请补写。")
    case .nothing(let words):
      Finding(
        rule, section: section.number, found: words,
        message: "\(place)只写了“\(words)”，请如实补写" + (section.number == 5 ? "存在的主要问题和改进情况。" : "内容。"))
    case .placeholder:
      Finding(
        rule, section: section.number, found: "［\(Self.placeholder)］",
        message: "\(place)还留有“［\(Self.placeholder)］”，请补写后再发布。")
    }
  }
}

extension ReportSection {
  /// 「“五、存在的主要问题及改进情况”部分」, by the form's own headings.
  var chinese: String {
    guard number >= 1, number <= ReportSection.headings.count else { return "报告开头的说明" }
    return "“\(ReportSection.numerals[number - 1])、\(ReportSection.headings[number - 1])”部分"
  }
}
