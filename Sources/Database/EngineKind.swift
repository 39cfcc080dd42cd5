/// Which engine stands behind a database; needed only where the two want different SQL texts.
package enum EngineKind: Sendable, Hashable, CaseIterable {
  case sqlite
  case postgres
}

/// How strictly a writing transaction of PostgreSQL is kept apart from others; SQLite is always serializable.
package enum Isolation: Sendable, Hashable {
  /// Each statement sees what was committed before it: right after a lock.
  case readCommitted
  /// The whole transaction sees one moment; a row changed since ends it, and it is run again.
  case repeatableRead
  /// As if one transaction ran after the other.
  case serializable
}

enum TransactionMode: Sendable {
  /// Sees one moment, changes nothing.
  case reading
  /// The same on the caller's own thread, where the engine can: a few rows found by their keys.
  case glancing
  /// The same over the whole database: with as many of its pages at hand as memory allows.
  case surveying
  case writing(Isolation)
}

/// One engine: opens a transaction, runs the work off the cooperative threads (but for a glance), and ends it.
protocol Engine: Sendable {
  var kind: EngineKind { get }

  /// Commits when `work` returns; rolls back when it throws or the task is cancelled.
  func transaction<Value: Sendable>(
    _ mode: TransactionMode, _ work: @escaping @Sendable (Session) throws -> Value
  ) async throws -> Value

  /// As a writing transaction, one program at a time; `Session.script` may be used.
  func migration<Value: Sendable>(_ work: @escaping @Sendable (Session) throws -> Value) async throws -> Value

  func backup(to path: String) async throws
  func damage() async throws -> [String]
  func close() async throws
}
