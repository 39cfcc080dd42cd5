/// PostgreSQL through libpq.
struct PostgresEngine: Engine {
  let kind = EngineKind.postgres
  let pool: PostgresPool

  func transaction<Value: Sendable>(
    _ mode: TransactionMode, _ work: @escaping @Sendable (Session) throws -> Value
  ) async throws -> Value {
    try await pool.withConnection { connection in
      let cancellation = PostgresCancellation()
      do {
        return try await withTaskCancellationHandler {
          try await connection.transaction(mode, cancellation, work)
        } onCancel: {
          cancellation.cancel()
        }
      } catch let error as DatabaseError where error.kind == .cancelled {
        throw CancellationError()
      }
    }
  }

  /// One program at a time: the lock is PostgreSQL's own, for our tables may be missing yet.
  func migration<Value: Sendable>(_ work: @escaping @Sendable (Session) throws -> Value) async throws -> Value {
    try await transaction(.writing(.readCommitted)) { session in
      _ = try session.query("SELECT pg_advisory_xact_lock($1)", 5_927_466_418_051_337) { _ in }
      return try work(session)
    }
  }

  func backup(to path: String) async throws {
    throw DatabaseError(.unsupported, message: "PostgreSQL is backed up with pg_dump or pg_basebackup")
  }

  func damage() async throws -> [String] { [] }

  func close() async throws { await pool.close() }
}
