/// Why something about a campaign is not done. Nothing has been changed.
package enum CampaignRefusal: RuleRefusal, Hashable {
  case noSuchCampaign, openedAlready(Int), yearNotEnded(Int), formOfAnotherYear
  case dueBeforeEnd(Int)
  case noUnits, noSuchUnit, unitTwice(String), unitHasReported
  case otherYear(Int?), otherOrgan(String)
  case errors([String])
  case nothingToReturn, nothingCounted, incomplete

  package var sentence: String {
    switch self {
    case .noSuchCampaign: "没有这一年度的收集。请刷新页面后重新选择。"
    case .openedAlready(let year): "\(year)年度的收集已经开始。"
    case .yearNotEnded(let year): "\(year)年还没有结束，不能收集这一年度的报告。"
    case .formOfAnotherYear: "只能收集2021年度及以后的报告。"
    case .dueBeforeEnd(let year): "上报期限应当在\(year)年结束以后，请核对。"
    case .noUnits: "没有应报送的单位。请列出单位，或者先在系统中设立下级机关。"
    case .noSuchUnit: "名单中没有这一单位。请刷新页面后重新选择。"
    case .unitTwice(let name): "“\(name)”与名单中的单位或者别名重复，请核对。"
    case .unitHasReported: "这一单位已经报送，不能移出名单。"
    case .otherYear(let year): "报告\(year.map { "是\($0)年度的" } ?? "没有写明年度")，与收集的年度不符，请核对。"
    case .otherOrgan(let name): "报告的单位是“\(name)”，与报送的单位不符，请核对。"
    case .errors(let messages): "报告有 \(messages.count) 项错误，请更正后重新报送：\(messages.prefix(5).joined())"
    case .nothingToReturn: "最近一次报送已经退回，或者还没有报送，不能退回。"
    case .nothingCounted: "还没有可以计入的报告，不能确定合计。"
    case .incomplete: "还有单位没有计入。确需先行确定合计的，请写明理由。"
    }
  }
}
