/// 定时任务: something that the office's servers do by themselves, one of them each time.
package struct Duty: Sendable {
  package let name: String
  package let rhythm: DutyRhythm
  /// Seconds, longer than it ever takes: after that the server that took it is believed dead.
  package let limit: Int
  /// Handed the instant of the step. May be done twice when a server dies over it.
  package let work: @Sendable (Instant) async throws -> Void

  package init(
    _ name: String, _ rhythm: DutyRhythm, limit: Int, work: @escaping @Sendable (Instant) async throws -> Void
  ) {
    self.name = name
    self.rhythm = rhythm
    self.limit = limit
    self.work = work
  }
}

/// 任务执行: how one duty went in one step.
package struct DutyRun: Hashable, Sendable {
  package let name: String
  /// Nil when it was done.
  package let problem: String?
}
