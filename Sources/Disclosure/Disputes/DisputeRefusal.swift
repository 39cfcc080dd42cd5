/// Why something about a dispute cannot be entered: a rule, or an order of events that cannot be.
package enum DisputeRefusal: Error, Hashable, Sendable {
  case notRegistered, registeredTwice, voided
  case receivedBeforeAccepted(Day)
  case inTheFuture(today: Day)
  case before(Day, what: String)
  case answeredAlready, decidedAlready
  case notSimplified, notOrdinary, extendedAlready, onlyReconsideration
  case noResult, otherKindOfResult(DisputeResult), paperMissing
  case redoWithoutCorrection, redoNotLater(Day)
  case notDecided, noAppealFromReconsideration, noAppealFromSecondInstance
  case noRedoOrdered, redoneAlready
  case suspendedAlready, notSuspended, otherGround(SuspensionGround)
  case noAppealToAnswer, appealAnsweredAlready
  case noRetrialOfReconsideration, noRetrialBeforeEnd
  case tooFar(Day)

  package var sentence: String {
    switch self {
    case .notRegistered: "这件复议诉讼还没有登记。"
    case .registeredTwice: "这件复议诉讼已经登记，不能重复登记。"
    case .voided: "这件登记已经作废，不能再办理。"
    case .receivedBeforeAccepted(let day): "收到日期不能早于受理日期 \(day)，请核对。"
    case .inTheFuture(let today): "日期不能晚于今天（\(today)），请核对日期。"
    case .before(let day, let what): "日期不能早于\(what) \(day)，请核对日期。"
    case .answeredAlready: "答复和证据已经登记提交，不能重复登记；补充的情况请写在备注中。"
    case .decidedAlready: "本件已有结果。有人上诉的，请先登记上诉；对复议决定起诉的，请另行登记为行政诉讼。"
    case .notSimplified: "本件不是简易程序，不需要转为普通程序（《行政复议法》第五十五条）。"
    case .notOrdinary: "简易程序的审理期限是三十日，不能延长；要延长的，应当先转为普通程序（《行政复议法》第六十二条）。"
    case .extendedAlready: "审理期限已经延长过，最多延长一次、三十日（《行政复议法》第六十二条）。"
    case .onlyReconsideration: "这一步只用于行政复议。"
    case .noResult: "请选择审理结果。"
    case .otherKindOfResult(let result): "“\(result.chinese)”不是这一审级可以有的结果，请重新选择。"
    case .paperMissing: "请选择裁判文书的种类，上诉期限按它计算（《行政诉讼法》第八十五条）。"
    case .redoWithoutCorrection: "所选的结果不会责令重新答复，请核对结果或者取消“责令重新答复”。"
    case .redoNotLater(let day): "重新答复的期限应当晚于收到决定的日期 \(day)，请核对。"
    case .notDecided: "本件还没有结果，不能登记上诉。"
    case .noAppealFromReconsideration: "对行政复议决定不能上诉；申请人起诉的，请另行登记为复议后的行政诉讼。"
    case .noAppealFromSecondInstance: "二审裁判是终审裁判，不能上诉（《行政诉讼法》第七条、第八十九条）。"
    case .noRedoOrdered: "现行有效的结果没有责令重新答复。"
    case .redoneAlready: "重新答复已经登记，不能重复登记。"
    case .suspendedAlready: "审理已经中止，恢复以前不能再次登记中止。"
    case .notSuspended: "审理没有中止，不需要登记恢复。"
    case .otherGround(let ground): "“\(ground.chinese)”不是这类案件可以中止的事由，请重新选择。"
    case .noAppealToAnswer: "没有对方提起的上诉需要答辩。"
    case .appealAnsweredAlready: "对上诉的答辩状已经登记提交，不能重复登记。"
    case .noRetrialOfReconsideration: "再审只用于行政诉讼的生效裁判。"
    case .noRetrialBeforeEnd: "案件还没有生效的裁判，或者已经在再审，不能登记再审。"
    case .tooFar(let day): "日期 \(day) 在两年以后，请核对日期。"
    }
  }
}
