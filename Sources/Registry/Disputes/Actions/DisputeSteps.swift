package import Disclosure
import Documents

extension Registry {
  /// 登记案件的一步: answered, heard, decided, appealed, redone …, with a remark and files.
  ///
  /// - Parameter note: Sealed.
  package func recordDispute(
    _ event: DisputeEvent, note: String? = nil, files: [NewDisputeFile] = [], to id: DisputeID, of organ: OrganID,
    expecting version: Int? = nil, by authority: Authority, at now: Instant
  ) async throws {
    try await changeDispute(id, of: organ, expecting: version, by: authority, at: now) { work in
      var event = event
      if case .redone(let number?, let outcome) = event.what {
        event = DisputeEvent(event.day, .redone(number: try number.shortText("文号"), outcome: outcome))
      }
      let texts = try note.map { [DisputeText.note: try $0.disputeText("备注")] } ?? [:]
      try work.happen(DisputeEntryDraft(event: event, texts: texts), to: id, self)
      if case .redone = event.what { try work.requireCounted(id) }
      try work.add(files, to: id, self)
    }
  }

  /// 作废: entered by mistake; what was entered stays in the log.
  package func voidDispute(
    _ id: DisputeID, reason: String, of organ: OrganID, expecting version: Int? = nil, by authority: Authority,
    at now: Instant
  ) async throws {
    try await changeDispute(id, of: organ, expecting: version, by: authority, at: now) { work in
      let draft = DisputeEntryDraft(
        event: DisputeEvent(work.today, .voided), texts: [.reason: try reason.disputeText("作废理由")])
      try work.happen(draft, to: id, self)
    }
  }

  /// 添加材料.
  package func addDisputeFiles(
    _ files: [NewDisputeFile], to id: DisputeID, of organ: OrganID, by authority: Authority, at now: Instant
  ) async throws {
    guard !files.isEmpty else { throw DisputeActionRefusal.noFile }
    try await changeDispute(id, of: organ, expecting: nil, by: authority, at: now) { work in
      if try work.openDispute(id).dispute.voided != nil { throw DisputeActionRefusal.rule(.voided) }
      try work.add(files, to: id, self)
    }
  }

  /// 查看当事人姓名: for a reason, which is kept; who looked sees it for the rest of the day.
  package func showDisputeParty(
    _ id: DisputeID, reason: String, of organ: OrganID, by authority: Authority, at now: Instant
  ) async throws {
    try await changeDispute(id, of: organ, expecting: nil, by: authority, at: now) { work in
      _ = try work.openDispute(id)
      let draft = DisputeEntryDraft(
        event: DisputeEvent(work.today, .noted), texts: [.reason: try reason.disputeText("查看理由")])
      try work.record(draft, as: .disputePartyShown, of: id, self)
    }
  }

  /// 设置审理结果在表四中的对应, from a day on; what was decided before is counted as before.
  package func setOutcomeMapping(
    _ mapping: OutcomeMapping, since day: Day, of organ: OrganID, expecting version: Int? = nil,
    by authority: Authority, at now: Instant
  ) async throws {
    try await change(.keepDisputes, of: organ, on: .disputes(organ), expecting: version, by: authority, at: now) {
      work in
      let last = try DisputeQuery.mappings(of: organ, in: work.session).changes.last
      if let last, day <= last.since { throw DisputeActionRefusal.mappingBeforeLast(last.since) }
      try DisputeSchema.eventTables.record(
        .outcomeMappingSet,
        [
          "since": .string(day.description), "content": mapping.json, "entered": .string(work.today.description),
          "author": work.author, "by": work.authority.json,
        ],
        on: .disputes(organ), in: organ, work.action)
    }
  }
}
