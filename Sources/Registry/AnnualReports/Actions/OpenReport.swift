import Database
import Disclosure
import Documents

/// An annual report while one step is taken on it: opened, judged and recorded in one transaction.
struct OpenReport {
  let registry: Registry
  let action: Action
  let step: ReportStep
  private(set) var life: ReportLife
  private(set) var recorded: [RecordedReportEvent]
  private let signers: SigningAuthority

  private var session: Session { action.session }

  /// Opens the report as `step` asks for it.
  init(
    _ step: ReportStep, for kind: OfficeAction, by rules: RequestRules, _ registry: Registry, _ action: Action
  ) throws {
    let events = try RecordedReportEvent.read(of: step.stream, in: action.session)
    guard !events.isEmpty else { throw ReportActionRefusal.rule(.notOpened) }
    guard events.count == step.version else {
      throw StaleVersion(stream: step.stream, expected: step.version, found: events.count)
    }
    let life = try ReportLife.onRecord(events, by: rules)
    let reader = CaseReader(
      step.viewer.person, roles: step.viewer.roles, today: step.today, permissions: rules.permissions,
      signers: rules.signers)
    guard rules.permissions.allows(reader.roles(for: kind), kind, report: life.state) else {
      throw ReportActionRefusal.notAllowed(kind)
    }
    (self.registry, self.action, self.step, self.life, recorded) = (registry, action, step, life, events)
    signers = reader.signers
  }

  /// 开始编制 or 导入, as the first thing that happens to the report of this year.
  init(
    _ step: ReportStep, _ first: ReportHappening, _ details: ReportDetails, by rules: RequestRules,
    _ registry: Registry, _ action: Action
  ) throws {
    guard rules.permissions.allows(step.viewer.roles, .buildReport) else {
      throw ReportActionRefusal.notAllowed(.buildReport)
    }
    guard try Log.version(of: step.stream, in: action.session) == 0 else {
      throw ReportActionRefusal.rule(.alreadyOpened)
    }
    (self.registry, self.action, self.step, recorded, signers) = (registry, action, step, [], .none)
    let event = ReportEvent(step.today, by: step.by, first)
    do throws(ReportRefusal) { life = try ReportLife(event, ladders: rules.ladders) } catch {
      throw ReportActionRefusal.rule(error)
    }
    try note(event, details)
  }

  /// Lets `what` happen today.
  mutating func happen(_ what: ReportHappening, _ details: ReportDetails = [:]) throws {
    let event = ReportEvent(step.today, by: step.by, what)
    do throws(ReportRefusal) { try life.apply(event, signers: signers) } catch {
      throw ReportActionRefusal.rule(error)
    }
    try note(event, details)
  }

  private mutating func note(_ event: ReportEvent, _ details: ReportDetails) throws {
    var sealed: [ReportDetail: SealedReference] = [:]
    for (detail, text) in try details.checked().sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
      sealed[detail] = try registry.sealed.seal(text, in: session)
    }
    let event = RecordedReportEvent(event, sealed: sealed)
    recorded.append(event)
    let kind = ReportKind(event.event.what)
    try ReportSchema.eventTables.record(
      kind, event.payload(index(after: event)), on: step.stream, in: step.organ, action)
  }

  /// What the tables keep of the report as it is now.
  private func index(after event: RecordedReportEvent) -> [JSON.Member] {
    var members: [JSON.Member] = [
      .init("year", .integer(step.year.year)), .init("state", .string(life.state.rawValue)),
      .init("basis", .string(life.basis.rawValue)),
      .init("unlocking", JSON(life.unlockRequest?.by.person?.rawValue)),
      .init("review_role", JSON(life.review.dueStep?.role.rawValue)),
      .init("review_bound", .string(RequestRow.bound(life.review))),
    ]
    if let edition = life.editions.last, event.isPublication, let text = event.sealed[.revision] ?? revision {
      members += [
        .init("edition", .integer(edition.number)), .init("digest", .string(edition.digest)),
        .init("published", JSON(edition.day)), .init("imported", .bool(edition.isImported)), .init("text", text.json),
      ]
      if let note = event.sealed[.correctionNote] { members.append(.init("note", note.json)) }
    }
    return members
  }

  /// The revision that was submitted last.
  private var revision: SealedReference? { recorded.last { $0.sealed[.revision] != nil }?.sealed[.revision] }

  /// The signature of whom takes the step of the ladder that is due.
  func signature(
    _ digest: String, by signer: PersonID, onBehalfOf other: PersonID? = nil, _ paper: PaperSigning? = nil
  ) throws(ReportActionRefusal) -> ReviewSignature {
    guard case .waiting(let number) = life.review.state else { throw .rule(.review(.notInReview)) }
    return ReviewSignature(step: number, digest: digest, signer: signer, onBehalfOf: other, paper: paper)
  }

  /// The report as it stands now, with what the checks find in it.
  func draft() throws -> ReportDraft {
    try ReportDraft(of: step.organ, step.year, life, recorded, registry, in: session)
  }
}

extension RecordedReportEvent {
  static func read(of stream: StreamID, in session: Session) throws -> [RecordedReportEvent] {
    try Log.entries(of: stream, in: session).map { try RecordedReportEvent($0) }
  }

  /// Whether a version came before the public with it.
  var isPublication: Bool {
    switch event.what {
    case .published, .imported: true
    default: false
    }
  }
}

extension ReportLife {
  /// What is on record; it is not judged again.
  static func onRecord(
    _ events: [RecordedReportEvent], by rules: RequestRules
  ) throws(RecordedEventFault) -> ReportLife {
    do throws(ReportRefusal) { return try ReportLife(events.map(\.event), ladders: rules.ladders) } catch {
      throw .reportContradiction(error)
    }
  }
}

extension Registry {
  /// Does one step on an annual report: all of it, or nothing.
  ///
  /// - Returns: The version that the page shows next.
  func carryOut(
    _ kind: OfficeAction, _ step: ReportStep, by rules: RequestRules,
    _ work: @escaping @Sendable (inout OpenReport) throws -> Void
  ) async throws -> Int {
    try await act(on: step.stream, at: step.now) { action in
      var open = try OpenReport(step, for: kind, by: rules, self, action)
      try work(&open)
      return open.recorded.count
    }
  }
}
