/// 年度报告收集的事项: what is recorded about a year's campaign, in the log of the organ that runs it. The raw value is the event's kind.
package enum CampaignKind: String, CaseIterable, Sendable {
  case campaignOpened, campaignDueChanged, campaignUnitListed, campaignUnitRemoved
  case reportSubmitted, reportReturned, campaignTotalTaken

  package var chinese: String {
    switch self {
    case .campaignOpened: "开始年度报告收集"
    case .campaignDueChanged: "变更年度报告上报期限"
    case .campaignUnitListed: "列入应报送单位"
    case .campaignUnitRemoved: "移出应报送单位"
    case .reportSubmitted: "报送年度报告"
    case .reportReturned: "退回年度报告"
    case .campaignTotalTaken: "确定年度报告合计"
    }
  }
}

extension CampaignKind: TableEventKind {
  package static let families: Set<String> = ["campaign"]
}

extension StreamID {
  /// 一年的年度报告收集 of an organ.
  package static func campaign(_ organ: OrganID, _ year: Int) -> StreamID { StreamID("campaign/\(organ)/\(year)") }
}
