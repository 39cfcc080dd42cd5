package import Disclosure

extension HolidayNotice {
  /// `{"year":2026,"notice":"国办发明电〔2025〕7号","off":[…],"work":[…],"provisional":false}`
  package var json: JSON {
    [
      "year": .integer(year), "notice": JSON(number), "off": .array(off.map { JSON($0) }),
      "work": .array(work.map { JSON($0) }), "provisional": .bool(isProvisional),
    ]
  }

  /// Reads one such object or a list of them.
  ///
  /// `notice` may be null or absent, and so may `provisional` (then the year counts as loaded). A day must lie in its year, or
  /// in the December before it, which a notice may name too; no day may be both off and working, no year be given twice.
  package static func read(_ bytes: [UInt8]) throws(InputFault) -> [HolidayNotice] {
    let document: JSON
    do { document = try JSON.parse(bytes) } catch { throw InputFault(error) }
    var notices: [HolidayNotice] = []
    for (index, item) in (document.array ?? [document]).enumerated() {
      let place = document.array == nil ? "" : "第 \(index + 1) 项："
      let notice = try one(item, place)
      guard !notices.contains(where: { $0.year == notice.year }) else {
        throw InputFault("\(place)\(notice.year) 年重复出现。")
      }
      notices.append(notice)
    }
    return notices
  }

  private static func one(_ item: JSON, _ place: String) throws(InputFault) -> HolidayNotice {
    guard item.members != nil else {
      throw InputFault("\(place)应为一个对象，写明 year、notice、off、work。")
    }
    guard let year = item["year"]?.integer, (1901...2998).contains(year) else {
      throw InputFault("\(place)缺少 year，或者 year 不是 1901 至 2998 之间的年份。")
    }
    let number = item["notice"] ?? nil
    guard number.isNull || number.string != nil else { throw InputFault("\(place)notice 应为文号或者 null。") }
    let isProvisional = item["provisional"] ?? false
    guard case .bool(let isProvisional) = isProvisional else {
      throw InputFault("\(place)provisional 应为 true 或者 false。")
    }
    let off = try days(item, "off", year: year, place)
    let work = try days(item, "work", year: year, place)
    if let both = off.first(where: { Set(work).contains($0) }) {
      throw InputFault("\(place)\(both) 既是放假日（off）又是上班日（work）。")
    }
    return HolidayNotice(year: year, number: number.string, off: off, work: work, isProvisional: isProvisional)
  }

  private static func days(_ item: JSON, _ key: String, year: Int, _ place: String) throws(InputFault) -> [Day] {
    guard let values = item[key]?.array else { throw InputFault("\(place)缺少 \(key)，或者 \(key) 不是日期的列表。") }
    var days: Set<Day> = []
    for value in values {
      guard let text = value.string, let day = Day(iso: text) else {
        throw InputFault("\(place)\(key) 中的 \(value.compactText) 不是有效日期，应写作 \"\(year)-01-01\"。")
      }
      let (dayYear, month, _) = day.date
      guard dayYear == year || (dayYear == year - 1 && month == 12) else {
        throw InputFault("\(place)\(key) 中的 \(day) 不在 \(year) 年，也不在上一年 12 月。")
      }
      days.insert(day)
    }
    return days.sorted()
  }
}
