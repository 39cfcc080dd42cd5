/// 计收方式: how 信息处理费 is charged; one of the two for an application, never both (国办函〔2020〕109号第三条).
package enum FeeBasis: String, CaseIterable, Sendable {
  /// 按件: all items of one applicant in one calendar month together (第四条).
  case items
  /// 按量: the pages of one application, not accumulated over several [R] (第五条).
  case pages

  package var chinese: String {
    switch self {
    case .items: "按件计收"
    case .pages: "按量计收"
    }
  }

  package var unit: String {
    switch self {
    case .items: "件"
    case .pages: "页"
    }
  }
}
