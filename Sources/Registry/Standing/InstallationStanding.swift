import Database

/// 运行情况: how the installation stands, for the system administrator.
package struct InstallationStanding: Hashable, Sendable {
  /// `SQLite 3.46.1`
  package let engine: String
  package let databaseBytes: Int
  package let files: Int
  package let fileBytes: Int
  /// On the disk of the files; nil when it cannot be told.
  package let freeBytes: Int?
  package let organs: Int
  package let events: Int
  package let checkpoint: Checkpoint?
  /// Those of the servers, and what is done by hand.
  package let duties: [DutyStanding]
  package let jobs: OutboxCounts

  package func duty(_ duty: ManualDuty) -> DutyStanding? { duties.first { $0.name == duty.rawValue } }
}

extension Registry {
  package func standing(at now: Instant) async throws -> InstallationStanding {
    let free = Disk.freeBytes(at: files.folder)
    return try await database.read { session in
      let files = try session.first("SELECT count(*), coalesce(sum(size), 0) FROM file") { row in
        (count: try row[0] as Int, bytes: try row[1] as Int)
      }
      let heads = try Log.heads(in: session)
      return InstallationStanding(
        engine: try EngineStanding.name(in: session), databaseBytes: try EngineStanding.bytes(in: session),
        files: files?.count ?? 0, fileBytes: files?.bytes ?? 0, freeBytes: free, organs: heads.count,
        events: heads.reduce(0) { $0 + $1.seq }, checkpoint: try Checkpoints.last(in: session)?.checkpoint,
        duties: try DutyStanding.all(in: session), jobs: try Outbox.counts(at: now, in: session))
    }
  }

  /// 停住的作业 of an organ and of those beneath it, the oldest first.
  package func stuckJobs(administeredFrom organ: OrganID) async throws -> [StuckJob] {
    let organs = try await administeredOrgans(from: organ).map(\.id)
    return try await database.read { session in
      try organs.flatMap { try Outbox.stuckJobs(of: $0, in: session) }.sorted { $0.id < $1.id }
    }
  }
}

/// What is asked differently of the two engines.
private enum EngineStanding {
  static func name(in session: Session) throws -> String {
    switch session.engine {
    case .sqlite: "SQLite " + (try session.first("SELECT sqlite_version()") { try $0[0] as String } ?? "")
    case .postgres:
      "PostgreSQL " + (try session.first("SELECT current_setting('server_version')") { try $0[0] as String } ?? "")
    }
  }

  static func bytes(in session: Session) throws -> Int {
    let sql =
      switch session.engine {
      case .sqlite: "SELECT page_count * page_size FROM pragma_page_count(), pragma_page_size()"
      case .postgres: "SELECT pg_database_size(current_database())"
      }
    return try session.first(sql) { try $0[0] as Int } ?? 0
  }
}
