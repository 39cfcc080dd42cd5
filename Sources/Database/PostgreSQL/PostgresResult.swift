internal import CLibPQ

/// A good answer of the server, in binary form unless it came from `PostgresLink.run`.
final class PostgresResult {
  let handle: OpaquePointer

  /// Throws what the server, or the broken connection, said instead.
  init(_ handle: OpaquePointer?, of link: PostgresLink) throws(DatabaseError) {
    let status = PQresultStatus(handle)
    guard let handle, status == PGRES_COMMAND_OK || status == PGRES_TUPLES_OK else {
      defer { PQclear(handle) }
      throw PostgresFailure.error(handle, of: link)
    }
    self.handle = handle
  }

  deinit { PQclear(handle) }

  var rowCount: Int { Int(PQntuples(handle)) }

  /// How many rows a statement changed; 0 for a statement that changes none.
  var changedRows: Int {
    let command = String(cString: PQcmdStatus(handle))
    guard ["INSERT", "UPDATE", "DELETE", "MERGE"].contains(where: command.hasPrefix) else { return 0 }
    return Int(String(cString: PQcmdTuples(handle))) ?? 0
  }

  /// `COMMIT`, or `ROLLBACK` when a commit found nothing worth keeping.
  var command: String { String(cString: PQcmdStatus(handle)) }
}
