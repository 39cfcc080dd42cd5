/// 公开任务: one row of the catalogue in one period, until when it is due, and what answers it.
package struct DueTask: Hashable, Sendable {
  package enum Answer: Hashable, Sendable {
    /// Published; in the order of their release.
    case items([CatalogueItem])
    case note(RowNote)
    case none
  }

  package let row: RowCode
  package let period: CataloguePeriod
  package let due: Day
  package let answer: Answer

  package var isAnswered: Bool { answer != .none }

  /// How it stands.
  package enum Standing: Hashable, Sendable {
    case published(Day)
    case publishedLate(Day, workingDays: Int)
    case explained, notInvolved
    /// With so many working days left.
    case open(workingDays: Int)
    case overdue(workingDays: Int)
  }

  package func standing(on today: Day, in calendar: WorkCalendar) -> Standing {
    switch answer {
    case .note(let note): return note.kind == .notInvolved ? .notInvolved : .explained
    case .items(let items):
      let day = items.map(\.released).min() ?? due
      if day <= due { return .published(day) }
      return .publishedLate(day, workingDays: calendar.workingDays(after: due, through: day))
    case .none:
      if today <= due { return .open(workingDays: calendar.workingDays(after: today, through: due)) }
      return .overdue(workingDays: calendar.workingDays(after: due, through: today))
    }
  }
}

/// 年度公开任务: the tasks of a year from the rows of the catalogue and the cycles of their columns.
package struct DueTasks: Sendable {
  package let tasks: [DueTask]

  /// - Parameters:
  ///   - rows: Of which those to be published on request only give no task.
  ///   - columns: A row without a cycle of its own takes that of the column it is tied to, else the year.
  package init(
    of year: Int, rows: [CatalogueRow], columns: [Column], items: [CatalogueItem], notes: [RowNote],
    in calendar: WorkCalendar
  ) {
    let byID = Dictionary(columns.map { ($0.id, $0) }) { first, _ in first }
    let answers = Dictionary(grouping: items.filter { $0.row(in: byID) != nil }) { $0.row(in: byID) }
    let said = Dictionary(grouping: notes, by: \.row)
    tasks = rows.filter { $0.manners != [.onRequest] }.flatMap { row in
      let (cycle, end) = Self.cycle(of: row, columns: columns)
      return CataloguePeriod.periods(of: year, every: cycle).map { period in
        DueTask(
          row: row.code, period: period, due: Self.due(period, end, in: calendar),
          answer: Self.answer(
            period, end, items: answers[row.code] ?? [], notes: said[row.code] ?? []))
      }
    }
  }

  private static func cycle(
    of row: CatalogueRow, columns: [Column]
  ) -> (UpdateCycle, PublicationLimit.PeriodEnd) {
    if case .periodic(let cycle, let end) = row.limit.rule { return (cycle, end) }
    // Tied to several columns, the most frequent one holds.
    let cycles = columns.filter { $0.rows.contains(row.code) && $0.closed == nil }.compactMap(\.cycle)
    let first = UpdateCycle.allCases.first { cycles.contains($0) }
    return (first ?? .year, .withinPeriod)
  }

  /// The last working day of the period, a number of them after it, or the last one by a date.
  private static func due(
    _ period: CataloguePeriod, _ end: PublicationLimit.PeriodEnd, in calendar: WorkCalendar
  ) -> Day {
    switch end {
    case .withinPeriod: calendar.lastWorkingDay(through: period.lastDay)
    case .workingDaysAfter(let count): calendar.workingDay(count, after: period.lastDay) ?? .last
    case .by(let month, let day):
      calendar.lastWorkingDay(through: Day(year: period.year, month: month, day: day) ?? period.lastDay)
    }
  }

  private static func answer(
    _ period: CataloguePeriod, _ end: PublicationLimit.PeriodEnd, items: [CatalogueItem], notes: [RowNote]
  ) -> DueTask.Answer {
    let (first, last) = window(of: period, end)
    let published = items.filter { first <= $0.released && $0.released <= last }
      .sorted { ($0.released, $0.id.rawValue) < ($1.released, $1.id.rawValue) }
    if !published.isEmpty { return .items(published) }
    let fitting = notes.filter { $0.period.contains(period) }
    // The later word holds.
    guard let note = fitting.max(by: { $0.day < $1.day }) else { return .none }
    return .note(note)
  }

  /// The days on which a release answers the period: its own, or, where it is due after the end, those of the next.
  private static func window(of period: CataloguePeriod, _ end: PublicationLimit.PeriodEnd) -> (Day, Day) {
    guard case .workingDaysAfter = end else { return (period.firstDay, period.lastDay) }
    let length = period.lastDay.days(since: period.firstDay)
    return (period.lastDay.next, period.lastDay.next.adding(length))
  }
}

extension WorkCalendar {
  /// The last working day up to `day`.
  package func lastWorkingDay(through day: Day) -> Day {
    var day = day
    while !isWorkingDay(day), day > Day.first { day = day.previous }
    return day
  }
}
