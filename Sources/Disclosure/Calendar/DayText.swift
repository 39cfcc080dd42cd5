extension Day: CustomStringConvertible {
  /// Reads exactly `YYYY-MM-DD`; nil for anything else, also for a date that does not exist.
  package init?(iso text: some StringProtocol) {
    let bytes = Array(text.utf8)
    guard bytes.count == 10, bytes[4] == 0x2D, bytes[7] == 0x2D,
      let year = Day.number(bytes[0..<4]), let month = Day.number(bytes[5..<7]), let day = Day.number(bytes[8..<10])
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
    var value = 0
    for digit in digits {
      guard (0x30...0x39).contains(digit) else { return nil }
      value = value * 10 + Int(digit - 0x30)
    }
    return value
  }

  /// `2026-03-13`, as the contract and tables write it.
  package var description: String {
    let (year, month, day) = date
    return "\(year)-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)"
  }

  /// `2026年3月13日`, as letters and reports write it (GB/T 9704: no leading zero).
  package var chinese: String {
    let (year, month, day) = date
    return "\(year)年\(month)月\(day)日"
  }

  /// `2026年3月13日（周五）`, as pages write it.
  package var chineseWithWeekday: String { "\(chinese)（\(weekday.chinese)）" }
}
