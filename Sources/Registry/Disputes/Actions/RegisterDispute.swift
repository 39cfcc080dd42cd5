import Database
package import Disclosure
import Documents

/// 立案登记, with whom it is against and what it hangs on.
package struct DisputeFiling: Hashable, Sendable {
  package let registration: DisputeRegistration
  /// The application over which it is.
  package let request: RequestID?
  /// 申请人、原告: sealed.
  package let party: String
  /// An organization's name is no personal value, and is shown in full.
  package let isOrganization: Bool
  /// 复议请求、诉讼请求: sealed, since nobody knows what people write.
  package let claim: String?

  package init(
    _ registration: DisputeRegistration, request: RequestID? = nil, party: String, isOrganization: Bool = false,
    claim: String? = nil
  ) {
    (self.registration, self.request, self.party) = (registration, request, party)
    (self.isOrganization, self.claim) = (isOrganization, claim)
  }
}

extension Registry {
  /// 登记行政复议、行政诉讼.
  package func registerDispute(
    _ filing: DisputeFiling, files: [NewDisputeFile] = [], of organ: OrganID, by authority: Authority, at now: Instant
  ) async throws -> DisputeID {
    let id = DisputeID(RandomBytes.identifier())
    return try await changeDispute(id, of: organ, expecting: nil, by: authority, at: now) { work in
      try work.check(filing)
      let event = DisputeEvent(filing.registration.received, .registered(try filing.registration.tidied()))
      do throws(DisputeRefusal) { _ = try Dispute(event, today: work.today) } catch {
        throw DisputeActionRefusal.rule(error)
      }
      var texts: [DisputeText: String] = [.party: try filing.party.disputeText("对方姓名或者名称")]
      texts[.claim] = try filing.claim?.disputeText("请求")
      let more: [JSON.Member] = [
        .init("request", JSON(filing.request?.rawValue)), .init("organization", .bool(filing.isOrganization)),
      ]
      try work.record(DisputeEntryDraft(event: event, texts: texts, more: more), of: id, self)
      try work.add(files, to: id, self)
      return id
    }
  }
}

extension DisputeRegistration {
  /// With number and body as a register keeps them.
  fileprivate func tidied() throws -> DisputeRegistration {
    DisputeRegistration(
      kind: kind, number: try number.shortText("案号"), body: try body.shortText(kind.bodyLabel), accepted: accepted,
      received: received, procedure: procedure, subject: subject, role: role,
      isAfterReconsideration: isAfterReconsideration, reconsideration: reconsideration)
  }
}

extension PeopleAct {
  /// What it hangs on must be there, and no number is taken twice.
  fileprivate func check(_ filing: DisputeFiling) throws {
    // Two that register the same number at the same time come one after the other.
    try session.lock("stream/\(StreamID.disputes(organ))")
    let known = try DisputeQuery.records(of: organ, in: session)
    let number = filing.registration.number.trimmed
    if known.contains(where: { $0.dispute.voided == nil && $0.dispute.registration.number == number }) {
      throw DisputeActionRefusal.numberTaken(number)
    }
    if let former = filing.registration.reconsideration {
      let isThere = known.contains {
        $0.id == former && $0.dispute.voided == nil && $0.dispute.registration.kind == .reconsideration
      }
      guard isThere else { throw DisputeActionRefusal.noSuchReconsideration }
    }
    if let request = filing.request {
      let found = try session.first(
        "SELECT 1 FROM request WHERE id = $1 AND organ = $2", request.rawValue, organ.rawValue
      ) { _ in true }
      guard found != nil else { throw DisputeActionRefusal.noSuchRequest }
    }
  }
}
