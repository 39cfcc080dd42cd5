/// 日期: days that no calendar has, and zeros that the form of official documents does not write.
enum WrittenDates {
  static func matches(in text: ScreenedText) -> [ScreeningMatch] {
    var found: [ScreeningMatch] = []
    var index = 0
    while index < text.count {
      guard text[index]?.digit != nil, text[index - 1]?.digit == nil, text[index - 1]?.isLatin != true,
        let date = Written(index, in: text)
      else {
        index += 1
        continue
      }
      if let match = date.match, !isLunar(index, in: text) { found.append(match) }
      index = date.range.upperBound
    }
    return found + ChineseDates.matches(in: text)
  }

  /// 农历: its second month may have a thirtieth day.
  private static func isLunar(_ index: Int, in text: ScreenedText) -> Bool {
    let lead = text.lead(index)
    return ["农历", "阴历", "旧历"].contains { lead.contains($0) }
  }

  private struct Written {
    let range: Range<Int>
    private let parts: [(value: Int, length: Int)]
    private let isChinese: Bool

    /// `2026年1月5日`, `1月5日`, `2026-01-05`, `2026/1/5`, `2026.1.5`.
    init?(_ index: Int, in text: ScreenedText) {
      var (parts, place, signs): ([(value: Int, length: Int)], Int, [Unicode.Scalar]) = ([], index, [])
      while parts.count < 3, let part = Self.number(place, in: text) {
        parts.append(part)
        place += part.length
        // «2026 年 3 月»: gaps only around these signs.
        let gap = text.spaces(from: place)
        if let sign = text[gap], "年月日".unicodeScalars.contains(sign) { place = gap }
        guard let sign = text[place], "年月日-/.".unicodeScalars.contains(sign) else { break }
        signs.append(sign)
        if sign == "日" || parts.count == 3 { break }
        place += 1
        if sign == "年" || sign == "月" { place = text.spaces(from: place) }
      }
      switch signs {
      case ["年", "月", "日"], ["月", "日"]:
        (isChinese, range) = (true, index..<place + 1)
      case _
      where parts.count == 3 && signs.count >= 2 && signs[0] == signs[1] && "-/.".unicodeScalars.contains(signs[0]):
        // A year, and nothing that goes on: no address of the net, no number of a project.
        guard parts[0].length == 4, parts[1].length <= 2, parts[2].length <= 2, signs.count == 2,
          let before = Optional(text[index - 1]), before != "-", before != "/", before != "."
        else { return nil }
        (isChinese, range) = (false, index..<place)
      default: return nil
      }
      guard parts.count == signs.count || !isChinese, parts.allSatisfy({ $0.length <= 4 }) else { return nil }
      self.parts = parts
    }

    private static func number(_ index: Int, in text: ScreenedText) -> (value: Int, length: Int)? {
      var (value, length) = (0, 0)
      while let digit = text[index + length]?.digit {
        guard length < 9 else { return nil }
        (value, length) = (value * 10 + digit, length + 1)
      }
      return length > 0 ? (value, length) : nil
    }

    var match: ScreeningMatch? {
      let values = parts.map(\.value)
      let isThere =
        values.count == 3
        ? Day(year: values[0], month: values[1], day: values[2]) != nil
          // Any leap year: only what no year has.
        : values.count == 2 && Day(year: 2024, month: values[0], day: values[1]) != nil
      if values.count == 3, parts[0].length != 4 { return nil }
      // Before 1900 the calendar of this program has no day; it may have been one.
      if values.count == 3, !(1900...2999).contains(values[0]) { return nil }
      if !isThere { return ScreeningMatch(.impossibleDate, .needsReason, range, what: "的日期不存在") }
      let hasZero = parts.suffix(2).contains { $0.length == 2 && $0.value < 10 }
      return isChinese && hasZero ? ScreeningMatch(.dateForm, .hint, range, what: "的月、日编了虚位") : nil
    }
  }
}
