import Database
package import Disclosure
import Documents

extension Registry {
  /// 任职: one person may hold several posts, in several offices.
  ///
  /// - Parameter office: Nil for a post of the organ itself.
  package func takePost(
    _ title: String, in office: OfficeID?, by person: PersonID, since: Day? = nil, of organ: OrganID,
    authority: Authority, at now: Instant
  ) async throws -> String {
    try await change(.manageOrganization, of: organ, on: .person(person), by: authority, at: now) { work in
      try PeopleRows.require(person, in: organ, work.session)
      return try work.takePost(title, in: office, by: person, since: since)
    }
  }

  /// 免职, with today as the last day.
  package func leavePost(
    _ post: String, by person: PersonID, of organ: OrganID, authority: Authority, at now: Instant
  ) async throws {
    try await change(.manageOrganization, of: organ, on: .person(person), by: authority, at: now) { work in
      let held = try work.session.first(
        "SELECT 1 FROM post WHERE organ = $1 AND id = $2 AND person = $3 AND (until IS NULL OR until > $4)",
        organ.rawValue, post, person.rawValue, work.today.description
      ) { _ in true }
      guard held != nil else { throw PeopleRefusal.noSuchPost }
      try work.endPost(post)
    }
  }
}

extension PeopleAct {
  @discardableResult
  func takePost(_ title: String, in office: OfficeID?, by person: PersonID, since: Day?) throws -> String {
    let title = try title.filled("职务")
    if let office { try requireOpen(office) }
    let id = RandomBytes.identifier()
    try record(
      .postTaken, on: .person(person),
      [
        "id": .string(id), "person": .string(person.rawValue), "office": JSON(office?.rawValue),
        "title": .string(title), "since": JSON(since),
      ])
    return id
  }

  func endPost(_ post: String, on day: Day? = nil) throws {
    let person = try session.first("SELECT person FROM post WHERE organ = $1 AND id = $2", organ.rawValue, post) {
      PersonID(try $0[0] as String)
    }
    guard let person else { throw PeopleRefusal.noSuchPost }
    try record(.postLeft, on: .person(person), ["id": .string(post), "until": JSON(day ?? today)])
  }
}
