package import Disclosure

extension ProblemFault: RuleRefusal {}

/// Why a change of the register of problems is refused. Nothing has been changed.
package enum ProblemRefusal: RuleRefusal, Hashable {
  case noSuchProblem
  case closed
  /// The file came in before, here or elsewhere.
  case fileUsed

  package var sentence: String {
    switch self {
    case .noSuchProblem: "没有这个问题，或者已经撤销。请刷新页面后重新选择。"
    case .closed: "这个问题已经完成整改并经复核，不能再变更或者撤销。"
    case .fileUsed: "这个佐证文件已经用于其他事项，请重新选择。"
    }
  }
}
