/// A decimal number without rounding: `mantissa` × 10^−`scale`, kept without trailing zeros.
///
/// Used for money in 元 and 万元. Never a floating-point number: 0.12345 万元 must stay 1234.50 元.
package struct ExactDecimal: Hashable, Sendable {
  package let mantissa: Int
  package let scale: Int

  package static let zero = ExactDecimal(0)

  package init(_ whole: Int) {
    mantissa = whole
    scale = 0
  }

  /// `mantissa` × 10^−`scale`; a negative `scale` counts as 0.
  package init(mantissa: Int, scale: Int) {
    var mantissa = mantissa
    var scale = max(scale, 0)
    while scale > 0, mantissa % 10 == 0 {
      mantissa /= 10
      scale -= 1
    }
    self.mantissa = mantissa
    self.scale = scale
  }

  /// Reads `12`, `12.50`, `-3.1`; nil for anything else and for more than 17 digits.
  package init?(_ text: some StringProtocol) {
    var mantissa = 0
    var scale = 0
    var digits = 0
    var seenPoint = false
    var negative = false
    for (index, byte) in text.utf8.enumerated() {
      switch byte {
      case 0x2D where index == 0: negative = true
      case 0x2E where !seenPoint && digits > 0: seenPoint = true
      case 0x30...0x39:
        digits += 1
        guard digits <= 17 else { return nil }
        mantissa = mantissa * 10 + Int(byte - 0x30)
        if seenPoint { scale += 1 }
      default: return nil
      }
    }
    guard digits > 0, !seenPoint || scale > 0 else { return nil }
    self.init(mantissa: negative ? -mantissa : mantissa, scale: scale)
  }

  package var isNegative: Bool { mantissa < 0 }

  /// The number divided by 10^`places`, exactly.
  package func shifted(right places: Int) -> ExactDecimal { ExactDecimal(mantissa: mantissa, scale: scale + places) }

  /// The sum, or nil when it does not fit 18 digits.
  package func adding(_ other: ExactDecimal) -> ExactDecimal? {
    let scale = max(self.scale, other.scale)
    guard let left = aligned(to: scale), let right = other.aligned(to: scale) else { return nil }
    let (sum, overflow) = left.addingReportingOverflow(right)
    return overflow ? nil : ExactDecimal(mantissa: sum, scale: scale)
  }

  private func aligned(to scale: Int) -> Int? {
    var value = mantissa
    for _ in self.scale..<max(scale, self.scale) {
      let (product, overflow) = value.multipliedReportingOverflow(by: 10)
      if overflow { return nil }
      value = product
    }
    return value
  }
}

extension ExactDecimal: Comparable {
  package static func < (left: ExactDecimal, right: ExactDecimal) -> Bool {
    let scale = max(left.scale, right.scale)
    if let a = left.aligned(to: scale), let b = right.aligned(to: scale) { return a < b }
    // One of them does not fit the other's scale: then the whole parts differ widely enough to decide.
    return left.wholePart < right.wholePart
  }

  private var wholePart: Int {
    var value = mantissa
    for _ in 0..<scale { value /= 10 }
    return value
  }
}

extension ExactDecimal: CustomStringConvertible {
  /// `12.5`: no trailing zeros, no sign for zero, no exponent.
  package var description: String {
    guard scale > 0 else { return String(mantissa) }
    var digits = String(mantissa.magnitude)
    while digits.count <= scale { digits = "0" + digits }
    let point = digits.index(digits.endIndex, offsetBy: -scale)
    return "\(mantissa < 0 ? "-" : "")\(digits[..<point]).\(digits[point...])"
  }
}
