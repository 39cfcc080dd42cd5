import Disclosure

/// What a cell for a number holds.
enum CellText: Hashable {
  case blank
  case count(Int)
  /// Something else, with the source's words: `-`, `无`, `减4`, `22（其中…）`, a negative number.
  case notACount(String)

  /// At most 12 digits: no office counts further, and sums stay far from overflow.
  private static let mostDigits = 12

  init(_ source: String) {
    let text = CellText.trimmed(source)
    if text.isEmpty {
      self = .blank
    } else if let value = CellText.count(text) {
      self = .count(value)
    } else {
      self = .notACount(text)
    }
  }

  /// Whether a text standing alone is a value rather than a label: used where rows are told apart by it.
  static func isValue(_ source: some StringProtocol) -> Bool {
    let text = trimmed(String(source))
    // Most texts are labels, and their first character says so.
    guard let first = text.unicodeScalars.first, "0123456789+-−减增—/\\无空○〇零".unicodeScalars.contains(first) else {
      return false
    }
    if text.hasSuffix(".") { return false }
    if count(text) != nil || money(text) != nil { return true }
    if ["-", "--", "—", "——", "/", "\\", "无", "空", "○", "〇", "零"].contains(text) { return true }
    let digits = text.drop { "+-−减增".contains($0) }
    guard let first = digits.first, first.isASCII, first.isNumber else { return false }
    let rest = digits.drop { $0.isASCII && ($0.isNumber || $0 == "." || $0 == ",") }
    guard let next = rest.first else { return true }
    // «22（其中修订 16 件）», «251000元», «3件»; not «1.属于国家秘密» or «2.重复申请».
    let number = digits[..<rest.startIndex]
    return "(（元万件个条宗起项".contains(next) && !number.hasSuffix(".")
  }

  /// Full-width digits become half-width, white space at the ends goes.
  static func trimmed(_ source: String) -> String {
    if source.utf8.allSatisfy({ (0x21...0x7E).contains($0) }) { return source }
    var scalars = String.UnicodeScalarView()
    for scalar in source.unicodeScalars {
      switch scalar.value {
      case 0xFF10...0xFF19, 0xFF0B...0xFF0F: scalars.append(Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar)
      case 0x200B, 0xFEFF: continue
      default: scalars.append(scalar)
      }
    }
    let text = scalars.drop(while: \.isSpace)
    guard let last = text.lastIndex(where: { !$0.isSpace }) else { return "" }
    return String(text[...last])
  }

  /// `0`, `12`, `1,234`; nil for anything else.
  private static func count(_ text: String) -> Int? {
    if text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) {
      return text.utf8.count <= mostDigits ? Int(text) : nil
    }
    guard text.contains(","), let plain = withoutThousands(text) else { return nil }
    return plain.utf8.count <= mostDigits ? Int(plain) : nil
  }

  /// `1,234,567` → `1234567`; nil when the commas do not stand at thousands.
  private static func withoutThousands(_ text: String) -> String? {
    let groups = text.split(separator: ",", omittingEmptySubsequences: false)
    guard let head = groups.first, (1...3).contains(head.count), groups.dropFirst().allSatisfy({ $0.count == 3 }),
      groups.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } })
    else { return nil }
    return groups.joined()
  }

  /// Money: `26.55`, `251000元`, `3.2万元`; nil for anything else.
  static func money(_ source: String) -> (amount: ExactDecimal, unit: MoneyUnit?)? {
    var text = Substring(trimmed(source))
    var unit: MoneyUnit?
    if text.hasSuffix("万元") {
      unit = .wan
      text = text.dropLast(2)
    } else if text.hasSuffix("元") {
      unit = .yuan
      text = text.dropLast(1)
    }
    let parts = trimmed(String(text)).split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    guard let head = parts.first else { return nil }
    let whole = head.contains(",") ? withoutThousands(String(head)) : String(head)
    guard let whole, let amount = ExactDecimal(parts.count == 2 ? "\(whole).\(parts[1])" : whole), !amount.isNegative
    else {
      return nil
    }
    return (amount, unit)
  }

  enum MoneyUnit: Hashable { case yuan, wan }
}
