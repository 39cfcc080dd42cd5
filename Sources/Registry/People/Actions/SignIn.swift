import Database
import Disclosure
import Documents

extension Registry {
  /// 登录.
  ///
  /// - Parameters:
  ///   - token: The session that the browser still holds; it ends, whatever comes of this.
  ///   - source: The address that the request came from, for the record.
  ///   - hashing: Parameters and threads for Argon2id.
  package func signIn(
    account typed: String, password: String, replacing token: String? = nil, from source: String? = nil,
    hashing: PasswordHashing = .standard, at now: Instant
  ) async throws -> SignInResult {
    if let token { try await endSession(token) }
    let loginGuard = LoginGuard(account: AccountName.folded(typed), keys: keyring.current)
    let attempt = try await beginSignIn(typed, loginGuard, source, now)
    guard case .counted(let lockedUntil) = attempt.counted else {
      if case .locked(let until) = attempt.counted { return .refused(.locked(until: until)) }
      return .refused(.wrong)
    }
    guard let credential = try await proven(attempt.credential, password, hashing) else {
      try await fail(attempt.credential, lockedUntil, source, now)
      return .refused(lockedUntil.map { .locked(until: $0) } ?? .wrong)
    }
    let renewed = hashing.isOutdated(credential.encoded) ? try await hashing.hash(password) : nil
    let new = SessionToken()
    guard try await succeed(credential, renewed, new, loginGuard, source, now) else { return .refused(.wrong) }
    return .signedIn(token: new.text)
  }

  /// The credential, when the password is its own. Where there is none, a hash is made that takes as long.
  private func proven(
    _ credential: Credential?, _ password: String, _ hashing: PasswordHashing
  ) async throws -> Credential? {
    // Longer ones are never set; they cost no more than a wrong one.
    let password = password.utf8.count <= PasswordRules.most ? password : ""
    guard let credential else {
      _ = try await hashing.hash(password)
      return nil
    }
    return try await hashing.verify(password, against: credential.encoded) ? credential : nil
  }

  private func beginSignIn(
    _ typed: String, _ loginGuard: LoginGuard, _ source: String?, _ now: Instant
  ) async throws -> SignInAttempt {
    try await database.write(lock: loginGuard.lock) { session in
      let credential = try Credential.find(AccountName.folded(typed), in: session)
      let counted = try loginGuard.begin(at: now, in: session)
      if case .locked = counted {
        try LoginRecord.write(
          .locked, account: credential?.account, organ: credential?.organ, source: source, at: now, in: session)
      }
      return SignInAttempt(counted: counted, credential: credential)
    }
  }

  /// Records a failure; the fifth one of an account that exists is an event of its organ.
  private func fail(
    _ credential: Credential?, _ lockedUntil: Instant?, _ source: String?, _ now: Instant
  ) async throws {
    guard let credential, let lockedUntil else {
      return try await database.write(lock: "login") { session in
        try LoginRecord.write(
          .wrong, account: credential?.account, organ: credential?.organ, source: source, at: now, in: session)
      }
    }
    let stream = StreamID.person(credential.person)
    try await act(on: stream, at: now) { action in
      try LoginRecord.write(
        .wrong, account: credential.account, organ: credential.organ, source: source, at: now, in: action.session)
      try PeopleSchema.tables.record(
        .accountLocked,
        ["name": .string(credential.account), "until": .string(lockedUntil.description)], on: stream,
        in: credential.organ, action)
    }
  }

  /// - Returns: False when the password was changed or the account closed meanwhile.
  private func succeed(
    _ credential: Credential, _ renewed: String?, _ token: SessionToken, _ loginGuard: LoginGuard, _ source: String?,
    _ now: Instant
  ) async throws -> Bool {
    try await database.write(lock: loginGuard.lock) { session in
      guard let present = try Credential.find(credential.account, in: session), present.setAt == credential.setAt
      else { return false }
      try loginGuard.clear(in: session)
      if let renewed {
        try session.execute(
          "UPDATE credential SET encoded = $2 WHERE account = $1 AND set_at = $3", credential.account, renewed,
          credential.setAt.milliseconds)
      }
      try session.execute(
        "INSERT INTO session (id, account, person, organ, started, touched) VALUES ($1, $2, $3, $4, $5, $5)",
        token.key, credential.account, credential.person.rawValue, credential.organ.rawValue, now.milliseconds)
      try LoginRecord.write(
        .signedIn, account: credential.account, organ: credential.organ, source: source, at: now, in: session)
      return true
    }
  }
}

/// What the first look at an account found.
private struct SignInAttempt: Sendable {
  let counted: LoginGuard.Attempt
  let credential: Credential?
}
