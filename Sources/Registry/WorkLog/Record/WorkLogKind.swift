/// 工作记录事项的种类: what happens to the entries of the work log. The raw value is the event's kind.
package enum WorkLogKind: String, CaseIterable, Sendable {
  case workEntered, workCompleted, workCorrected, workWithdrawn

  package var chinese: String {
    switch self {
    case .workEntered: "登记工作记录"
    case .workCompleted: "登记工作事项办结"
    case .workCorrected: "更正工作记录"
    case .workWithdrawn: "撤销工作记录"
    }
  }
}

extension WorkLogKind: TableEventKind {
  package static let families: Set<String> = ["worklog"]
}

extension StreamID {
  /// 工作记录 of an organ.
  package static func workLog(_ organ: OrganID) -> StreamID { StreamID("worklog/\(organ)") }
}
