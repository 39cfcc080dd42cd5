/// 公开时效: whether something was published in time, judged by the first release on a statutory channel (《条例》第二十六条).
package enum PublicationTimeliness: Hashable, Sendable {
  case inTime(Day)
  /// 提前公开: before the day on which it might be published; so many days too early.
  case early(Day, days: Int)
  case late(Day, workingDays: Int)
  /// Not published yet, with so many working days left.
  case pending(due: Day, workingDays: Int)
  case overdue(due: Day, workingDays: Int)

  /// - Parameters:
  ///   - formed: 形成或者变更之日, which is not counted.
  ///   - notBefore: 不得早于: the first day on which it may be published; nil where there is none.
  ///   - released: The first statutory release.
  package init(
    formed: Day, limit: PublicationLimit, notBefore: Day? = nil, released: Day?, on today: Day,
    rules: TimelinessRules = .standard, in calendar: WorkCalendar
  ) {
    let lawful = rules.due(limit, formed: formed, in: calendar)
    // What may not be published earlier cannot be late before.
    let due = max(lawful, notBefore ?? lawful)
    if let released {
      if let notBefore, released < notBefore {
        self = .early(released, days: notBefore.days(since: released))
      } else if released <= due {
        self = .inTime(released)
      } else {
        self = .late(released, workingDays: calendar.workingDays(after: due, through: released))
      }
    } else if today <= due {
      self = .pending(due: due, workingDays: calendar.workingDays(after: today, through: due))
    } else {
      self = .overdue(due: due, workingDays: calendar.workingDays(after: due, through: today))
    }
  }

  /// In a few words, as the due chip of a request.
  package var chinese: String {
    switch self {
    case .inTime: "按时公开"
    case .early(_, let days): "提前 \(days) 天公开"
    case .late(_, let count): count == 0 ? "逾期公开" : "逾期 \(count) 个工作日公开"
    case .pending(let due, let count): count == 0 ? "\(due.chinese)到期" : "还剩 \(count) 个工作日"
    case .overdue(_, let count): count == 0 ? "已逾期" : "逾期 \(count) 个工作日"
    }
  }

  package var tone: DueChip.Tone {
    switch self {
    case .inTime: .green
    case .early, .overdue: .red
    case .late: .plain
    case .pending(_, let count): count <= DueChip.soon ? .amber : .plain
    }
  }

  /// Whether it counts as in time in a statement of timeliness.
  package var isInTime: Bool { if case .inTime = self { true } else { false } }
}
