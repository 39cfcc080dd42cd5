/// 公民身份号码 (GB 11643): 18 characters with a check character, or the 15 digits of old.
enum IdentityNumbers {
  static func match(_ number: WrittenNumber, head: String?) -> ScreeningMatch? {
    // A code of an organ or of a document that happens to pass.
    if number.isLed(by: ["信用代码", "索引号", "机构代码"]) || head.map({ $0.contains("信用代码") }) == true { return nil }
    let isNamed = number.isLed(by: labels) || head.map { head in labels.contains { head.contains($0) } } == true
    if number.isLettered, !hasCheck(number.digits) { return nil }
    if number.isPartOfLonger, !isNamed, !number.isLettered { return nil }
    guard let severity = severity(number, isNamed: isNamed) else { return nil }
    return ScreeningMatch(.identityNumber, severity, number.range, masked: Masking.identity(number.text))
  }

  private static let labels = ["身份证", "身份号码", "证件号"]

  private static func severity(_ number: WrittenNumber, isNamed: Bool) -> ScreeningSeverity? {
    switch number.digits.count {
    case 18 where isPlausible(number, year: 4):
      if hasCheck(number.digits) { return .blocking }
      // Mistyped by one, it still names a person.
      return isNamed ? .blocking : nil
    case 15 where isPlausible(number, year: 2): return isNamed ? .blocking : .needsReason
    default: return nil
    }
  }

  /// A province and a day of birth.
  private static func isPlausible(_ number: WrittenNumber, year length: Int) -> Bool {
    guard let province = number.value(0..<2), provinces.contains(province), var year = number.value(6..<6 + length),
      let month = number.value(6 + length..<8 + length), let day = number.value(8 + length..<10 + length)
    else { return false }
    if length == 2 { year += 1900 }
    return (1900...2099).contains(year) && Day(year: year, month: month, day: day) != nil
  }

  /// GB/T 2260.
  private static let provinces: Set<Int> = [
    11, 12, 13, 14, 15, 21, 22, 23, 31, 32, 33, 34, 35, 36, 37, 41, 42, 43, 44, 45, 46, 50, 51, 52, 53, 54, 61, 62, 63,
    64, 65, 71, 81, 82, 83,
  ]

  /// ISO 7064, MOD 11-2.
  static func hasCheck(_ digits: [Unicode.Scalar]) -> Bool {
    guard digits.count == 18, let last = digits.last else { return false }
    var sum = 0
    for (scalar, weight) in zip(digits, [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]) {
      guard let digit = scalar.digit else { return false }
      sum += digit * weight
    }
    return Array("10X98765432".unicodeScalars)[sum % 11] == last
  }
}
