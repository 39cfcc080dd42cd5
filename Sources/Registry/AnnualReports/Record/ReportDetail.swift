import Disclosure
import Documents

/// 年度报告事项的文字: what people write beside an event; sealed, never in the log itself.
package enum ReportDetail: String, CaseIterable, Sendable {
  case reason, source, section, answer, revision, opinion, returnReason, correctionNote, scanName, file

  package var chinese: String {
    switch self {
    case .reason: "理由"
    case .source: "数字来源"
    case .section: "文字"
    case .answer: "说明"
    case .revision: "送审的报告"
    case .opinion: "审核意见"
    case .returnReason: "退回理由"
    case .correctionNote: "更正说明"
    case .scanName: "扫描件名称"
    case .file: "文件名称"
    }
  }

  /// Characters.
  package var limit: Int {
    switch self {
    case .revision: 2_000_000
    case .section: 50_000
    default: 2_000
    }
  }
}

/// The texts beside one event; blank ones are left out.
package typealias ReportDetails = [ReportDetail: String]

extension ReportDetails {
  /// - Throws: `ReportActionRefusal.textUnfit` for what no database keeps, or is too long.
  func checked() throws(ReportActionRefusal) -> ReportDetails {
    var kept: ReportDetails = [:]
    for (detail, text) in self {
      let text = text.trimmed
      guard text.count <= detail.limit, !text.unicodeScalars.contains("\0") else { throw .textUnfit(detail) }
      if !text.isEmpty { kept[detail] = text }
    }
    return kept
  }
}
