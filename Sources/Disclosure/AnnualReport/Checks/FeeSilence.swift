/// 涉及信息处理费，第六部分却没有说明。
/// 依据：《政府信息公开信息处理费管理办法》（国办函〔2020〕109号）；收取信息处理费的情况应当在“六、其他需要报告的事项”中报告。
/// 处理：写明本年发出收费通知的件数、总金额和实际收取的总金额。
/// 例：表三“申请人逾期未按收费通知要求缴纳费用”有1件，第六部分只写“无其他需要报告的事项”。
package struct FeeSilence: ReportCheck {
  package let rule = CheckRule.feeSilence

  package init() {}

  package func findings(in context: CheckContext) -> [Finding] {
    let report = context.report
    let last = report.section(6)?.text ?? ""
    guard !["处理费", "收费"].contains(where: { last.mentions($0) }) else { return [] }
    if let unpaid = unpaid(report.tableThree) {
      return [
        Finding(
          rule, section: 6, found: String(unpaid),
          message: "表三有 \(unpaid) 件申请因逾期未缴纳费用不再处理，而“六、其他需要报告的事项”没有说明信息处理费，请补写通知件数、总金额和实收金额。")
      ]
    }
    guard let section = report.sections.first(where: { $0.number != 6 && $0.text.mentions("信息处理费") }) else {
      return []
    }
    return [
      Finding(rule, section: 6, message: "\(section.chinese)提到信息处理费，而“六、其他需要报告的事项”没有说明，请补写收取情况，没有收取的也请写明。")
    ]
  }

  private func unpaid(_ table: TableThree?) -> Int? {
    guard let table else { return nil }
    return TableThreeColumn.allCases.compactMap { table[.feeUnpaid, $0] }.filter { $0 > 0 }.max()
  }
}
