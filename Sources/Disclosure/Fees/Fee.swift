/// 信息处理费: the fee for an application, and how it comes about.
package struct Fee: Hashable, Sendable {
  package let basis: FeeBasis
  /// The units charged now.
  package let quantity: Int
  /// 按件: the items of the same applicant earlier in the month.
  package let already: Int
  /// One for each tier reached, in order.
  package let lines: [FeeLine]

  /// 元.
  package var amount: ExactDecimal { lines.reduce(.zero) { $0.adding($1.amount) ?? $0 } }
}

/// 分档计算: the units of one fee that lie in one tier.
package struct FeeLine: Hashable, Sendable {
  package let tier: FeeTier
  package let count: Int

  /// 元: the tier's price times the units.
  package var amount: ExactDecimal { ExactDecimal(mantissa: tier.unit.mantissa * count, scale: tier.unit.scale) }
}
