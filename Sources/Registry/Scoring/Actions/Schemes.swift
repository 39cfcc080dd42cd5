import Database
package import Disclosure
import Documents

extension Registry {
  /// 启用考核办法: a new one, or the next version of one that is there. Nothing that was issued changes.
  /// - Returns: Its id.
  package func installScheme(
    _ scheme: Scheme, as id: String? = nil, scope: ScoringScope, of organ: OrganID, by authority: Authority,
    expecting version: Int? = nil, at now: Instant
  ) async throws -> String {
    let problems = SchemeCheck(scheme).problems.map { "\($0.place.path)：\($0.sentence)" }
    guard problems.isEmpty else { throw ScoringRefusal.schemeUnsound(problems.joined(separator: "")) }
    let content = try SchemeFile.write(scheme)
    // What cannot be read back would be lost.
    guard (try? SchemeFile.read(content)) == scheme else {
      throw ScoringRefusal.schemeUnsound("办法中的文字含有不能保存的符号（& * ! ?），请改用全角符号。")
    }
    let sealed = sealed
    return try await changeScoring(.manageSchemes, of: organ, expecting: version, by: authority, at: now) { work in
      let query = ScoringQuery(organ: organ, sealed: sealed, session: work.session)
      let present = try id.map { try query.scheme($0) }
      let digest = HashAlgorithm.sha256.digest(of: Array(content.utf8)).hex
      if present?.digest == digest { throw ScoringRefusal.sameScheme }
      // What was issued stays within the periods of the scheme.
      if let present, present.scheme.periods != scheme.periods { throw ScoringRefusal.otherPeriods }
      let name = id ?? RandomBytes.identifier()
      try work.record(
        .schemeInstalled,
        [
          "id": .string(name), "version": .integer((present?.version ?? 0) + 1),
          "scope": .string((present?.scope ?? scope).rawValue), "content": .string(content), "digest": .string(digest),
          "installed": JSON(work.today), "author": work.author,
        ])
      return name
    }
  }

  func changeScoring<Value: Sendable>(
    _ permission: OfficeAction, of organ: OrganID, expecting version: Int? = nil, by authority: Authority,
    at now: Instant, _ work: @escaping @Sendable (PeopleAct) throws -> Value
  ) async throws -> Value {
    try await change(permission, of: organ, on: .scoring(organ), expecting: version, by: authority, at: now, work)
  }
}
