import Database
package import Disclosure

/// 整件: an application with all that happened to it, put on record in one go, for what brings many at once.
package struct WholeCase: Sendable {
  package let filing: RequestFiling
  package let filedBy: Actor
  package let steps: [Step]

  package init(_ filing: RequestFiling, by actor: Actor, steps: [Step]) {
    self.filing = filing
    filedBy = actor
    self.steps = steps
  }

  /// One event, with the texts that are sealed beside it.
  package struct Step: Sendable {
    package let day: Day
    package let by: Actor
    package let what: What
    package let details: CaseDetails

    package enum What: Sendable {
      case happened(RequestHappening)
      case drafted(Disposition, Remedy, author: PersonID)
      /// Of the draft as it stands.
      case submitted(author: PersonID)
      /// The step that is due.
      case passed(PersonID)
      /// By the next number of the organ.
      case issued
    }

    package init(_ what: What, on day: Day, by actor: Actor, _ details: CaseDetails = [:]) {
      (self.what, self.day, by, self.details) = (what, day, actor, details)
    }
  }
}

extension Registry {
  /// Records these cases in one transaction: all, or none. Every event is judged by the same fold, sealed, recorded and
  /// projected as by the action of its own; the cases take turns, so that they lie in the log as in an office.
  ///
  /// Whether somebody may do it is the caller's matter: nothing here asks the permission table.
  package func record(
    _ cases: [WholeCase], in organ: OrganID, under rules: RequestRules, at now: Instant
  ) async throws -> [RequestReceipt] {
    try await act(on: StreamID("cases/\(organ)"), at: now) { action in
      var open = try cases.map { try RecordingCase($0, in: organ, by: rules, self, action) }
      for turn in 0..<(cases.map(\.steps.count).max() ?? 0) {
        for index in open.indices { try open[index].take(turn) }
      }
      return try open.map { try $0.close() }
    }
  }
}

/// A case on its way into the log.
private struct RecordingCase {
  let whole: WholeCase
  let id = RequestID.random()
  let organ: OrganID
  let rules: RequestRules
  let registry: Registry
  let action: Action
  let code: TrackingCode
  let registered: CaseHistory
  var history: CaseHistory

  init(_ whole: WholeCase, in organ: OrganID, by rules: RequestRules, _ registry: Registry, _ action: Action) throws {
    (self.whole, self.organ, self.rules, self.registry, self.action) = (whole, organ, rules, registry, action)
    let filing = whole.filing
    try filing.details.check()
    code = TrackingCode(token: filing.token, organ: organ, keys: registry.keyring.current)
    history = try registry.register(
      filing, as: id, in: organ, by: whole.filedBy, under: rules, today: action.now.day, action)
    registered = history
    try registry.mark(
      id, organ, form: registry.submission(filing.token, to: organ), code: code,
      ApplicationMarks(filing.details, keys: registry.keyring.current), in: action.session)
  }

  mutating func take(_ turn: Int) throws {
    guard whole.steps.indices.contains(turn) else { return }
    let step = whole.steps[turn]
    var details = step.details
    var series: SeriesPlace?
    var remedy: Remedy?
    let what: RequestHappening
    switch step.what {
    case .happened(let happening): what = happening
    case .drafted(let disposition, let printed, let author):
      let salt = RandomBytes.hex(RandomBytes.take(32))
      details = details.merging([.draftSalt: salt])
      let digest = DraftDigest(disposition, printed, text: details[.draftText] ?? "", facts: nil, salt: salt).digest
      (what, remedy) = (.drafted(disposition, digest: digest.hex, author: author), printed)
    case .submitted(let author): what = .review(.submitted(digest: draftDigest, author: author))
    case .passed(let signer):
      guard case .waiting(let number) = history.case.review.state else {
        throw ActionRefusal.rule(.review(.notInReview))
      }
      what = .review(.passed(ReviewSignature(step: number, digest: draftDigest, signer: signer)))
    case .issued:
      let (number, place) = try NumberSeriesTable.take(
        .next, from: .reply, on: step.day, organ: organ, in: action.session)
      (what, series) = (.issued(number: number), place)
    }
    try happen(RequestEvent(step.day, by: step.by, what), details, series, remedy)
  }

  private var draftDigest: String { history.case.draft?.digest ?? "" }

  private mutating func happen(
    _ event: RequestEvent, _ details: CaseDetails, _ series: SeriesPlace?, _ remedy: Remedy?
  ) throws {
    try details.check()
    let recorded = RecordedEvent(
      event, sealed: try registry.seal(details, in: action.session), series: series, remedy: remedy)
    do throws(RequestRefusal) {
      try history.apply(recorded, today: action.now.day, signers: rules.signers)
    } catch { throw ActionRefusal.rule(error) }
    try RequestTables.note(recorded, version: history.version, id, organ, in: action.session)
    action.record(try recorded.newEvent(of: id), in: organ)
  }

  func close() throws -> RequestReceipt {
    try RequestTables.update(from: registered, to: history, id, organ, at: action.now, in: action.session)
    return RequestReceipt(history, id: id, code: code, isRepeat: false, duplicates: [])
  }
}
