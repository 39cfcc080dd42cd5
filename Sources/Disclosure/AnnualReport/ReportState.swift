/// 年度报告的状态: where the report of a year stands.
package enum ReportState: String, CaseIterable, Sendable {
  /// 编制: figures follow the registers.
  case drafting
  /// 数据已锁定: figures stand still, the text may still be written.
  case locked
  /// 审核.
  case inReview
  /// 待发布.
  case approved
  /// 已发布; it stays so until it is unlocked for a correction.
  case published

  package var chinese: String {
    switch self {
    case .drafting: "编制"
    case .locked: "数据已锁定"
    case .inReview: "审核"
    case .approved: "待发布"
    case .published: "已发布"
    }
  }
}
