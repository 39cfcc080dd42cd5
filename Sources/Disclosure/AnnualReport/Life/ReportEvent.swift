/// 年度报告事项: something that happened to the report of one organ and year. It holds nothing that a person wrote: texts and
/// reasons lie sealed beside it.
package struct ReportEvent: Hashable, Sendable {
  package let day: Day
  package let by: Actor
  package let what: ReportHappening

  package init(_ day: Day, by: Actor, _ what: ReportHappening) {
    self.day = day
    self.by = by
    self.what = what
  }
}

/// 数字来源: from where the tables of a report come before anybody sets a cell.
package enum ReportBasis: String, CaseIterable, Sendable {
  /// Counted from the registers of this installation.
  case registers
  /// Typed: the organ keeps its registers elsewhere.
  case typed

  package var chinese: String {
    switch self {
    case .registers: "由系统登记统计"
    case .typed: "由本单位填写"
    }
  }
}

/// 事项种类.
package enum ReportHappening: Hashable, Sendable {
  /// 开始编制: always the first event of a report that is made here.
  case opened(ReportBasis)
  /// 导入: a report of an earlier year that was published elsewhere; always the first event of such a report.
  case imported(ReportFigures?, digest: String)
  /// 核定数字: cells set by hand, with reason and source; nil leaves a cell blank.
  case figuresSet([CellPlace: ExactDecimal?])
  /// 恢复统计数字.
  case figuresRestored(Set<CellPlace>)
  /// 撰写: the text of a part, from 0 (the opening) to 6.
  case sectionWritten(Int)
  /// 恢复初稿文字.
  case sectionRestored(Int)
  /// 说明提示: a reason for what a check found, by the finding's key.
  case findingAnswered(String)
  /// 锁定: the figures stand still from here on.
  case locked(ReportFigures)
  /// 申请解除锁定, by one person; agreed or declined by another.
  case unlockAsked, unlockAgreed, unlockDeclined
  case review(ReviewEvent)
  /// 发布; again after a correction.
  case published
}
