package import Disclosure

/// 放假通知的文字: days off and make-up days, read from the sentences of a notice or from typed ranges; what cannot be read
/// with certainty is refused with the words in question.
package struct HolidayNoticeText: Hashable, Sendable {
  package private(set) var off: [Day] = []
  package private(set) var work: [Day] = []

  package struct Fault: Error, Hashable, Sendable {
    package let sentence: String
  }

  /// Reads «春节：2月15日（农历腊月二十八、周日）至23日（周一）放假调休，共9天。2月14日（周六）上班。»; sentences without a date are
  /// passed over. A weekday or a number of days that does not fit is refused.
  package init(notice text: String, year: Int) throws(Fault) {
    for sentence in text.halfWidth.split(whereSeparator: { "。;".contains($0) || $0.isNewline }) {
      try read(sentence.withoutSpace, year)
    }
    guard !off.isEmpty else { throw Fault(sentence: "没有从文字中读到放假日期，请粘贴通知中写明日期的各句。") }
  }

  private mutating func read(_ sentence: String, _ year: Int) throws(Fault) {
    guard sentence.contains("放假") || sentence.contains("上班") else { return }
    var rest = sentence[...]
    if let colon = rest.firstIndex(of: ":") { rest = rest[rest.index(after: colon)...] }
    let (days, words) = try DayRanges.take(from: String(rest), year: year)
    let plain = words.filter { !"、,".contains($0) }
    // «现将放假调休日期通知如下»: no date and no number of days.
    if days.isEmpty, !plain.contains("天") { return }
    switch plain {
    case "上班": work += days
    case "放假", "放假调休": off += days
    default:
      guard let count = Self.count(in: plain) else { throw Fault(sentence: "“\(sentence)”不能确切读出，请改用日期逐段填写。") }
      guard count == days.count else {
        throw Fault(sentence: "“\(sentence)”写明共 \(count) 天，日期却是 \(days.count) 天，请核对。")
      }
      off += days
    }
  }

  /// N of «放假调休共N天», «放假N天».
  private static func count(in words: String) -> Int? {
    for start in ["放假调休共", "放假共", "放假"] where words.hasPrefix(start) && words.hasSuffix("天") {
      return Int(words.dropFirst(start.count).dropLast())
    }
    return nil
  }
}

/// 逐段日期: `2027-02-05至2027-02-11`, `2月5日至11日`, one or more in a text.
package enum DayRanges {
  /// Reads ranges divided by line ends, commas or 、; nothing else may stand there.
  package static func days(_ text: String, year: Int) throws(HolidayNoticeText.Fault) -> [Day] {
    let (days, words) = try take(from: text.halfWidth.withoutSpace, year: year)
    let left = words.filter { !"、,;。".contains($0) }
    guard left.isEmpty else { throw .init(sentence: "“\(left)”不是日期。请按“2027-02-05至2027-02-11”或者“2月5日至11日”的样子填写。") }
    return days
  }

  /// The days of all dates and ranges in `text`, and the words between them.
  static func take(from text: String, year: Int) throws(HolidayNoticeText.Fault) -> (days: [Day], words: String) {
    var days: [Day] = []
    var words = ""
    var reader = DateReader(text, year: year)
    while !reader.isAtEnd {
      guard let first = try reader.date(after: nil) else {
        words.append(reader.character())
        continue
      }
      let last = reader.skipsTo() ? try reader.date(after: first) : first
      guard let last, first <= last, last.days(since: first) < 60 else {
        throw .init(sentence: "“\(text)”中的起止日期不能确切读出，请核对。")
      }
      days += (0...last.days(since: first)).map { first.adding($0) }
    }
    guard Set(days).count == days.count else { throw .init(sentence: "“\(text)”中有重复的日期，请核对。") }
    return (days, words)
  }
}

/// Reads dates off the front of a text.
private struct DateReader {
  private var rest: Substring
  private let year: Int

  init(_ text: String, year: Int) {
    rest = text[...]
    self.year = year
  }

  var isAtEnd: Bool { rest.isEmpty }

  mutating func character() -> Character { rest.removeFirst() }

  /// Passes over the word between the two ends of a range.
  mutating func skipsTo() -> Bool {
    for word in ["至", "到", "~", "——", "—", "–", "-"] where rest.hasPrefix(word) {
      rest = rest.dropFirst(word.count)
      return true
    }
    return false
  }

  /// - Parameter first: The first day of the range, whose month and year the second may leave out.
  /// - Returns: Nil when no date stands here.
  mutating func date(after first: Day?) throws(HolidayNoticeText.Fault) -> Day? {
    var trial = rest
    var parts: [Character: Int] = [:]
    while let number = Self.number(&trial) {
      guard let unit = trial.popFirst() else { return nil }
      if unit == "-" { return try iso() }
      guard "年月日".contains(unit), parts.updateValue(number, forKey: unit) == nil else { return nil }
      if unit == "日" { break }
    }
    guard let day = parts["日"], let month = parts["月"] ?? first?.date.month else { return nil }
    let written = rest[..<trial.startIndex]
    guard let found = Day(year: parts["年"] ?? first?.year ?? year, month: month, day: day) else {
      throw .init(sentence: "没有“\(written)”这一天，请核对。")
    }
    rest = trial
    try checkWeekday(of: found, written)
    return found
  }

  private mutating func iso() throws(HolidayNoticeText.Fault) -> Day? {
    let written = rest.prefix(10)
    guard let day = Day(iso: written) else { throw .init(sentence: "“\(written)”不是日期，请按“2027-02-05”的样子填写。") }
    rest = rest.dropFirst(10)
    return day
  }

  /// «（农历正月初七、周一）»: the weekday, where one is written, must be that of the day.
  private mutating func checkWeekday(of day: Day, _ written: Substring) throws(HolidayNoticeText.Fault) {
    guard rest.first == "(", let end = rest.firstIndex(of: ")") else { return }
    let inside = rest[..<end].dropFirst()
    rest = rest[end...].dropFirst()
    guard let sign = inside.last, inside.contains("周") || inside.contains("星期") else { return }
    let name = sign == "天" ? "日" : sign
    guard day.weekday.chinese.last == name else {
      throw .init(sentence: "“\(written)（\(inside)）”与日历不符：\(day) 是\(day.weekday.chinese)。")
    }
  }

  private static func number(_ text: inout Substring) -> Int? {
    let digits = text.prefix { $0.isASCII && $0.isNumber }
    guard (1...4).contains(digits.count), let number = Int(digits) else { return nil }
    text = text.dropFirst(digits.count)
    return number
  }
}
