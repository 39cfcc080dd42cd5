import Database
package import Disclosure
import Documents

extension Registry {
  /// 印发考核通报: the period is locked, and the complete result is kept as it is now.
  ///
  package func issueScores(
    _ scheme: String, _ period: CataloguePeriod, number: String?,
    of organ: OrganID, by authority: Authority, expecting version: Int? = nil, at now: Instant
  ) async throws {
    let sealed = sealed
    try await changeScoring(.issueScores, of: organ, expecting: version, by: authority, at: now) { work in
      let query = ScoringQuery(organ: organ, sealed: sealed, session: work.session)
      let installed = try query.scheme(scheme)
      guard installed.scheme.periods.contains(period) else { throw ScoringRefusal.noSuchPeriod }
      if try query.isIssued(scheme, period) { throw ScoringRefusal.periodIssued(period) }
      if work.today <= period.lastDay { throw ScoringRefusal.periodOpen(period.lastDay) }
      let open = try query.appeals().count {
        $0.scheme == scheme && $0.period == period && $0.decision == nil
      }
      if open > 0 { throw ScoringRefusal.appealOpen(open) }
      let board = try query.board(installed, period, today: work.today)
      let missing = board.scores.flatMap { score in score.missing.map { "\(score.unit.name)\($0)" } }
      if !missing.isEmpty { throw ScoringRefusal.inputsMissing(missing) }
      let result = try CanonicalJSON(board.json).text
      try work.record(
        .scoresIssued,
        [
          "scheme": .string(scheme), "period": .string(period.code), "version": .integer(installed.version),
          "number": JSON(try number?.shortText("文号")),
          "result": try sealed.seal(result, in: work.session).json,
          "digest": .string(HashAlgorithm.sha256.digest(of: Array(result.utf8)).hex), "issued": JSON(work.today),
          "author": work.author,
        ])
    }
  }
}
