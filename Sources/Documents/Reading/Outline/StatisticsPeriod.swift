import Disclosure

/// 统计期限: «本报告中所列数据的统计期限为2025年1月1日至12月31日».
enum StatisticsPeriod {
  /// The period the text states near the word 期限 (or 数据统计, 起至); nil when it states none, or two.
  static func find(in text: String) -> ClosedRange<Day>? {
    let found = text.filledLines.reduce(into: Set<ClosedRange<Day>>()) { found, line in
      if words.contains(where: { line.mentions($0) }) {
        found.formUnion(periods(in: Array(LabelText(line).text.unicodeScalars)))
      }
    }
    return found.count == 1 ? found.first : nil
  }

  private static func periods(in characters: [Unicode.Scalar]) -> Set<ClosedRange<Day>> {
    var found: Set<ClosedRange<Day>> = []
    for index in characters.indices where year(characters, at: index) != nil {
      guard let period = period(characters, at: index), speaksOfStatistics(characters, around: index) else { continue }
      found.insert(period)
    }
    return found
  }

  /// What a sentence about the period says.
  private static let words = ["统计", "期限", "所列数据", "时限", "周期", "时间段", "报告期"]

  /// A day and how it was written: its year may be that of the day before it.
  private struct Written {
    var year: Int?
    var month: Int
    var day: Int
    var end: Int
  }

  private static func period(_ text: [Unicode.Scalar], at start: Int) -> ClosedRange<Day>? {
    guard let first = written(text, at: start), let year = first.year else { return nil }
    if let months = wholeYear(text, at: start) { return months }
    guard let begin = Day(year: year, month: first.month, day: first.day) else { return nil }
    var index = skippingHour(text, at: first.end)
    let joint = index
    while index < text.count, index - joint < 4, "起,始至到-—~日止".unicodeScalars.contains(text[index]) { index += 1 }
    guard index > joint, let last = written(text, at: index),
      let end = Day(year: last.year ?? year, month: last.month, day: last.day), end >= begin
    else { return nil }
    return begin...end
  }

  /// «2025年1-12月», «2025年1月至12月»
  private static func wholeYear(_ text: [Unicode.Scalar], at start: Int) -> ClosedRange<Day>? {
    guard let year = year(text, at: start), let (month, end) = number(text, at: start + 5), month == 1 else {
      return nil
    }
    var index = end
    while index < text.count, index - end < 3, "月至到-—~".unicodeScalars.contains(text[index]) { index += 1 }
    guard index > end, let (last, behind) = number(text, at: index), last == 12, behind < text.count,
      text[behind] == "月",
      behind + 1 == text.count || number(text, at: behind + 1) == nil,
      let begin = Day(year: year, month: 1, day: 1), let finish = Day(year: year, month: 12, day: 31)
    else { return nil }
    return begin...finish
  }

  /// «2025年1月1日», «1月1日», «2025.1.1»
  private static func written(_ text: [Unicode.Scalar], at start: Int) -> Written? {
    let year = year(text, at: start)
    let from = year == nil ? start : start + 5
    guard let (month, afterMonth) = number(text, at: from), afterMonth < text.count else { return nil }
    let mark = text[afterMonth]
    let dotted = year != nil && start + 4 < text.count && text[start + 4] == mark && ".-/".unicodeScalars.contains(mark)
    guard dotted || (mark == "月" && (year == nil || text[start + 4] == "年")) else {
      // «2025年1-12月» is looked at by `wholeYear`.
      return year != nil && text[start + 4] == "年" ? Written(year: year, month: month, day: 1, end: afterMonth) : nil
    }
    guard let (day, afterDay) = number(text, at: afterMonth + 1) else {
      return year != nil ? Written(year: year, month: month, day: 1, end: afterMonth) : nil
    }
    if dotted { return Written(year: year, month: month, day: day, end: afterDay) }
    guard afterDay < text.count, "日号".unicodeScalars.contains(text[afterDay]) else { return nil }
    return Written(year: year, month: month, day: day, end: afterDay + 1)
  }

  /// A year of four digits with the mark behind it.
  private static func year(_ text: [Unicode.Scalar], at start: Int) -> Int? {
    guard start + 4 < text.count, "年.-/".unicodeScalars.contains(text[start + 4]),
      start == 0 || digit(text[start - 1]) == nil
    else { return nil }
    let digits = text[start..<start + 4].compactMap(digit)
    guard digits.count == 4, digits[0] == 2 else { return nil }
    return digits.reduce(0) { $0 * 10 + $1 }
  }

  private static func digit(_ scalar: Unicode.Scalar) -> Int? {
    switch scalar {
    case "0"..."9": Int(scalar.value - 0x30)
    case "○", "〇", "零": 0
    case "一": 1
    case "二": 2
    case "三": 3
    case "四": 4
    case "五": 5
    case "六": 6
    case "七": 7
    case "八": 8
    case "九": 9
    default: nil
    }
  }

  /// One or two digits, or Chinese numerals up to 三十一.
  private static func number(_ text: [Unicode.Scalar], at start: Int) -> (Int, Int)? {
    var end = start
    var value = 0
    while end < text.count, end - start < 2, text[end].isASCII, let digit = digit(text[end]) {
      value = value * 10 + digit
      end += 1
    }
    if end > start { return (value, end) }
    while end < text.count, end - start < 3, text[end] == "十" || digit(text[end]) != nil {
      value = text[end] == "十" ? max(value, 1) * 10 : value + (digit(text[end]) ?? 0)
      end += 1
    }
    return end > start ? (value, end) : nil
  }

  /// «零时», «24时», «0:00»
  private static func skippingHour(_ text: [Unicode.Scalar], at start: Int) -> Int {
    guard let (_, end) = number(text, at: start), end < text.count, "时点".unicodeScalars.contains(text[end]) else {
      return start
    }
    return end + 1
  }

  private static func speaksOfStatistics(_ text: [Unicode.Scalar], around index: Int) -> Bool {
    let before = String(String.UnicodeScalarView(text[max(0, index - 40)..<index]))
    let behind = String(String.UnicodeScalarView(text[index..<min(text.count, index + 40)]))
    return words.contains { before.mentions($0) || behind.mentions($0) }
  }
}
