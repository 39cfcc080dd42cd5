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
    guard history.version == step.version else { throw ActionRefusal.stale }
    let roles = step.viewer.roles(in: organ, office: office)
    guard rules.permissions.allows(roles, kind, in: history.case.state) else { throw ActionRefusal.notAllowed(kind) }
    guard step.day <= step.now.day else { throw ActionRefusal.dayInFuture(step.day) }
    (self.registry, self.action, self.rules, self.step, self.organ) = (registry, action, rules, step, organ)
    (self.entries, before, self.history) = (events, history, history)
  }

  /// Lets `what` happen on the day of the step.
  mutating func happen(
    _ what: RequestHappening, _ details: CaseDetails = [:], series: SeriesPlace? = nil, remedy: Remedy? = nil
  ) throws {
    try details.check()
    let event = RequestEvent(step.day, by: .person(person), what)
    do throws(RequestRefusal) {
      try history.apply(RecordedEvent(event, series: series, remedy: remedy))
    } catch { throw ActionRefusal.rule(error) }
    let recorded = RecordedEvent(
      event, sealed: try registry.seal(details, in: action.session), series: series, remedy: remedy)
    try RequestTables.note(recorded, version: history.version, id, organ, in: action.session)
    action.record(try recorded.newEvent(of: id), in: organ)
  }

  /// The texts of the application as they stand, opened.
  func application() throws -> CaseDetails {
    var current: [CaseDetail: SealedReference] = [:]
    for event in entries where event.isApplication { current.merge(event.sealed) { _, later in later } }
    return CaseDetails(try registry.sealed.open(current, in: action.session))
  }

  /// Files that came with the step.
  mutating func add(_ documents: [NewDocument]) throws {
    for document in documents {
      try FileRegister(registry.keyring).add(document.file, in: action)
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
  /// Whether it says who applies and what for.
  var isApplication: Bool {
    switch event.what {
    case .registered, .completed: true
    default: false
    }
  }
}
