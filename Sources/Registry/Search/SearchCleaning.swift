import Database

extension Registry {
  /// 清除检索残留: after a withdrawal nothing of the text is left in the database's file either.
  ///
  /// SQLite's full-text index marks what was deleted and drops it when its parts are next merged; that is done here, a little in each
  /// transaction. Pages set free are overwritten (`secure_delete`). PostgreSQL clears such rows by itself (autovacuum).
  package func cleanSearch() async throws {
    guard database.kind == .sqlite else { return }
    // A negative number first makes all parts candidates for one.
    var pages = -SearchCleaning.pages
    while true {
      let step = pages
      let changed = try await database.write(lock: "search") { session in
        let before = try SearchCleaning.changes(in: session)
        try session.execute("INSERT INTO search_chunk (search_chunk, rank) VALUES ('merge', $1)", step)
        return try SearchCleaning.changes(in: session) - before
      }
      // The statement itself is one change.
      if changed < 2 { return }
      pages = SearchCleaning.pages
    }
  }
}

private enum SearchCleaning {
  /// Of the index, in one transaction.
  static let pages = 500

  static func changes(in session: Session) throws -> Int {
    try session.first("SELECT total_changes()") { try $0[0] as Int } ?? 0
  }
}
