import Disclosure

extension Registry {
  /// 撤回送审.
  package func recallReply(_ step: RequestStep, under rules: RequestRules) async throws -> Int {
    try await carryOut(.recallReply, step, by: rules) { open in try open.happen(.review(.recalled)) }
  }
}
