import Testing

@testable import Disclosure

@Suite("Fees") struct FeeTests {
  private func tariff() throws -> FeeTariff { try #require(FeeTariff.inForce(on: day("2026-03-13"))) }

  /// 国办函〔2020〕109号第四条、第五条.
  @Test(
    arguments: [
      (.items, 0, "0"), (.items, 10, "0"), (.items, 11, "100"), (.items, 30, "2000"), (.items, 31, "2200"),
      (.items, 40, "4000"), (.items, 41, "4300"), (.items, 45, "5500"), (.items, 50, "7000"), (.items, 51, "7400"),
      (.pages, 0, "0"), (.pages, 30, "0"), (.pages, 31, "10"), (.pages, 100, "700"), (.pages, 101, "720"),
      (.pages, 200, "2700"), (.pages, 201, "2740"), (.pages, 300, "6700"),
    ] as [(FeeBasis, Int, String)])
  func amountsTo(_ basis: FeeBasis, _ quantity: Int, _ amount: String) throws {
    #expect(try tariff().fee(basis, quantity).amount.description == amount)
  }

  @Test(arguments: [(20, 20, "3000"), (10, 1, "100"), (30, 1, "200"), (45, 5, "1500"), (0, 45, "5500"), (7, 3, "0")])
  func chargesWhatComesOnTop(_ already: Int, _ items: Int, _ amount: String) throws {
    #expect(try tariff().fee(.items, items, already: already).amount.description == amount)
  }

  @Test func listsTheTiersReached() throws {
    let lines = try tariff().fee(.items, 45).lines
    #expect(
      lines.map { [$0.tier.from, $0.tier.to, $0.count] } == [[1, 10, 10], [11, 30, 20], [31, 40, 10], [41, 50, 5]])
    #expect(lines.map(\.tier.unit.description) == ["0", "100", "200", "300"])
    #expect(lines.map(\.amount.description) == ["0", "2000", "2000", "1500"])
  }

  @Test func listsOnlyTheTiersReachedByWhatComesOnTop() throws {
    let lines = try tariff().fee(.items, 20, already: 20).lines
    #expect(lines.map { [$0.tier.from, $0.tier.to, $0.count] } == [[11, 30, 10], [31, 40, 10]])
  }

  @Test func leavesTheLastTierOfPagesOpen() throws {
    let lines = try tariff().fee(.pages, 201).lines
    #expect(
      lines.map { [$0.tier.from, $0.tier.to, $0.count] } == [
        [1, 30, 30], [31, 100, 70], [101, 200, 100], [201, nil, 1],
      ])
  }

  /// 第 k 件: 0 up to 10, 100 up to 30, then 100·(2+⌊(k−31)/10⌋).
  @Test func equalsTheSumOverEachItem() throws {
    func unit(_ k: Int) -> Int { k <= 10 ? 0 : k <= 30 ? 100 : 100 * (2 + (k - 31) / 10) }
    let tariff = try tariff()
    for already in [0, 1, 9, 10, 25, 30, 31, 77] {
      for items in 0...120 {
        let expected = (already + 1..<already + items + 1).reduce(0) { $0 + unit($1) }
        let fee = try tariff.fee(.items, items, already: already)
        #expect(fee.amount == ExactDecimal(expected), "\(already) + \(items)")
        #expect(fee.lines.reduce(0) { $0 + $1.count } == items)
      }
    }
  }

  @Test(
    arguments: [
      (.items, 1_000_001, 0, .tooMany(.items)), (.items, 1, 1_000_000, .tooMany(.items)),
      (.items, .max, .max, .tooMany(.items)), (.pages, .max, 0, .tooMany(.pages)), (.items, -1, 0, .negative),
      (.items, 5, .min, .negative),
    ] as [(FeeBasis, Int, Int, FeeRefusal)])
  func refusesAbsurdQuantities(_ basis: FeeBasis, _ quantity: Int, _ already: Int, _ refusal: FeeRefusal) throws {
    let tariff = try tariff()
    #expect(throws: refusal) { try tariff.fee(basis, quantity, already: already) }
    #expect(refusal.message.hasSuffix("。"))
  }

  @Test func worksOutTheLargestQuantity() throws {
    #expect(try tariff().fee(.items, 1_000_000).amount.description == "4999850002000")
    #expect(try tariff().fee(.pages, 1_000_000).amount.description == "39994700")
  }

  @Test func hasNoTariffBefore2021() {
    #expect(FeeTariff.inForce(on: day("2020-12-31")) == nil)
    #expect(FeeTariff.inForce(on: day("2021-01-01"))?.number == "国办函〔2020〕109号")
  }
}
