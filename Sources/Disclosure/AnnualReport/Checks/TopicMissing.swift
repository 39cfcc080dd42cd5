/// 政府的年度报告没有写工作考核、社会评议或者责任追究。
/// 依据：《条例》第五十条第二款，各级人民政府（包括乡镇人民政府）的年度报告还应当包括工作考核、社会评议和责任追究结果情况；部门、街道办事处不适用。
/// 处理：在“一、总体情况”的监督保障部分补写；没有开展或者没有发生的，如实写明。
/// 例：镇政府报告的总体情况写了考核，没有写社会评议和责任追究。
package struct TopicMissing: ReportCheck {
  package let rule = CheckRule.topicMissing

  package init() {}

  private static let topics: [(name: String, words: [String])] = [
    ("工作考核", ["考核", "考评"]),
    ("社会评议", ["评议"]),
    ("责任追究", ["责任追究", "追究责任", "追责", "问责", "追究"]),
  ]

  package func findings(in context: CheckContext) -> [Finding] {
    guard context.report.isOfGovernment, let text = context.report.section(1)?.text else { return [] }
    let missing = Self.topics.filter { topic in !topic.words.contains { text.mentions($0) } }.map(\.name)
    guard !missing.isEmpty else { return [] }
    let names = missing.joined(separator: "、")
    return [
      Finding(
        rule, section: 1, expected: names,
        message: "“一、总体情况”没有写\(names)，《条例》第五十条要求各级人民政府写明，请补写；没有发生的如实说明。")
    ]
  }
}

extension AnnualReport {
  /// 各级人民政府: by the level, else by a name that ends with 人民政府.
  fileprivate var isOfGovernment: Bool {
    if let level { return level.isGovernment }
    return organName?.hasSuffix("人民政府") ?? false
  }
}
