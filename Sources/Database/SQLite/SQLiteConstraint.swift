internal import GRDB

/// Names a violated unique constraint as PostgreSQL would, for SQLite names only its columns.
enum SQLiteConstraint {
  /// - Parameter violated: `organ.code, organ.level`, or `index 'organ_code'` for an index over expressions.
  static func name(violated: String, on connection: GRDB.Database?) -> String {
    if violated.hasPrefix("index '") { return String(violated.dropFirst("index '".count).dropLast()) }
    let parts = violated.split(separator: ", ").map { $0.split(separator: ".", maxSplits: 1).map(String.init) }
    guard let table = parts.first?.first, parts.allSatisfy({ $0.count == 2 }) else { return violated }
    let columns = parts.map { $0[1] }
    return connection.flatMap { name(table: table, columns: columns, on: $0) } ?? violated
  }

  private static func name(table: String, columns: [String], on connection: GRDB.Database) -> String? {
    guard let indexes = try? connection.indexes(on: table) else { return nil }
    if let key = try? connection.primaryKey(table), same(key.columns, columns) { return "\(table)_pkey" }
    guard let index = indexes.first(where: { $0.isUnique && same($0.columns, columns) }) else { return nil }
    return index.name.hasPrefix("sqlite_autoindex_") ? "\(table)_\(columns.joined(separator: "_"))_key" : index.name
  }

  private static func same(_ left: [String], _ right: [String]) -> Bool {
    left.map { $0.lowercased() } == right.map { $0.lowercased() }
  }
}
