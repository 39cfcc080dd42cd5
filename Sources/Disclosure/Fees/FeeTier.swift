/// 收费档次: one marginal tier, with the price of each unit in it.
package struct FeeTier: Hashable, Sendable {
  /// The first and the last unit of the tier, counted from 1; the last is nil when the tier is open.
  package let from: Int
  package let to: Int?
  /// 元 for each.
  package let unit: ExactDecimal

  /// How many of the units first…last lie in the tier.
  package func count(in units: ClosedRange<Int>) -> Int {
    let last = min(units.upperBound, to ?? units.upperBound)
    return max(0, last - max(units.lowerBound, from) + 1)
  }
}
