/// 执行周期: how often a duty is done.
package enum DutyRhythm: Hashable, Sendable {
  case every(seconds: Int)
  /// Once a day, at that time in China.
  case daily(hour: Int, minute: Int)

  /// When it is to be done next, after having been done at `last`. What was missed meanwhile is not made up for.
  package func next(after last: Instant) -> Instant {
    switch self {
    case .every(let seconds): return last.adding(seconds: seconds)
    case .daily(let hour, let minute):
      let day = 86_400
      let inChina = last.milliseconds / 1000 + 8 * 3600
      let today = last.adding(seconds: (hour * 60 + minute) * 60 - inChina % day)
      // Whole seconds were counted: what is left of the last one does not belong to the time of day.
      let start = Instant(milliseconds: today.milliseconds - last.milliseconds % 1000)
      return start > last ? start : start.adding(seconds: day)
    }
  }

  /// - Parameter last: Nil when it was never done. One that lies far ahead was written by a clock that went wrong.
  package func isDue(after last: Instant?, at now: Instant) -> Bool {
    guard let last else { return true }
    return next(after: last) <= now || last > now.adding(seconds: Lease.clockTolerance)
  }
}
