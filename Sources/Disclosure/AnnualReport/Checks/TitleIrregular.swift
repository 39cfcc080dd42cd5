/// 题目不合规定。
/// 依据：年度报告格式规定题目为“机关名称＋年份＋年政府信息公开工作年度报告”。
/// 处理：改为规定的题目；年份用阿拉伯数字，写“2025年”不写“2025年度”，“工作”二字不能少。
/// 例：“2025年度云溪镇政府信息公开年报”应改为“清河县云溪镇人民政府2025年政府信息公开工作年度报告”。
package struct TitleIrregular: ReportCheck {
  package let rule = CheckRule.titleIrregular

  package init() {}

  private static let ending = "年政府信息公开工作年度报告"

  package func findings(in context: CheckContext) -> [Finding] {
    let report = context.report
    guard let title = report.title else { return [] }
    let bare = ReportTitle(title)
    guard !isRegular(bare.text) else { return [] }
    let expected = regularTitle(report, bare)
    return [
      Finding(
        rule, expected: expected, found: title,
        message: "题目“\(title)”不合规定，请改为“\(expected)”。")
    ]
  }

  private func isRegular(_ title: String) -> Bool {
    guard title.hasSuffix(Self.ending) else { return false }
    let front = title.dropLast(Self.ending.count)
    let organ = front.dropLast(4)
    return front.suffix(4).allSatisfy { $0.isASCII && $0.isNumber } && front.count > 4
      && organ.allSatisfy { $0.isLetter || "（）()·".contains($0) } && !organ.hasPrefix("关于")
      && !organ.hasSuffix("年度") && !organ.hasSuffix("关于")
  }

  private func regularTitle(_ report: AnnualReport, _ title: ReportTitle) -> String {
    let year = (title.year ?? report.year).map(String.init) ?? "××××"
    return "\(report.organ ?? "××（机关名称）")\(year)\(Self.ending)"
  }
}
