import Disclosure
import Registry

/// 系统时钟: the machine's, or set to another day for trying out. Whatever the server does takes its time from here, so that a
/// day that was set holds for what is recorded, too.
struct ServerClock: Sendable {
  private let shift: Int

  /// - Parameter today: Set at the start; at midnight the next day begins.
  init(today: Day?, machine: Instant = .now) {
    shift = (today?.days(since: machine.day) ?? 0) * 86_400
  }

  var now: Instant { instant(for: .now) }

  /// What the clock shows when the machine's shows `machine`.
  func instant(for machine: Instant) -> Instant { machine.adding(seconds: shift) }
}
