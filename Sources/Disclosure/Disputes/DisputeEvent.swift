/// 案件经过: one dated event of a dispute. The day is that on which it reached or left the organ.
package struct DisputeEvent: Hashable, Sendable {
  package let day: Day
  package let what: DisputeHappening

  package init(_ day: Day, _ what: DisputeHappening) { (self.day, self.what) = (day, what) }
}

package enum DisputeHappening: Hashable, Sendable {
  case registered(DisputeRegistration)
  /// 提出答复或者答辩状，提交证据.
  case answered
  /// 简易程序转为普通程序 (行政复议法第五十五条).
  case procedureChanged
  /// 延长审理期限 (行政复议法第六十二条).
  case extended
  /// 听取意见、听证 or 开庭 is set for a day.
  case hearingSet(on: Day)
  case decided(DisputeDecision)
  case appealed(DisputeAppellant)
  /// 对上诉的答辩状 (行诉解释第一百零八条 [R]).
  case appealAnswered
  /// 中止审理; the day is that from which it is suspended.
  case suspended(SuspensionGround)
  /// 恢复审理.
  case resumed
  /// 申请再审 (行政诉讼法第九十条).
  case retrialSought(DisputeAppellant)
  /// 决定再审 (行政诉讼法第九十二条、第九十三条, or on an application).
  case retrialOrdered(RetrialProcedure)
  /// 重新答复, with its 文号 where it has one, and what 表三 asks of it where it is counted there.
  case redone(number: String?, outcome: RedoOutcome? = nil)
  case noted
  case documentAdded
  /// 登记有误，作废.
  case voided
}

/// 上诉人.
package enum DisputeAppellant: String, CaseIterable, Sendable {
  case organ, other

  package var chinese: String {
    switch self {
    case .organ: "本机关"
    case .other: "对方或者第三人"
    }
  }
}

/// 裁判文书: the period for an appeal depends on it (行政诉讼法第八十五条).
package enum DisputePaper: String, CaseIterable, Sendable {
  case judgment, ruling, mediation

  package var chinese: String {
    switch self {
    case .judgment: "判决书"
    case .ruling: "裁定书"
    case .mediation: "调解书"
    }
  }
}

/// 决定、裁判: what was decided, and whether the organ has to answer anew.
package struct DisputeDecision: Hashable, Sendable {
  /// Several where it says several things.
  package let results: Set<DisputeResult>
  /// 作出之日, by which 表四 counts; the event's own day is that of its receipt.
  package let decided: Day
  /// Of a court; nil of a reconsideration organ.
  package let paper: DisputePaper?
  /// 责令重新答复.
  package let redo: RedoOrder?

  package init(_ results: Set<DisputeResult>, decided: Day, paper: DisputePaper? = nil, redo: RedoOrder? = nil) {
    (self.results, self.decided, self.paper, self.redo) = (results, decided, paper, redo)
  }

  /// In the order of the list.
  package var chinese: String { results.text }
}

/// 责令重新答复: until the day that the decision names, or by the period of the regulation.
package enum RedoOrder: Hashable, Sendable {
  case until(Day)
  case withoutDay
}

/// 案件步骤: what may be entered next.
package enum DisputeStep: String, CaseIterable, Sendable {
  case answer, changeProcedure, extend, setHearing, decide, appeal, redo, note, addDocument, void
  case answerAppeal, suspend, resume, seekRetrial, orderRetrial

  package init?(_ what: DisputeHappening) {
    switch what {
    case .registered: return nil
    case .answered: self = .answer
    case .procedureChanged: self = .changeProcedure
    case .extended: self = .extend
    case .hearingSet: self = .setHearing
    case .decided: self = .decide
    case .appealed: self = .appeal
    case .appealAnswered: self = .answerAppeal
    case .suspended: self = .suspend
    case .resumed: self = .resume
    case .retrialSought: self = .seekRetrial
    case .retrialOrdered: self = .orderRetrial
    case .redone: self = .redo
    case .noted: self = .note
    case .documentAdded: self = .addDocument
    case .voided: self = .void
    }
  }
}
