import Database
import Disclosure
import Registry

/// 云溪镇 with its three administrators, on either engine; passwords cost next to nothing.
struct PeopleFixture {
  let fixture: RegistryFixture
  let organ: OrganID
  let systemAdmin: PersonID
  let securityAdmin: PersonID

  static let hashing = PasswordHashing(Argon2Parameters(memoryKiB: 8, passes: 1))
  /// 2026-03-02 09:00 in China, a Monday.
  static let start = Instant("2026-03-02T01:00:00.000Z") ?? Instant(milliseconds: 0)

  var registry: Registry { fixture.registry }
  var hashing: PasswordHashing { Self.hashing }

  static let first = FirstSetUp(
    organName: "清河县云溪镇人民政府", level: .town,
    systemAdmin: .init(name: "甲某", account: "sysadmin", password: "Cedar-river-71"),
    securityAdmin: .init(name: "乙某", account: "secadmin", password: "Maple-stone-42"),
    auditAdmin: .init(name: "丙某", account: "audadmin", password: "Birch-cloud-93"))

  /// An installation with all tables and nobody in it.
  static func empty(_ engine: EngineKind, _ work: (RegistryFixture) async throws -> Void) async throws {
    try await RegistryFixture.with(engine) { fixture in
      try await fixture.database.migrate(RegistrySchema.all)
      try await work(fixture)
    }
  }

  static func with(_ engine: EngineKind, _ work: (PeopleFixture) async throws -> Void) async throws {
    try await empty(engine) { fixture in
      try await fixture.registry.setUp(first, hashing: hashing, at: start)
      let organ = try await fixture.registry.organs()[0].id
      let directory = try await fixture.registry.directory(of: organ)
      try await work(
        PeopleFixture(
          fixture: fixture, organ: organ, systemAdmin: directory.holders(of: .systemAdmin)[0].id,
          securityAdmin: directory.holders(of: .securityAdmin)[0].id))
    }
  }

  func at(_ seconds: Int) -> Instant { Self.start.adding(seconds: seconds) }

  func signIn(_ account: String, _ password: String, at seconds: Int) async throws -> SignInResult {
    try await registry.signIn(account: account, password: password, hashing: hashing, at: at(seconds))
  }

  /// The token, or nil when refused.
  func token(_ account: String, _ password: String, at seconds: Int) async throws -> String? {
    if case .signedIn(let token) = try await signIn(account, password, at: seconds) { token } else { nil }
  }

  func addPerson(_ name: String, roles: [Role] = []) async throws -> PersonID {
    let person = try await registry.addPerson(
      PersonDetails(name: name), in: organ, by: .person(systemAdmin), at: Self.start)
    for role in roles {
      try await registry.grantRole(role, to: person, of: organ, by: .person(securityAdmin), at: Self.start)
    }
    return person
  }

  /// A person with an account and a password.
  func addUser(_ name: String, _ account: String, _ password: String, roles: [Role]) async throws -> PersonID {
    let person = try await addPerson(name, roles: roles)
    let code = try await registry.openAccount(
      account, for: person, of: organ, by: .person(systemAdmin), at: Self.start)
    try await registry.activate(
      account: account, code: code.text, password: password, hashing: hashing, at: Self.start)
    return person
  }

  func faults() async throws -> [Fault] {
    try await fixture.verify(projections: PeopleSchema.projections).faults.faults
  }
}
