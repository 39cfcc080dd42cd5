/// 栏目检查规则: how old the contents of columns may be, and from how many columns on the inspection fails; a setting of the organ.
package struct InspectionRules: Hashable, Sendable {
  package let columns: ColumnRules
  package let limits: SiteInspection.Limits

  /// 国办秘函〔2019〕19号.
  package static let inspection2019 = InspectionRules()

  private init() { (columns, limits) = (.inspection2019, .inspection2019) }

  /// Nil where anything is laxer than the State Council's: an office above, or the organ itself, may only be stricter.
  package init?(columns: ColumnRules, limits: SiteInspection.Limits) {
    let (preset, order) = (SiteInspection.Limits.inspection2019, UpdateCycle.allCases)
    for content in ColumnContent.allCases {
      guard let cycle = columns.cycles[content], let most = ColumnRules.inspection2019.cycles[content],
        let place = order.firstIndex(of: cycle), let last = order.firstIndex(of: most), place <= last
      else { return nil }
    }
    guard (1...preset.homeDays).contains(limits.homeDays), (1...preset.staleColumns).contains(limits.staleColumns),
      (1...preset.longStaleColumns).contains(limits.longStaleColumns),
      (1...preset.emptyColumns).contains(limits.emptyColumns), columns.warningDays <= 60
    else { return nil }
    (self.columns, self.limits) = (columns, limits)
  }

  /// The cycles that are no laxer than the preset.
  package static func cycles(for content: ColumnContent) -> [UpdateCycle] {
    let most = ColumnRules.inspection2019.cycles[content].flatMap { UpdateCycle.allCases.firstIndex(of: $0) }
    return Array(UpdateCycle.allCases.prefix((most ?? UpdateCycle.allCases.count - 1) + 1))
  }
}
