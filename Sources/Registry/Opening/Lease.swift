package import Database

/// 租约: gives one of several servers a duty for a while (table `lease`).
package struct Lease: Hashable, Sendable {
  package let name: String
  package let seconds: Int

  package init(_ name: String, seconds: Int) {
    self.name = name
    self.seconds = seconds
  }

  /// How far apart the servers' clocks may go, in seconds.
  static let clockTolerance = 600

  /// Takes the lease for `holder` unless it is held.
  ///
  /// A lease that ends later than any can was taken by a clock far ahead, and holds nobody back.
  package func take(for holder: String, at now: Instant, in session: Session) throws -> Bool {
    let until = now.adding(seconds: seconds)
    try session.execute(
      "INSERT INTO lease (name, holder, until) VALUES ($1, '', 0) ON CONFLICT (name) DO NOTHING", name)
    return try session.execute(
      "UPDATE lease SET holder = $2, until = $3 WHERE name = $1 AND (until <= $4 OR until > $5)", name, holder,
      until.milliseconds, now.milliseconds, until.adding(seconds: Lease.clockTolerance).milliseconds) == 1
  }
}
