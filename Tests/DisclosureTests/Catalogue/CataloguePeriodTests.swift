import Testing

@testable import Disclosure

@Suite("公开期和更新周期") struct CataloguePeriodTests {
  @Test(
    arguments: [
      (.year, 1, "2026", "2026-01-01", "2026-12-31"),
      (.halfYear, 2, "2026-H2", "2026-07-01", "2026-12-31"),
      (.quarter, 4, "2026-Q1", "2026-01-01", "2026-03-31"),
      (.month, 12, "2026-02", "2026-02-01", "2026-02-28"),
      (.halfMonth, 24, "2026-02-2", "2026-02-16", "2026-02-28"),
      (.twoWeeks, 24, "2026-04-1", "2026-04-01", "2026-04-15"),
    ] as [(UpdateCycle, Int, String, String, String)])
  func partsOfAYear(
    _ cycle: UpdateCycle, _ count: Int, _ code: String, _ first: String, _ last: String
  ) throws {
    let periods = CataloguePeriod.periods(of: 2026, every: cycle)
    #expect(periods.count == count)
    #expect(periods == periods.sorted())
    let period = try #require(periods.first { $0.code == code })
    #expect(period.firstDay.description == first && period.lastDay.description == last)
    for (one, next) in zip(periods, periods.dropFirst()) {
      #expect(one.lastDay.next == next.firstDay)
    }
    for period in periods { #expect(CataloguePeriod(code: period.code) == period) }
  }

  @Test(arguments: ["", "2026-", "2026-Q5", "2026-13", "1899", "2026-02-3", "abcd"])
  func refusesWhatIsNone(_ code: String) { #expect(CataloguePeriod(code: code) == nil) }

  @Test(
    arguments: [
      (.twoWeeks, "2026-03-02", "2026-03-16"), (.halfMonth, "2026-03-02", "2026-03-17"),
      (.month, "2026-01-31", "2026-02-28"), (.quarter, "2025-11-30", "2026-02-28"),
      (.halfYear, "2025-08-31", "2026-02-28"), (.year, "2024-02-29", "2025-02-28"),
    ] as [(UpdateCycle, String, String)])
  func lastsSoLong(_ cycle: UpdateCycle, _ updated: String, _ last: String) throws {
    #expect(cycle.lastFreshDay(after: try CatalogueSample.day(updated)).description == last)
  }

  @Test func codesOfRowsAreOrderedAsPeopleCount() {
    let codes: [RowCode] = ["10", "2", "0505-10", "0505-9", "社会救助-2", "社会救助-11", "1"]
    #expect(
      codes.sorted().map(\.rawValue) == ["1", "2", "10", "0505-9", "0505-10", "社会救助-2", "社会救助-11"])
  }
}
