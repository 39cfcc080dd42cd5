import Database
package import Disclosure

extension Registry {
  /// 登记申请, by the staff, whatever the channel.
  ///
  /// - Parameter today: Without it that of `now`.
  /// - Throws: `ActionRefusal` when it is refused.
  package func fileRequest(
    _ filing: RequestFiling, by viewer: Viewer, under rules: RequestRules, today: Day? = nil, at now: Instant
  ) async throws -> RequestReceipt {
    guard rules.permissions.allows(viewer.roles, filing.isBackfilled ? .importLedger : .registerRequest) else {
      throw ActionRefusal.notAllowed(filing.isBackfilled ? .importLedger : .registerRequest)
    }
    return try await file(
      filing, in: viewer.organ, by: .person(viewer.person), under: rules, today: today ?? now.day, at: now)
  }

  /// 网上申请, by the applicant without an account; it arrives today, whatever the filing says.
  ///
  /// - Parameter today: Without it that of `now`.
  package func submitOnline(
    _ filing: RequestFiling, to organ: OrganID, under rules: RequestRules, today: Day? = nil, at now: Instant
  ) async throws -> RequestReceipt {
    let today = today ?? now.day
    guard filing.applicant != nil else { throw ActionRefusal.rule(.applicantUnknown) }
    try filing.details.require(.applicantName, .identityNumber, .supplyForm)
    if filing.details[.description] == nil { try filing.details.require(.informationTitle) }
    if filing.details[.contactEmail] == nil, filing.details[.address] == nil {
      try filing.details.require(.contactPhone)
    }
    let online = RequestFiling(
      .online, arrived: today, applicant: filing.applicant, filing.details, documents: filing.documents,
      number: filing.number, token: filing.token)
    return try await file(online, in: organ, by: .applicant, under: rules, today: today, at: now)
  }

  private func file(
    _ filing: RequestFiling, in organ: OrganID, by actor: Actor, under rules: RequestRules, today: Day,
    at now: Instant
  ) async throws -> RequestReceipt {
    guard filing.arrived <= today else { throw ActionRefusal.rule(.inTheFuture(today: today)) }
    try filing.details.check()
    let id = RequestID.random()
    let keys = keyring.current
    let form = submission(filing.token, to: organ)
    let code = TrackingCode(token: filing.token, organ: organ, keys: keys)
    return try await act(on: StreamID("submission/\(form)"), at: now) { action in
      if let earlier = try receipt(of: form, code: code, under: rules, in: action.session) { return earlier }
      let history = try register(filing, as: id, in: organ, by: actor, under: rules, today: today, action)
      let marks = ApplicationMarks(filing.details, keys: keys)
      let duplicates = try marks.duplicates(in: organ, except: id, in: action.session)
      try mark(id, organ, form: form, code: code, marks, in: action.session)
      return RequestReceipt(history, id: id, code: code, isRepeat: false, duplicates: duplicates)
    }
  }

  /// What stands for a form in the database.
  func submission(_ token: String, to organ: OrganID) -> Digest {
    EqualityMark(of: token, purpose: "submission/\(organ)", keys: keyring.current).digest
  }

  /// Keeps what lies beside the log: form sent, code handed out, marks of applicant and wish.
  func mark(
    _ id: RequestID, _ organ: OrganID, form: Digest, code: TrackingCode, _ marks: ApplicationMarks,
    in session: Session
  ) throws {
    try session.execute("INSERT INTO request_submission (mark, request) VALUES ($1, $2)", form.hex, id.rawValue)
    try session.execute(
      "INSERT INTO request_code (request, mark) VALUES ($1, $2)", id.rawValue,
      code.mark(of: id, keys: keyring.current).hex)
    try marks.replace(of: id, organ, in: session)
  }

  func register(
    _ filing: RequestFiling, as id: RequestID, in organ: OrganID, by actor: Actor, under rules: RequestRules,
    today: Day, _ action: Action
  ) throws -> CaseHistory {
    let (number, place) = try NumberSeriesTable.take(
      filing.number, from: .request, on: filing.arrived, organ: organ, in: action.session)
    let registration = RequestRegistration(
      number: number, channel: filing.channel, applicant: filing.applicant, outsideNumber: filing.outsideNumber,
      outsideDue: filing.outsideDue, isBackfilled: filing.isBackfilled)
    let event = RequestEvent(filing.arrived, by: actor, .registered(registration))
    let recorded = RecordedEvent(event, sealed: try seal(filing.details, in: action.session), series: place)
    var history: CaseHistory
    do throws(RequestRefusal) { history = try CaseHistory(registering: recorded, by: rules) } catch {
      throw ActionRefusal.rule(error)
    }
    // The row first: the numbers and documents below name it.
    try RequestRow(history, id: id, organ: organ).insert(at: action.now, in: action.session)
    try keep(recorded, history.version, id, organ, action)
    for document in filing.documents {
      if try FileRegister.isNamed(document.file.address, in: action.session) { throw ActionRefusal.fileUsed }
      try FileRegister(keyring).add(document.file, in: action)
      try Quarantine.take(document, of: organ, in: action)
      let added = RecordedEvent(
        RequestEvent(filing.arrived, by: actor, .documentAdded(document.kind, file: document.file.address.hex)),
        sealed: try seal(document.details, in: action.session))
      do throws(RequestRefusal) { try history.apply(added, today: today, signers: .none) } catch {
        throw ActionRefusal.rule(error)
      }
      try keep(added, history.version, id, organ, action)
    }
    try RequestRow(history, id: id, organ: organ).update(at: action.now, in: action.session)
    try RequestCounts.move(from: nil, to: history.case.fact, organ: organ, in: action.session)
    return history
  }

  private func keep(
    _ recorded: RecordedEvent, _ version: Int, _ id: RequestID, _ organ: OrganID, _ action: Action
  ) throws {
    try RequestTables.note(recorded, version: version, id, organ, in: action.session)
    action.record(try recorded.newEvent(of: id), in: organ)
  }

  /// The answer to a form that was sent before.
  private func receipt(
    of form: Digest, code: TrackingCode, under rules: RequestRules, in session: Session
  ) throws -> RequestReceipt? {
    let found = try session.first("SELECT request FROM request_submission WHERE mark = $1", form.hex) {
      RequestID(try $0[0])
    }
    guard let id = found else { return nil }
    let history = try CaseHistory.read(try Log.entries(of: id.stream, in: session), by: rules).history
    return RequestReceipt(history, id: id, code: code, isRepeat: true, duplicates: [])
  }
}

extension RequestReceipt {
  init(
    _ history: CaseHistory, id: RequestID, code: TrackingCode, isRepeat: Bool, duplicates: [DuplicateFinding]
  ) {
    self.init(
      id: id, number: history.case.registration.number, code: code.display, arrived: history.case.arrived,
      received: history.case.received, due: DueColumns(history.case.dueSituation).due, isRepeat: isRepeat,
      duplicates: duplicates)
  }
}
