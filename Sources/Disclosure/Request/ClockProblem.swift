/// Why an event cannot be taken into the reply clock.
package enum ClockProblem: Error, Hashable, Sendable {
  /// A step that a rule of law refuses.
  case refused(ClockRefusal)
  /// Events that cannot have happened so.
  case malformed(ClockFault)

  package var message: String {
    switch self {
    case .refused(let refusal): refusal.message
    case .malformed(let fault): fault.message
    }
  }
}

/// 不予准许的步骤: a step that a rule refuses.
package enum ClockRefusal: Hashable, Sendable {
  case secondSupplement(asked: Day, first: Day)
  case secondExtension(on: Day)
  case extensionLength(on: Day, workingDays: Int)
  case extensionAfterDue(on: Day, due: Day)

  /// One sentence, with the article.
  package var message: String {
    switch self {
    case .secondSupplement(let asked, let first):
      "《条例》第三十条：补正应当一次性告知。本件已于 \(first) 通知补正，\(asked) 不能再次通知补正。"
    case .secondExtension(let day):
      "《条例》第三十三条第二款：同一答复期限只能延长一次。\(day) 不能再次延长。"
    case .extensionLength(let day, let workingDays):
      "《条例》第三十三条第二款：延长的期限为 1 至 20 个工作日。\(day) 的延长为 \(workingDays) 个工作日，不符合规定。"
    case .extensionAfterDue(let day, let due):
      "《条例》第三十三条第二款：延长答复期限应当在期限届满前决定并告知申请人。期限已于 \(due) 届满，\(day) 不能再延长。"
    }
  }
}

/// 办理事项有误: events that contradict each other or the calendar.
package enum ClockFault: Hashable, Sendable {
  case beforeReceipt(ClockEvent, receipt: Day)
  case outOfOrder(ClockEvent, previous: Day)
  case answerWithoutQuestion(ClockEvent)
  /// An identifier sent out again before it was answered: an answer would not say which of the two it closes.
  case consultationOpenAlready(ClockEvent, id: String)
  /// A last day that lies before the day on which it was set.
  case untilBeforeDay(ClockEvent, until: Day)
  /// A period that ends after the year 2999.
  case beyondCalendar

  package var message: String {
    switch self {
    case .beforeReceipt(let event, let receipt):
      "“\(event.step.chinese)”的日期 \(event.day) 早于收到申请之日 \(receipt)，请核对日期。"
    case .outOfOrder(let event, let previous):
      "“\(event.step.chinese)”的日期 \(event.day) 早于前一事项的日期 \(previous)，请按日期先后排列。"
    case .answerWithoutQuestion(let event):
      "“\(event.step.chinese)”（\(event.day)）之前没有\(event.step.question)，请补上该事项或者删去本项。"
    case .consultationOpenAlready(let event, let id):
      "编号为“\(id)”的征求意见尚未结束，\(event.day) 不能以同一编号再次发出，请改用其他编号。"
    case .untilBeforeDay(let event, let until):
      "“\(event.step.chinese)”（\(event.day)）确定的期限 \(until) 早于作出之日，请核对日期。"
    case .beyondCalendar: "期限超出 2999 年，无法计算，请核对日期。"
    }
  }
}

extension ClockStep {
  /// What an answer answers, for the sentence that says that it is missing.
  fileprivate var question: String {
    switch self {
    case .supplementReceived: "尚待补正的通知"
    case .feePaid: "尚待缴费的收费通知"
    case .consultationAnswered(let id?), .consultationExpired(let id?): "编号为“\(id)”且尚未结束的征求意见"
    default: "尚未结束的征求意见"
    }
  }
}
