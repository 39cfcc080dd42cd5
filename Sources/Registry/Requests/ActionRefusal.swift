package import Disclosure

/// Why an action on a request is refused; nothing of it is kept.
package enum ActionRefusal: Error, Hashable, Sendable {
  /// Not there, or not visible to whom asks: the answer is the same.
  case notFound
  case notAllowed(OfficeAction)
  case rule(RequestRefusal)
  /// Somebody else acted after the page was shown.
  case stale
  case missing(CaseDetail)
  case reasonMissing
  /// The day lies after today.
  case dayInFuture(Day)
  case numberTaken(String, by: String)
  case numberUnfit(String)
  case notYourStep(String)
  case noAuthority
  case feeNotForeseen
  case nothingToUnmask
  /// What was to be kept holds a character that no database keeps, or is longer than may be.
  case textUnfit(CaseDetail)
  case recordUnreadable

  package var sentence: String {
    switch self {
    case .notFound: "没有这件申请，或者您无权查看。请从申请列表中重新打开。"
    case .notAllowed(let action): "您的角色在本件现在的办理状态下不能“\(action.chinese)”。请刷新页面，或者与有权办理的人员联系。"
    case .rule(let refusal): refusal.sentence
    case .stale: "刚才有别人办理了同一事项，页面上的内容已不是最新的。请刷新后再办理。"
    case .missing(let detail): "“\(detail.chinese)”没有填写，请填写后再提交。"
    case .reasonMissing: "请写明理由后再提交。"
    case .dayInFuture(let day): "日期 \(day) 晚于今天，请核对日期。"
    case .numberTaken(let number, let other): "编号“\(number)”已用于申请 \(other)，请核对本单位的登记簿，改用其他编号。"
    case .numberUnfit(let number): "编号“\(number)”不能使用：应当有 1 至 60 个字，不含换行。"
    case .notYourStep(let step): "现在应当办理的环节是“\(step)”，由担任该环节的人员办理。"
    case .noAuthority: "没有登记当日有效的签批或者代签授权，不能签署。请先登记授权。"
    case .feeNotForeseen: "按收费标准，所填数量不产生信息处理费，不能发出收费通知。请核对数量。"
    case .nothingToUnmask: "本件没有所选的个人信息。"
    case .textUnfit(let detail): "“\(detail.chinese)”过长或者含有无法保存的字符，请缩短或者重新输入。"
    case .recordUnreadable: "本件的记录无法识别，可能由较新的程序写入，或者已被改动。请系统管理员运行核验（gongkai verify）。"
    }
  }
}
