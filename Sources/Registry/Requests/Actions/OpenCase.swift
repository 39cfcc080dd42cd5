import Database
import Disclosure
import Documents

/// A case held open in one action: what happens to it is judged, sealed, recorded and projected.
struct OpenCase {
  let registry: Registry
  let action: Action
  let rules: RequestRules
  let step: RequestStep
  let organ: OrganID
  let entries: [RecordedEvent]
  let before: CaseHistory
  private(set) var history: CaseHistory
  private let kind: OfficeAction
  private let reader: CaseReader

  var id: RequestID { step.id }
  var item: RequestCase { history.case }
  var person: PersonID { step.viewer.person }

  /// Opens the case as `step` asks for it.
  ///
  /// - Throws: `ActionRefusal`; somebody else's case is not found, whatever version is named.
  init(_ step: RequestStep, for kind: OfficeAction, by rules: RequestRules, _ registry: Registry, _ action: Action)
    throws
  {
    let entries = try Log.entries(of: step.id.stream, in: action.session)
    guard let organ = entries.first?.organ else { throw ActionRefusal.notFound }
    let (events, history) = try CaseHistory.read(entries, by: rules)
    let office = history.case.office
    guard step.viewer.sees(organ, office: office) else { throw ActionRefusal.notFound }
    // What the program itself put on file meanwhile makes no page old.
    guard (1...history.version).contains(step.version), events[step.version...].allSatisfy(\.event.isFreezing) else {
      throw ActionRefusal.stale
    }
    reader = CaseReader(
      step.viewer.person, roles: step.viewer.roles(in: organ, office: office), today: step.today,
      permissions: rules.permissions, signers: rules.signers)
    guard rules.permissions.allows(reader.roles(for: kind), kind, in: history.case.state) else {
      throw ActionRefusal.notAllowed(kind)
    }
    (self.registry, self.action, self.rules, self.step, self.organ) = (registry, action, rules, step, organ)
    self.kind = kind
    (self.entries, before, self.history) = (events, history, history)
  }

  /// Lets `what` happen on the day of the step.
  mutating func happen(
    _ what: RequestHappening, _ details: CaseDetails = [:], series: SeriesPlace? = nil, remedy: Remedy? = nil,
    explained: Set<String>? = nil
  ) throws {
    try details.check()
    let event = RequestEvent(step.day, by: .person(person), what)
    do throws(RequestRefusal) {
      try history.apply(
        RecordedEvent(event, series: series, remedy: remedy), today: step.today, signers: reader.signers)
    } catch { throw ActionRefusal.rule(error) }
    let recorded = RecordedEvent(
      event, sealed: try registry.seal(details, in: action.session), series: series, remedy: remedy,
      explained: explained)
    try RequestTables.note(recorded, version: history.version, id, organ, in: action.session)
    action.record(try recorded.newEvent(of: id), in: organ)
  }

  /// The texts of the application as they stand, opened.
  func application() throws -> CaseDetails {
    var current: [CaseDetail: SealedReference] = [:]
    for event in entries where event.isApplication { current.merge(event.sealed) { _, later in later } }
    return CaseDetails(try registry.sealed.open(current, in: action.session))
  }

  /// 签发前检查, on the server: the last signature and the number are refused to what would lose in court. A rule's own refusal comes
  /// first; a reason counts for what the checks find now, and asks again for what they find later.
  mutating func happenChecked(
    _ what: RequestHappening, _ details: CaseDetails, series: SeriesPlace? = nil
  ) throws {
    let texts = try CaseTexts(entries, in: action.session, registry.sealed)
    guard let draft = texts.draft(entries) else { return try happen(what, details, series: series) }
    let checklist = ReplyChecklist(item, draft.particulars, today: step.day, signers: reader.signers)
    let explained = details[.concernReason] == nil ? nil : checklist.toExplain
    let known = entries.filter { $0.signs(draft.digest) }.reduce(explained ?? []) { $0.union($1.explained ?? []) }
    try happen(what, details, series: series, explained: explained)
    let obstacles = checklist.obstacles(explained: known)
    if !obstacles.isEmpty { throw ActionRefusal.notToBeSigned(obstacles) }
  }

  /// Whether the step of the ladder that is due is the last.
  var isLastStep: Bool { item.review.state == .waiting(step: item.review.ladder.steps.count - 1) }

  /// Whether the roles of who acts take such a step at all, in whatever state.
  func mayEver(_ other: OfficeAction) -> Bool {
    rules.permissions.row(of: other).map { !$0.roles.isDisjoint(with: reader.roles(for: other)) } ?? false
  }

  /// Whether what the letter tells is on record; a letter that tells of no step of its own always is.
  func has(_ letter: CaseLetter) -> Bool {
    guard letter.kind.tellsOfStep else { return true }
    return entries.count { letter.kind.tells(of: $0.event.what) } >= letter.number
  }

  /// Files that came with the step.
  ///
  /// - Parameter door: The step that a letter belongs to, where it is another.
  mutating func add(_ documents: [NewDocument], with door: OfficeAction? = nil) throws {
    for document in documents {
      guard document.kind.comes(with: door ?? kind) else { throw ActionRefusal.documentElsewhere(document.kind) }
      if try FileRegister.isNamed(document.file.address, in: action.session) { throw ActionRefusal.fileUsed }
      try FileRegister(registry.keyring).add(document.file, in: action)
      try Quarantine.take(document, of: organ, in: action)
      try happen(.documentAdded(document.kind, file: document.file.address.hex), document.details)
    }
  }

  func close() throws {
    try RequestTables.update(from: before, to: history, id, organ, at: step.now, in: action.session)
  }
}

extension Registry {
  /// Does one step on a request: all of it, or nothing.
  ///
  /// - Returns: The version that the page shows next.
  /// - Throws: `ActionRefusal` when it is refused.
  func carryOut(
    _ kind: OfficeAction, _ step: RequestStep, with documents: [NewDocument] = [], by rules: RequestRules,
    _ work: @escaping @Sendable (inout OpenCase) throws -> Void
  ) async throws -> Int {
    try await act(on: step.id.stream, at: step.now) { action in
      var open = try OpenCase(step, for: kind, by: rules, self, action)
      try work(&open)
      try open.add(documents)
      try open.close()
      return open.history.version
    }
  }

  func seal(_ details: CaseDetails, in session: Session) throws -> [CaseDetail: SealedReference] {
    var references: [CaseDetail: SealedReference] = [:]
    for (detail, text) in details.texts.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
      references[detail] = try sealed.seal(text, in: session)
    }
    return references
  }
}

extension CaseHistory {
  /// What the log of one case says; a record that cannot be read is never half shown.
  static func read(
    _ entries: [LogEntry], by rules: RequestRules
  ) throws(RecordedEventFault) -> (events: [RecordedEvent], history: CaseHistory) {
    var events: [RecordedEvent] = []
    events.reserveCapacity(entries.count)
    for entry in entries { events.append(try RecordedEvent(entry)) }
    return (events, try CaseHistory(events, by: rules))
  }
}

extension RecordedEvent {
  /// Whether it is a signature under the text of that digest.
  fileprivate func signs(_ digest: String) -> Bool {
    if case .review(.passed(let signature)) = event.what { signature.digest == digest } else { false }
  }

  /// Whether it says who applies and what for.
  var isApplication: Bool { RequestEventKind(event.what).isApplication }
}
