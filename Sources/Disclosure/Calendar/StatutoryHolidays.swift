/// 全体公民放假的节日: the days off of 《全国年节及纪念日放假办法》, for years whose notice has not come out.
///
/// From 2025 the 13 days of 国务院令795号 (2024-11-10): 元旦, 春节 (除夕 to 正月初三), 清明节, 劳动节 (1 and 2 May), 端午节, 中秋节,
/// 国庆节 (1–3 October); before 2025 the fixed dates only, without 2 May. The festivals of the lunar calendar and 清明 are
/// listed for 2027–2040, worked out with three independent calendars (`lunardate`, `LunarCalendar`, `sxtwl`) that agree;
/// for other years only the fixed dates are known. A day on a weekend is not moved: where it goes is for the notice to say.
package enum StatutoryHolidays {
  /// The days off of that year that are known without its notice, in order and each once.
  package static func days(in year: Int) -> [Day] {
    var dates = [(1, 1), (5, 1), (10, 1), (10, 2), (10, 3)]
    if year >= 2025 { dates.append((5, 2)) }
    var days = Set(dates.compactMap { Day(year: year, month: $0.0, day: $0.1) })
    if let festivals = festivals[year] { days.formUnion(festivals.days(in: year)) }
    return days.sorted()
  }

  /// Whether the festivals of the lunar calendar are among the days of that year.
  package static func knowsFestivals(of year: Int) -> Bool { festivals[year] != nil }

  private struct Festivals {
    /// 正月初一.
    let spring: (Int, Int)
    let qingming: (Int, Int)
    let dragonBoat: (Int, Int)
    let midAutumn: (Int, Int)

    func days(in year: Int) -> [Day] {
      let single = [qingming, dragonBoat, midAutumn].compactMap { Day(year: year, month: $0.0, day: $0.1) }
      guard let first = Day(year: year, month: spring.0, day: spring.1) else { return single }
      return (-1...2).map { first.adding($0) } + single
    }
  }

  private static let festivals: [Int: Festivals] = [
    2027: Festivals(spring: (2, 6), qingming: (4, 5), dragonBoat: (6, 9), midAutumn: (9, 15)),
    2028: Festivals(spring: (1, 26), qingming: (4, 4), dragonBoat: (5, 28), midAutumn: (10, 3)),
    2029: Festivals(spring: (2, 13), qingming: (4, 4), dragonBoat: (6, 16), midAutumn: (9, 22)),
    2030: Festivals(spring: (2, 3), qingming: (4, 5), dragonBoat: (6, 5), midAutumn: (9, 12)),
    2031: Festivals(spring: (1, 23), qingming: (4, 5), dragonBoat: (6, 24), midAutumn: (10, 1)),
    2032: Festivals(spring: (2, 11), qingming: (4, 4), dragonBoat: (6, 12), midAutumn: (9, 19)),
    2033: Festivals(spring: (1, 31), qingming: (4, 4), dragonBoat: (6, 1), midAutumn: (9, 8)),
    2034: Festivals(spring: (2, 19), qingming: (4, 5), dragonBoat: (6, 20), midAutumn: (9, 27)),
    2035: Festivals(spring: (2, 8), qingming: (4, 5), dragonBoat: (6, 10), midAutumn: (9, 16)),
    2036: Festivals(spring: (1, 28), qingming: (4, 4), dragonBoat: (5, 30), midAutumn: (10, 4)),
    2037: Festivals(spring: (2, 15), qingming: (4, 4), dragonBoat: (6, 18), midAutumn: (9, 24)),
    2038: Festivals(spring: (2, 4), qingming: (4, 5), dragonBoat: (6, 7), midAutumn: (9, 13)),
    2039: Festivals(spring: (1, 24), qingming: (4, 5), dragonBoat: (5, 27), midAutumn: (10, 2)),
    2040: Festivals(spring: (2, 12), qingming: (4, 4), dragonBoat: (6, 14), midAutumn: (9, 20)),
  ]
}
