import Database
import Disclosure
import Documents

extension Registry {
  /// Whether there is an organ.
  package func isSetUp() async throws -> Bool {
    try await database.read { session in try SetUp.isDone(in: session) }
  }

  /// 首次设置.
  ///
  /// - Throws: `SetUpRefusal`; of two at the same time one is refused.
  package func setUp(
    _ first: FirstSetUp, hashing: PasswordHashing = .standard, at now: Instant
  ) async throws {
    guard try await !isSetUp() else { throw SetUpRefusal.alreadySetUp }
    let faults = first.faults
    guard faults.isEmpty else { throw SetUpRefusal.faults(faults) }
    var encoded: [Role: String] = [:]
    for (role, person) in first.administrators { encoded[role] = try await hashing.hash(person.password) }
    let hashes = encoded
    let organ = OrganID(RandomBytes.identifier())
    try await act(on: SetUp.stream, at: now) { action in
      guard try !SetUp.isDone(in: action.session) else { throw SetUpRefusal.alreadySetUp }
      let work = PeopleAct(action: action, organ: organ, authority: .console)
      try work.record(
        .organFounded, on: .organ(organ),
        ["name": .string(first.organName.trimmed), "level": .string(first.level.rawValue)])
      for (role, person) in first.administrators {
        guard let account = AccountName(person.account), let hash = hashes[role] else { continue }
        let id = try work.addPerson(named: person.name.trimmed)
        try work.grant(role, to: id)
        try work.openAccount(account, of: id)
        try Credential.set(hash, of: account.text, isAdministrator: true, at: now, in: action.session)
      }
    }
  }
}

enum SetUp {
  /// Held by whatever founds an organ, so that names stay unique.
  static let stream: StreamID = "installation"

  static func isDone(in session: Session) throws -> Bool {
    try session.first("SELECT 1 FROM organ LIMIT 1") { _ in true } ?? false
  }
}

/// Parts that several actions are made of.
extension PeopleAct {
  func addPerson(named name: String, phone: SealedReference? = nil, email: SealedReference? = nil) throws -> PersonID {
    let id = PersonID(RandomBytes.identifier())
    try record(
      .personAdded, on: .person(id),
      [
        "id": .string(id.rawValue), "name": .string(name), "phone": phone?.json ?? .null,
        "email": email?.json ?? .null,
      ])
    return id
  }

  func grant(_ role: Role, to person: PersonID, reason: SealedReference? = nil) throws {
    try record(
      .roleGranted, on: .person(person),
      ["person": .string(person.rawValue), "role": .string(role.rawValue), "since": JSON(today)], reason: reason)
  }

  func openAccount(_ name: AccountName, of person: PersonID) throws {
    try record(
      .accountOpened, on: .person(person),
      ["name": .string(name.text), "person": .string(person.rawValue)])
  }
}
