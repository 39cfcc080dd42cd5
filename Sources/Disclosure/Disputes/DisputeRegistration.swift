/// 复议诉讼案卷的编号: random, never shown.
package struct DisputeID: RawRepresentable, Hashable, Sendable, ExpressibleByStringLiteral, CustomStringConvertible {
  package let rawValue: String
  package init(rawValue: String) { self.rawValue = rawValue }
  package init(_ rawValue: String) { self.rawValue = rawValue }
  package init(stringLiteral value: String) { rawValue = value }
  package var description: String { rawValue }
}

/// 案件类型: a suit keeps its file through both instances.
package enum DisputeKind: String, CaseIterable, Sendable {
  case reconsideration, suit

  package var chinese: String {
    switch self {
    case .reconsideration: "行政复议"
    case .suit: "行政诉讼"
    }
  }

  /// Whose paper begins it, for the desk.
  package var openingPaper: String {
    switch self {
    case .reconsideration: "行政复议答复通知书"
    case .suit: "起诉状副本"
    }
  }

  /// Who hears it.
  package var bodyLabel: String {
    switch self {
    case .reconsideration: "复议机关"
    case .suit: "法院"
    }
  }

  /// The other side.
  package var partyLabel: String {
    switch self {
    case .reconsideration: "申请人"
    case .suit: "原告"
    }
  }
}

/// 审理程序 of a reconsideration (行政复议法第三十六条、第五十三条).
package enum DisputeProcedure: String, CaseIterable, Sendable {
  case ordinary, simplified

  package var chinese: String {
    switch self {
    case .ordinary: "普通程序"
    case .simplified: "简易程序"
    }
  }
}

/// 被诉事项: what of the organ's conduct is contested.
package enum DisputeSubject: String, CaseIterable, Sendable {
  case withheld, partlyWithheld, notProvided, notHandled, otherReply, silence, publication, other

  package var chinese: String {
    switch self {
    case .withheld: "不予公开的答复"
    case .partlyWithheld: "部分公开的答复"
    case .notProvided: "无法提供的答复"
    case .notHandled: "不予处理、不再处理的答复"
    case .otherReply: "其他答复"
    case .silence: "逾期没有答复"
    case .publication: "主动公开或者没有主动公开"
    case .other: "其他政府信息公开行为"
    }
  }

  /// What the reply to an application makes of it.
  package init(_ disposition: Disposition) {
    self =
      switch disposition.row.block {
      case .refused: disposition == .administrativeQuery ? .otherReply : .withheld
      case .cannotProvide: .notProvided
      case .notProcessed, .other: .notHandled
      case nil: disposition == .partlySupplied ? .partlyWithheld : .otherReply
      }
  }
}

/// 本机关的地位 (行诉解释第五十九条): where the organ of the act and the reconsideration organ are sued together, only the first
/// counts the case (国办公开办函〔2016〕201号).
package enum DisputeRole: String, CaseIterable, Sendable {
  case respondent, coDefendantOfTheAct, coDefendantAfterReview

  package var chinese: String {
    switch self {
    case .respondent: "本机关是唯一的被申请人或者被告"
    case .coDefendantOfTheAct: "共同被告，原行政行为由本机关作出"
    case .coDefendantAfterReview: "共同被告，本机关是复议机关"
    }
  }

  /// Whether the organ's report counts it.
  package var counts: Bool { self != .coDefendantAfterReview }
}

/// 立案登记: what is known when the notice or the copy of the petition arrives.
package struct DisputeRegistration: Hashable, Sendable {
  package let kind: DisputeKind
  /// 案号.
  package let number: String
  /// 复议机关 or 法院.
  package let body: String
  /// 受理之日, by which 表四 counts.
  package let accepted: Day
  /// The day on which the organ got the notice or the copy; its own periods run from it.
  package let received: Day
  package let procedure: DisputeProcedure
  package let subject: DisputeSubject
  package let role: DisputeRole
  /// Whether a suit follows a reconsideration.
  package let isAfterReconsideration: Bool
  /// That reconsideration, where it is in the register.
  package let reconsideration: DisputeID?

  package init(
    kind: DisputeKind, number: String, body: String, accepted: Day, received: Day,
    procedure: DisputeProcedure = .ordinary, subject: DisputeSubject, role: DisputeRole = .respondent,
    isAfterReconsideration: Bool = false, reconsideration: DisputeID? = nil
  ) {
    (self.kind, self.number, self.body) = (kind, number, body)
    (self.accepted, self.received) = (accepted, received)
    (self.procedure, self.subject, self.role) = (kind == .suit ? .ordinary : procedure, subject, role)
    self.isAfterReconsideration = kind == .suit && (isAfterReconsideration || reconsideration != nil)
    self.reconsideration = kind == .suit ? reconsideration : nil
  }

  /// The group of 表四.
  package var group: TableFourGroup {
    if kind == .reconsideration { return .reconsideration }
    return isAfterReconsideration ? .litigationAfterReconsideration : .directLitigation
  }

  /// 复议前置: from 2024 on a refusal goes to reconsideration first, and a court does not take the suit (行政复议法第二十三条第一款第（四）项,
  /// 行诉解释第五十六条, 法释〔2025〕8号).
  package var skipsReconsideration: Bool {
    group == .directLitigation && accepted.year >= 2024 && (subject == .withheld || subject == .partlyWithheld)
  }
}
