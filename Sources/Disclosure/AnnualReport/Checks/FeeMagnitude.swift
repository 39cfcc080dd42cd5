/// 行政事业性收费的单位或者数额可疑。
/// 依据：表二第二十条第（八）项的单位是万元；乡镇、街道和部门一年收费达到1000万元的很少，多半是把元填成了万元。
/// 处理：核对财政票据，按万元填写，例如1234.50元填0.12345。
/// 例：镇政府收费3500元，表中填“3500”，成了3500万元。
package struct FeeMagnitude: ReportCheck {
  package let rule = CheckRule.feeMagnitude

  package init() {}

  static let limitWan = ExactDecimal(1000)

  package func findings(in context: CheckContext) -> [Finding] {
    if let text = context.notes.feesInYuan {
      return [
        Finding(rule, at: .fees, found: text, message: "表二“行政事业性收费”以元填写（“\(text)”），格式要求的单位是万元，请换算后填写。")
      ]
    }
    guard let level = context.report.level, level == .town || level == .street || level.isDepartment,
      let fees = context.report.tableTwo?.feesWan, fees >= Self.limitWan
    else { return [] }
    return [
      Finding(
        rule, at: .fees, found: fees.description,
        message: "表二“行政事业性收费”填 \(fees) 万元，对\(level.chinese)来说数额过大，请核对是否把元填成了万元。")
    ]
  }
}
