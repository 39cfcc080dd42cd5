/// 手机号码: 11 digits from 13 to 19, also behind the country's 86.
enum MobileNumbers {
  static func match(_ number: WrittenNumber, head: String?) -> ScreeningMatch? {
    let isNamed = number.isLed(by: labels) || head.map { head in labels.contains { head.contains($0) } } == true
    if !isNamed, number.isPartOfLonger || number.isLed(by: otherNumbers) || isAmount(number) { return nil }
    if let head, (otherNumbers + amountHeads).contains(where: { head.contains($0) }) { return nil }
    guard let digits = national(number.digits) else { return nil }
    let country = String(String.UnicodeScalarView(number.digits.dropLast(digits.count)))
    let masked = Masking.mobile(String(String.UnicodeScalarView(digits)))
    return ScreeningMatch(
      .mobileNumber, .needsReason, number.range, masked: country.isEmpty ? masked : "\(country) \(masked)")
  }

  /// «访问量13600000000»: a count that looks like a number of somebody's.
  private static func isAmount(_ number: WrittenNumber) -> Bool {
    let lead = number.lead.filter { !"： :为达约共".contains($0) }
    return ["量", "总数", "次数", "金额", "合计", "累计", "总额"].contains { lead.hasSuffix($0) }
  }

  private static let labels = ["电话", "手机", "联系方式", "联系人", "热线"]
  private static let otherNumbers = ["编号", "代码", "索引号", "订单", "发票", "流水号", "账号", "合同号", "批号", "证号", "编码", "金额"]

  private static let amountHeads = ["元）", "元)", "额", "总数", "数量", "面积", "投资", "预算", "产值"]

  /// Without 86 or 0086 before it; nil when it is no mobile number.
  private static func national(_ digits: [Unicode.Scalar]) -> ArraySlice<Unicode.Scalar>? {
    let countries: [[Unicode.Scalar]] = [[], ["8", "6"], ["0", "0", "8", "6"]]
    for country in countries where digits.count == 11 + country.count && digits.starts(with: country) {
      let rest = digits.dropFirst(country.count)
      guard rest.first == "1", let second = rest.dropFirst().first?.digit, second >= 3,
        rest.allSatisfy({ $0.digit != nil })
      else { return nil }
      return rest
    }
    return nil
  }
}
