/// Why a database is not brought to the program's schema. Nothing has been changed.
package enum MigrationError: Error, Sendable, Hashable {
  /// The step was applied with another text than the program now carries.
  case textChanged(position: Int, name: String)
  /// The database has more steps than this program knows: it belongs to a newer version.
  case databaseIsNewer(applied: Int, known: Int)
  case unknownToken(String, name: String)
  /// SQLite only: a table without `{strict}`, which would store any type in any column.
  case tableNotStrict(String)
  case failed(name: String, DatabaseError)
}
