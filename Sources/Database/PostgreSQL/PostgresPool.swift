internal import Synchronization

/// A bounded number of connections; who finds none free waits in line, for a limited time.
final class PostgresPool: Sendable {
  private typealias Waiter = CheckedContinuation<PostgresConnection, any Error>

  private struct State {
    var idle: [PostgresConnection] = []
    /// Idle or in use.
    var opened = 0
    var waiting: [(number: Int, waiter: Waiter)] = []
    var nextNumber = 0
    var isClosed = false
    var closing: CheckedContinuation<Void, Never>?
  }

  private let settings: PostgresSettings
  private let sleep: @Sendable (Duration) async throws -> Void
  private let state = Mutex(State())

  init(_ settings: PostgresSettings, sleep: @escaping @Sendable (Duration) async throws -> Void) {
    self.settings = settings
    self.sleep = sleep
  }

  func withConnection<Value: Sendable>(_ work: (PostgresConnection) async throws -> Value) async throws -> Value {
    let connection = try await take()
    do {
      let value = try await work(connection)
      await giveBack(connection)
      return value
    } catch {
      await giveBack(connection)
      throw error
    }
  }

  /// Refuses whoever waits or comes, and returns when the connections in use are back.
  func close() async {
    let (idle, waiting) = state.withLock { state in
      state.isClosed = true
      defer {
        state.opened -= state.idle.count
        state.idle = []
        state.waiting = []
      }
      return (state.idle, state.waiting)
    }
    for (_, waiter) in waiting { waiter.resume(throwing: DatabaseError(.closed)) }
    for connection in idle { await connection.disconnect() }
    await withCheckedContinuation { continuation in
      let isDone = state.withLock { state in
        if state.opened > 0, state.closing == nil {
          state.closing = continuation
          return false
        }
        return true
      }
      if isDone { continuation.resume() }
    }
  }

  private func take() async throws -> PostgresConnection {
    try Task.checkCancellation()
    if let connection = try state.withLock({ try claim(&$0) }) { return connection }
    let number = state.withLock { state in
      state.nextNumber += 1
      return state.nextNumber
    }
    let timer = Task { [settings, sleep] in
      try await sleep(settings.poolTimeout)
      dismiss(number, DatabaseError(.timeout, message: "no connection became free"))
    }
    defer { timer.cancel() }
    return try await withTaskCancellationHandler {
      try await withCheckedThrowingContinuation { waiter in
        if let answer = answer(waiter, number: number) { waiter.resume(with: answer) }
      }
    } onCancel: {
      dismiss(number, CancellationError())
    }
  }

  /// An idle connection, a new one, or nil when all are in use.
  private func claim(_ state: inout State) throws -> PostgresConnection? {
    if state.isClosed { throw DatabaseError(.closed) }
    if let connection = state.idle.popLast() { return connection }
    guard state.opened < max(settings.connections, 1) else { return nil }
    state.opened += 1
    return PostgresConnection(settings)
  }

  /// - Returns: Nil when the waiter stands in line.
  private func answer(_ waiter: Waiter, number: Int) -> Result<PostgresConnection, any Error>? {
    state.withLock { state in
      // `dismiss` of a task cancelled before this found nobody in line.
      if Task.isCancelled { return .failure(CancellationError()) }
      do {
        if let connection = try claim(&state) { return .success(connection) }
      } catch {
        return .failure(error)
      }
      state.waiting.append((number, waiter))
      return nil
    }
  }

  private func dismiss(_ number: Int, _ error: any Error) {
    let waiter = state.withLock { state in
      state.waiting.firstIndex { $0.number == number }.map { state.waiting.remove(at: $0).waiter }
    }
    waiter?.resume(throwing: error)
  }

  private func giveBack(_ connection: PostgresConnection) async {
    if state.withLock(\.isClosed) { await connection.disconnect() }
    let (next, closing) = state.withLock { state -> (Waiter?, CheckedContinuation<Void, Never>?) in
      if state.isClosed {
        state.opened -= 1
        return (nil, state.opened == 0 ? state.closing.take() : nil)
      }
      if !state.waiting.isEmpty { return (state.waiting.removeFirst().waiter, nil) }
      state.idle.append(connection)
      return (nil, nil)
    }
    next?.resume(returning: connection)
    closing?.resume()
  }
}
