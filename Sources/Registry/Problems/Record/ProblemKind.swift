import Disclosure

/// 存在问题事项的种类: what happens to a problem until it is closed. The raw value is the event's kind.
package enum ProblemKind: String, CaseIterable, Sendable {
  case problemFound, problemPlanned, problemWithdrawn
  case problemProgressed, problemDeclared, problemPassed, problemReturned
  case problemEvidenceAdded

  package var chinese: String {
    switch self {
    case .problemFound: "登记存在问题"
    case .problemPlanned: "变更整改措施、责任或者期限"
    case .problemProgressed: "登记整改进展"
    case .problemDeclared: "报告完成整改"
    case .problemPassed: "整改复核通过"
    case .problemReturned: "整改复核退回"
    case .problemWithdrawn: "撤销存在问题"
    case .problemEvidenceAdded: "添加整改佐证"
    }
  }

  init(_ step: ProblemStep.Kind) {
    self =
      switch step {
      case .progressed: .problemProgressed
      case .declared: .problemDeclared
      case .passed: .problemPassed
      case .returned: .problemReturned
      }
  }
}

extension ProblemKind: TableEventKind {
  package static let families: Set<String> = ["problems"]
}

extension StreamID {
  /// 存在问题 of an organ.
  package static func problems(_ organ: OrganID) -> StreamID { StreamID("problems/\(organ)") }
}
