internal import Foundation
internal import GRDB
internal import Synchronization

/// Connections for reading a few rows on the caller's own thread: handing them from thread to thread takes longer than reading them.
///
/// They are apart from those of the pool, on which work waits for a thread of its own: whoever waits here waits for somebody who is running.
/// Otherwise all threads might wait for connections whose work has no thread left.
final class SQLiteGlances: Sendable {
  private let queues: [DatabaseQueue]
  /// Places of those that nobody uses; a caller who finds none joins one by turns.
  private let idle: Mutex<(places: [Int], turn: Int)>

  init(path: String, _ configuration: Configuration) throws {
    var configuration = configuration
    configuration.readonly = true
    let count = min(max(ProcessInfo.processInfo.activeProcessorCount, 2), 8)
    queues = try (0..<count).map { _ in try DatabaseQueue(path: path, configuration: configuration) }
    idle = Mutex((Array(0..<count), 0))
  }

  func read<Value>(_ work: (GRDB.Database) throws -> Value) throws -> Value {
    let (place, isIdle) = idle.withLock { idle -> (Int, Bool) in
      if let place = idle.places.popLast() { return (place, true) }
      idle.turn = (idle.turn + 1) % queues.count
      return (idle.turn, false)
    }
    defer { if isIdle { idle.withLock { $0.places.append(place) } } }
    return try queues[place].unsafeRead { try Self.transaction($0, work) }
  }

  /// GRDB's own `read` compiles the two statements anew every time, which takes as long as finding a row.
  private static func transaction<Value>(
    _ connection: GRDB.Database, _ work: (GRDB.Database) throws -> Value
  ) throws -> Value {
    try connection.cachedStatement(sql: "BEGIN DEFERRED TRANSACTION").execute()
    do {
      let value = try work(connection)
      try connection.cachedStatement(sql: "COMMIT TRANSACTION").execute()
      return value
    } catch {
      if connection.isInsideTransaction { try? connection.rollback() }
      throw error
    }
  }

  func close() throws { for queue in queues { try queue.close() } }
}
