/// 银行卡号: 16 to 19 digits with the check digit of ISO/IEC 7812 (Luhn).
enum BankCards {
  static func match(_ number: WrittenNumber, head: String?) -> ScreeningMatch? {
    guard (16...19).contains(number.digits.count), number.digits.allSatisfy({ $0.digit != nil }) else { return nil }
    if number.isLed(by: ["信用代码", "索引号", "编号", "代码", "订单", "发票", "对公", "流水号"]) { return nil }
    let isNamed = number.isLed(by: labels) || head.map { head in labels.contains { head.contains($0) } } == true
    if number.isPartOfLonger, !isNamed { return nil }
    if isCard(number) { return found(number, .blocking) }
    return isNamed ? found(number, .needsReason) : nil
  }

  private static let labels = ["银行卡", "卡号", "一卡通", "存折", "银行账号", "银行帐号"]

  private static func found(_ number: WrittenNumber, _ severity: ScreeningSeverity) -> ScreeningMatch {
    ScreeningMatch(.bankCard, severity, number.range, masked: Masking.card(number.text))
  }

  private static func isCard(_ number: WrittenNumber) -> Bool {
    let text = number.text
    return ["4", "5", "6", "35", "9558"].contains { text.hasPrefix($0) } && hasCheck(number.digits)
  }

  static func hasCheck(_ digits: [Unicode.Scalar]) -> Bool {
    var sum = 0
    for (index, scalar) in digits.reversed().enumerated() {
      guard let digit = scalar.digit else { return false }
      let doubled = index % 2 == 1 ? digit * 2 : digit
      sum += doubled > 9 ? doubled - 9 : doubled
    }
    return sum % 10 == 0 && Set(digits).count > 1
  }
}
