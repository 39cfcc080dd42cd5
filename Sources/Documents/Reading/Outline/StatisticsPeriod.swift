import Disclosure

/// 统计期限: «本报告中所列数据的统计期限为2025年1月1日至12月31日».
enum StatisticsPeriod {
  /// The period the text states near the word 期限 (or 数据统计, 起至); nil when it states none, or two.
  static func find(in text: String) -> ClosedRange<Day>? {
    let found = text.filledLines.reduce(into: Set<ClosedRange<Day>>()) { found, line in
      if words.contains(where: { String(line).holds($0) }) { found.formUnion(periods(in: Array(LabelText(line).text))) }
    }
    return found.count == 1 ? found.first : nil
  }

  private static func periods(in characters: [Character]) -> Set<ClosedRange<Day>> {
    var found: Set<ClosedRange<Day>> = []
    for index in characters.indices where characters[index] == "年" {
      guard let start = day(characters, yearEndsAt: index), let period = period(characters, from: start, after: index),
        speaksOfStatistics(characters, around: index)
      else { continue }
      found.insert(period)
    }
    return found
  }

  /// What a sentence about the period says.
  private static let words = ["统计", "期限", "所列数据", "时限", "周期", "时间段"]

  private static func day(_ text: [Character], yearEndsAt end: Int) -> Day? {
    guard end >= 4, let year = Int(String(text[(end - 4)..<end])) else { return nil }
    return monthAndDay(text, at: end + 1).flatMap { Day(year: year, month: $0.month, day: $0.day) }
  }

  private static func monthAndDay(_ text: [Character], at start: Int) -> (month: Int, day: Int, end: Int)? {
    guard let (month, afterMonth) = number(text, at: start), afterMonth < text.count, text[afterMonth] == "月",
      let (day, afterDay) = number(text, at: afterMonth + 1), afterDay < text.count, "日号".contains(text[afterDay])
    else { return nil }
    return (month, day, afterDay + 1)
  }

  private static func number(_ text: [Character], at start: Int) -> (Int, Int)? {
    var end = start
    while end < text.count, end - start < 2, text[end].isASCII, text[end].isNumber { end += 1 }
    guard end > start, let value = Int(String(text[start..<end])) else { return nil }
    return (value, end)
  }

  private static func period(_ text: [Character], from start: Day, after year: Int) -> ClosedRange<Day>? {
    guard let first = monthAndDay(text, at: year + 1) else { return nil }
    var index = first.end
    while index < text.count, index - first.end < 4, "起,至到-—~日止".contains(text[index]) { index += 1 }
    guard index > first.end else { return nil }
    if index + 4 < text.count, let year = Int(String(text[index..<index + 4])), text[index + 4] == "年",
      let last = monthAndDay(text, at: index + 5), let end = Day(year: year, month: last.month, day: last.day),
      end >= start
    {
      return start...end
    }
    guard let last = monthAndDay(text, at: index), let end = Day(year: start.year, month: last.month, day: last.day),
      end >= start
    else { return nil }
    return start...end
  }

  private static func speaksOfStatistics(_ text: [Character], around index: Int) -> Bool {
    let before = String(text[max(0, index - 40)..<index])
    let behind = String(text[index..<min(text.count, index + 40)])
    return words.contains { before.holds($0) || behind.holds($0) }
  }
}
