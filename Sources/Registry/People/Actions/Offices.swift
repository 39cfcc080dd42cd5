import Database
package import Disclosure
import Documents

extension Registry {
  /// 设立科室.
  ///
  /// - Parameter position: Its place in lists; after the others when nil.
  package func openOffice(
    named name: String, position: Int? = nil, in organ: OrganID, by authority: Authority, at now: Instant
  ) async throws -> OfficeID {
    try await change(.manageOrganization, of: organ, on: .organ(organ), by: authority, at: now) { work in
      try work.openOffice(named: name, position: position)
    }
  }

  package func changeOffice(
    _ office: OfficeID, name: String, position: Int, in organ: OrganID, by authority: Authority,
    expecting version: Int? = nil, at now: Instant
  ) async throws {
    try await change(.manageOrganization, of: organ, on: .organ(organ), expecting: version, by: authority, at: now) {
      work in
      try work.requireOpen(office)
      let name = try name.filled("科室名称")
      try work.requireFree(officeName: name, except: office)
      try work.record(
        .officeChanged, on: .organ(organ),
        ["id": .string(office.rawValue), "name": .string(name), "position": .integer(position)])
    }
  }

  /// 撤销、合并科室: the posts in it end; the people of the successor see what was assigned to it.
  ///
  /// - Parameter day: The last day of its work; today when nil.
  package func closeOffice(
    _ office: OfficeID, on day: Day? = nil, successor: OfficeID? = nil, in organ: OrganID, by authority: Authority,
    expecting version: Int? = nil, at now: Instant
  ) async throws {
    try await change(.manageOrganization, of: organ, on: .organ(organ), expecting: version, by: authority, at: now) {
      work in
      try work.requireOpen(office)
      if let successor {
        guard successor != office else { throw PeopleRefusal.successorIsSame }
        try work.requireOpen(successor)
      }
      let last = try work.past(day)
      let posts = try work.session.query(
        "SELECT id FROM post WHERE organ = $1 AND office = $2 AND (until IS NULL OR until > $3) ORDER BY id",
        organ.rawValue, office.rawValue, last.description
      ) { try $0[0] as String }
      for post in posts { try work.endPost(post, on: last) }
      try work.record(
        .officeClosed, on: .organ(organ),
        [
          "id": .string(office.rawValue), "closed": JSON(last), "successor": JSON(successor?.rawValue),
        ])
    }
  }
}

extension PeopleAct {
  /// Something that has been on that day; today when none is named.
  func past(_ day: Day?) throws(PeopleRefusal) -> Day {
    guard let day else { return today }
    guard day <= today else { throw .dayAhead(day) }
    return day
  }

  func openOffice(named name: String, position: Int? = nil) throws -> OfficeID {
    let name = try name.filled("科室名称")
    try requireFree(officeName: name, except: nil)
    let last = try session.first("SELECT max(position) FROM office WHERE organ = $1", organ.rawValue) { row in
      try row[0] as Int?
    }
    let id = OfficeID(RandomBytes.identifier())
    try record(
      .officeOpened, on: .organ(organ),
      [
        "id": .string(id.rawValue), "name": .string(name),
        "position": .integer(position ?? ((last ?? nil).map { min($0, 999_999) + 1 } ?? 1)),
      ])
    return id
  }

  func requireOpen(_ office: OfficeID) throws {
    let open = try session.first(
      "SELECT 1 FROM office WHERE organ = $1 AND id = $2 AND closed IS NULL", organ.rawValue, office.rawValue
    ) { _ in true }
    guard open != nil else { throw PeopleRefusal.noSuchOffice }
  }

  fileprivate func requireFree(officeName name: String, except office: OfficeID?) throws {
    let taken = try session.first(
      "SELECT 1 FROM office WHERE organ = $1 AND name = $2 AND id <> $3 AND closed IS NULL", organ.rawValue, name,
      office?.rawValue ?? ""
    ) { _ in true }
    if taken != nil { throw PeopleRefusal.officeNameTaken(name) }
  }
}
