/// 分: points of a score, exact to four decimals.
///
/// Never a floating-point number. What cannot be written in four decimals (a third of a point) is rounded half away from zero, once, where it
/// arises. Values are held within ±10¹² points: no scheme comes near, and no file from outside can make the arithmetic trap.
package struct Points: Hashable, Sendable {
  /// In ten-thousandths of a point.
  let tenThousandths: Int

  package static let zero = Points(tenThousandths: 0)
  private static let bound = 10_000_000_000_000_000

  init(tenThousandths: Int) { self.tenThousandths = min(max(tenThousandths, -Self.bound), Self.bound) }

  private init(wide: Int128) {
    tenThousandths = Int(min(max(wide, Int128(-Self.bound)), Int128(Self.bound)))
  }

  package init(_ whole: Int) { self.init(wide: Int128(whole) * 10_000) }

  /// Nil with more than four decimals, or beyond ±10¹².
  package init?(_ decimal: ExactDecimal) {
    guard decimal.scale <= 4 else { return nil }
    var value = Int128(decimal.mantissa)
    for _ in decimal.scale..<4 { value *= 10 }
    guard value.magnitude <= UInt128(Self.bound) else { return nil }
    self.init(wide: value)
  }

  /// Reads `12`, `12.5`, `-0.25`.
  package init?(_ text: some StringProtocol) {
    guard let decimal = ExactDecimal(text) else { return nil }
    self.init(decimal)
  }

  package var decimal: ExactDecimal { ExactDecimal(mantissa: tenThousandths, scale: 4) }

  package var isNegative: Bool { tenThousandths < 0 }

  /// This much for each of `count`.
  package func times(_ count: Int) -> Points { Points(wide: Int128(tenThousandths) * Int128(count)) }

  /// `part` of `whole` of it; nil when `whole` is nothing.
  package func share(_ part: Points, of whole: Points) -> Points? {
    guard whole.tenThousandths != 0 else { return nil }
    return Points(
      wide: Self.quotient(Int128(tenThousandths) * Int128(part.tenThousandths), Int128(whole.tenThousandths)))
  }

  package func share(_ part: Int, of whole: Int) -> Points? { share(Points(part), of: Points(whole)) }

  package func percent(_ percent: Points) -> Points {
    Points(wide: Self.quotient(Int128(tenThousandths) * Int128(percent.tenThousandths), 1_000_000))
  }

  /// Half away from zero, at most four decimals.
  package func rounded(to places: Int) -> Points {
    var unit: Int128 = 1
    for _ in min(max(places, 0), 4)..<4 { unit *= 10 }
    return Points(wide: Self.quotient(Int128(tenThousandths), unit) * unit)
  }

  private static func quotient(_ number: Int128, _ divisor: Int128) -> Int128 {
    let isNegative = (number < 0) != (divisor < 0)
    let (whole, rest) = number.magnitude.quotientAndRemainder(dividingBy: divisor.magnitude)
    // Twice the rest cannot leave 128 bits: it is less than twice a divisor of 54 bits.
    let size = Int128(clamping: whole) + (rest * 2 >= divisor.magnitude ? 1 : 0)
    return isNegative ? -size : size
  }
}

extension Points: AdditiveArithmetic, Comparable {
  package static func + (left: Points, right: Points) -> Points {
    Points(tenThousandths: left.tenThousandths + right.tenThousandths)
  }

  package static func - (left: Points, right: Points) -> Points {
    Points(tenThousandths: left.tenThousandths - right.tenThousandths)
  }

  package static prefix func - (points: Points) -> Points { Points(tenThousandths: -points.tenThousandths) }

  package static func < (left: Points, right: Points) -> Bool { left.tenThousandths < right.tenThousandths }
}

extension Points: ExpressibleByIntegerLiteral {
  package init(integerLiteral value: Int) { self.init(value) }
}

extension Points: CustomStringConvertible {
  /// `12.5`, without trailing zeros.
  package var description: String { decimal.description }

  /// `+2`, `-0.5`, `0`.
  package var signed: String { tenThousandths > 0 ? "+\(self)" : description }
}
