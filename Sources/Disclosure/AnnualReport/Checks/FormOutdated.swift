/// 2021年度及以后的报告仍用2019年的试行格式。
/// 依据：国办公开办函〔2021〕30号自2021年度报告起启用新格式，表二、表三“（六）其他处理”与试行格式（国办公开办函〔2019〕60号）不同。
/// 处理：改用2021年格式重新填报。
/// 例：2022年度报告的表二仍列“本年新制作数量”“政府集中采购”。
package struct FormOutdated: ReportCheck {
  package let rule = CheckRule.formOutdated

  package init() {}

  package func findings(in context: CheckContext) -> [Finding] {
    let report = context.report
    guard let year = report.year, report.form != ReportForm.required(for: year), report.form == .form2019 else {
      return []
    }
    let required = ReportForm.required(for: year)
    return [
      Finding(
        rule, expected: required.rawValue, found: report.form.rawValue,
        message: "\(year)年度报告仍用试行格式（\(report.form.notice)），请改用现行格式（\(required.notice)）填报。")
    ]
  }
}
