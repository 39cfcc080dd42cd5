import Database
import Disclosure
import Documents

extension Registry {
  /// 启用账号: sets a password with the code that was handed out; works once.
  package func activate(
    account typed: String, code: String, password: String, hashing: PasswordHashing = .standard, at now: Instant
  ) async throws {
    let (name, digest) = (AccountName.folded(typed), ActivationCode.digest(of: code))
    let found = try await database.read { session in try Activation.find(name, digest, at: now, in: session) }
    guard let found else { throw PeopleRefusal.activationInvalid }
    let encoded = try await newHash(password, for: found.owner, hashing)
    let loginGuard = LoginGuard(account: name, keys: keyring.current)
    try await act(on: .person(found.owner.person), at: now) { action in
      guard try Activation.find(name, digest, at: now, in: action.session) == found else {
        throw PeopleRefusal.activationInvalid
      }
      try action.session.execute("DELETE FROM activation WHERE account = $1", name)
      try loginGuard.clear(in: action.session)
      try found.owner.setPassword(encoded, at: now, in: action.session)
      try PeopleSchema.tables.record(
        .accountActivated, ["name": .string(name)], on: .person(found.owner.person), in: found.owner.organ, action)
    }
  }

  /// 修改本人密码. All sessions of the person end; the answer is the token of a new one.
  ///
  /// A wrong present password counts like a failed sign-in.
  package func changePassword(
    of signedIn: SignedIn, from present: String, to password: String, hashing: PasswordHashing = .standard,
    at now: Instant
  ) async throws -> String {
    let account = signedIn.account
    let result = try await signIn(account: account, password: present, hashing: hashing, at: now)
    guard case .signedIn(let token) = result else {
      if case .refused(.locked(let until)) = result { throw PeopleRefusal.locked(until: until) }
      throw PeopleRefusal.wrongPassword
    }
    do {
      try await setPassword(password, of: signedIn, keeping: SessionToken(token), hashing, now)
    } catch {
      try await endSession(token)
      throw error
    }
    return token
  }

  private func setPassword(
    _ password: String, of signedIn: SignedIn, keeping token: SessionToken, _ hashing: PasswordHashing, _ now: Instant
  ) async throws {
    let account = signedIn.account
    let owner = try await database.read { session in try AccountOwner.find(account, in: session) }
    guard let owner, owner.person == signedIn.person else { throw PeopleRefusal.noSuchAccount }
    let encoded = try await newHash(password, for: owner, hashing)
    try await act(on: .person(owner.person), at: now) { action in
      guard try AccountOwner.find(account, in: action.session) == owner else { throw PeopleRefusal.noSuchAccount }
      try owner.setPassword(encoded, keepingSession: token, at: now, in: action.session)
    }
  }

  /// The hash of a password that fits the rules and was not used lately.
  private func newHash(
    _ password: String, for owner: AccountOwner, _ hashing: PasswordHashing
  ) async throws -> String {
    let fault = PasswordRules.fault(
      of: password, account: owner.account, isAdministrator: owner.isAdministrator)
    if let fault { throw PeopleRefusal.password(fault) }
    let former = try await database.read { session in try Credential.former(of: owner.account, in: session) }
    for encoded in former where try await hashing.verify(password, against: encoded) {
      throw PeopleRefusal.password(.reused)
    }
    return try await hashing.hash(password)
  }
}

/// Whose account it is, and which rules their password keeps.
private struct AccountOwner: Hashable, Sendable {
  let account: String
  let person: PersonID
  let organ: OrganID
  let isAdministrator: Bool

  static func find(_ account: String, in session: Session) throws -> AccountOwner? {
    let row = try session.first(
      """
      SELECT account.person, account.organ FROM account JOIN person ON person.id = account.person
      JOIN organ ON organ.organ = account.organ AND organ.closed IS NULL
      WHERE account.name = $1 AND account.closed IS NULL AND person.left_on IS NULL
      """, account
    ) { (person: PersonID(try $0[0] as String), organ: OrganID(try $0[1])) }
    guard let row else { return nil }
    let roles = try PeopleRows.roles(of: row.person, in: session)
    return AccountOwner(
      account: account, person: row.person, organ: row.organ,
      isAdministrator: !roles.isDisjoint(with: Role.administrators))
  }

  func setPassword(_ encoded: String, keepingSession kept: SessionToken? = nil, at now: Instant, in session: Session)
    throws
  {
    try Credential.set(encoded, of: account, isAdministrator: isAdministrator, at: now, in: session)
    try session.execute("DELETE FROM session WHERE person = $1 AND id <> $2", person.rawValue, kept?.key ?? "")
  }
}

/// A code that is still good.
private struct Activation: Hashable, Sendable {
  let owner: AccountOwner
  let digest: String

  static func find(_ account: String, _ digest: String, at now: Instant, in session: Session) throws -> Activation? {
    let found = try session.first(
      "SELECT 1 FROM activation WHERE account = $1 AND digest = $2 AND expires > $3", account, digest,
      now.milliseconds
    ) { _ in true }
    guard found != nil, let owner = try AccountOwner.find(account, in: session) else { return nil }
    return Activation(owner: owner, digest: digest)
  }
}
