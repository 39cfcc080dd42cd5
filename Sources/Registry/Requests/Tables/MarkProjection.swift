package import Database
import Disclosure
import Documents

/// 相同标记 (table `request_mark`), made again from the sealed applications; only with the key file.
package struct MarkProjection: Projection {
  package let table = "request_mark"
  package let families: Set<String>? = ["request"]
  private let keyring: Keyring

  package init(_ keyring: Keyring) { self.keyring = keyring }

  package func replay(of organ: OrganID, in session: Session) -> any ProjectionReplay {
    MarkReplay(sealed: SealedValues(keyring), keys: keyring.current)
  }

  package func forEachStored(of organ: OrganID, in session: Session, _ row: (ProjectedRow) throws -> Void) throws {
    try session.forEach("SELECT request, purpose, mark FROM request_mark WHERE organ = $1", organ.rawValue) { stored in
      try row(MarkReplay.row(try stored[0], try stored[1], mark: try stored[2]))
    }
  }
}

private struct MarkReplay: ProjectionReplay {
  private struct Place: Hashable {
    let request: RequestID
    let detail: CaseDetail
  }

  let sealed: SealedValues
  let keys: Keys
  private var references: [RequestID: [CaseDetail: SealedReference]] = [:]

  /// What marks are made of.
  private static let details: Set<CaseDetail> = [
    .applicantName, .identityNumber, .contactPhone, .informationTitle, .informationNumber, .description,
  ]

  init(sealed: SealedValues, keys: Keys) {
    self.sealed = sealed
    self.keys = keys
  }

  mutating func apply(_ entry: LogEntry, _ payload: EntryPayload) throws {
    guard RequestEventKind(rawValue: entry.kind)?.isApplication == true, let id = RequestID(entry.stream) else {
      return
    }
    let recorded = try RecordedEvent(entry, EventPayload(kind: entry.kind, json: try payload.get()))
    for (detail, reference) in recorded.sealed where Self.details.contains(detail) {
      references[id, default: [:]][detail] = reference
    }
  }

  func rows(in session: Session) throws -> [ProjectedRow] {
    var rows: [ProjectedRow] = []
    let requests = Array(references)
    for start in stride(from: 0, to: requests.count, by: 200) {
      let batch = requests[start..<min(start + 200, requests.count)]
      for (id, details) in try open(batch, in: session) {
        for (purpose, mark) in ApplicationMarks(details, keys: keys).marks {
          rows.append(Self.row(id.rawValue, purpose.rawValue, mark: mark))
        }
      }
    }
    return rows
  }

  /// A value that cannot be opened is a fault of its own elsewhere; it makes no mark here.
  private func open(
    _ requests: ArraySlice<(key: RequestID, value: [CaseDetail: SealedReference])>, in session: Session
  ) throws -> [RequestID: CaseDetails] {
    var places: [Place: SealedReference] = [:]
    for (id, references) in requests {
      for (detail, reference) in references { places[Place(request: id, detail: detail)] = reference }
    }
    var found: [RequestID: CaseDetails] = [:]
    let texts: [Place: String]
    do {
      texts = try sealed.open(places, in: session)
    } catch is SealRefusal {
      guard requests.count > 1 else { return [:] }
      for request in requests { found.merge(try open([request], in: session)) { first, _ in first } }
      return found
    }
    for (place, text) in texts { found[place.request, default: CaseDetails()][place.detail] = text }
    return found
  }

  static func row(_ request: String, _ purpose: String, mark: String) -> ProjectedRow {
    ProjectedRow(key: "\(request) \(purpose)", [.init("mark", mark)])
  }
}
