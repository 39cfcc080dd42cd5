import Disclosure

/// 台账的金额: reads an amount in 元 of at most two decimals.
enum LedgerYuan {
  /// More than this is no charge of any office; it also keeps every sum within bounds.
  private static let greatest = ExactDecimal(9_999_999_999)

  static func read(_ value: SourceSheetValue) throws(CellRefusal) -> ExactDecimal {
    let amount =
      switch value {
      case .number(let digits): try number(digits)
      case .text(let text): try read(text)
      case .date, .boolean, .error: throw CellRefusal("“\(value.shown)”不是金额。")
      }
    guard !amount.isNegative else { throw CellRefusal("金额不能为负数，退费请从原收费中减去后填写。") }
    guard amount <= greatest else { throw CellRefusal("金额 \(value.shown) 过大，请核对单位是否为元。") }
    guard amount.scale <= 2 else { throw CellRefusal("金额 \(value.shown) 超过两位小数。") }
    return amount
  }

  private static func number(_ digits: String) throws(CellRefusal) -> ExactDecimal {
    if let amount = ExactDecimal(digits), amount.scale <= 2 { return amount }
    // A spreadsheet stores binary fractions: 0.1 + 0.2 arrives as 0.30000000000000004.
    guard let value = Double(digits), abs(value) < 1e11 else { throw CellRefusal("“\(digits)”不是金额。") }
    let cents = (value * 100).rounded()
    guard abs(value * 100 - cents) < 1e-4 * max(1, abs(value) * 1e-8) else {
      throw CellRefusal("金额 \(digits) 超过两位小数。")
    }
    return ExactDecimal(mantissa: Int(cents), scale: 2)
  }

  private static func read(_ text: String) throws(CellRefusal) -> ExactDecimal {
    var shape = Substring(text.halfWidth.withoutSpace)
    if shape.contains("万") { throw CellRefusal("“\(text.trimmed)”以万元为单位，请换算成元。") }
    if shape.hasSuffix("元") { shape.removeLast() }
    if shape.hasPrefix("人民币") { shape.removeFirst(3) }
    if let sign = shape.first, "¥￥".contains(sign) { shape.removeFirst() }
    guard let plain = withoutGrouping(String(shape)), let amount = ExactDecimal(plain) else {
      throw CellRefusal("“\(text.trimmed)”不是金额，请填数字，以元为单位。")
    }
    return amount
  }

  /// `1,234.50` → `1234.50`; nil when the commas do not part thousands.
  private static func withoutGrouping(_ text: String) -> String? {
    guard text.contains(",") else { return text }
    let halves = text.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    guard let whole = halves.first else { return nil }
    let groups = whole.split(separator: ",", omittingEmptySubsequences: false)
    guard let first = groups.first, (1...3).contains(first.filter(\.isNumber).count),
      groups.dropFirst().allSatisfy({ $0.count == 3 && $0.isDigits })
    else { return nil }
    let rest = halves.count == 2 ? ".\(halves[1])" : ""
    return groups.joined() + rest
  }
}

/// 台账的数量: reads a count of decisions.
enum LedgerCount {
  private static let greatest = 1_000_000_000

  static func read(_ value: SourceSheetValue) throws(CellRefusal) -> Int {
    var shape: Substring
    switch value {
    case .number(let digits): shape = Substring(digits)
    case .text(let text): shape = Substring(text.halfWidth.withoutSpace)
    case .date, .boolean, .error: throw CellRefusal("“\(value.shown)”不是件数。")
    }
    if shape.hasSuffix("件") { shape.removeLast() }
    guard let number = ExactDecimal(shape), number.scale == 0 else {
      throw CellRefusal("“\(value.shown.trimmed)”不是件数，请填整数。")
    }
    guard !number.isNegative else { throw CellRefusal("件数不能为负数。") }
    guard number.mantissa <= greatest else { throw CellRefusal("件数 \(value.shown.trimmed) 过大，请核对。") }
    return number.mantissa
  }
}
