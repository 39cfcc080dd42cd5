import Database
package import Disclosure
import Documents

extension Registry {
  /// 登记工作记录.
  /// - Returns: The entry's id.
  package func enterWork(
    _ entry: WorkEntry, of organ: OrganID, by authority: Authority, at now: Instant
  ) async throws -> String {
    let sealed = sealed
    return try await changeWorkLog(of: organ, by: authority, at: now) { work in
      try entry.check(on: work.today)
      try work.refuseContradiction(entry, beside: nil)
      try work.requireOffices(of: entry)
      let id = RandomBytes.identifier()
      let members = try work.members(of: entry, sealed)
      try work.record(
        .workEntered,
        ["id": .string(id), "kind": .string(entry.kind.rawValue)], members,
        ["entered": JSON(work.today), "author": work.author, "withdrawn": .null])
      return id
    }
  }

  /// 登记办结: what was open is done, with what was noted about it.
  package func completeWork(
    _ id: String, _ completion: WorkCompletion, note: String? = nil, of organ: OrganID, by authority: Authority,
    expecting version: Int? = nil, at now: Instant
  ) async throws {
    let sealed = sealed
    try await changeWorkLog(of: organ, by: authority, expecting: version, at: now) { work in
      let known = try WorkLogQuery.entry(id, of: organ, sealed, in: work.session)
      guard let entry = known.completed(completion, note: note) else { throw WorkLogRefusal.nothingOpen }
      try entry.check(on: work.today)
      try work.record(.workCompleted, ["id": .string(id)], work.members(of: entry, sealed))
    }
  }

  /// 更正: other contents from now on; what was entered first stays in the log.
  package func correctWork(
    _ id: String, to entry: WorkEntry, reason: String, of organ: OrganID, by authority: Authority,
    expecting version: Int? = nil, at now: Instant
  ) async throws {
    let sealed = sealed
    try await changeWorkLog(of: organ, by: authority, expecting: version, at: now) { work in
      let known = try WorkLogQuery.entry(id, of: organ, sealed, in: work.session)
      guard known.kind == entry.kind else { throw WorkLogRefusal.otherKind }
      try entry.check(on: work.today)
      try work.refuseContradiction(entry, beside: id)
      try work.requireOffices(of: entry)
      try work.record(
        .workCorrected, ["id": .string(id)], work.members(of: entry, sealed),
        reason: work.sealReason(reason, sealed))
    }
  }

  /// 撤销: an entry that should not be.
  package func withdrawWork(
    _ id: String, reason: String, of organ: OrganID, by authority: Authority, expecting version: Int? = nil,
    at now: Instant
  ) async throws {
    let sealed = sealed
    try await changeWorkLog(of: organ, by: authority, expecting: version, at: now) { work in
      _ = try WorkLogQuery.entry(id, of: organ, sealed, in: work.session)
      try work.record(
        .workWithdrawn, ["id": .string(id), "withdrawn": JSON(work.today)], reason: work.sealReason(reason, sealed))
    }
  }

  private func changeWorkLog<Value: Sendable>(
    of organ: OrganID, by authority: Authority, expecting version: Int? = nil, at now: Instant,
    _ work: @escaping @Sendable (PeopleAct) throws -> Value
  ) async throws -> Value {
    try await change(
      .keepWorkLog, of: organ, on: .workLog(organ), expecting: version, by: authority, at: now, work)
  }
}

extension PeopleAct {
  /// With who did it, as every change of the organ.
  fileprivate func record(_ kind: WorkLogKind, _ parts: JSON..., reason: SealedReference? = nil) throws {
    var members = parts.flatMap { $0.members ?? [] } + [JSON.Member("by", authority.json)]
    if let reason { members.append(JSON.Member("reason", reason.json)) }
    try WorkLogSchema.eventTables.record(kind, .object(members), on: .workLog(organ), in: organ, action)
  }

  /// The columns of an entry; what comes from the public is sealed.
  fileprivate func members(of entry: WorkEntry, _ sealed: SealedValues) throws -> JSON {
    let isSealed = entry.kind.comesFromThePublic
    let words = isSealed ? try sealed.seal(WorkWords(entry).text, in: session).json : JSON.null
    return [
      "day": JSON(entry.day), "year": .integer(entry.year),
      "topic": isSealed ? .null : .string(try entry.topic.shortText(entry.kind.topicLabel)),
      "note": isSealed ? .null : JSON(try entry.note?.shortText("备注")), "words": words, "content": entry.matter.json,
    ]
  }

  /// «未发生» and a case of the same year exclude each other.
  fileprivate func refuseContradiction(_ entry: WorkEntry, beside id: String?) throws {
    guard case .accountability(let year, let people) = entry.matter else { return }
    let others = try session.query(
      """
      SELECT content FROM work_entry
      WHERE organ = $1 AND year = $2 AND kind = $3 AND withdrawn IS NULL AND id <> $4
      """, organ.rawValue, year, WorkKind.accountability.rawValue, id ?? ""
    ) { try JSON.parse($0[0] as String)["people"]?.integer ?? 0 }
    if others.contains(0) { throw WorkLogRefusal.accountabilityStated(year: year) }
    if people == 0, !others.isEmpty { throw WorkLogRefusal.accountabilityRecorded(year: year) }
  }

  /// Only offices and people of this organ are named; those that are gone by now stay in what is corrected later.
  fileprivate func requireOffices(of entry: WorkEntry) throws {
    for office in entry.matter.offices {
      guard try isKnown("office", office.rawValue) else { throw PeopleRefusal.noSuchOffice }
    }
    for person in entry.matter.persons {
      guard try isKnown("person", person.rawValue) else { throw PeopleRefusal.noSuchPerson }
    }
  }

  private func isKnown(_ table: String, _ id: String) throws -> Bool {
    try session.first("SELECT 1 FROM \(table) WHERE organ = $1 AND id = $2", organ.rawValue, id) { _ in true } ?? false
  }
}
