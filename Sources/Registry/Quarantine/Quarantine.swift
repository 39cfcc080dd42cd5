import Database
import Disclosure
import Documents

/// 待查文件: a received file is handed to nobody until a check has released it (table `file_check`).
///
/// The verdict is recorded. Rejected bytes stay in the store, encrypted under their own key, as evidence of what was handed in
/// and when; no page gives them out.
package enum Quarantine {
  package static let job: JobKind = "file.check"
  static let kind = "file.checked"

  static func stream(_ file: Digest) -> StreamID { StreamID("check/\(file)") }

  /// A file that comes into a case: checked after the commit, unless the program itself made it.
  static func take(_ document: NewDocument, of organ: OrganID, in action: Action) throws {
    guard document.isMade else { return try hold(document.file.address, of: organ, in: action) }
    try record(.made, on: document.file.address, of: organ, in: action)
  }

  /// Has a file checked after the commit of the action that names it.
  static func hold(_ file: Digest, of organ: OrganID, in action: Action) throws {
    try Outbox.add(
      NewJob(job, key: file.hex, organ: organ, stream: stream(file), payload: ["file": .string(file.hex)]), in: action)
  }

  /// Keeps a verdict; the first one holds.
  static func record(_ verdict: FileVerdict, on file: Digest, of organ: OrganID, in action: Action) throws {
    let count = try action.session.execute(
      """
      INSERT INTO file_check (file, organ, outcome, scanned, finding, signature) VALUES ($1, $2, $3, $4, $5, $6)
      ON CONFLICT (file) DO NOTHING
      """, file.hex, organ.rawValue, verdict.outcome, verdict.isScanned ? 1 : 0, verdict.finding?.rawValue ?? "",
      verdict.signature)
    guard count == 1 else { return }
    let payload: JSON = [
      "file": .string(file.hex), "finding": .string(verdict.finding?.rawValue ?? ""),
      "outcome": .string(verdict.outcome), "scanned": .bool(verdict.isScanned),
      "signature": .string(verdict.signature),
    ]
    action.record(try NewEvent(stream: stream(file), kind: kind, version: 1, payload: payload), in: organ)
  }

  static func state(of file: Digest, in session: Session) throws -> FileState {
    let found = try session.first(
      "SELECT outcome, scanned, finding, signature FROM file_check WHERE file = $1", file.hex
    ) { row in
      FileVerdict(outcome: try row[0], isScanned: try row[1] as Int == 1, finding: try row[2], signature: try row[3])
    }
    return found.flatMap { $0 }.map(FileState.judged) ?? .checking
  }

  /// Of all files of a request.
  static func states(of id: RequestID, in session: Session) throws -> [String: FileState] {
    let rows = try session.query(
      """
      SELECT file_check.file, outcome, scanned, finding, signature FROM request_document
      JOIN file_check ON file_check.file = request_document.file WHERE request_document.request = $1
      """, id.rawValue
    ) { row in
      (
        try row[0] as String,
        FileVerdict(
          outcome: try row[1], isScanned: try row[2] as Int == 1, finding: try row[3], signature: try row[4])
      )
    }
    return Dictionary(rows.compactMap { row in row.1.map { (row.0, .judged($0)) } }) { first, _ in first }
  }
}

extension Registry {
  /// A file whose check is due.
  package struct FileToCheck: Sendable {
    package let file: StoredFile
    /// As it was called where it came from.
    package let name: String
  }

  /// The file of a check; nil when it is judged already, or was destroyed meanwhile.
  package func fileToCheck(_ file: Digest) async throws -> FileToCheck? {
    try await database.read { session in
      guard try Quarantine.state(of: file, in: session) == .checking, try FileRegister.isNamed(file, in: session)
      else { return nil }
      let found = try session.first("SELECT request, version FROM request_document WHERE file = $1", file.hex) {
        (RequestID(try $0[0] as String), try $0[1] as Int)
      }
      guard let (id, version) = found else {
        return try itemFileToCheck(file, in: session) ?? disputeFileToCheck(file, in: session)
          ?? evidenceToCheck(file, in: session) ?? reportScanToCheck(file, in: session)
      }
      let entries = try Log.entries(of: id.stream, in: session)
      guard entries.indices.contains(version - 1) else { throw RecordedEventFault.empty }
      let named = try RecordedEvent(entries[version - 1]).sealed[.documentName]
      let name = try named.map { try sealed.open($0, in: session) } ?? ""
      return FileToCheck(file: try FileRegister(keyring).file(file, in: session), name: name)
    }
  }

