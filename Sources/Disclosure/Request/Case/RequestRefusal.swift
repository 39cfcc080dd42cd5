/// Why a step in a case is refused: a rule, or an order of events that cannot be.
package enum RequestRefusal: Error, Hashable, Sendable {
  case notRegistered
  case registeredTwice
  case archived
  case confirmedAlready
  case confirmedBeforeArrival(arrived: Day)
  case notConfirmed
  case answeredAlready
  case clock(ClockProblem)
  case review(ReviewRefusal)
  case noSupplementAsked
  case beforeItsNotice(Day)
  case noOpenConsultation
  case consultationNotDelivered
  case consultationStillRunning(until: Day)
  case supplementNoticeNotProved
  case notLapsed
  case signedAlready
  case applicantUnknown
  case noSearchRecord
  case thirdPartyNotConsulted
  case notSigned
  case numberMissing
  case notIssued
  case notDelivered
  case notAnswered

  package var sentence: String {
    switch self {
    case .notRegistered: "本件还没有登记。"
    case .registeredTwice: "本件已经登记，不能重复登记。"
    case .archived: "本件已办结归档，不能再办理；可以添加备注。"
    case .confirmedAlready: "收到申请之日已经确定，不能再次确认。"
    case .confirmedBeforeArrival(let arrived): "确认日期不能早于到达日期 \(arrived)，请核对日期。"
    case .notConfirmed: "收到申请之日还没有确定：请先与申请人确认收到（《条例》第三十一条）。"
    case .answeredAlready: "本件已经作出答复或者已经终结，不能再办理这一步。"
    case .clock(let problem): problem.message
    case .review(let refusal): refusal.sentence
    case .noSupplementAsked: "本件没有发出过补正通知（《条例》第三十条）。"
    case .beforeItsNotice(let day): "日期不能早于 \(day)，请核对。"
    case .noOpenConsultation: "没有尚未结束的征求意见。"
    case .consultationNotDelivered: "还没有登记对方收到征求意见书的日期，不能认定期满：15 个工作日自对方收到之日起算（《条例》第三十二条、第三十四条）。"
    case .consultationStillRunning(let until): "对方提出意见的期限到 \(until) 届满，现在不能认定期满。"
    case .supplementNoticeNotProved: "没有补正通知送达的凭证，不能以逾期不补正为由不再处理（《条例》第三十条）。请先登记送达。"
    case .notLapsed: "补正期限或者缴费期限还没有届满，不能不再处理。"
    case .signedAlready: "答复已经签发，不能再修改。"
    case .applicantUnknown: "申请人类型还没有填写，请先补全登记内容。"
    case .noSearchRecord: "答复“政府信息不存在”应当经过检索（《条例》第三十六条第（四）项），请先登记检索记录。"
    case .thirdPartyNotConsulted: "以保护第三方合法权益为由不予公开，应当书面征求第三方的意见（《条例》第三十二条），请先登记征求意见。"
    case .notSigned: "答复还没有签发，不能编号印发。"
    case .numberMissing: "文号没有填写。"
    case .notIssued: "答复还没有编号印发，不能送达。"
    case .notDelivered: "答复还没有登记送达，不能归档。"
    case .notAnswered: "本件还没有答复，不能归档。"
    }
  }
}
