/// 处置要求: what a finding asks for before the text goes on.
package enum ScreeningSeverity: String, CaseIterable, Hashable, Comparable, Sendable {
  /// 提示: to be looked at.
  case hint
  /// 须说明理由: goes on when somebody gives a reason, which is kept.
  case needsReason
  /// 拦截: must be mended.
  case blocking

  package var chinese: String {
    switch self {
    case .hint: "提示"
    case .needsReason: "须说明理由"
    case .blocking: "拦截"
    }
  }

  private var weight: Int {
    switch self {
    case .hint: 0
    case .needsReason: 1
    case .blocking: 2
    }
  }

  package static func < (one: ScreeningSeverity, other: ScreeningSeverity) -> Bool { one.weight < other.weight }
}
