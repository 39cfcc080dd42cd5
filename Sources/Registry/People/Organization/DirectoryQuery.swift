import Database
import Disclosure
import Documents

extension Registry {
  /// - Throws: `PeopleRefusal.noSuchOrgan`.
  package func directory(of organ: OrganID) async throws -> Directory {
    try await database.read { session in
      try people.value(.directory(organ), in: session) { try DirectoryQuery(organ: organ, session: session).run() }
    }
  }

  /// All organs of the installation, by name.
  package func organs() async throws -> [Organ] {
    try await database.glance { session in
      try people.value(.organs, in: session) { try DirectoryQuery.organs(in: session) }
    }
  }
}

/// Reads one organ's rows in one transaction.
struct DirectoryQuery {
  let organ: OrganID
  let session: Session

  func run() throws -> Directory {
    guard let found = try DirectoryQuery.organ(organ, in: session) else { throw PeopleRefusal.noSuchOrgan }
    return Directory(
      organ: found, offices: try offices(), people: try people(), leadingGroup: try leadingGroup(),
      duties: try duties(), delegations: try delegations())
  }

  static func organ(_ id: OrganID, in session: Session) throws -> Organ? {
    try session.first(
      "SELECT organ, name, level, parent, successor, closed FROM organ WHERE organ = $1", id.rawValue
    ) { try Organ($0) }
  }

  static func organs(in session: Session) throws -> [Organ] {
    try session.query("SELECT organ, name, level, parent, successor, closed FROM organ ORDER BY name, organ") {
      try Organ($0)
    }
  }

  private func offices() throws -> [Office] {
    try session.query(
      "SELECT id, name, position, closed, successor FROM office WHERE organ = $1 ORDER BY position, name, id",
      organ.rawValue
    ) { row in
      let successor: String? = try row[4]
      return Office(
        id: OfficeID(try row[0] as String), name: try row[1], position: try row[2],
        closed: try StoredDayOrNone(row, 3).value, successor: successor.map { OfficeID($0) })
    }
  }

  private func people() throws -> [Person] {
    let posts = Dictionary(grouping: try posts(), by: \.person)
    let roles = try roles()
    return try session.query(
      """
      SELECT person.id, person.name, person.phone, person.email, person.left_on, account.name
      FROM person LEFT JOIN account ON account.person = person.id AND account.closed IS NULL
      WHERE person.organ = $1 ORDER BY person.name, person.id
      """, organ.rawValue
    ) { row in
      let id = PersonID(try row[0] as String)
      return Person(
        id: id, name: try row[1], posts: posts[id] ?? [], roles: roles[id] ?? [], account: try row[5],
        phone: try StoredReference(row, 2).reference, email: try StoredReference(row, 3).reference,
        left: try StoredDayOrNone(row, 4).value)
    }
  }

  private func posts() throws -> [Post] {
    try session.query(
      "SELECT id, person, office, title, since, until FROM post WHERE organ = $1 ORDER BY since, id", organ.rawValue
    ) { row in
      let office: String? = try row[2]
      return Post(
        id: try row[0], person: PersonID(try row[1] as String), office: office.map { OfficeID($0) },
        title: try row[3], since: try StoredDayOrNone(row, 4).value, until: try StoredDayOrNone(row, 5).value)
    }
  }

  private func roles() throws -> [PersonID: Set<Role>] {
    var roles: [PersonID: Set<Role>] = [:]
    try session.forEach("SELECT person, role FROM role_grant WHERE organ = $1", organ.rawValue) { row in
      if let role = Role(rawValue: try row[1]) { roles[PersonID(try row[0] as String), default: []].insert(role) }
    }
    return roles
  }

  private func leadingGroup() throws -> [GroupSeat] {
    try session.query(
      """
      SELECT id, person, duty, since, until, document, end_document FROM leading_group
      WHERE organ = $1 ORDER BY since, id
      """, organ.rawValue
    ) { row in
      GroupSeat(
        id: try row[0], person: PersonID(try row[1] as String), duty: try row[2],
        since: try StoredDay(row, 3).value, until: try StoredDayOrNone(row, 4).value, document: try row[5],
        endDocument: try row[6])
    }
  }

  private func duties() throws -> [DutyPeriod] {
    try session.query(
      "SELECT id, person, since, until FROM duty_roster WHERE organ = $1 ORDER BY since, id", organ.rawValue
    ) { row in
      DutyPeriod(
        id: try row[0], person: PersonID(try row[1] as String), since: try StoredDay(row, 2).value,
        until: try StoredDay(row, 3).value)
    }
  }

  private func delegations() throws -> [RecordedDelegation] {
    try session.query(
      "SELECT id, principal, deputy, since, until, roles, reason FROM delegation WHERE organ = $1 ORDER BY since, id",
      organ.rawValue
    ) { try RecordedDelegation($0) }.compactMap { $0 }
  }
}

extension Organ {
  /// From organ, name, level, parent, successor, closed.
  init(_ row: borrowing Row) throws {
    let level: String = try row[2]
    guard let known = OrganLevel(rawValue: level) else { throw StoredValueFault(column: "level", value: level) }
    let parent: String? = try row[3]
    let successor: String? = try row[4]
    self.init(
      id: OrganID(try row[0]), name: try row[1], level: known, parent: parent.map { OrganID($0) },
      successor: successor.map { OrganID($0) }, closed: try StoredDayOrNone(row, 5).value)
  }
}

/// A reference to a sealed value in a column.
struct StoredReference {
  let reference: SealedReference?

  init(_ row: borrowing Row, _ column: Int) throws {
    let stored: String? = try row[column]
    reference = try stored.map { text in
      guard let reference = SealedReference(try JSON.parse(text)) else {
        throw StoredValueFault(column: "sealed", value: "")
      }
      return reference
    }
  }
}
