/// 信息处理费标准: a tariff, from the day it is in force.
///
/// 国办函〔2020〕109号 with marginal tiers (超额累进), in force from 2021-01-01 [R]. Whether to charge at all is the organ's discretion.
package struct FeeTariff: Hashable, Sendable {
  /// 文号.
  package let number: String
  package let inForceFrom: Day
  /// 按件: the tiers given one by one …
  private let itemTiers: [FeeTier]
  /// … and then without end another tier for each `itemBand` items, dearer by `itemStep` 元.
  private let itemBand: Int
  private let itemStep: Int
  /// 按量.
  private let pageTiers: [FeeTier]

  /// More than this many items or pages are not worked out.
  package static let maximum = 1_000_000

  /// The tariffs, oldest first.
  package static let all: [FeeTariff] = [.from2021].compactMap { $0 }

  /// The tariff in force on `day`; nil before 2021, when there was none.
  package static func inForce(on day: Day) -> FeeTariff? { all.last { $0.inForceFrom <= day } }

  private static let from2021: FeeTariff? = Day(year: 2021, month: 1, day: 1).map {
    FeeTariff(
      number: "国办函〔2020〕109号", inForceFrom: $0,
      itemTiers: [
        FeeTier(from: 1, to: 10, unit: ExactDecimal(0)), FeeTier(from: 11, to: 30, unit: ExactDecimal(100)),
      ],
      itemBand: 10, itemStep: 100,
      pageTiers: [
        FeeTier(from: 1, to: 30, unit: ExactDecimal(0)), FeeTier(from: 31, to: 100, unit: ExactDecimal(10)),
        FeeTier(from: 101, to: 200, unit: ExactDecimal(20)), FeeTier(from: 201, to: nil, unit: ExactDecimal(40)),
      ])
  }

  /// The fee for `quantity` units, `already` of the same kind having gone before: F(already + quantity) − F(already).
  ///
  /// Its tiers are those reached by these units alone, so that their amounts add up to the fee; a tier used up by the earlier
  /// units is not among them. Their bounds are always the tariff's own.
  package func fee(_ basis: FeeBasis, _ quantity: Int, already: Int = 0) throws(FeeRefusal) -> Fee {
    guard quantity >= 0, already >= 0 else { throw .negative }
    let (last, overflow) = already.addingReportingOverflow(quantity)
    guard !overflow, last <= FeeTariff.maximum else { throw .tooMany(basis) }
    guard quantity > 0 else { return Fee(basis: basis, quantity: 0, already: already, lines: []) }
    let units = already + 1...last
    let lines = tiers(basis, through: last).compactMap { tier -> FeeLine? in
      let count = tier.count(in: units)
      return count > 0 ? FeeLine(tier: tier, count: count) : nil
    }
    return Fee(basis: basis, quantity: quantity, already: already, lines: lines)
  }

  /// The tiers up to the one that holds the unit `last`.
  private func tiers(_ basis: FeeBasis, through last: Int) -> [FeeTier] {
    guard basis == .items else { return pageTiers }
    var tiers = itemTiers
    while let top = tiers.last, let end = top.to, end < last {
      tiers.append(
        FeeTier(from: end + 1, to: end + itemBand, unit: top.unit.adding(ExactDecimal(itemStep)) ?? top.unit))
    }
    return tiers
  }
}

/// 不能计算的数量.
package enum FeeRefusal: Error, Hashable, Sendable {
  case negative
  case tooMany(FeeBasis)

  package var message: String {
    switch self {
    case .negative: "数量不能小于 0。"
    case .tooMany(let basis): "数量（含本月此前的数量）超过 \(FeeTariff.maximum) \(basis.unit)，不予计算，请核对。"
    }
  }
}
