package import Registry

extension Visit {
  /// Who sees what: the person who is signed in, as every query of requests asks it.
  package func viewer() throws(PageRefusal) -> Viewer { Viewer(try person()) }

  /// 办理规则 of the day: calendar, ladders, permissions and who may sign, as the person's organ has them.
  package func rules() async throws -> RequestRules { try await rules(of: try person().organ) }

  package func rules(of organ: OrganID) async throws -> RequestRules {
    try await registry.profile(of: organ, on: today).rules(site.permissions)
  }
}
