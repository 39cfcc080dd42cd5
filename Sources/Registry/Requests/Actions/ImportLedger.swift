import Database
package import Disclosure
package import Documents

extension Registry {
  /// 导入台账: what it would add, with nothing added.
  ///
  /// - Throws: `ActionRefusal`; `LedgerFaults`, all at once.
  package func previewLedger(
    _ requests: [LedgerRequest], by viewer: Viewer, under rules: RequestRules, today: Day
  ) async throws -> ImportedLedger {
    try permitImport(viewer, rules)
    return try await database.read { session in
      let plan = try LedgerPlan(
        requests, into: viewer.organ, by: .person(viewer.person), under: rules, today: today, in: session)
      guard plan.faults.isEmpty else { throw LedgerFaults(faults: plan.faults) }
      return plan.summary
    }
  }

  /// 导入台账: every row or none; rows that the register has already are passed over.
  ///
  /// - Throws: `ActionRefusal`; `LedgerFaults`, all at once.
  package func importLedger(
    _ requests: [LedgerRequest], by viewer: Viewer, under rules: RequestRules, today: Day, at now: Instant
  ) async throws -> ImportedLedger {
    try permitImport(viewer, rules)
    return try await importLedger(
      requests, into: viewer.organ, by: .person(viewer.person), under: rules, today: today, at: now)
  }

  /// The same by a command: whoever holds data and key of the server has every right.
  package func importLedger(
    _ requests: [LedgerRequest], into organ: OrganID, by actor: Actor, under rules: RequestRules, today: Day,
    at now: Instant
  ) async throws -> ImportedLedger {
    try await act(on: StreamID("ledger/\(organ)"), at: now) { action in
      let session = action.session
      try NumberSeriesTable.lock(.request, of: organ, in: session)
      let plan = try LedgerPlan(requests, into: organ, by: actor, under: rules, today: today, in: session)
      guard plan.faults.isEmpty else { throw LedgerFaults(faults: plan.faults) }
      for addition in plan.additions { try add(addition, to: organ, action) }
      try RequestCounts.add(plan.additions.compactMap(\.history.case.fact), organ: organ, in: session)
      // In one order everywhere, so that two actions never wait for each other.
      for finish in plan.finishes.sorted(by: { $0.id.rawValue < $1.id.rawValue }) {
        try carryOut(finish, of: organ, by: actor, under: rules, today: today, action)
      }
      return plan.summary
    }
  }

  private func permitImport(_ viewer: Viewer, _ rules: RequestRules) throws(ActionRefusal) {
    guard rules.permissions.allows(viewer.roles, .importLedger) else { throw .notAllowed(.importLedger) }
  }

  private func add(_ addition: LedgerPlan.Addition, to organ: OrganID, _ action: Action) throws {
    let id = RequestID.random()
    try RequestRow(addition.history, id: id, organ: organ).insert(at: action.now, in: action.session)
    for (index, recorded) in addition.events.enumerated() {
      try RequestTables.note(recorded, version: index + 1, id, organ, in: action.session)
      action.record(try recorded.newEvent(of: id), in: organ)
    }
  }

  private func carryOut(
    _ finish: LedgerPlan.Finish, of organ: OrganID, by actor: Actor, under rules: RequestRules, today: Day,
    _ action: Action
  ) throws {
    let session = action.session
    try session.lock("stream/\(finish.id.stream)")
    let before = try CaseHistory.read(try Log.entries(of: finish.id.stream, in: session), by: rules).history
    var after = before
    let recorded = RecordedEvent(finish.closing.event(by: actor))
    do throws(RequestRefusal) { try after.apply(recorded, today: today, signers: .none) } catch {
      throw LedgerFaults(faults: [LedgerPlan.fault(finish.request, .result, error.sentence)])
    }
    try RequestTables.update(from: before, to: after, finish.id, organ, at: action.now, in: session)
    action.record(try recorded.newEvent(of: finish.id), in: organ)
  }
}
