/// 信息状态: where an item stands; computed from its events.
package enum ItemState: String, CaseIterable, Sendable {
  /// 拟稿: not submitted, or sent back.
  case drafting
  case inReview
  /// 已签发待发布.
  case approved
  /// 定时发布.
  case scheduled
  case published
  /// 已发布，更正稿审核中; the former text is read meanwhile.
  case correcting
  /// 已发布，更正稿待发布.
  case correctionApproved
  /// 已签发，不主动公开: kept on record, found by nobody outside.
  case kept
  /// 已撤下.
  case takenDown
  /// 已作废: a draft that was given up.
  case discarded

  package var chinese: String {
    switch self {
    case .drafting: "拟稿"
    case .inReview: "审核中"
    case .approved: "待发布"
    case .scheduled: "定时发布"
    case .published: "已发布"
    case .correcting: "更正审核中"
    case .correctionApproved: "更正待发布"
    case .kept: "不主动公开"
    case .takenDown: "已撤下"
    case .discarded: "已作废"
    }
  }

  /// Whether the public finds it. The one question behind every public exit.
  package var isPublic: Bool { [.published, .correcting, .correctionApproved].contains(self) }
}
