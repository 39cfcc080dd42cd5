/// Why a step in a case is refused: a rule, or an order of events that cannot be.
package enum RequestRefusal: Error, Hashable, Sendable {
  case notRegistered
  case registeredTwice
  case archived
  case confirmedAlready
  case confirmedBeforeArrival(arrived: Day)
  case notConfirmed
  case answeredAlready
  case beforeArrival(Day)
  case inTheFuture(today: Day)
  case beforeTheRegulation
  case tooFar(Day)
  case clock(ClockProblem)
  case review(ReviewRefusal)
  case noSupplementAsked
  case beforeItsNotice(Day)
  case supplementNotReceived
  case consultationKnown
  case noOpenConsultation
  case consultationNotDelivered
  case consultationStillRunning(until: Day)
  case supplementNoticeNotProved
  case supplementNoticeTooLate(until: Day)
  case feeNotPositive
  case otherFeeBasis(FeeBasis)
  case paidInPart
  case noFeeNotice
  case notLapsed
  case signedAlready
  case applicantUnknown
  case noSearchRecord
  case thirdPartyNotConsulted
  case thirdPartyNotHeard
  case withdrawalIsNoReply
  case notSigned
  case numberMissing
  case issuedBeforeSigning(Day)
  case notIssued
  case deliveredAlready
  case notDelivered
  case notAnswered
  case notBackfilled
  case handledHere
  case noResult

  package var sentence: String {
    switch self {
    case .notRegistered: "本件还没有登记。"
    case .registeredTwice: "本件已经登记，不能重复登记。"
    case .archived: "本件已办结归档，不能再办理；可以添加备注。"
    case .confirmedAlready: "收到申请之日已经确定，不能再次确认。"
    case .confirmedBeforeArrival(let arrived): "确认日期不能早于到达日期 \(arrived)，请核对日期。"
    case .notConfirmed: "收到申请之日还没有确定：请先与申请人确认收到（《条例》第三十一条）。"
    case .answeredAlready: "本件已经作出答复或者已经终结，不能再办理这一步。"
    case .beforeArrival(let arrived): "日期不能早于申请到达之日 \(arrived)，请核对日期。"
    case .inTheFuture(let today): "日期不能晚于今天（\(today)），请核对日期。"
    case .beforeTheRegulation: "申请到达之日早于《条例》施行之日（2008年5月1日），请核对日期。"
    case .tooFar(let until): "确定的期限 \(until) 在一年以后，请核对日期。"
    case .clock(let problem): problem.message
    case .review(let refusal): refusal.sentence
    case .noSupplementAsked: "本件没有发出过补正通知（《条例》第三十条）。"
    case .beforeItsNotice(let day): "日期不能早于 \(day)，请核对。"
    case .supplementNotReceived: "申请人还没有补正，不能以补正后仍不明确为由答复（《条例》第三十条）。"
    case .consultationKnown: "同一编号的征求意见已经发出过，请改用其他编号。"
    case .noOpenConsultation: "没有尚未结束的征求意见。"
    case .consultationNotDelivered: "还没有登记对方收到征求意见书的日期，不能认定期满：15 个工作日自对方收到之日起算（《条例》第三十二条、第三十四条）。"
    case .consultationStillRunning(let until): "对方提出意见的期限到 \(until) 届满，现在不能认定期满。"
    case .supplementNoticeNotProved: "没有补正通知送达的凭证，不能以逾期不补正为由不再处理（《条例》第三十条）。请先登记送达。"
    case .supplementNoticeTooLate(let until): "补正通知在补正期限 \(until) 届满之后才送达，申请人不可能按期补正，不能以逾期不补正为由不再处理（《条例》第三十条）。"
    case .feeNotPositive: "收费通知的数量和金额应当大于零，请核对（国办函〔2020〕109号第四条、第五条）。"
    case .otherFeeBasis(let basis): "本件已经\(basis.chinese)，同一申请不能改按另一种方式计收（国办函〔2020〕109号第三条）。"
    case .paidInPart: "缴费金额少于收费通知的金额，缴费尚未完成，请核对（国办函〔2020〕109号第六条）。"
    case .noFeeNotice: "本件没有发出过收费通知（国办函〔2020〕109号第六条）。"
    case .notLapsed: "补正期限或者缴费期限还没有届满，不能不再处理（《条例》第三十条，国办函〔2020〕109号第六条）。"
    case .signedAlready: "答复已经签发，不能直接修改。要修改，请先撤回送审，修改后重新审核。"
    case .applicantUnknown: "申请人类型还没有填写，请先补全登记内容。"
    case .noSearchRecord: "答复“政府信息不存在”应当经过检索（《条例》第三十六条第（四）项），请先登记检索记录。"
    case .thirdPartyNotConsulted: "以保护第三方合法权益为由不予公开，应当书面征求第三方的意见（《条例》第三十二条），请先登记征求意见。"
    case .thirdPartyNotHeard: "第三方的意见还没有收到，期限也没有届满，不能就涉及第三方的信息作出决定（《条例》第三十二条）。"
    case .withdrawalIsNoReply: "申请人撤回申请的，不作答复书，请用“登记申请人撤回”办理。"
    case .notSigned: "答复还没有签发，不能编号印发。"
    case .numberMissing: "文号没有填写。"
    case .issuedBeforeSigning(let day): "成文日期不能早于签发日期 \(day)，请核对日期。"
    case .notIssued: "答复还没有编号印发，不能送达。"
    case .deliveredAlready: "本件已经登记送达，不能重复登记；再次送达的情况请写在备注中。"
    case .notDelivered: "答复还没有登记送达，不能归档。"
    case .notAnswered: "本件还没有答复，不能归档。"
    case .notBackfilled: "本件不是由台账补录的，应当按程序办理，不能补录办结。"
    case .handledHere: "本件补录后已经在系统中办理，应当在系统中办结，不能再补录办结。"
    case .noResult: "补录的办理结果应当是表三的小项，请核对。"
    }
  }
}
