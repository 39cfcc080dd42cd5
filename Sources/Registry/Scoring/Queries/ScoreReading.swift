import Database
package import Disclosure
import Documents

/// 考核得分表 of a scheme and a period: reckoned now, and as it was issued.
package struct ScoreSheet: Sendable {
  package let installed: InstalledScheme
  package let period: CataloguePeriod
  /// By the facts of today.
  package let current: ScoreBoard
  /// Of the period before, for the change.
  package let earlier: ScoreBoard?
  package let issued: IssuedScores?
  package let appeals: [ScoreAppeal]
  package let mends: [ScoreMend]
  /// Whether all units are shown.
  package let isWhole: Bool

  /// What counts: the issued one never changes.
  package var board: ScoreBoard { issued?.board ?? current }

  /// 印发以后的变化: what would differ if it were reckoned now.
  package var changes: [ScoreChange] { issued.map { ScoreChange.between($0.board, current) } ?? [] }
}

extension Registry {
  /// 考核办法, every version, the newest first.
  package func schemes(of organ: OrganID, for viewer: Viewer) async throws -> [InstalledScheme] {
    try await readScores(of: organ, for: viewer) { try $0.schemes() }
  }

  package func scheme(
    _ id: String, version: Int? = nil, of organ: OrganID, for viewer: Viewer
  ) async throws -> InstalledScheme {
    try await readScores(of: organ, for: viewer) { try $0.scheme(id, version: version) }
  }

  package func issuedPeriods(
    of scheme: String, of organ: OrganID, for viewer: Viewer
  ) async throws -> Set<CataloguePeriod> {
    try await readScores(of: organ, for: viewer) { try $0.issuedPeriods(scheme) }
  }

  /// 考核登记, as far as they concern units that the viewer sees.
  package func scoreEntries(of organ: OrganID, for viewer: Viewer) async throws -> [RecordedScoreEntry] {
    try await readScores(of: organ, for: viewer) { query in
      try query.entries().filter { viewer.seesScores(of: $0.entry.unit) }
    }
  }

  package func scoreAppeals(of organ: OrganID, for viewer: Viewer) async throws -> [ScoreAppeal] {
    try await readScores(of: organ, for: viewer) { query in
      try query.appeals().filter { viewer.seesScores(of: $0.unit) }
    }
  }

  package func scoreSheet(
    _ id: String, _ period: CataloguePeriod, of organ: OrganID, for viewer: Viewer, today: Day
  ) async throws -> ScoreSheet {
    try await readScores(of: organ, for: viewer) { query in
      let installed = try query.scheme(id)
      guard installed.scheme.periods.contains(period) else { throw ScoringRefusal.noSuchPeriod }
      let current = try query.board(installed, period, today: today)
      let earlier = try query.earlier(installed, before: period, today: today)
      let issued = try query.issued(id, period)
      let appeals = try query.appeals().filter { $0.scheme == id && $0.period == period }
      let mends = try query.mends(id, period)
      let sheet = ScoreSheet(
        installed: installed, period: period, current: current, earlier: earlier, issued: issued, appeals: appeals,
        mends: mends, isWhole: viewer.seesWholeOrgan)
      return viewer.seesWholeOrgan ? sheet : sheet.of(Set(viewer.offices.map(\.rawValue)))
    }
  }

  /// 办法改动的影响: what another scheme would make of a period.
  package func previewScheme(
    _ scheme: Scheme, against id: String, _ period: CataloguePeriod, of organ: OrganID, for viewer: Viewer, today: Day
  ) async throws -> [ScoreChange] {
    try await readScores(of: organ, for: viewer) { query in
      let installed = try query.scheme(id)
      let facts = try query.facts(installed, period, today: today)
      let run = { (scheme: Scheme) in ScoreRun(scheme, of: period, through: today).board(of: facts) }
      return ScoreChange.between(run(installed.scheme), run(scheme))
    }
  }

  /// Refuses who may not look at scores of that organ.
  private func readScores<Value: Sendable>(
    of organ: OrganID, for viewer: Viewer, _ read: @escaping @Sendable (ScoringQuery) throws -> Value
  ) async throws -> Value {
    let isBeneath = viewer.beneath.contains(organ)
    let roles = organ == viewer.organ ? viewer.roles : isBeneath ? viewer.roles.intersection([.supervisor]) : []
    guard try PermissionTable.standard().allows(roles, .viewScores) else { throw PeopleRefusal.notAllowed(.viewScores) }
    let sealed = sealed
    return try await database.read { session in
      try read(ScoringQuery(organ: organ, sealed: sealed, session: session))
    }
  }
}

