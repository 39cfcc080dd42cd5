import Disclosure

/// 检索位置: the number of a public item in the index: its day of publication, and which it was on that day.
struct SearchPlace: Hashable, Comparable {
  let number: Int

  /// Bits for the items of a day, and for the chunks of an item.
  private static let dayBits = 22
  static let chunkBits = 14

  init(number: Int) { self.number = number }

  /// Nil after four million items on one day.
  init?(on day: Day, sequence: Int) {
    guard (0..<1 << Self.dayBits).contains(sequence) else { return nil }
    number = (day.number - Day.first.number) << Self.dayBits | sequence
  }

  static func < (left: SearchPlace, right: SearchPlace) -> Bool { left.number < right.number }

  func isOn(_ day: Day) -> Bool { number >> Self.dayBits == day.number - Day.first.number }

  /// The numbers of SQLite's rows.
  var rows: ClosedRange<Int> { number << Self.chunkBits...number << Self.chunkBits | (1 << Self.chunkBits - 1) }
  func row(_ chunk: Int) -> Int { number << Self.chunkBits | chunk }
}
