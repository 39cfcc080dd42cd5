package import Disclosure
import Glibc

/// 时刻: an instant in UTC, in whole milliseconds since 1970-01-01T00:00:00Z; 1970…2999.
package struct Instant: Hashable, Comparable, Sendable {
  package let milliseconds: Int

  package static let latest = Instant(held: 32_503_680_000_000 - 1)

  private init(held: Int) { milliseconds = held }

  /// An instant before 1970 or after 2999 becomes the nearest one that exists: no clock of a server shows such a thing.
  package init(milliseconds: Int) {
    self.milliseconds = min(max(milliseconds, 0), Instant.latest.milliseconds)
  }

  /// What the server's clock shows. Only the outermost code asks; everything below is handed its instant.
  package static var now: Instant {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return Instant(milliseconds: time.tv_sec * 1000 + time.tv_nsec / 1_000_000)
  }

  package static func < (left: Instant, right: Instant) -> Bool { left.milliseconds < right.milliseconds }

  package func adding(seconds: Int) -> Instant {
    let (product, tooLong) = seconds.multipliedReportingOverflow(by: 1000)
    let (sum, tooLate) = milliseconds.addingReportingOverflow(product)
    if tooLong || tooLate { return seconds > 0 ? .latest : Instant(milliseconds: 0) }
    return Instant(milliseconds: sum)
  }

  /// 日: the day on which it falls in China, UTC + 8 h all year round.
  package var day: Day { Instant.day(afterEpoch: (milliseconds + 8 * 3_600_000) / 86_400_000) }

  /// From 0 to 1,439, by the clock of China.
  package var minuteOfDay: Int { (milliseconds + 8 * 3_600_000) / 60_000 % 1440 }

  /// `2026-03-01 16:00`, as clocks in China show it.
  package var inChina: String { "\(day) \(clock)" }

  /// `16:00`
  package var clock: String { "\(Instant.padded(minuteOfDay / 60, 2)):\(Instant.padded(minuteOfDay % 60, 2))" }

  private static func day(afterEpoch count: Int) -> Day { Day.first.adding(count - Day.first.number) }
}

extension Instant: LosslessStringConvertible {
  /// `2026-03-01T08:00:00.123Z`
  package var description: String {
    let time = milliseconds % 86_400_000
    let clock = [time / 3_600_000, time / 60_000 % 60, time / 1000 % 60].map { Instant.padded($0, 2) }
    return "\(Instant.day(afterEpoch: milliseconds / 86_400_000))T\(clock.joined(separator: ":"))"
      + ".\(Instant.padded(time % 1000, 3))Z"
  }

  /// Reads exactly what `description` writes.
  package init?(_ text: String) {
    let bytes = Array(text.utf8)
    guard bytes.count == 24, let day = Day(iso: String(decoding: bytes[..<10], as: UTF8.self)),
      let hour = Instant.number(bytes[11..<13]), let minute = Instant.number(bytes[14..<16]),
      let second = Instant.number(bytes[17..<19]), let fraction = Instant.number(bytes[20..<23]), day.number >= 0,
      hour < 24, minute < 60, second < 60
    else { return nil }
    self.init(milliseconds: (((day.number * 24 + hour) * 60 + minute) * 60 + second) * 1000 + fraction)
    guard description == text else { return nil }
  }

  private static func number(_ digits: ArraySlice<UInt8>) -> Int? { Int(String(decoding: digits, as: UTF8.self)) }

  private static func padded(_ value: Int, _ width: Int) -> String {
    let text = String(value)
    return String(repeating: "0", count: max(0, width - text.utf8.count)) + text
  }
}
