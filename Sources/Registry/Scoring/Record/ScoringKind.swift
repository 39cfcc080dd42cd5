/// 考核事项的种类: what happens to schemes, entries, appeals and 通报. The raw value is the event's kind.
package enum ScoringKind: String, CaseIterable, Sendable {
  case schemeInstalled, scoreEntered, scoreEntryWithdrawn
  case scoreAppealed, scoreAppealDecided, scoreMended, scoresIssued

  package var chinese: String {
    switch self {
    case .schemeInstalled: "启用考核办法"
    case .scoreEntered: "登记考核事项"
    case .scoreEntryWithdrawn: "撤销考核登记"
    case .scoreAppealed: "对考核扣分申诉"
    case .scoreAppealDecided: "处理考核申诉"
    case .scoreMended: "登记扣分整改情况"
    case .scoresIssued: "印发考核通报"
    }
  }
}

extension ScoringKind: TableEventKind {
  package static let families: Set<String> = ["scoring"]
}

extension StreamID {
  /// 考核 of an organ.
  package static func scoring(_ organ: OrganID) -> StreamID { StreamID("scoring/\(organ)") }
}
