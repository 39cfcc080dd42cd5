/// 公开期: a year or a part of it, for which a row of the catalogue asks for something.
package struct CataloguePeriod: Hashable, Comparable, Sendable {
  package let year: Int
  private let part: Part

  private enum Part: Hashable {
    case year
    case half(Int), quarter(Int), month(Int)
    /// Of the month: 1 through the 15th, 2 from the 16th on.
    case halfMonth(Int, Int)
  }

  /// Nil outside 1900…2999.
  package init?(year: Int) { self.init(year, .year) }

  private init?(_ year: Int, _ part: Part) {
    guard (1900...2999).contains(year) else { return nil }
    (self.year, self.part) = (year, part)
  }

  /// The periods of a year in their order. Two weeks run across the months, so what is asked for every two weeks is asked for
  /// every half a month.
  package static func periods(of year: Int, every cycle: UpdateCycle) -> [CataloguePeriod] {
    let parts: [Part] =
      switch cycle {
      case .year: [.year]
      case .halfYear: [.half(1), .half(2)]
      case .quarter: (1...4).map { .quarter($0) }
      case .month: (1...12).map { .month($0) }
      case .twoWeeks, .halfMonth: (1...12).flatMap { [.halfMonth($0, 1), .halfMonth($0, 2)] }
      }
    return parts.compactMap { CataloguePeriod(year, $0) }
  }

  private var months: ClosedRange<Int> {
    switch part {
    case .year: 1...12
    case .half(let half): (half * 6 - 5)...(half * 6)
    case .quarter(let quarter): (quarter * 3 - 2)...(quarter * 3)
    case .month(let month), .halfMonth(let month, _): month...month
    }
  }

  package var firstDay: Day {
    let day = if case .halfMonth(_, 2) = part { 16 } else { 1 }
    return Day(year: year, month: months.lowerBound, day: day) ?? .first
  }

  package var lastDay: Day {
    if case .halfMonth(let month, 1) = part { return Day(year: year, month: month, day: 15) ?? .last }
    let month = months.upperBound
    return Day(year: year, month: month, day: Day.length(ofMonth: month, year: year)) ?? .last
  }

  package func contains(_ day: Day) -> Bool { firstDay <= day && day <= lastDay }

  /// Whether `other` lies wholly within it.
  package func contains(_ other: CataloguePeriod) -> Bool { firstDay <= other.firstDay && other.lastDay <= lastDay }

  package static func < (one: CataloguePeriod, other: CataloguePeriod) -> Bool {
    (one.firstDay, other.lastDay) < (other.firstDay, one.lastDay)
  }

  /// `2026`, `2026-H1`, `2026-Q1`, `2026-03`, `2026-03-1`.
  package var code: String {
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return switch part {
    case .year: "\(year)"
    case .half(let half): "\(year)-H\(half)"
    case .quarter(let quarter): "\(year)-Q\(quarter)"
    case .month(let month): "\(year)-\(two(month))"
    case .halfMonth(let month, let half): "\(year)-\(two(month))-\(half)"
    }
  }

  /// Nil for what is none.
  package init?(code: String) {
    guard let year = Int(code.prefix(4)) else { return nil }
    let all = UpdateCycle.allCases.flatMap { CataloguePeriod.periods(of: year, every: $0) }
    guard let period = all.first(where: { $0.code == code }) else { return nil }
    self = period
  }

  package var chinese: String {
    switch part {
    case .year: "\(year)年"
    case .half(let half): "\(year)年\(half == 1 ? "上" : "下")半年"
    case .quarter(let quarter): "\(year)年第\(["一", "二", "三", "四"][quarter - 1])季度"
    case .month(let month): "\(year)年\(month)月"
    case .halfMonth(let month, let half): "\(year)年\(month)月\(half == 1 ? "上" : "下")半月"
    }
  }
}
