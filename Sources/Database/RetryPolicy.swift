/// How often a transaction that lost against another one is run again, and how long it waits before.
///
/// Randomness and sleep are handed in. The wait before attempt n is a random part of `pause` × 2ⁿ⁻¹, at most `longest`.
package struct RetryPolicy: Sendable {
  package var attempts: Int
  package var pause: Duration
  package var longest: Duration
  /// From 0 up to but not including 1.
  package var jitter: @Sendable () -> Double
  package var sleep: @Sendable (Duration) async throws -> Void

  package init(
    attempts: Int = 8, pause: Duration = .milliseconds(20), longest: Duration = .seconds(1),
    jitter: @escaping @Sendable () -> Double, sleep: @escaping @Sendable (Duration) async throws -> Void
  ) {
    self.attempts = attempts
    self.pause = pause
    self.longest = longest
    self.jitter = jitter
    self.sleep = sleep
  }

  /// - Parameter attempt: The attempt that failed, from 1.
  func wait(after attempt: Int) -> Duration {
    let doubled = pause * (1 << min(max(attempt - 1, 0), 20))
    return min(doubled, longest) * min(max(jitter(), 0), 1)
  }

  /// Runs `work` until it succeeds, fails for a reason that stays, or has had its attempts.
  func run<Value: Sendable>(_ work: () async throws -> Value) async throws -> Value {
    var attempt = 1
    while true {
      do {
        return try await work()
      } catch let error as DatabaseError where error.invitesAnotherAttempt && attempt < attempts {
        try await sleep(wait(after: attempt))
        attempt += 1
      }
    }
  }
}
