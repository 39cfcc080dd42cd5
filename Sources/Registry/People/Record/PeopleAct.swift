import Database
import Disclosure
import Documents

/// 一次变更: one change of the organization, allowed already; what it records carries who did it.
struct PeopleAct {
  let action: Action
  let organ: OrganID
  let authority: Authority

  var session: Session { action.session }
  var today: Day { action.now.day }

  /// - Parameter reason: Sealed, since nobody knows what people write.
  func record(_ kind: PeopleKind, on stream: StreamID, _ payload: JSON, reason: SealedReference? = nil) throws {
    var members = (payload.members ?? []) + [JSON.Member("by", authority.json)]
    if let reason { members.append(JSON.Member("reason", reason.json)) }
    try PeopleSchema.tables.record(kind, .object(members), on: stream, in: organ, action)
  }
}

extension PeopleAct {
  /// Nil when there is none; an empty one is refused.
  func sealReason(_ reason: String?, _ sealed: SealedValues) throws -> SealedReference? {
    try reason.map { try sealed.seal(try $0.filled("理由"), in: session) }
  }

  /// Nobody decides about their own account.
  func refuseOwn(_ person: PersonID) throws(PeopleRefusal) {
    if authority == .person(person) { throw .ownAccount }
  }
}

extension Registry {
  /// Does one change of the organization: who may not do it is refused before anything is looked at.
  func change<Value: Sendable>(
    _ permission: OfficeAction, of organ: OrganID, on stream: StreamID, expecting version: Int? = nil,
    by authority: Authority, at now: Instant, _ work: @escaping @Sendable (PeopleAct) throws -> Value
  ) async throws -> Value {
    try await act(on: stream, expecting: version, at: now) { action in
      try authority.check(permission, in: organ, action.session)
      guard try PeopleRows.isOpen(organ, in: action.session) else { throw PeopleRefusal.noSuchOrgan }
      return try work(PeopleAct(action: action, organ: organ, authority: authority))
    }
  }
}
