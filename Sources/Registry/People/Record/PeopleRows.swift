import Database
import Disclosure

/// What actions and sign-in ask of the tables, a row or two at a time.
enum PeopleRows {
  static func roles(of person: PersonID, in session: Session) throws -> Set<Role> {
    Set(
      try session.query("SELECT role FROM role_grant WHERE person = $1", person.rawValue) { row in
        Role(rawValue: try row[0])
      }.compactMap { $0 })
  }

  /// Where the person works; nil when they do not exist or have left.
  static func organ(of person: PersonID, in session: Session) throws -> OrganID? {
    try session.first("SELECT organ FROM person WHERE id = $1 AND left_on IS NULL", person.rawValue) {
      OrganID(try $0[0])
    }
  }

  static func isOpen(_ organ: OrganID, in session: Session) throws -> Bool {
    try session.first("SELECT 1 FROM organ WHERE organ = $1 AND closed IS NULL", organ.rawValue) { _ in true } ?? false
  }

  static func name(of organ: OrganID, in session: Session) throws -> String? {
    try session.first("SELECT name FROM organ WHERE organ = $1", organ.rawValue) { try $0[0] }
  }

  static func parent(of organ: OrganID, in session: Session) throws -> OrganID? {
    let parent = try session.first("SELECT parent FROM organ WHERE organ = $1", organ.rawValue) { row in
      try row[0] as String?
    }
    return (parent ?? nil).map { OrganID($0) }
  }

  /// Whether `organ` stands somewhere beneath `upper`. A damaged chain that runs in a circle ends.
  static func isBeneath(_ organ: OrganID, _ upper: OrganID, in session: Session) throws -> Bool {
    var seen: Set<OrganID> = [organ]
    var current = organ
    while let parent = try parent(of: current, in: session), seen.insert(parent).inserted {
      if parent == upper { return true }
      current = parent
    }
    return false
  }

  /// All organs under `organ`, at any depth.
  static func beneath(_ organ: OrganID, in session: Session) throws -> Set<OrganID> {
    Set(
      try session.query(
        """
        WITH RECURSIVE below (organ) AS (
          SELECT organ FROM organ WHERE parent = $1
          UNION SELECT organ.organ FROM organ JOIN below ON organ.parent = below.organ
        )
        SELECT organ FROM below
        """, organ.rawValue
      ) { OrganID(try $0[0]) })
  }

  static func account(of person: PersonID, in session: Session) throws -> String? {
    try session.first("SELECT name FROM account WHERE person = $1 AND closed IS NULL", person.rawValue) {
      try $0[0]
    }
  }

  /// Whether an administrator has locked the account.
  static func isHeld(_ account: String, in session: Session) throws -> Bool {
    try session.first("SELECT 1 FROM account_hold WHERE name = $1", account) { _ in true } ?? false
  }

  /// Refuses unless the person works in `organ`.
  static func require(_ person: PersonID, in organ: OrganID, _ session: Session) throws {
    guard try self.organ(of: person, in: session) == organ else { throw PeopleRefusal.noSuchPerson }
  }

  /// Ends all sessions of a person: whatever they were allowed then, they sign in anew.
  static func endSessions(of person: PersonID, in session: Session) throws {
    try session.execute("DELETE FROM session WHERE person = $1", person.rawValue)
  }
}
