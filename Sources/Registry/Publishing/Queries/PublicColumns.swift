import Database
package import Disclosure

extension Registry {
  /// 栏目 of an organ that are open on `day`, as anybody may see them; the standard ones while the organ has set up none of its own.
  package func openColumns(of organ: OrganID, on day: Day) async throws -> [Column] {
    try await database.glance { session in
      let own = try people.value(.columns(organ), in: session) { try CatalogueQuery.columns(of: organ, in: session) }
      guard own.isEmpty else { return own.filter { $0.isOpen(on: day) } }
      let level = try session.first("SELECT level FROM organ WHERE organ = $1", organ.rawValue) {
        try StoredCase<OrganLevel>($0, 0).value
      }
      return level.map { StandardColumns.columns(for: $0) } ?? []
    }
  }
}
