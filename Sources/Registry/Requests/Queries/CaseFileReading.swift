import Database
package import Disclosure
import Documents

extension Registry {
  /// The case with all that happened; nil when it is not there or `viewer` may not see it.
  package func caseFile(
    _ id: RequestID, for viewer: Viewer, today: Day, by rules: RequestRules
  ) async throws -> CaseFile? {
    try await database.read { session in
      try caseFile(id, for: viewer, today: today, by: { _ in rules }, in: session)
    }
  }

  /// The same by the rules of its own organ, with that organ as it stood at the same moment.
  package func caseFile(
    _ id: RequestID, for viewer: Viewer, today: Day, permissions: PermissionTable
  ) async throws -> (file: CaseFile, organ: OrganProfile)? {
    try await database.glance { session in
      guard let tip = try CaseTip(of: id, in: session) else { return nil }
      let organ = try profile(of: tip.organ, on: today, in: session)
      let folded = try cases.folded(id, at: tip, on: today, generation: people.generation(in: session)) {
        try FoldedCase(Log.entries(of: id.stream, in: session), by: organ.rules(permissions), in: session, sealed)
      }
      guard let folded, let file = try caseFile(id, folded, for: viewer, today: today, in: session) else { return nil }
      return (file, organ)
    }
  }

  /// - Parameter isMasked: False for what leaves the office whole.
  func caseFile(
    _ id: RequestID, for viewer: Viewer, today: Day, by rules: (OrganID) throws -> RequestRules, isMasked: Bool = true,
    in session: Session
  ) throws -> CaseFile? {
    let entries = try Log.entries(of: id.stream, in: session)
    guard let organ = entries.first?.organ,
      let folded = try FoldedCase(entries, by: try rules(organ), isMasked: isMasked, in: session, sealed)
    else { return nil }
    return try caseFile(id, folded, for: viewer, today: today, in: session)
  }

  private func caseFile(
    _ id: RequestID, _ folded: FoldedCase, for viewer: Viewer, today: Day, in session: Session
  ) throws -> CaseFile? {
    let (office, organ) = (folded.history.case.office, folded.organ)
    guard viewer.sees(organ, office: office) else { return nil }
    return try CaseFile(
      id, folded, accesses: accesses(to: id, in: session), roles: viewer.roles(in: organ, office: office),
      dueMoves: DueMove.all(of: id, in: organ, session), today: today, in: session)
  }

  private func accesses(to id: RequestID, in session: Session) throws -> [CaseAccess] {
    try Log.entries(of: id.accessStream, in: session).map { entry in
      let payload = try EventPayload(entry)
      guard case .person(let person) = Actor(text: try payload.text("by")),
        let sealedReason = SealedReference(try payload.inside("reason").json)
      else { throw payload.fault("by") }
      let fields = payload.json["fields"]?.array?.compactMap(\.string).compactMap(CaseDetail.init(rawValue:)) ?? []
      let reason = try sealed.open([0: sealedReason], in: session)[0] ?? ""
      return CaseAccess(
        at: entry.recorded, by: person, details: fields,
        document: payload.json["document"]?.string.flatMap(CaseDocumentKind.init(rawValue:)),
        isExport: entry.kind == RequestEventKind.exported, reason: reason)
    }
  }
}

extension CaseFile {
  /// - Parameter accesses: What is only for people who look at the case; letters need none of it, nor roles and moves.
  init(
    _ id: RequestID, _ folded: FoldedCase, accesses: [CaseAccess] = [], roles: Set<Role> = [],
    dueMoves: [DueMove] = [], today: Day, in session: Session
  ) throws {
    let item = folded.history.case
    self.init(
      id: id, organ: folded.organ, version: folded.history.version, case: item, events: folded.events,
      application: folded.application, documents: try folded.documents(of: id, in: session), draft: folded.draft,
      supplementUntil: item.supplement?.until, accesses: accesses, roles: roles, dueMoves: dueMoves, today: today)
  }
}

extension RecordedEvent {
  /// 编号并印发.
  var isIssue: Bool { if case .issued = event.what { true } else { false } }
}

/// The opened texts of all events of a case.
struct CaseTexts {
  private struct Place: Hashable {
    let event: Int
    let detail: CaseDetail
  }

  private var texts: [Int: CaseDetails] = [:]

  init(_ events: [RecordedEvent], in session: Session, _ sealed: SealedValues) throws {
    var references: [Place: SealedReference] = [:]
    for (index, event) in events.enumerated() {
      for (detail, reference) in event.sealed { references[Place(event: index, detail: detail)] = reference }
    }
    for (place, text) in try sealed.open(references, in: session) {
      texts[place.event, default: CaseDetails()][place.detail] = text
    }
  }

  func details(at index: Int) -> CaseDetails { texts[index] ?? CaseDetails() }

  /// Later events replace what earlier ones said.
  func application(_ events: [RecordedEvent]) -> CaseDetails {
    events.indices.filter { events[$0].isApplication }.reduce(CaseDetails()) { $0.merging(details(at: $1)) }
      .only(CaseDetail.application + [.trackingNumber])
  }

  func documents(_ events: [RecordedEvent], states: [String: FileState]) -> [CaseDocument] {
    let issued = events.indices.first { events[$0].isIssue } ?? events.endIndex
    return events.enumerated().compactMap { index, recorded in
      guard case .documentAdded(let kind, let file) = recorded.event.what, let address = Digest(hex: file) else {
        return nil
      }
      return CaseDocument(
        file: address, kind: kind, name: details(at: index)[.documentName] ?? kind.chinese, added: recorded.event.day,
        by: recorded.event.by, state: states[file] ?? .checking, isAfterIssue: index > issued)
    }
  }

  func draft(_ events: [RecordedEvent]) -> CaseDraft? {
    for index in events.indices.reversed() {
      guard case .drafted(let disposition, let digest, let author) = events[index].event.what else { continue }
      return CaseDraft(
        disposition: disposition, remedy: events[index].remedy ?? .none, text: details(at: index)[.draftText] ?? "",
        facts: details(at: index)[.draftFacts].flatMap { try? JSON.parse($0) }.flatMap(ReplyFacts.init),
        digest: digest, author: author, day: events[index].event.day)
    }
    return nil
  }

  /// The log holds a return without its reason.
  func withReason(_ event: RequestEvent, at index: Int) -> RequestEvent {
    guard case .review(.returned(let signature, _)) = event.what, let reason = details(at: index)[.returnReason]
    else { return event }
    return RequestEvent(event.day, by: event.by, .review(.returned(signature, reason: reason)))
  }
}
