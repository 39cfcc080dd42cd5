import Database
package import Disclosure
import Documents

extension Registry {
  /// 登记考核事项, with its reason and where the proof is.
  /// - Returns: The entry's id.
  package func enterScore(
    _ entry: ScoreEntry, words: String, evidence: String?, of organ: OrganID, by authority: Authority,
    expecting version: Int? = nil, at now: Instant
  ) async throws -> String {
    let sealed = sealed
    return try await changeScoring(.enterScores, of: organ, expecting: version, by: authority, at: now) { work in
      try work.enter(entry, words: words, evidence: evidence, sealed)
    }
  }

  /// 导入考核数字: every line of a list in one action, or nothing.
  package func importScores(
    _ entries: [ScoreEntry], words: String, of organ: OrganID, by authority: Authority, at now: Instant
  ) async throws {
    let sealed = sealed
    try await changeScoring(.enterScores, of: organ, by: authority, at: now) { work in
      for entry in entries { _ = try work.enter(entry, words: words, evidence: nil, sealed) }
    }
  }

  /// 撤销登记; what was entered stays in the log.
  package func withdrawScore(
    _ id: String, reason: String, of organ: OrganID, by authority: Authority, expecting version: Int? = nil,
    at now: Instant
  ) async throws {
    let sealed = sealed
    try await changeScoring(.enterScores, of: organ, expecting: version, by: authority, at: now) { work in
      let query = ScoringQuery(organ: organ, sealed: sealed, session: work.session)
      guard let recorded = try query.entries().first(where: { $0.id == id }) else { throw ScoringRefusal.noSuchEntry }
      try work.refuseIssued(recorded.entry, query)
      try work.record(
        .scoreEntryWithdrawn, ["id": .string(id), "withdrawn": JSON(work.today)],
        reason: work.sealReason(reason, sealed))
    }
  }
}

extension PeopleAct {
  fileprivate func enter(
    _ entry: ScoreEntry, words: String, evidence: String?, _ sealed: SealedValues
  ) throws -> String {
    let query = ScoringQuery(organ: organ, sealed: sealed, session: session)
    if entry.day > today { throw ScoringRefusal.dayAhead(today) }
    guard !words.trimmed.isEmpty else { throw ScoringRefusal.wordsMissing }
    try check(entry, query)
    let id = RandomBytes.identifier()
    let words = try sealed.seal(words.trimmed, in: session)
    let evidence = try evidence.map { try sealed.seal($0, in: session).json } ?? .null
    try record(
      .scoreEntered,
      .object(
        [
          JSON.Member("id", .string(id)), JSON.Member("scheme", JSON(entry.scheme)),
          JSON.Member("period", JSON(entry.period?.code)), JSON.Member("unit", .string(entry.unit)),
          JSON.Member("day", JSON(entry.day)), JSON.Member("words", words.json), JSON.Member("evidence", evidence),
          JSON.Member("entered", JSON(today)), JSON.Member("author", author), JSON.Member("withdrawn", .null),
        ] + entry.matter.members))
    return id
  }

  /// The unit is there, the indicator or the kind of event is one of the scheme, and the period is not locked.
  private func check(_ entry: ScoreEntry, _ query: ScoringQuery) throws {
    let schemes = try entry.scheme.map { [try query.scheme($0)] } ?? query.newest()
    guard let any = schemes.first else { throw ScoringRefusal.noSuchScheme }
    let period = any.scheme.periods.first { $0.contains(entry.day) } ?? any.scheme.periods.first
    guard let period else { throw ScoringRefusal.noSuchPeriod }
    if let asked = entry.period, !any.scheme.periods.contains(asked) { throw ScoringRefusal.noSuchPeriod }
    try refuseIssued(entry, query)
    let units = try OrganScoringFacts(organ: organ, scope: any.scope, period: period, today: today, session: session)
      .units()
    guard units.contains(where: { $0.id == entry.unit }) else { throw ScoringRefusal.noSuchUnit }
    let groups = schemes.flatMap(\.scheme.groups)
    switch entry.matter {
    case .event(let kind, let level, let genre, let work, let quantity):
      guard (1...10_000).contains(quantity) else { throw ScoringRefusal.quantity }
      guard groups.contains(where: { $0.enteredKinds.contains(kind) }) else {
        throw ScoringRefusal.kindUnknown(kind.rawValue)
      }
      for text in [level, genre, work] { _ = try text?.shortText("层级、体裁和稿件") }
    case .answer(let indicator, let value):
      guard entry.scheme != nil, entry.period != nil else { throw ScoringRefusal.noSuchScheme }
      let leaf = groups.flatMap(\.all).first { $0.key == indicator }
      guard let leaf, value == .notApplicable || leaf.rule?.isAnswered == true else {
        throw ScoringRefusal.noSuchIndicator
      }
    case .flag(_, let item):
      let known: Int =
        try session.first("SELECT count(*) FROM item WHERE id = $1", item) { try $0[0] } ?? 0
      guard known == 1 else { throw ScoringRefusal.noSuchEntry }
    }
  }

  /// What belongs to issued periods alone is locked; what another scheme still counts may be entered.
  fileprivate func refuseIssued(_ entry: ScoreEntry, _ query: ScoringQuery) throws {
    var locked: CataloguePeriod?
    for installed in try entry.scheme.map({ [try query.scheme($0)] }) ?? query.newest() {
      guard let period = entry.period ?? installed.scheme.periods.first(where: { $0.contains(entry.day) }) else {
        continue
      }
      guard try query.isIssued(installed.id, period) else { return }
      locked = period
    }
    if let locked { throw ScoringRefusal.periodIssued(locked) }
  }
}

extension ScoringQuery {
  /// The newest version of each.
  func newest() throws -> [InstalledScheme] {
    var seen: Set<String> = []
    return try schemes().sorted { $0.version > $1.version }.filter { seen.insert($0.id).inserted }
  }
}

extension UnitGroup {
  /// What people enter: kinds of leaves that are not told by the registers, of ceilings and of vetoes.
  package var enteredKinds: Set<EventKind> {
    let leaves = all.flatMap { $0.rule?.kinds ?? [] } + all.flatMap { $0.ceilings.map(\.kind) } + vetoes.map(\.kind)
    return Set(leaves).subtracting(EventKind.registered).union([.reported])
  }
}

extension ScoreEntry.Matter {
  fileprivate var members: [JSON.Member] {
    func all(
      kind: String? = nil, level: String? = nil, genre: String? = nil, work: String? = nil, quantity: Int = 1,
      indicator: String? = nil, value: String? = nil
    ) -> [JSON.Member] {
      [
        .init("kind", JSON(kind)), .init("level", JSON(level)), .init("genre", JSON(genre)), .init("work", JSON(work)),
        .init("quantity", .integer(quantity)), .init("indicator", JSON(indicator)), .init("value", JSON(value)),
      ]
    }
    switch self {
    case .event(let kind, let level, let genre, let work, let quantity):
      return all(kind: kind.rawValue, level: level, genre: genre, work: work, quantity: quantity)
    case .answer(let indicator, let value): return all(indicator: indicator, value: value.stored)
    case .flag(let flag, let item): return all(work: item, value: flag.rawValue)
    }
  }
}
