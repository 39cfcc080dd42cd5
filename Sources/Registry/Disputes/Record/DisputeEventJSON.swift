import Disclosure
import Documents

/// 复议诉讼中密封的内容: what names people or is written freely.
package enum DisputeText: String, CaseIterable, Sendable {
  /// 对方姓名、名称.
  case party
  /// 复议请求、诉讼请求.
  case claim
  case note
  case reason
  case fileName
}

extension DisputeHappening {
  var kind: DisputeEventKind {
    switch self {
    case .registered: .disputeRegistered
    case .answered: .disputeAnswered
    case .procedureChanged: .disputeProcedureChanged
    case .extended: .disputeExtended
    case .hearingSet: .disputeHearingSet
    case .decided: .disputeDecided
    case .appealed: .disputeAppealed
    case .redone: .disputeRedone
    case .noted: .disputeNoted
    case .documentAdded: .disputeDocumentAdded
    case .voided: .disputeVoided
    case .appealAnswered: .disputeAppealAnswered
    case .suspended: .disputeSuspended
    case .resumed: .disputeResumed
    case .retrialSought: .disputeRetrialSought
    case .retrialOrdered: .disputeRetrialOrdered
    }
  }

  /// As the log keeps it.
  var json: JSON {
    switch self {
    case .registered(let registration): registration.json
    case .hearingSet(let day): ["on": JSON(day)]
    case .decided(let decision): decision.json
    case .appealed(let appellant), .retrialSought(let appellant): ["by": .string(appellant.rawValue)]
    case .suspended(let ground): ["ground": .string(ground.rawValue)]
    case .retrialOrdered(let procedure): ["procedure": .string(procedure.rawValue)]
    case .redone(let number, nil): ["number": JSON(number)]
    case .redone(let number, let outcome?):
      [
        "number": JSON(number), "result": .string(outcome.result.rawValue),
        "applicant": JSON(outcome.applicant?.column.rawValue),
      ]
    case .answered, .appealAnswered, .resumed, .procedureChanged, .extended, .noted, .documentAdded, .voided: [:]
    }
  }

  /// Nil for what this program did not write, and for what is no part of a dispute's course.
  init?(_ kind: DisputeEventKind, _ json: JSON) {
    switch kind {
    case .disputeRegistered:
      guard let registration = DisputeRegistration(json) else { return nil }
      self = .registered(registration)
    case .disputeHearingSet:
      guard let day = json["on"]?.day else { return nil }
      self = .hearingSet(on: day)
    case .disputeDecided:
      guard let decision = DisputeDecision(json) else { return nil }
      self = .decided(decision)
    case .disputeSuspended:
      guard let ground = json["ground"]?.string.flatMap(SuspensionGround.init(rawValue:)) else { return nil }
      self = .suspended(ground)
    case .disputeRetrialSought:
      guard let by = json["by"]?.string.flatMap(DisputeAppellant.init(rawValue:)) else { return nil }
      self = .retrialSought(by)
    case .disputeRetrialOrdered:
      guard let procedure = json["procedure"]?.string.flatMap(RetrialProcedure.init(rawValue:)) else { return nil }
      self = .retrialOrdered(procedure)
    case .disputeAppealAnswered: self = .appealAnswered
    case .disputeResumed: self = .resumed
    case .disputeAppealed:
      guard let by = json["by"]?.string.flatMap(DisputeAppellant.init(rawValue:)) else { return nil }
      self = .appealed(by)
    case .disputeRedone:
      let result = json["result"]?.string.flatMap(TableThreeRow.init(rawValue:))
      let applicant = json["applicant"]?.string.flatMap(ApplicantKind.init(key:))
      self = .redone(number: json["number"]?.string, outcome: result.map { RedoOutcome($0, of: applicant) })
    case .disputeAnswered: self = .answered
    case .disputeProcedureChanged: self = .procedureChanged
    case .disputeExtended: self = .extended
    case .disputeNoted: self = .noted
    case .disputeDocumentAdded: self = .documentAdded
    case .disputeVoided: self = .voided
    case .disputePartyShown, .outcomeMappingSet: return nil
    }
  }
}

extension DisputeRegistration {
  fileprivate var json: JSON {
    [
      "kind": .string(kind.rawValue), "number": .string(number), "body": .string(body), "accepted": JSON(accepted),
      "received": JSON(received), "procedure": .string(procedure.rawValue), "subject": .string(subject.rawValue),
      "role": .string(role.rawValue), "after": .bool(isAfterReconsideration),
      "reconsideration": JSON(reconsideration?.rawValue),
    ]
  }

  fileprivate init?(_ json: JSON) {
    func choice<Choice: RawRepresentable<String>>(_ name: String, _ type: Choice.Type) -> Choice? {
      json[name]?.string.flatMap(Choice.init(rawValue:))
    }
    guard let kind = choice("kind", DisputeKind.self), let number = json["number"]?.string,
      let body = json["body"]?.string, let accepted = json["accepted"]?.day, let received = json["received"]?.day,
      let procedure = choice("procedure", DisputeProcedure.self), let subject = choice("subject", DisputeSubject.self),
      let role = choice("role", DisputeRole.self)
    else { return nil }
    self.init(
      kind: kind, number: number, body: body, accepted: accepted, received: received, procedure: procedure,
      subject: subject, role: role, isAfterReconsideration: json["after"] == .bool(true),
      reconsideration: json["reconsideration"]?.string.map { DisputeID($0) })
  }
}

extension DisputeDecision {
  fileprivate var json: JSON {
    let redo: JSON =
      switch redo {
      case .until(let day)?: ["until": JSON(day)]
      case .withoutDay?: [:]
      case nil: .null
      }
    return [
      "results": .array(DisputeResult.allCases.filter(results.contains).map { .string($0.rawValue) }),
      "decided": JSON(decided), "paper": JSON(paper?.rawValue), "redo": redo,
    ]
  }

  fileprivate init?(_ json: JSON) {
    guard let names = json["results"]?.array, let decided = json["decided"]?.day else { return nil }
    let results = names.compactMap { $0.string.flatMap(DisputeResult.init(rawValue:)) }
    guard results.count == names.count else { return nil }
    var redo: RedoOrder?
    if let order = json["redo"], order.members != nil { redo = order["until"]?.day.map(RedoOrder.until) ?? .withoutDay }
    self.init(
      Set(results), decided: decided, paper: json["paper"]?.string.flatMap(DisputePaper.init(rawValue:)), redo: redo)
  }
}

extension OutcomeMapping {
  /// One member for each result.
  var json: JSON {
    .object(OutcomeMapping.results.map { JSON.Member($0.rawValue, .string(self[$0].column.rawValue)) })
  }

  /// Nil when a result has no column.
  init?(_ json: JSON) {
    var known: [DisputeResult: ReviewFact.Outcome] = [:]
    for result in OutcomeMapping.results {
      guard
        let outcome = ReviewFact.Outcome.allCases.first(where: { $0.column.rawValue == json[result.rawValue]?.string })
      else { return nil }
      known[result] = outcome
    }
    self.init { known[$0] ?? .other }
  }
}

extension JSON {
  var day: Day? { string.flatMap { Day(iso: $0) } }
}
