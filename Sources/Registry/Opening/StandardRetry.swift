package import Database

extension RetryPolicy {
  /// With the system's random numbers and clock.
  package static let standard = RetryPolicy(
    jitter: { Double.random(in: 0..<1) }, sleep: { try await Task.sleep(for: $0) })
}
