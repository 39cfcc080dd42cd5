/// Why a step on an annual report is refused by the rules.
package enum ReportRefusal: Error, Hashable, Sendable {
  case notOpened
  case alreadyOpened
  case state(OfficeAction, ReportState)
  case notACell(String)
  case notASection(Int)
  case nothingSet
  case noUnlockAsked
  case unlockAlreadyAsked
  /// 解除锁定 takes two people.
  case unlockByOne
  case review(ReviewRefusal)

  package var sentence: String {
    switch self {
    case .notOpened: "这一年度的报告还没有开始编制。"
    case .alreadyOpened: "这一年度的报告已经开始编制，请从年度报告列表打开。"
    case .state(let action, let state): "报告现在是“\(state.chinese)”，不能“\(action.chinese)”。"
    case .notACell(let code): "“\(code)”不是可以填写的单元格：总计由系统计算，不能填写。"
    case .notASection: "没有这个部分，请刷新页面后重新选择。"
    case .nothingSet: "没有需要修改的数字。"
    case .noUnlockAsked: "没有待同意的解除锁定申请。"
    case .unlockAlreadyAsked: "已经有人申请解除锁定，请由另一人同意或者不同意。"
    case .unlockByOne: "申请解除锁定的人不能自己同意，请由另一位有权限的人办理。"
    case .review(let refusal): refusal.sentence
    }
  }
}
