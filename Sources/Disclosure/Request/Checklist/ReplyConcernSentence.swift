extension ReplyConcern {
  /// One sentence, with the article.
  package var sentence: String {
    switch self {
    case .refused(let refusal): refusal.sentence
    case .articleMissing(let article): "答复书没有引用作出这一决定的依据\(article)，请补上。"
    case .noArticleCited: "答复书没有引用任何依据，请写明依据的条款，或者说明理由（《条例》第三十六条）。"
    case .withheldGroundMissing: "部分公开的，应当写明不予公开部分的依据（《条例》第十四条、第十五条或者第十六条，第三十七条），请补上。"
    case .reasonsMissing: "答复书没有说明理由，应当告知申请人并说明理由（《条例》第三十六条），请补上。"
    case .remedyWrong(let expected): ReplyConcern.sentence(expected)
    case .earlierReplyMissing: "以重复申请为由不予重复处理，应当写明此前答复的文号（《条例》第三十六条第（六）项），请补上。"
    default: timeSentence
    }
  }

  private static func sentence(_ expected: Remedy) -> String {
    switch expected {
    case .reconsiderationFirst:
      "不予公开的决定应当先申请行政复议，对复议决定不服再提起行政诉讼；答复书应当只告知先申请行政复议（《行政复议法》第二十三条第一款第（四）项，2024年1月1日起施行）。"
    case .reconsiderationOrSuit:
      "答复书应当告知申请人可以申请行政复议，也可以提起行政诉讼，以及各自的期限（《行政复议法》第二十条，《行政诉讼法》第四十六条）。"
    case .complaintOnly: "答复书应当只告知可以向上一级行政机关或者政府信息公开工作主管部门投诉、举报（《条例》第五十一条）。"
    case .none: "本文书是程序性的，不应当告知行政复议或者行政诉讼，请删去。"
    }
  }

  private var timeSentence: String {
    switch self {
    case .overdue(let due): "答复期限已于 \(due) 届满（《条例》第三十三条），请说明逾期的理由，并尽快答复。"
    case .dueSoon(let due, 0): "答复期限 \(due) 届满，已没有剩余的工作日（《条例》第三十三条），请在届满前送达或者交邮。"
    case .dueSoon(let due, let left): "距答复期限 \(due) 只有 \(left) 个工作日（《条例》第三十三条），请留足审核和送达的时间。"
    case .ranOut(let day): "期限中止计算之前，答复期限已于 \(day) 届满（《条例》第三十三条），请说明逾期的理由。"
    case .extensionNotConsented(let day):
      "\(day) 的延长没有经政府信息公开工作机构负责人同意的记录（《条例》第三十三条第二款），请补上，或者说明理由。"
    case .supplementLate: ClockWarning.supplementLate.chinese
    case .supplementAwaited(let until): "已经通知补正，申请人可以在 \(until) 之前补正（《条例》第三十条），请确认不待补正即可答复。"
    case .paymentAwaited(let until): "申请人可以在 \(until) 之前缴纳信息处理费（国办函〔2020〕109号第六条），请说明不待缴费即答复的理由。"
    default: partySentence
    }
  }

  private var partySentence: String {
    switch self {
    case .thirdPartyAgreed: "第三方已经同意公开，不应当再以损害第三方合法权益为由不予公开（《条例》第十五条、第三十二条），请核对或者说明理由。"
    case .thirdPartyObjected:
      "第三方不同意公开；决定公开的，应当是不公开会对公共利益造成重大影响，并书面告知第三方内容和理由（《条例》第三十二条），请说明理由。"
    case .consultationOpen(let party): "还有向\(party.chinese)的征求意见没有结束（《条例》第三十二条、第三十四条），请确认不待答复即可作出决定。"
    case .explanationNotAsked: "以大量反复申请为由不予处理，应当先要求申请人说明理由（《条例》第三十五条），请确认已经要求并附材料。"
    case .lawToBeNamed: "以法律、行政法规禁止公开为由的，应当写明法律、行政法规的名称和条款；地方性法规和规章不能作为依据（《条例》第十四条）。"
    case .competentOrganToBeNamed: "能够确定负责公开的行政机关的，应当告知申请人其名称和联系方式（《条例》第三十六条第（五）项）。"
    default: ""
    }
  }
}
