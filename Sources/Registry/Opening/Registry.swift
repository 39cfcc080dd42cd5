package import Database

/// 登记系统: the database, files and keys of one installation, opened and fitting together.
package struct Registry: Sendable {
  package let installation: String
  package let database: SQLDatabase
  package let files: FileStore
  package let keyring: Keyring
  let people = PeopleCache()
  let cases = CaseShelf()

  package var sealed: SealedValues { SealedValues(keyring) }

  /// Does one action: `work` changes rows and records events; both are kept, or neither.
  ///
  /// May run `work` more than once (see `SQLDatabase.write`).
  ///
  /// - Parameters:
  ///   - stream: What is acted on; held for as long as the action takes.
  ///   - version: The version that the page showed; nil when the action does not depend on one.
  /// - Throws: `StaleVersion` when somebody else acted meanwhile.
  package func act<Value: Sendable>(
    on stream: StreamID, expecting version: Int? = nil, at now: Instant,
    _ work: @escaping @Sendable (Action) throws -> Value
  ) async throws -> Value {
    try await database.write(lock: "stream/\(stream)") { session in
      if let version {
        let found = try Log.version(of: stream, in: session)
        guard found == version else { throw StaleVersion(stream: stream, expected: version, found: found) }
      }
      let action = Action(session: session, now: now)
      let value = try work(action)
      _ = try action.finish()
      return value
    }
  }
}

/// Somebody else acted on the same thing after the page was shown.
package struct StaleVersion: Error, Hashable, Sendable {
  package let stream: StreamID
  package let expected: Int
  package let found: Int

  package var sentence: String { "刚才有别人办理了同一事项，页面上的内容已不是最新的。请刷新后再办理。" }
}
