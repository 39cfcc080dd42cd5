/// 公开时限: the words of a catalogue row and what they mean. Words that are not understood as a whole are kept and mean nothing:
/// then the 20 working days of the Regulation hold.
package struct PublicationLimit: Hashable, Sendable {
  package enum Rule: Hashable, Sendable {
    /// 自形成或者变更之日起若干个工作日内.
    case workingDays(Int)
    /// The same in calendar days.
    case days(Int)
    /// 及时、即时、实时.
    case immediate
    /// 长期公开、动态更新.
    case continual
    /// 每年、每半年、每季度、每月、每半月.
    case periodic(UpdateCycle, PeriodEnd)
    /// 公示若干个工作日: how long it is to be shown, not until when.
    case displayed(workingDays: Int)
    /// 按规定时限: another text says it.
    case byLaw
    /// Not understood.
    case unread
  }

  /// Until when something of a period is due.
  package enum PeriodEnd: Hashable, Sendable {
    /// By the end of the period itself.
    case withinPeriod
    /// 期末结束后若干个工作日内.
    case workingDaysAfter(Int)
    /// 每年几月几日前.
    case by(month: Int, day: Int)
  }

  /// As they were given.
  package let words: String
  package let rule: Rule

  package init(_ words: String) {
    self.words = words
    rule = LimitWords.rule(of: words)
  }

  /// 《条例》第二十六条.
  package static let statutory = PublicationLimit("自形成或者变更之日起20个工作日内")

  /// Whether the row takes longer than the Regulation, which only a law or administrative regulation may (第二十六条).
  package var exceedsStatutory: Bool {
    switch rule {
    case .workingDays(let count): count > TimelinessRules.statutoryDays
    // Twenty working days are at least 28 days.
    case .days(let count): count > 28
    default: false
    }
  }
}

/// 时限规则: what an office may set about the judging of publication.
package struct TimelinessRules: Hashable, Sendable {
  /// 《条例》第二十六条.
  package static let statutoryDays = 20
  /// 及时、即时 in working days; nil means no more than the Regulation says.
  package let immediateDays: Int?

  package init(immediateDays: Int? = nil) {
    self.immediateDays = immediateDays.map { min(max($0, 1), TimelinessRules.statutoryDays) }
  }

  package static let standard = TimelinessRules()

  /// The last day for what was formed on `formed`; its own day is not counted.
  package func due(_ limit: PublicationLimit, formed: Day, in calendar: WorkCalendar) -> Day {
    switch limit.rule {
    case .workingDays(let count): calendar.workingDay(count, after: formed) ?? .last
    case .days(let count): calendar.firstWorkingDay(from: formed.adding(count))
    case .immediate: calendar.workingDay(immediateDays ?? Self.statutoryDays, after: formed) ?? .last
    case .continual, .periodic, .displayed, .byLaw, .unread:
      StatutoryLimit.proactivePublishing.lastDay(from: formed, in: calendar)
    }
  }
}
