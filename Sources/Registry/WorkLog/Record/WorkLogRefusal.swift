package import Disclosure

extension WorkFault: RuleRefusal {}

/// Why a change of the work log is refused. Nothing has been changed.
package enum WorkLogRefusal: RuleRefusal, Hashable {
  case noSuchEntry, otherKind, nothingOpen
  case accountabilityStated(year: Int), accountabilityRecorded(year: Int)

  package var sentence: String {
    switch self {
    case .noSuchEntry: "没有这一条工作记录，或者已经撤销。请刷新页面后重新选择。"
    case .otherKind: "更正不能改变工作记录的种类。请撤销这一条，另行登记。"
    case .nothingOpen: "这一事项已经办结，不必再次登记。结果有误的，请更正这一条。"
    case .accountabilityStated(let year): "\(year)年已经登记责任追究未发生。请先更正或者撤销那一条。"
    case .accountabilityRecorded(let year): "\(year)年已经登记责任追究，不能再登记未发生。"
    }
  }
}
