/// 年度和序号: the place of a number in its gap-free series of an organ and year.
package struct SerialNumber: Hashable, Comparable, Sendable {
  package let year: Int
  /// From 1.
  package let serial: Int

  package static let largest = 999_999

  /// Nil outside the years 1900…2999 and the serials 1…999999.
  package init?(year: Int, serial: Int) {
    guard (1900...2999).contains(year), (1...SerialNumber.largest).contains(serial) else { return nil }
    self.year = year
    self.serial = serial
  }

  package static func < (left: SerialNumber, right: SerialNumber) -> Bool {
    (left.year, left.serial) < (right.year, right.serial)
  }
}