extension Viewer {
  /// 信息员 sees the own offices only.
  func seesScores(of unit: String) -> Bool { seesWholeOrgan || offices.contains { $0.rawValue == unit } }
}

extension ScoreSheet {
  fileprivate func of(_ units: Set<String>) -> ScoreSheet {
    ScoreSheet(
      installed: installed, period: period, current: current.of(units), earlier: earlier?.of(units),
      issued: issued.map { issued in
        IssuedScores(
          scheme: issued.scheme, version: issued.version, period: issued.period, number: issued.number,
          board: issued.board.of(units), digest: issued.digest, issued: issued.issued, author: issued.author)
      }, appeals: appeals.filter { units.contains($0.unit) }, mends: mends.filter { units.contains($0.unit) },
      isWhole: false)
  }
}

extension ScoringQuery {
  func board(
    _ installed: InstalledScheme, _ period: CataloguePeriod, today: Day
  ) throws -> ScoreBoard {
    ScoreRun(installed.scheme, of: period, through: today)
      .board(of: try facts(installed, period, today: today))
  }

  /// As it was issued; else reckoned by the same scheme, when it lies in the same year.
  fileprivate func earlier(
    _ installed: InstalledScheme, before period: CataloguePeriod, today: Day
  ) throws -> ScoreBoard? {
    let periods = installed.scheme.periods
    guard let place = periods.firstIndex(of: period), place > 0 else { return nil }
    let before = periods[place - 1]
    if let issued = try issued(installed.id, before) { return issued.board }
    return try board(installed, before, today: today)
  }

  func facts(
    _ installed: InstalledScheme, _ period: CataloguePeriod, today: Day
  ) throws -> ScoringFacts {
    var facts = try OrganScoringFacts(
      organ: organ, scope: installed.scope, period: period, today: today, session: session
    ).read()
    facts.attendance = try attendance()
    var flags: [String: Set<ItemFlag>] = [:]
    for recorded in try entries() {
      let entry = recorded.entry
      if let scheme = entry.scheme, scheme != installed.id { continue }
      if let other = entry.period, other != period { continue }
      switch entry.matter {
      case .event(let kind, let level, let genre, let work, let quantity):
        facts.events.append(
          EventFact(
            id: recorded.id, unit: entry.unit, day: entry.day, kind: kind, level: level, genre: genre, work: work,
            quantity: quantity, words: recorded.words, subject: .entry(recorded.id)))
      case .answer(let indicator, let value):
        facts.answers.append(
          AnswerFact(id: recorded.id, unit: entry.unit, indicator: indicator, value: value, words: recorded.words))
      case .flag(let flag, let item): flags[item, default: []].insert(flag)
      }
    }
    facts.items = facts.items.map { flags[$0.id].map($0.flagged) ?? $0 }
    for appeal in try appeals() where appeal.scheme == installed.id && appeal.period == period {
      guard let decision = appeal.decision, decision.isGranted else { continue }
      facts.waivers[appeal.unit, default: [:]][appeal.line] = ScoreWaiver(
        amount: decision.amount, words: "申诉成立（\(decision.day)）：\(decision.opinion)")
    }
    return facts
  }
}

extension ScoringQuery {
  /// 参加培训, from the work log: every office that was called, and whether it came.
  private func attendance() throws -> [AttendanceFact] {
    try WorkLogQuery.entries(of: organ, year: nil, .closed, in: session).flatMap { recorded -> [AttendanceFact] in
      guard case .training(let training) = recorded.entry.matter else { return [] }
      let present = Set(training.attendance.offices)
      let called = present.union(training.attendance.absent).sorted { $0.rawValue < $1.rawValue }
      return called.map {
        AttendanceFact(
          training: recorded.id, title: recorded.entry.topic, unit: $0.rawValue, day: recorded.entry.day,
          attended: present.contains($0))
      }
    }
  }
}

extension ItemFact {
  fileprivate func flagged(_ more: Set<ItemFlag>) -> ItemFact {
    ItemFact(
      id: id, units: units, title: title, day: day, column: column, genre: genre, tags: tags, punctuality: punctuality,
      flags: flags.union(more))
  }
}
