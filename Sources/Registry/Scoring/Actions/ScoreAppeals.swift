import Database
package import Disclosure
import Documents

extension Registry {
  /// 申诉: of a unit against one line of its score.
  package func appealScore(
    _ line: String, _ scheme: String, _ period: CataloguePeriod, unit: String, words: String, of organ: OrganID,
    by viewer: Viewer, expecting version: Int? = nil, at now: Instant
  ) async throws -> String {
    let sealed = sealed
    let authority = Authority.person(viewer.person)
    return try await changeScoring(.appealScore, of: organ, expecting: version, by: authority, at: now) { work in
      guard viewer.seesScores(of: unit) else { throw ScoringRefusal.notOwnUnit }
      let query = ScoringQuery(organ: organ, sealed: sealed, session: work.session)
      if try query.isIssued(scheme, period) { throw ScoringRefusal.periodIssued(period) }
      let found = try work.line(line, scheme, period, unit, query)
      guard found.amount < 0 else { throw ScoringRefusal.notADeduction }
      let earlier = try query.appeals().contains {
        $0.scheme == scheme && $0.period == period && $0.unit == unit && $0.line == line
      }
      if earlier { throw ScoringRefusal.alreadyAppealed }
      let id = RandomBytes.identifier()
      try work.record(
        .scoreAppealed,
        [
          "id": .string(id), "scheme": .string(scheme), "period": .string(period.code), "unit": .string(unit),
          "line": .string(line), "amount": .string(found.amount.description),
          "words": try sealed.seal(try words.filled("申诉理由"), in: work.session).json, "filed": JSON(work.today),
          "author": work.author, "granted": .null, "new_amount": .null, "opinion": .null, "decided": .null,
          "decider": .null,
        ])
      return id
    }
  }

  /// 处理申诉.
  /// - Parameter amount: What the line amounts to when it is granted; nothing, when not told otherwise.
  package func decideAppeal(
    _ id: String, isGranted: Bool, amount: Points = 0, opinion: String, of organ: OrganID, by authority: Authority,
    expecting version: Int? = nil, at now: Instant
  ) async throws {
    let sealed = sealed
    try await changeScoring(.decideAppeal, of: organ, expecting: version, by: authority, at: now) { work in
      let query = ScoringQuery(organ: organ, sealed: sealed, session: work.session)
      guard let appeal = try query.appeals().first(where: { $0.id == id }) else { throw ScoringRefusal.noSuchAppeal }
      guard appeal.decision == nil else { throw ScoringRefusal.appealDecided }
      if try query.isIssued(appeal.scheme, appeal.period) { throw ScoringRefusal.periodIssued(appeal.period) }
      try work.record(
        .scoreAppealDecided,
        [
          "id": .string(id), "granted": .bool(isGranted),
          "new_amount": .string((isGranted ? amount : appeal.amount).description),
          "opinion": try sealed.seal(try opinion.filled("处理意见"), in: work.session).json, "decided": JSON(work.today),
          "decider": work.author,
        ])
    }
  }

  /// 整改情况 of a deduction; also after the 通报 was issued.
  package func noteMend(
    _ state: ScoreMend.State, words: String, line: String, _ scheme: String, _ period: CataloguePeriod, unit: String,
    of organ: OrganID, by authority: Authority, expecting version: Int? = nil, at now: Instant
  ) async throws {
    let sealed = sealed
    try await changeScoring(.enterScores, of: organ, expecting: version, by: authority, at: now) { work in
      let query = ScoringQuery(organ: organ, sealed: sealed, session: work.session)
      guard try work.line(line, scheme, period, unit, query).amount < 0 else { throw ScoringRefusal.nothingMissing }
      try work.record(
        .scoreMended,
        [
          "scheme": .string(scheme), "period": .string(period.code), "unit": .string(unit), "line": .string(line),
          "state": .string(state.rawValue),
          "words": try sealed.seal(try words.filled("整改情况"), in: work.session).json, "noted": JSON(work.today),
          "author": work.author,
        ])
    }
  }
}

extension PeopleAct {
  /// As it counts now: of what was issued, else reckoned.
  fileprivate func line(
    _ key: String, _ scheme: String, _ period: CataloguePeriod, _ unit: String, _ query: ScoringQuery
  ) throws -> ScoreLine {
    let installed = try query.scheme(scheme)
    guard installed.scheme.periods.contains(period) else { throw ScoringRefusal.noSuchPeriod }
    let board =
      try query.issued(scheme, period)?.board ?? query.board(installed, period, today: today)
    guard let line = board.score(of: unit)?.lines.first(where: { $0.key == key }) else {
      throw ScoringRefusal.noSuchLine
    }
    return line
  }
}
