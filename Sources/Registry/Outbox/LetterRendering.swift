import Database
import Disclosure
package import Documents

extension OpenCase {
  /// 存档答复书: the letter is made after the commit, once, and put on file as it went out.
  func freezeReply() throws {
    try Outbox.add(
      try NewJob(
        LetterRendering.kind, key: "\(step.id.stream)/reply", organ: organ, stream: step.id.stream,
        payload: ["request": .string(id.rawValue)]),
      in: action)
  }
}

/// 制作答复书 after the commit: the issued reply as PDF, or as Word file where there is no typesetter, becomes a document of the case.
package struct LetterRendering: Sendable {
  package static let kind: JobKind = "render"

  private let registry: Registry
  private let pdf: PDFMaker?

  package init(_ registry: Registry, pdf: PDFMaker?) {
    self.registry = registry
    self.pdf = pdf
  }

  package func work(_ job: Job, at now: Instant) async throws -> JobOutcome {
    guard let id = job.payload["request"]?.string.map({ RequestID($0) }) else {
      return .hopeless(JobProblem("作业没有写明是哪一件申请。"))
    }
    let source = try await registry.database.read { try registry.wholeLetterSource(id, in: $0) }
    guard let source, let issued = source.item.issued else { return .done }
    let replies = source.file.documents.filter { $0.kind == .reply && $0.isAfterIssue }
    if replies.contains(where: \.isReplyOnFile) { return .done }
    // Only when a stamped reply has failed its check is one made instead of it.
    if replies.contains(where: { $0.state == .checking }) {
      return .later(JobProblem("随印发上传的答复书正在检查，检查以后再决定是否制作答复书。"))
    }
    guard let letter = source.letter(CaseLetter(.reply), source.values(of: CaseLetter(.reply))) else {
      return .hopeless(JobProblem("没有可以制作的答复。"))
    }
    do {
      let (bytes, suffix) = try await bytes(of: try letter.document())
      let stored = NewDocument(
        try registry.files.store(bytes), .reply,
        name: "\(source.file.number)\(CaseLetter.Kind.reply.chinese).\(suffix)",
        isMade: true)
      try await keep(stored, job, id, on: issued.day, at: now)
      return .done
    } catch let missing as LetterGaps {
      return .hopeless(JobProblem("答复书缺少必备的内容：\(missing.gaps.map(\.sentence).joined())"))
    } catch let refusal as PDFRefusal {
      return refusal.isPassing ? .later(JobProblem(refusal.sentence)) : .hopeless(JobProblem(refusal.sentence))
    }
  }

  /// Whether a reply that may be handed out was put on file after the issue.
  private static func hasReply(_ events: [RecordedEvent], _ states: [String: FileState]) -> Bool {
    guard let issued = events.firstIndex(where: \.isIssue) else { return false }
    return events[issued...].contains { recorded in
      guard case .documentAdded(.reply, let file) = recorded.event.what else { return false }
      return states[file]?.isReleased ?? false
    }
  }

  private func bytes(of document: Document) async throws -> ([UInt8], suffix: String) {
    guard let pdf else { return (try DOCXWriter.write(document), "docx") }
    return (try await pdf.pdf(of: document), "pdf")
  }

  /// The document and the mark of the job together: doing it twice puts nothing on file twice.
  private func keep(_ document: NewDocument, _ job: Job, _ id: RequestID, on day: Day, at now: Instant) async throws {
    let registry = registry
    try await registry.act(on: id.stream, at: now) { action in
      let entries = try Log.entries(of: id.stream, in: action.session)
      let rules = try RequestRules.onRecord(of: job.organ, in: action.session)
      let (events, before) = try CaseHistory.read(entries, by: rules)
      let states = try Quarantine.states(of: id, in: action.session)
      if !LetterRendering.hasReply(events, states) {
        let event = RequestEvent(day, by: .system, .documentAdded(.reply, file: document.file.address.hex))
        var after = before
        try after.apply(RecordedEvent(event), today: day, signers: .none)
        let recorded = RecordedEvent(event, sealed: try registry.seal(document.details, in: action.session))
        try FileRegister(registry.keyring).add(document.file, in: action)
        try Quarantine.take(document, of: job.organ, in: action)
        try RequestTables.note(recorded, version: after.version, id, job.organ, in: action.session)
        action.record(try recorded.newEvent(of: id), in: job.organ)
        try RequestTables.update(from: before, to: after, id, job.organ, at: now, in: action.session)
      }
      try job.markDone(at: now, in: action.session)
    }
  }
}

extension Registry {
  /// The case with the applicant's whole name, for what the program itself sends out.
  fileprivate func wholeLetterSource(_ id: RequestID, in session: Session) throws -> LetterSource? {
    let entries = try Log.entries(of: id.stream, in: session)
    guard let organ = entries.first?.organ else { return nil }
    let rules = try RequestRules.onRecord(of: organ, in: session)
    guard let folded = try FoldedCase(entries, by: rules, isMasked: false, in: session, sealed) else { return nil }
    let day = folded.history.case.issued?.day ?? folded.history.case.arrived
    let file = try CaseFile(id, folded, today: day, in: session)
    return LetterSource(
      file, try DirectoryQuery(organ: organ, session: session).run(),
      try OrganSettings(of: organ, on: day, in: session),
      today: day)
  }
}
