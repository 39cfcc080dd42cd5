import Disclosure

extension Registry {
  /// 添加备注, possible in every state.
  package func addNote(_ step: RequestStep, _ text: String, under rules: RequestRules) async throws -> Int {
    let details: CaseDetails = [.note: text]
    try details.require(.note)
    return try await carryOut(.addNote, step, by: rules) { open in try open.happen(.noted, details) }
  }
}
