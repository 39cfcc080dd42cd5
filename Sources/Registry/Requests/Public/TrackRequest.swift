import Database
package import Disclosure

extension Registry {
  /// Wrong codes for one number from one address within an hour; then it is not answered for at all.
  package static let trackingLimit = 10
  /// The same from all addresses together, so that nobody alone shuts the applicant out.
  static let trackingLimitOfAll = 200

  /// 查询申请 by number and code, of whichever organ; nil when they do not belong together, whichever of the two is wrong.
  ///
  /// - Parameter client: The address it is asked from.
  /// - Throws: `TrackRefusal` when the number was guessed at too often.
  package func track(
    number: String, code: String, from client: String, today: Day, at now: Instant
  ) async throws -> TrackedRequest? {
    let keys = keyring.current
    let number = CaseDetails([.note: number])[.note] ?? ""
    let code = TrackingCode(typed: code)
    let mark = EqualityMark(of: number, purpose: "track", keys: keys).digest.hex
    let ownMark = EqualityMark(of: "\(number)\n\(client)", purpose: "track/client", keys: keys).digest.hex
    guard !number.unicodeScalars.contains("\0") else { return nil }
    // A few locks for all numbers, so that guessing leaves no rows behind.
    let answer = try await database.write(lock: "track/\(mark.prefix(2))") { session -> Answer in
      let hour = now.milliseconds / 3_600_000
      let (all, own) = (TrackAttempts(mark: mark, hour: hour), TrackAttempts(mark: ownMark, hour: hour))
      guard try own.count(in: session) < Self.trackingLimit, try all.count(in: session) < Self.trackingLimitOfAll
      else { return .tooMany }
      guard let id = try Self.request(number, code, keys: keys, in: session) else {
        try own.add(in: session)
        try all.add(in: session)
        return .none
      }
      return .found(id)
    }
    // What it says is read without holding anybody up.
    switch answer {
    case .tooMany: throw TrackRefusal.tooManyAttempts
    case .none: return nil
    case .found(let id):
      return try await database.read { session in try tracked(id, today: today, in: session) }
    }
  }

  private enum Answer: Sendable {
    case tooMany, none
    case found(RequestID)
  }

  /// Every request of that number is compared, and each in the same time; where there is none, so is one.
  private static func request(
    _ number: String, _ code: TrackingCode, keys: Keys, in session: Session
  ) throws -> RequestID? {
    let stored = try session.query(
      "SELECT request.id, request_code.mark FROM request_code JOIN request ON request.id = request_code.request WHERE request.number = $1",
      number
    ) { row in (RequestID(try row[0]), try StoredDigest(row, 1).value) }
    var found: RequestID?
    for (id, mark) in stored where TrackingCode.areEqual(code.mark(of: id, keys: keys), mark) { found = id }
    if stored.isEmpty { _ = TrackingCode.areEqual(code.mark(of: RequestID(number), keys: keys), .zero) }
    return found
  }

  private func tracked(
    _ id: RequestID, today: Day, in session: Session
  ) throws -> TrackedRequest {
    let entries = try Log.entries(of: id.stream, in: session)
    guard let organ = entries.first?.organ else { throw RecordedEventFault.empty }
    let (events, history) = try CaseHistory.read(entries, by: try .onRecord(of: organ, in: session))
    let item = history.case
    let letters = try CaseTexts(events, in: session, sealed).documents(
      events, states: try Quarantine.states(of: id, in: session)
    )
    .filter { $0.state.isReleased && TrackedRequest.isLetter($0) }
    return TrackedRequest(
      id: id, organ: organ, number: item.registration.number, state: item.state, arrived: item.arrived,
      received: item.received, period: item.period(today: today),
      supplementUntil: item.state == .awaitingSupplement ? item.supplement?.until : nil,
      extendedBy: item.extensions.last?.workingDays, answered: item.outcome?.day,
      delivered: item.delivery?.day, letters: letters)
  }
}

extension TrackedRequest {
  /// What is written to the applicant; of replies only what was put on file once it was issued.
  fileprivate static func isLetter(_ document: CaseDocument) -> Bool {
    switch document.kind {
    case .supplementNotice, .extensionNotice, .feeNotice, .notice: true
    case .reply: document.isReplyOnFile
    default: false
    }
  }
}

/// 查询次数: wrong codes by number and hour; the number itself is not kept (table `track_attempt`).
private struct TrackAttempts {
  let mark: String
  let hour: Int

  /// By the hours of the clock.
  func count(in session: Session) throws -> Int {
    try session.first("SELECT count FROM track_attempt WHERE mark = $1 AND hour = $2", mark, hour) { try $0[0] } ?? 0
  }

  func add(in session: Session) throws {
    try session.execute(
      """
      INSERT INTO track_attempt (mark, hour, count) VALUES ($1, $2, 1)
      ON CONFLICT (mark, hour) DO UPDATE SET count = track_attempt.count + 1
      """, mark, hour)
    try session.execute("DELETE FROM track_attempt WHERE hour < $1", hour - 24)
  }
}
