package import Disclosure

/// 案卷事项 as it stands in the log: the event, the sealed texts beside it, and what numbering and remedy it fixed.
package struct RecordedEvent: Hashable, Sendable {
  package let event: RequestEvent
  package let sealed: [CaseDetail: SealedReference]
  /// The place of a number in its series; nil for a number typed in.
  package let series: SeriesPlace?
  /// The remedy that a draft prints.
  package let remedy: Remedy?
  /// Which concerns the reason beside a signature or number is for, by their keys; nil for one of before they were kept.
  package let explained: Set<String>?

  package init(
    _ event: RequestEvent, sealed: [CaseDetail: SealedReference] = [:], series: SeriesPlace? = nil,
    remedy: Remedy? = nil, explained: Set<String>? = nil
  ) {
    self.event = event
    self.sealed = sealed
    self.series = series
    self.remedy = remedy
    self.explained = explained
  }
}

/// 编号次序: which number of which series: gap-free in an organ, year and kind.
package struct SeriesPlace: Hashable, Sendable {
  package let year: Int
  package let sequence: Int

  package init(year: Int, sequence: Int) {
    self.year = year
    self.sequence = sequence
  }
}

/// A stored event that this program does not understand: it is never skipped.
package enum RecordedEventFault: Error, Hashable, Sendable {
  case unknownKind(String)
  case unknownVersion(String, Int)
  case malformed(kind: String, field: String)
  /// The rules refuse what was recorded.
  case contradiction(RequestRefusal)
  case itemContradiction(ItemRefusal)
  case reportContradiction(ReportRefusal)
  case empty

  package var sentence: String {
    switch self {
    case .unknownKind(let kind): "日志中有本版程序不认识的事项“\(kind)”，请改用较新的程序。"
    case .unknownVersion(let kind, let version): "日志中事项“\(kind)”的格式（第 \(version) 版）本版程序不认识，请改用较新的程序。"
    case .malformed(let kind, let field): "日志中事项“\(kind)”的“\(field)”无法识别。"
    case .contradiction(let refusal): "日志中的事项相互矛盾：\(refusal.sentence)"
    case .itemContradiction(let refusal): "日志中的事项相互矛盾：\(refusal.sentence)"
    case .reportContradiction(let refusal): "日志中的事项相互矛盾：\(refusal.sentence)"
    case .empty: "日志中没有这件申请的登记。"
    }
  }
}
