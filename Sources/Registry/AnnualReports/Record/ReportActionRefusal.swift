package import Disclosure

/// Why an action on an annual report is refused; nothing of it is kept.
package enum ReportActionRefusal: RuleRefusal, Hashable {
  case notFound
  case notAllowed(OfficeAction)
  case rule(ReportRefusal)
  case missing(ReportDetail)
  case textUnfit(ReportDetail)
  /// 校验: errors to mend, and findings without a reason.
  case findingsOpen(blocking: Int, open: Int)
  /// Closed requests that no cell counts.
  case uncounted(Int)
  /// The finding is no longer there, or cannot be answered.
  case noSuchFinding
  /// Other figures than those of the form of 2021.
  case yearTooEarly
  case yearAhead(Int)
  /// The year is not over: its figures cannot stand still yet.
  case yearNotOver(Int)
  case otherYear(expected: Int, found: Int?)
  case otherOrgan(String)
  case fileElsewhere

  package var sentence: String {
    switch self {
    case .notFound: "没有这份年度报告，或者您无权查看。请从年度报告列表中重新打开。"
    case .notAllowed(let action): "您的角色在报告现在的状态下不能“\(action.chinese)”。请刷新页面，或者与有权办理的人员联系。"
    case .rule(let refusal): refusal.sentence
    case .missing(let detail): "“\(detail.chinese)”没有填写，请填写后再提交。"
    case .textUnfit(let detail): "“\(detail.chinese)”过长或者含有无法保存的字符，请缩短或者重新输入。"
    case .findingsOpen(let blocking, let open):
      "校验还有 \(blocking) 处错误要改正、\(open) 处提示要改正或者说明理由，完成以后才能锁定和送审。"
    case .uncounted(let count): "有 \(count) 件已经办结的申请没有计入表三，因为收到申请之日、申请人类型或者重新答复的结果没有登记，请先补全登记。"
    case .noSuchFinding: "这一条提示已经变化或者不需要说明，请刷新页面后再办理。"
    case .yearTooEarly: "本系统编制 2021 年及以后的年度报告；更早的报告可以导入。"
    case .yearAhead(let year): "\(year) 年还没有开始，不能编制该年度的报告。"
    case .yearNotOver(let year): "\(year) 年还没有结束，数字还会变化，到次年才能锁定。"
    case .otherYear(let expected, let found):
      found.map { "这是 \($0) 年的报告，不是 \(expected) 年的，请重新选择。" } ?? "报告没有写明年度，不能确认是 \(expected) 年的，请核对标题。"
    case .otherOrgan(let name): "这是“\(name)”的报告，不是本单位的，请重新选择。"
    case .fileElsewhere: "扫描件已经用于其他事项，请重新上传。"
    }
  }
}
