/// 重试间隔: how often a job is tried, and how long it rests between.
package struct RetryPlan: Hashable, Sendable {
  /// Seconds after the first, second … failure; one attempt more than pauses.
  package let pauses: [Int]

  package init(pauses: [Int]) { self.pauses = pauses }

  /// 1, 5, 15 minutes, 1, 4, 12 hours: seven attempts in about 17 hours.
  package static let usual = RetryPlan(pauses: [60, 300, 900, 3600, 14_400, 43_200])

  package var attempts: Int { pauses.count + 1 }

  /// Nil when that attempt was the last.
  func pause(after attempt: Int) -> Int? {
    pauses.indices.contains(attempt - 1) ? pauses[attempt - 1] : nil
  }

  var longest: Int { pauses.max() ?? 0 }
}
