import Database
import Disclosure

extension Registry {
  /// The request of that number, which a dispute is registered for; nil when there is none for who asks.
  package func request(
    numbered number: String, of organ: OrganID, for viewer: Viewer
  ) async throws -> RequestID? {
    let condition = viewer.predicate.and(.equal("request.organ", organ.rawValue)).and(.equal("request.number", number))
    return try await database.read { session in
      try session.rows("SELECT id FROM request WHERE \(condition.sql)", condition.values) { RequestID(try $0[0]) }.first
    }
  }

  /// The numbers of the requests that disputes are about, as far as `viewer` sees them.
  package func requestNumbers(of ids: [RequestID], for viewer: Viewer) async throws -> [RequestID: String] {
    guard !ids.isEmpty else { return [:] }
    let condition = viewer.predicate.and(.isIn("request.id", ids.map { .text($0.rawValue) }))
    return try await database.read { session in
      let pairs = try session.rows("SELECT id, number FROM request WHERE \(condition.sql)", condition.values) {
        (RequestID(try $0[0]), try $0[1] as String)
      }
      return Dictionary(pairs) { first, _ in first }
    }
  }
}
