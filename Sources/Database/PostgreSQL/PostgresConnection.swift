internal import CLibPQ

/// One connection of the pool: connected when first needed, and again when it broke.
actor PostgresConnection {
  private let thread = ConnectionThread(label: "postgresql")
  private let settings: PostgresSettings
  private var link: PostgresLink?
  private var prepared = PreparedStatements()

  nonisolated var unownedExecutor: UnownedSerialExecutor { thread.asUnownedSerialExecutor() }

  init(_ settings: PostgresSettings) { self.settings = settings }

  func transaction<Value: Sendable>(
    _ mode: TransactionMode, _ cancellation: PostgresCancellation, _ work: @Sendable (Session) throws -> Value
  ) throws -> Value {
    let link = try connected()
    cancellation.begin(on: link)
    defer {
      cancellation.end()
      // A cancel request that comes late must not hit the next transaction; nor is one begun on a doubtful connection.
      if cancellation.isRequested || PQtransactionStatus(link.handle) != PQTRANS_IDLE { disconnect() }
    }
    try link.run(mode.begin)
    let value: Value
    do {
      let statements = PostgresStatements(link, prepared: prepared, cancellation: cancellation)
      let session = Session(statements, engine: .postgres)
      value = try work(session)
      try session.checkIntact()
    } catch {
      _ = try? link.run("ROLLBACK")
      forgetStalePlans(error)
      throw error
    }
    cancellation.end()
    try commit(on: link, mode)
    return value
  }

  func disconnect() {
    link = nil
    prepared = PreparedStatements()
  }

  private func connected() throws(DatabaseError) -> PostgresLink {
    if let link, link.isAlive { return link }
    disconnect()
    let link = try PostgresLink(settings)
    self.link = link
    return link
  }

  private func commit(on link: PostgresLink, _ mode: TransactionMode) throws(DatabaseError) {
    do throws(DatabaseError) {
      guard try link.run("COMMIT").command == "COMMIT" else {
        throw DatabaseError(.other, message: "the server rolled the transaction back")
      }
    } catch {
      if case .writing = mode, error.kind == .connectionLost {
        throw DatabaseError(.commitUnknown, code: error.code, message: error.message)
      }
      throw error
    }
  }

  /// A kept plan met a table that was changed since: the connection's plans are made anew.
  private func forgetStalePlans(_ error: any Error) {
    if let error = error as? DatabaseError, error.code == PostgresFailure.stalePlan { disconnect() }
  }
}

extension TransactionMode {
  fileprivate var begin: String {
    switch self {
    case .reading, .glancing, .surveying: "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"
    case .writing(.readCommitted): "BEGIN ISOLATION LEVEL READ COMMITTED"
    case .writing(.repeatableRead): "BEGIN ISOLATION LEVEL REPEATABLE READ"
    case .writing(.serializable): "BEGIN ISOLATION LEVEL SERIALIZABLE"
    }
  }
}
