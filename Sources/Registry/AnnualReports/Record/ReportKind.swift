package import Disclosure

/// 年度报告事项的种类. The raw value is the event's kind; a name is never used for anything else.
package enum ReportKind: String, CaseIterable, Sendable {
  case opened = "report.opened"
  case imported = "report.imported"
  case figuresSet = "report.figuresSet"
  case figuresRestored = "report.figuresRestored"
  case sectionWritten = "report.sectionWritten"
  case sectionRestored = "report.sectionRestored"
  case findingAnswered = "report.findingAnswered"
  case locked = "report.locked"
  case unlockAsked = "report.unlockAsked"
  case unlockAgreed = "report.unlockAgreed"
  case unlockDeclined = "report.unlockDeclined"
  case submitted = "report.submitted"
  case passed = "report.passed"
  case returned = "report.returned"
  case recalled = "report.recalled"
  case published = "report.published"

  /// Of the payload that is written now. Every version ever written stays readable.
  static let version = 1

  init(_ what: ReportHappening) {
    switch what {
    case .opened: self = .opened
    case .imported: self = .imported
    case .figuresSet: self = .figuresSet
    case .figuresRestored: self = .figuresRestored
    case .sectionWritten: self = .sectionWritten
    case .sectionRestored: self = .sectionRestored
    case .findingAnswered: self = .findingAnswered
    case .locked: self = .locked
    case .unlockAsked: self = .unlockAsked
    case .unlockAgreed: self = .unlockAgreed
    case .unlockDeclined: self = .unlockDeclined
    case .review(.submitted): self = .submitted
    case .review(.passed): self = .passed
    case .review(.returned): self = .returned
    case .review(.recalled): self = .recalled
    case .published: self = .published
    }
  }

  package var chinese: String {
    switch self {
    case .opened: "开始编制年度报告"
    case .imported: "导入往年年度报告"
    case .figuresSet: "核定年度报告数字"
    case .figuresRestored: "恢复年度报告统计数字"
    case .sectionWritten: "撰写年度报告文字"
    case .sectionRestored: "恢复年度报告初稿文字"
    case .findingAnswered: "说明年度报告校验提示"
    case .locked: "锁定年度数据"
    case .unlockAsked: "申请解除年度数据锁定"
    case .unlockAgreed: "同意解除年度数据锁定"
    case .unlockDeclined: "不同意解除年度数据锁定"
    case .submitted: "年度报告送审"
    case .passed: "年度报告审核通过"
    case .returned: "年度报告退回修改"
    case .recalled: "撤回年度报告送审"
    case .published: "发布年度报告"
    }
  }
}

extension ReportKind: TableEventKind {
  package static let families: Set<String> = ["report"]
}

extension StreamID {
  /// 年度报告 of one organ and year.
  package static func report(_ organ: OrganID, _ year: ReportingYear) -> StreamID {
    StreamID("report/\(organ)/\(year.year)")
  }
}
