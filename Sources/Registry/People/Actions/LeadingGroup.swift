import Database
package import Disclosure
import Documents

extension Registry {
  /// 加入政务公开领导小组.
  ///
  /// - Parameters:
  ///   - duty: 组长, 副组长, 成员, as the document says.
  ///   - document: 依据的文件, by name or number.
  package func joinLeadingGroup(
    _ person: PersonID, duty: String, since: Day, until: Day? = nil, document: String? = nil, of organ: OrganID,
    by authority: Authority, at now: Instant
  ) async throws -> String {
    try await change(.manageDuties, of: organ, on: .organ(organ), by: authority, at: now) { work in
      try PeopleRows.require(person, in: organ, work.session)
      if let until, until < since { throw PeopleRefusal.untilBeforeSince }
      let id = RandomBytes.identifier()
      try work.record(
        .groupJoined, on: .organ(organ),
        [
          "id": .string(id), "person": .string(person.rawValue), "duty": .string(try duty.filled("领导小组职务")),
          "since": JSON(since), "until": JSON(until), "document": JSON(try document?.shortText("依据的文件")),
        ])
      return id
    }
  }

  package func leaveLeadingGroup(
    _ seat: String, until: Day, document: String? = nil, of organ: OrganID, by authority: Authority, at now: Instant
  ) async throws {
    try await change(.manageDuties, of: organ, on: .organ(organ), by: authority, at: now) { work in
      let since = try work.session.first(
        "SELECT since FROM leading_group WHERE organ = $1 AND id = $2", organ.rawValue, seat
      ) { try StoredDay($0, 0).value }
      guard let since else { throw PeopleRefusal.noSuchEntry }
      guard since <= until else { throw PeopleRefusal.untilBeforeSince }
      try work.record(
        .groupLeft, on: .organ(organ),
        [
          "id": .string(seat), "until": JSON(until), "end_document": JSON(try document?.shortText("依据的文件")),
        ])
    }
  }

  /// 排定值班, from the first day through the last.
  package func setDuty(
    of person: PersonID, since: Day, through until: Day, in organ: OrganID, by authority: Authority, at now: Instant
  ) async throws -> String {
    try await change(.manageDuties, of: organ, on: .organ(organ), by: authority, at: now) { work in
      try PeopleRows.require(person, in: organ, work.session)
      guard since <= until else { throw PeopleRefusal.untilBeforeSince }
      let id = RandomBytes.identifier()
      try work.record(
        .dutySet, on: .organ(organ),
        ["id": .string(id), "person": .string(person.rawValue), "since": JSON(since), "until": JSON(until)])
      return id
    }
  }

  package func cancelDuty(
    _ duty: String, in organ: OrganID, by authority: Authority, at now: Instant
  ) async throws {
    try await change(.manageDuties, of: organ, on: .organ(organ), by: authority, at: now) { work in
      let found = try work.session.first(
        "SELECT person, since, until FROM duty_roster WHERE organ = $1 AND id = $2", organ.rawValue, duty
      ) { try ["person": .string($0[0]), "since": .string($0[1]), "until": .string($0[2])] as JSON }
      guard let found else { throw PeopleRefusal.noSuchEntry }
      let members = [JSON.Member("id", .string(duty))] + (found.members ?? [])
      try work.record(.dutyCancelled, on: .organ(organ), .object(members))
    }
  }
}
