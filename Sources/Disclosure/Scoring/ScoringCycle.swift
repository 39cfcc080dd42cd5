/// 考核周期: how long a scheme's period is.
package enum ScoringCycle: String, CaseIterable, Hashable, Sendable {
  case month, quarter, halfYear, year

  package var chinese: String {
    switch self {
    case .month: "月度"
    case .quarter: "季度"
    case .halfYear: "半年"
    case .year: "年度"
    }
  }

  package func periods(of year: Int) -> [CataloguePeriod] { CataloguePeriod.periods(of: year, every: updateCycle) }

  private var updateCycle: UpdateCycle {
    switch self {
    case .month: .month
    case .quarter: .quarter
    case .halfYear: .halfYear
    case .year: .year
    }
  }
}

/// 定额周期: how often a quota is asked for within the scheme's period.
package enum QuotaCycle: String, CaseIterable, Hashable, Sendable {
  case week, month, quarter, halfYear, year

  package var chinese: String {
    switch self {
    case .week: "每周"
    case .month: "每月"
    case .quarter: "每季度"
    case .halfYear: "每半年"
    case .year: "每年"
    }
  }

  /// Its parts of a period. A week belongs to the period in which its Sunday lies. What is longer than the period gives the
  /// period itself: a yearly target is judged in a yearly scheme.
  package func spans(in period: CataloguePeriod) -> [QuotaSpan] {
    guard self != .week else { return Self.weeks(in: period) }
    let cycle: ScoringCycle =
      switch self {
      case .week, .month: .month
      case .quarter: .quarter
      case .halfYear: .halfYear
      case .year: .year
      }
    let parts = cycle.periods(of: period.year).filter { period.contains($0) }
    return (parts.isEmpty ? [period] : parts).map {
      QuotaSpan(name: $0.chinese, code: $0.code, first: $0.firstDay, last: $0.lastDay)
    }
  }

  private static func weeks(in period: CataloguePeriod) -> [QuotaSpan] {
    var sunday = period.firstDay.adding(7 - period.firstDay.weekday.rawValue)
    var weeks: [QuotaSpan] = []
    while sunday <= period.lastDay {
      let monday = sunday.adding(-6)
      weeks.append(QuotaSpan(name: "\(monday)至\(sunday)", code: "\(monday)", first: monday, last: sunday))
      sunday = sunday.adding(7)
    }
    return weeks
  }
}

/// 定额期: one part of a period, with its own target.
package struct QuotaSpan: Hashable, Sendable {
  package let name: String
  package let code: String
  package let first: Day
  package let last: Day

  package func contains(_ day: Day) -> Bool { first <= day && day <= last }
}