  /// The same of a file of an item; its name stands in the revision with which it came.
  private func itemFileToCheck(_ file: Digest, in session: Session) throws -> FileToCheck? {
    let found = try session.first("SELECT item, version FROM item_file WHERE file = $1", file.hex) {
      (ItemID(try $0[0] as String), try $0[1] as Int)
    }
    guard let (id, version) = found else { return nil }
    let entries = try Log.entries(of: id.stream, in: session)
    guard entries.indices.contains(version - 1) else { throw RecordedEventFault.empty }
    let recorded = try RecordedItemEvent(entries[version - 1])
    var name = try recorded.sealed[.scanName].map { try sealed.open($0, in: session) }
    if case .revised(let revision) = recorded.event.what, let text = try storedText(revision.digest, in: session) {
      name = try ItemText(bytes: files.contents(of: text)).attachment(file.hex)?.name
    }
    return FileToCheck(file: try FileRegister(keyring).file(file, in: session), name: name ?? "")
  }

  /// The same of a file of a dispute; its name is sealed beside the event that brought it.
  private func disputeFileToCheck(_ file: Digest, in session: Session) throws -> FileToCheck? {
    let found = try session.first(
      """
      SELECT texts FROM dispute_file JOIN dispute_event ON dispute_event.organ = dispute_file.organ
      AND dispute_event.dispute = dispute_file.dispute AND dispute_event.number = dispute_file.number WHERE file = $1
      """, file.hex
    ) { try JSON.parse($0[0] as String) }
    guard let texts = found else { return nil }
    let name = try texts[DisputeText.fileName.rawValue].flatMap { SealedReference($0) }.map {
      try sealed.open($0, in: session)
    }
    return FileToCheck(file: try FileRegister(keyring).file(file, in: session), name: name ?? "")
  }

  /// The same of 佐证 of a problem.
  private func evidenceToCheck(_ file: Digest, in session: Session) throws -> FileToCheck? {
    let found = try session.first("SELECT name FROM problem_file WHERE file = $1", file.hex) {
      try StoredReference($0, 0).reference
    }
    guard let name = found.flatMap({ $0 }) else { return nil }
    return FileToCheck(
      file: try FileRegister(keyring).file(file, in: session), name: try sealed.open(name, in: session))
  }

  /// The same of the scan of a signed report, which only the report's events name.
  private func reportScanToCheck(_ file: Digest, in session: Session) throws -> FileToCheck? {
    let organ = try session.first(
      "SELECT organ FROM outbox WHERE kind = $1 AND key = $2", Quarantine.job.rawValue, file.hex
    ) { OrganID(try $0[0] as String) }
    guard let organ else { return nil }
    let years = try session.query("SELECT year FROM annual_report WHERE organ = $1", organ.rawValue) {
      try $0[0] as Int
    }
    for year in years.compactMap({ ReportingYear($0) }) {
      for recorded in try RecordedReportEvent.read(of: .report(organ, year), in: session)
      where recorded.event.signature?.paper?.scan == file.hex {
        let name = try recorded.sealed[.scanName].map { try sealed.open($0, in: session) }
        return FileToCheck(file: try FileRegister(keyring).file(file, in: session), name: name ?? "")
      }
    }
    return nil
  }

  /// Records the verdict and ends the job, both or neither. A file is judged once.
  package func judge(_ file: Digest, _ verdict: FileVerdict, for job: Job, at now: Instant) async throws {
    try await act(on: Quarantine.stream(file), at: now) { action in
      try job.markDone(at: action.now, in: action.session)
      try Quarantine.record(verdict, on: file, of: job.organ, in: action)
    }
  }

  /// Writes the jobs of files whose check nobody has in hand: received by an older program, or restored without jobs.
  package func recallChecks(at now: Instant) async throws {
    try await act(on: "checks", at: now) { action in
      let files = try action.session.query(
        """
        SELECT received.file, received.organ FROM (
          SELECT file, organ FROM request_document UNION SELECT file, organ FROM item_file
          UNION SELECT file, organ FROM dispute_file UNION SELECT file, organ FROM problem_file
        ) received
        LEFT JOIN file_check ON file_check.file = received.file
        LEFT JOIN outbox ON outbox.kind = $1 AND outbox.key = received.file
        WHERE file_check.file IS NULL AND outbox.id IS NULL LIMIT 500
        """, Quarantine.job.rawValue
      ) { (try StoredDigest($0, 0).value, OrganID(try $0[1] as String)) }
      for (file, organ) in files { try Quarantine.hold(file, of: organ, in: action) }
    }
  }
}
