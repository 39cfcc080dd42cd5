internal import Foundation
internal import GRDB

extension SQLiteEngine {
  func backup(to path: String) async throws {
    guard access(path, F_OK) != 0 else { throw DatabaseError(.cannotOpen, message: "the backup file exists already") }
    let partial = path + ".partial"
    Self.remove(partial)
    do {
      try Self.createPrivately(partial)
      try await pool.read { source in try Self.copy(source, to: partial) }
      try Self.putInPlace(partial, as: path)
    } catch {
      Self.remove(partial)
      throw SQLiteFailure.outcome(error)
    }
  }

  func damage() async throws -> [String] {
    do {
      return try await pool.read { connection in
        // Every row is looked up in every index, so the more of the file is at hand the better.
        try connection.execute(sql: "PRAGMA cache_size = -65536")
        defer { Self.giveBack(connection) }
        let pages = try Self.integrityProblems(connection)
        guard pages.isEmpty else { return pages }
        let keys = try connection.foreignKeyViolations()
        var tables: Set<String> = []
        while let violation = try keys.next() { tables.insert(violation.originTable) }
        return tables.sorted().map { "foreign key of \($0)" }
      }
    } catch {
      throw SQLiteFailure.outcome(error)
    }
  }

  private static func copy(_ source: GRDB.Database, to path: String) throws {
    let queue = try DatabaseQueue(path: path)
    try queue.writeWithoutTransaction { target in
      try source.backup(to: target)
      // One file, without side files.
      try target.execute(sql: "PRAGMA journal_mode = DELETE")
      if let problem = try integrityProblems(target).first { throw DatabaseError(.corrupt, message: problem) }
    }
    try queue.close()
  }

  /// Damage so great that the check itself fails is a problem, too, not a failure.
  private static func integrityProblems(_ connection: GRDB.Database) throws -> [String] {
    do {
      return try String.fetchAll(connection, sql: "PRAGMA integrity_check").filter { $0 != "ok" }
    } catch let error as GRDB.DatabaseError where error.resultCode == .SQLITE_CORRUPT {
      return [error.message ?? "corrupt"]
    }
  }

  /// Gives the file its name only when its bytes are on the disk; the name is, too, before we return.
  private static func putInPlace(_ partial: String, as path: String) throws {
    try synchronize(partial, flags: O_RDWR)
    // Unlike `rename`, `link` does not replace a file that came into being meanwhile.
    guard link(partial, path) == 0 else { throw DatabaseError(.cannotOpen, message: String(cString: strerror(errno))) }
    remove(partial)
    try synchronize((path as NSString).deletingLastPathComponent, flags: O_RDONLY)
  }

  private static func synchronize(_ path: String, flags: Int32) throws(DatabaseError) {
    let file = open(path.isEmpty ? "." : path, flags | O_CLOEXEC)
    guard file >= 0 else { throw DatabaseError(.cannotOpen, message: String(cString: strerror(errno))) }
    defer { Foundation.close(file) }
    guard fsync(file) == 0 else { throw DatabaseError(.diskFull, message: String(cString: strerror(errno))) }
  }

  private static func remove(_ path: String) {
    for suffix in ["", "-journal", "-wal", "-shm"] { unlink(path + suffix) }
  }
}
