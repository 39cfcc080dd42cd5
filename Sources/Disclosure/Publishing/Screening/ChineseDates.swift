/// 汉字日期: `二〇二六年二月三十日`, as older documents date themselves; only days that no year has.
enum ChineseDates {
  static func matches(in text: ScreenedText) -> [ScreeningMatch] {
    var found: [ScreeningMatch] = []
    var index = 0
    while index < text.count {
      guard let date = date(index, in: text) else {
        index += 1
        continue
      }
      if Day(year: date.year, month: date.month, day: date.day) == nil {
        found.append(ScreeningMatch(.impossibleDate, .needsReason, index..<date.end, what: "的日期不存在"))
      }
      index = date.end
    }
    return found
  }

  /// Four digits, 年, a month, 月, a day, 日.
  private static func date(_ index: Int, in text: ScreenedText) -> (year: Int, month: Int, day: Int, end: Int)? {
    let digits = (index..<index + 4).compactMap { text[$0].flatMap(digit) }
    guard digits.count == 4, text[index + 4] == "年" else { return nil }
    let year = digits.reduce(0) { $0 * 10 + $1 }
    guard (1900...2999).contains(year), let month = number(from: index + 5, before: "月", in: text),
      let day = number(from: month.end, before: "日", in: text)
    else { return nil }
    return (year, month.value, day.value, day.end)
  }

  /// 一 to 九十九; its end is behind the sign.
  private static func number(
    from index: Int, before sign: Unicode.Scalar, in text: ScreenedText
  ) -> (value: Int, end: Int)? {
    let length = (1...3).first { text[index + $0] == sign }
    guard let length else { return nil }
    let scalars = (index..<index + length).compactMap { text[$0] }
    let parts = scalars.split(separator: "十", omittingEmptySubsequences: false).map { $0.map(digit) }
    guard parts.allSatisfy({ $0.count <= 1 && !$0.contains(nil) }) else { return nil }
    let values = parts.map { $0.first.flatMap { $0 } }
    switch values.count {
    case 1: return values[0].map { ($0, index + length + 1) }
    case 2: return ((values[0] ?? 1) * 10 + (values[1] ?? 0), index + length + 1)
    default: return nil
    }
  }

  private static func digit(_ scalar: Unicode.Scalar) -> Int? {
    switch scalar {
    case "〇", "○", "零", "O": 0
    default: Array("一二三四五六七八九".unicodeScalars).firstIndex(of: scalar).map { $0 + 1 }
    }
  }
}
