internal import CLibPQ

/// The statements that one connection keeps prepared, by text and types of parameters.
final class PreparedStatements {
  private struct Key: Hashable {
    let sql: String
    let types: [Oid]
  }

  /// Texts made with varying numbers of parameters must not fill the server's memory.
  private static let limit = 500
  private var names: [Key: String] = [:]

  /// Prepares the statement unless it is.
  func name(of sql: String, _ types: [Oid], on link: PostgresLink) throws(DatabaseError) -> String {
    let key = Key(sql: sql, types: types)
    if let name = names[key] { return name }
    if names.count >= Self.limit {
      try link.run("DEALLOCATE ALL")
      names = [:]
    }
    let name = "s\(names.count)"
    _ = try PostgresResult(PQprepare(link.handle, name, sql, CInt(types.count), types), of: link)
    names[key] = name
    return name
  }
}
