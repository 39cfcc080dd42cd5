/// 年份前后不一致。
/// 依据：题目、统计期限和正文写的应当是同一年度；不一致多半是套用往年文稿时漏改。
/// 处理：改为报告所属年度。提到其他年份作对比的，不在此列。
/// 例：题目是2025年，开头却写“现公布2024年政府信息公开工作年度报告”。
package struct YearMismatch: ReportCheck {
  package let rule = CheckRule.yearMismatch

  package init() {}

  package func findings(in context: CheckContext) -> [Finding] {
    let report = context.report
    guard let year = report.title.flatMap({ ReportTitle($0).year }) ?? report.year else { return [] }
    return period(context.notes.period, year) + announced(report, year) + opening(report, year)
  }

  private func period(_ period: ClosedRange<Day>?, _ year: Int) -> [Finding] {
    guard let period, period.lowerBound.year != year || period.upperBound.year != year else { return [] }
    let years = Set([period.lowerBound.year, period.upperBound.year]).sorted().map(String.init).joined(separator: "—")
    return [
      Finding(
        rule, expected: String(year), found: years,
        message: "报告是\(year)年度的，统计期限却写\(years)年，请改为\(year)年1月1日至12月31日。")
    ]
  }

  /// «现公布2024年政府信息公开工作年度报告», in the preamble or section 一.
  private func announced(_ report: AnnualReport, _ year: Int) -> [Finding] {
    for number in 0...1 {
      guard let section = report.section(number), let claim = ReportYearClaim(in: section.text), claim.year != year
      else { continue }
      return [
        Finding(
          rule, section: number, expected: String(year), found: String(claim.year),
          message: "报告是\(year)年度的，\(section.chinese)却写“\(claim.words)”，请核对年份。")
      ]
    }
    return []
  }

  /// Section 一 opens a sentence with «2024年，» and never names the report's own year.
  private func opening(_ report: AnnualReport, _ year: Int) -> [Finding] {
    guard let section = report.section(1), !section.text.mentions(String(year)),
      let other = ReportYearClaim.openingYear(of: section.text), other != year
    else { return [] }
    return [
      Finding(
        rule, section: 1, expected: String(year), found: String(other),
        message: "报告是\(year)年度的，“一、总体情况”却通篇写\(other)年，没有提到\(year)年，请核对年份。")
    ]
  }
}
