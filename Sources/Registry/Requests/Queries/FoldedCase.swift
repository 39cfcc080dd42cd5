import Database
import Disclosure

/// 案卷的折叠: what follows from the entries of one case alone, whoever looks at it.
struct FoldedCase: Sendable {
  let organ: OrganID
  let history: CaseHistory
  let events: [CaseEntry]
  let application: CaseDetails
  let draft: CaseDraft?
  /// Whether they may be handed out is decided elsewhere.
  private let unjudged: [CaseDocument]

  /// Nil without entries.
  ///
  /// - Parameter isMasked: False for what leaves the office whole.
  init?(
    _ entries: [LogEntry], by rules: RequestRules, isMasked: Bool = true, in session: Session, _ sealed: SealedValues
  ) throws {
    guard let organ = entries.first?.organ else { return nil }
    let (events, history) = try CaseHistory.read(entries, by: rules)
    let texts = try CaseTexts(events, in: session, sealed)
    let applicant = history.case.applicant
    func shown(_ details: CaseDetails) -> CaseDetails { isMasked ? details.masked(applicant: applicant) : details }
    (self.organ, self.history) = (organ, history)
    self.events = zip(entries, events).enumerated().map { index, pair in
      CaseEntry(
        number: index + 1, recorded: pair.0.recorded, event: texts.withReason(pair.1.event, at: index),
        details: shown(texts.details(at: index)), explained: pair.1.explained ?? [])
    }
    application = shown(texts.application(events))
    draft = texts.draft(events)
    unjudged = texts.documents(events, states: [:])
  }

  func documents(of id: RequestID, in session: Session) throws -> [CaseDocument] {
    if unjudged.isEmpty { return [] }
    let states = try Quarantine.states(of: id, in: session)
    return unjudged.map { document in
      var judged = document
      judged.state = states[document.file.hex] ?? .checking
      return judged
    }
  }
}
