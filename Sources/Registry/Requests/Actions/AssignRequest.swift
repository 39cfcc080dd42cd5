package import Disclosure

extension Registry {
  /// 分办, with the office's own sub-deadline.
  package func assignRequest(
    _ step: RequestStep, to office: OfficeID, until: Day?, note: String = "", under rules: RequestRules
  ) async throws -> Int {
    try await carryOut(.assignRequest, step, by: rules) { open in
      try open.happen(.assigned(office, until: until), [.assignmentNote: note])
    }
  }
}
