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
  case numberTaken(String, by: String)
  case numberUnfit(String)
  /// 文号: the organ has not set how its own are written.
  case numberStyleMissing
  case feeNotForeseen
  case nothingToUnmask
  /// What was to be kept holds a character that no database keeps, or is longer than may be.
  case textUnfit(CaseDetail)
  case recordUnreadable
  /// 签发前检查: what stands in the way of the signature; never empty.
  case notToBeSigned([ReplyConcern])
  /// What comes only with a step of its own.
  case documentElsewhere(CaseDocumentKind)
  /// 文书存档: what the letter tells is not on record.
  case letterWithoutStep(OfficeAction)
  case notToBeMerged(MergeFault)
  /// The file came in with another request already.
  case fileUsed

  package var sentence: String {
    switch self {
    case .notFound: "没有这件申请，或者您无权查看。请从申请列表中重新打开。"
    case .notAllowed(let action): "您的角色在本件现在的办理状态下不能“\(action.chinese)”。请刷新页面，或者与有权办理的人员联系。"
    case .rule(let refusal): refusal.sentence
    case .stale: "刚才有别人办理了同一事项，页面上的内容已不是最新的。请刷新后再办理。"
    case .missing(let detail): "“\(detail.chinese)”没有填写，请填写后再提交。"
    case .reasonMissing: "请写明理由后再提交。"
    case .numberTaken(let number, let other): "编号“\(number)”已用于申请 \(other)，请核对本单位的登记簿，改用其他编号。"
    case .numberUnfit(let number): "编号“\(number)”不能使用：应当有 1 至 60 个字，不含换行。"
    case .numberStyleMissing: "本单位还没有设置答复文号的编号样式，请填写文号。"
    case .feeNotForeseen: "按收费标准，所填数量不产生信息处理费，不能发出收费通知。请核对数量。"
    case .nothingToUnmask: "本件没有所选的个人信息。"
    case .textUnfit(let detail): "“\(detail.chinese)”过长或者含有无法保存的字符，请缩短或者重新输入。"
    case .notToBeSigned(let concerns): ActionRefusal.words(concerns)
    case .documentElsewhere(let kind): "“\(kind.chinese)”只能在办理相应步骤时存入，不能单独添加。请改选材料种类。"
    case .letterWithoutStep(let action): "本件还没有“\(action.chinese)”的记录，文书不能存入案卷。请先办理这一步骤，再存入文书。"
    case .notToBeMerged(let fault): fault.sentence
    case .fileUsed: "这个附件已经随另一件申请提交，请重新选择。"
    case .recordUnreadable: "本件的记录无法识别，可能由较新的程序写入，或者已被改动。请系统管理员运行核验（gongkai verify）。"
    }
  }

  private static func words(_ concerns: [ReplyConcern]) -> String {
    let blocking = concerns.filter { $0.severity == .block }
    if blocking.isEmpty {
      return "签发前检查发现 \(concerns.count) 处应当说明理由，请在“\(CaseDetail.concernReason.chinese)”中写明后再办理。"
    }
    return "签发前检查发现 \(blocking.count) 处应当改正，不能签发：\(blocking.map(\.sentence).joined())请退回修改后重新送审。"
  }
}
