/// Brings a database to the program's schema, all missing steps in one transaction, or refuses.
///
/// What was applied is recorded with its whole text, so that a change is seen and the schema tells its own history.
struct Migrator {
  let migrations: [Migration]

  private static let ownTables = """
    CREATE TABLE IF NOT EXISTS schema_steps (
      position {bigint} PRIMARY KEY, name {text} NOT NULL, text {text} NOT NULL
    ) {strict};
    CREATE TABLE IF NOT EXISTS lock_rows (name {text} PRIMARY KEY) {strict};
    """

  func apply(_ session: Session) throws {
    try session.script(try SQLTokens.expand(Self.ownTables, for: session.engine, in: "schema_steps"))
    let applied = try checkApplied(session)
    for (position, migration) in migrations.enumerated().dropFirst(applied) {
      let text = migration.text(for: session.engine)
      let sql = try SQLTokens.expand(text, for: session.engine, in: migration.name)
      do {
        try session.script(sql)
      } catch {
        if error.invitesAnotherAttempt || error.kind == .cancelled { throw error }
        throw MigrationError.failed(name: migration.name, error)
      }
      try session.execute("INSERT INTO schema_steps VALUES ($1, $2, $3)", position + 1, migration.name, text)
    }
    try checkStrictness(session)
  }

  /// The steps not yet applied, without changing anything.
  func pending(_ session: Session) throws -> [Migration] {
    let tables =
      switch session.engine {
      case .sqlite: "SELECT count(*) FROM sqlite_schema WHERE type = 'table' AND name = $1"
      case .postgres: "SELECT count(*) FROM pg_tables WHERE schemaname = current_schema() AND tablename = $1"
      }
    let isThere = try session.first(tables, "schema_steps") { row in try row[0] as Bool } ?? false
    return Array(migrations.dropFirst(isThere ? try checkApplied(session) : 0))
  }

  /// - Returns: How many of the steps are applied.
  private func checkApplied(_ session: Session) throws -> Int {
    let applied = try session.query("SELECT name, text FROM schema_steps ORDER BY position") { row in
      (name: try row["name"] as String, text: try row["text"] as String)
    }
    guard applied.count <= migrations.count else {
      throw MigrationError.databaseIsNewer(applied: applied.count, known: migrations.count)
    }
    for (index, pair) in zip(applied, migrations).enumerated()
    where pair.0.text != pair.1.text(for: session.engine) || pair.0.name != pair.1.name {
      throw MigrationError.textChanged(position: index + 1, name: pair.0.name)
    }
    return applied.count
  }

  private func checkStrictness(_ session: Session) throws {
    guard session.engine == .sqlite else { return }
    let lax = """
      SELECT name FROM pragma_table_list
      WHERE schema = 'main' AND type = 'table' AND strict = 0 AND name NOT LIKE 'sqlite~_%' ESCAPE '~' LIMIT 1
      """
    if let table = try session.first(lax, row: { row in try row["name"] as String }) {
      throw MigrationError.tableNotStrict(table)
    }
  }
}
