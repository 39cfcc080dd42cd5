/// 正文中的数: an Arabic or Chinese number at one place of a sentence, with the measure word after it.
struct ProseNumber: Hashable, Sendable {
  enum Unit: Hashable, Sendable {
    /// 件、宗、起、例、份、次、个、项、条、部.
    case count
    case tenThousandYuan, yuan
    /// No measure word; only a plain 0 means anything then («均为0»).
    case none
  }

  let value: ExactDecimal
  let unit: Unit
  /// The positions of the number itself.
  let digits: Range<Int>
  /// The position behind number and measure word.
  let end: Int

  /// The number at `start`; nil when there is none, or none that can be read exactly («5500余条», «1.2万件», «12%»).
  init?(in scalars: [Unicode.Scalar], at start: Int) {
    guard let (value, digitsEnd) = Self.arabic(scalars, start) ?? Self.chinese(scalars, start),
      let (unit, end) = Self.unit(scalars, digitsEnd)
    else { return nil }
    self.value = value
    self.unit = unit
    digits = start..<digitsEnd
    self.end = end
  }

  /// The end of the run of digits at `start`, whether or not it reads as a number.
  static func runEnd(in scalars: [Unicode.Scalar], at start: Int) -> Int {
    var end = start
    while end < scalars.count, scalars[end].isASCIIDigit || scalars[end] == "." || scalars[end] == "%" { end += 1 }
    return max(end, start + 1)
  }

  private static func arabic(_ scalars: [Unicode.Scalar], _ start: Int) -> (ExactDecimal, Int)? {
    guard scalars[start].isASCIIDigit else { return nil }
    var text = ""
    var end = start
    while end < scalars.count {
      let scalar = scalars[end]
      if scalar.isASCIIDigit || scalar == "." {
        text.unicodeScalars.append(scalar)
      } else if scalar != "," || !groupsThousands(scalars, start, end) {
        break
      }
      end += 1
    }
    return ExactDecimal(text).map { ($0, end) }
  }

  /// `12,345`: at most three digits before, exactly three after each comma.
  private static func groupsThousands(_ scalars: [Unicode.Scalar], _ start: Int, _ comma: Int) -> Bool {
    let before = scalars[start..<comma]
    let head = before.split(separator: ",").first?.count ?? 0
    guard head <= 3, !before.contains("."), comma + 3 < scalars.count else { return false }
    let group = scalars[(comma + 1)...(comma + 3)]
    return group.allSatisfy(\.isASCIIDigit) && !(comma + 4 < scalars.count && scalars[comma + 4].isASCIIDigit)
  }

  /// 一 … 九千九百九十九万九千九百九十九.
  private static func chinese(_ scalars: [Unicode.Scalar], _ start: Int) -> (ExactDecimal, Int)? {
    var (total, section, digit) = (0, 0, 0)
    var end = start
    var pending = false
    while end < scalars.count, let piece = chineseDigit(scalars[end]) {
      switch piece {
      case 10, 100, 1000:
        section += (pending || digit > 0 ? digit : 1) * piece
        (digit, pending) = (0, false)
      case 10_000:
        guard total == 0 else { return nil }
        total = (section + digit) * piece
        (section, digit, pending) = (0, 0, false)
      default:
        // Two digits in a row («二〇二五») is a year or a telephone number, not a count.
        if pending && digit > 0 { return nil }
        (digit, pending) = (piece, true)
      }
      guard section < 100_000 else { return nil }
      end += 1
    }
    return end == start ? nil : (ExactDecimal(total + section + digit), end)
  }

  static func chineseDigit(_ scalar: Unicode.Scalar) -> Int? {
    switch scalar {
    case "零", "〇": 0
    case "一": 1
    case "二", "两": 2
    case "三": 3
    case "四": 4
    case "五": 5
    case "六": 6
    case "七": 7
    case "八": 8
    case "九": 9
    case "十": 10
    case "百": 100
    case "千": 1000
    case "万": 10_000
    default: nil
    }
  }

  private static func unit(_ scalars: [Unicode.Scalar], _ start: Int) -> (Unit, Int)? {
    guard start < scalars.count else { return (.none, start) }
    switch scalars[start] {
    case "件", "宗", "起", "例", "份", "次", "个", "项", "条", "部":
      // 件次、件（次）; 个百分点、次数、项目 are no measure of cases.
      var end = start + 1
      if end < scalars.count, scalars[start] == "件", scalars[end] == "次" { end += 1 }
      if scalars[end...].starts(with: "(次)".unicodeScalars) { end += 3 }
      if end < scalars.count, ["百", "目", "月", "数", "工"].contains(scalars[end]) { return nil }
      return (.count, end)
    case "万": return scalars[start...].starts(with: "万元".unicodeScalars) ? (.tenThousandYuan, start + 2) : nil
    case "元": return (.yuan, start + 1)
    case "%", "余", "多", "年", "月", "日", "号", "时", "亿", "人", "-", "—", "~", "/", "页", "篇", "期", "场": return nil
    default: return (.none, start)
    }
  }

  /// A year 1990…2099 written in four digits.
  static func year(_ digits: some Collection<Unicode.Scalar>) -> Int? {
    guard digits.count == 4, digits.allSatisfy(\.isASCIIDigit) else { return nil }
    let year = digits.reduce(0) { $0 * 10 + Int($1.value - 0x30) }
    return (1990...2099).contains(year) ? year : nil
  }
}
