import Testing

@testable import Disclosure

/// 国办秘函〔2019〕19号 is the least that holds.
@Suite("栏目检查规则") struct InspectionRulesTests {
  private func rules(
    _ cycles: [ColumnContent: UpdateCycle] = [:], _ change: (inout SiteInspection.Limits) -> Void = { _ in },
    warning: Int = 7
  ) -> InspectionRules? {
    var limits = SiteInspection.Limits()
    change(&limits)
    let all = ColumnRules.inspection2019.cycles.merging(cycles) { $1 }
    return InspectionRules(columns: ColumnRules(cycles: all, warningDays: warning), limits: limits)
  }

  @Test func thePresetAndWhatIsStricterStand() {
    #expect(rules() == .inspection2019)
    #expect(rules([.policies: .month, .other: .quarter])?.columns.cycles[.policies] == .month)
    #expect(rules([:], { $0.emptyColumns = 1 })?.limits.emptyColumns == 1)
    #expect(rules(warning: 0)?.columns.warningDays == 0)
  }

  @Test func whatIsLaxerDoesNot() {
    #expect(rules([.news: .halfMonth]) == nil)
    #expect(rules([.notices: .year]) == nil && rules([.policies: .year]) == nil)
    #expect(rules([:], { $0.homeDays = 15 }) == nil && rules([:], { $0.homeDays = 0 }) == nil)
    #expect(rules([:], { $0.staleColumns = 6 }) == nil && rules([:], { $0.longStaleColumns = 11 }) == nil)
    #expect(rules([:], { $0.emptyColumns = 6 }) == nil && rules(warning: 61) == nil)
    #expect(InspectionRules(columns: ColumnRules(cycles: [.news: .twoWeeks]), limits: .inspection2019) == nil)
  }

  @Test func theCyclesOfferedAreNoLaxerThanThePreset() {
    #expect(InspectionRules.cycles(for: .news) == [.twoWeeks])
    #expect(InspectionRules.cycles(for: .policies) == [.twoWeeks, .halfMonth, .month, .quarter, .halfYear])
    #expect(InspectionRules.cycles(for: .other) == UpdateCycle.allCases)
  }
}
