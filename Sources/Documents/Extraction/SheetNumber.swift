import Disclosure

/// A number as a spreadsheet stores it.
enum SheetNumber {
  /// The number in plain digits: whole numbers as stored, decimals as the shortest text of the binary number, so
  /// that the noise of 0.12345000000000001 is gone. Nil when the text is no finite number.
  static func digits(_ stored: String) -> String? {
    if isPlainInteger(stored) { return stored }
    guard stored.utf8.allSatisfy({ (0x30...0x39).contains($0) || "+-.eE".utf8.contains($0) }),
      let value = Double(stored), value.isFinite
    else { return nil }
    return plain(value)
  }

  private static func isPlainInteger(_ text: String) -> Bool {
    let digits = text.utf8.first == UInt8(ascii: "-") ? text.utf8.dropFirst() : text.utf8[...]
    return (1...30).contains(digits.count) && digits.allSatisfy { (0x30...0x39).contains($0) }
      && (digits.count == 1 || digits.first != 0x30) && text != "-0"
  }

  /// Swift's description is the shortest text that reads back as the same number; written out without an exponent.
  private static func plain(_ value: Double) -> String {
    if value == 0 { return "0" }
    let parts = value.magnitude.description.split(separator: "e")
    let mantissa = parts[0].split(separator: ".")
    let exponent = parts.count > 1 ? Int(parts[1]) ?? 0 : 0
    var whole = String(mantissa[0])
    var fraction = mantissa.count > 1 && mantissa[1] != "0" ? String(mantissa[1]) : ""
    if exponent > 0 {
      fraction += String(repeating: "0", count: max(0, exponent - fraction.count))
      whole += fraction.prefix(exponent)
      fraction = String(fraction.dropFirst(exponent))
    } else if exponent < 0 {
      fraction = String(repeating: "0", count: -exponent - 1) + whole + fraction
      whole = "0"
    }
    return (value < 0 ? "-" : "") + whole + (fraction.isEmpty ? "" : "." + fraction)
  }

  /// The day that a serial number means; nil for one that means none (times, the 29 February 1900 that never was).
  /// - Parameter is1904: The workbook counts from 1904 (old Macintosh files).
  static func day(_ stored: String, is1904: Bool) -> Day? {
    guard let value = Double(stored), value >= 1, value < 1_000_000 else { return nil }
    let serial = Int(value)
    let offset: Int
    switch (is1904, serial) {
    case (true, _): offset = serial + Self.daysTo1904
    case (false, 60): return nil
    // Excel believes that 1900 was a leap year: up to its 28 February the count is one day off.
    case (false, ..<60): offset = serial - 1
    case (false, _): offset = serial - 2
    }
    guard offset <= Day.last.days(since: .first) else { return nil }
    return Day.first.adding(offset)
  }

  /// From 1900-01-01 to 1904-01-01.
  private static let daysTo1904 = 1_460
}
