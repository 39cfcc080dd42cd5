import Disclosure

extension Registry {
  /// 办结归档.
  package func archiveRequest(_ step: RequestStep, under rules: RequestRules) async throws -> Int {
    try await carryOut(.archiveRequest, step, by: rules) { open in try open.happen(.closed) }
  }
}
