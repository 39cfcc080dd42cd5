import Database
package import Disclosure
import Documents

extension Registry {
  /// 复议诉讼登记簿, the newest receipt first.
  package func disputes(of organ: OrganID, for viewer: Viewer) async throws -> DisputeRegister {
    try await readDisputes(of: organ, for: viewer) { session in
      DisputeRegister(
        files: try listed(DisputeQuery.records(of: organ, in: session), in: session),
        mappings: try DisputeQuery.mappings(of: organ, in: session))
    }
  }

  /// Those about one request, the newest receipt first.
  package func disputes(
    about request: RequestID, of organ: OrganID, for viewer: Viewer
  ) async throws -> [DisputeFile] {
    try Self.admit(viewer, to: organ)
    return try await database.glance { session in
      let records = try DisputeQuery.registered(about: request, of: organ, in: session).flatMap {
        try DisputeQuery.records(of: organ, only: $0, in: session)
      }
      return records.isEmpty ? [] : try listed(records, in: session)
    }
  }

  private func listed(_ records: [DisputeRecord], in session: Session) throws -> [DisputeFile] {
    var parties: [DisputeID: SealedReference] = [:]
    for record in records { parties[record.id] = record.entries.first?.texts[.party] }
    let names = try sealed.open(parties, in: session)
    return records.map { DisputeFile(listing: $0, party: names[$0.id] ?? "") }
      .sorted { ($0.registration.received, $0.id.rawValue) > ($1.registration.received, $1.id.rawValue) }
  }

  /// 案卷 with everything; nil when it is not there.
  package func dispute(
    _ id: DisputeID, of organ: OrganID, for viewer: Viewer, today: Day
  ) async throws -> DisputeFile? {
    let sealed = sealed
    return try await readDisputes(of: organ, for: viewer) { session in
      guard let record = try DisputeQuery.records(of: organ, only: id, in: session).first else { return nil }
      let texts = try DisputeTexts(record, sealed, in: session)
      var documents: [DisputeDocument] = []
      for (file, number) in try DisputeQuery.files(of: id, in: organ, session) {
        guard let entry = record.entries.first(where: { $0.number == number }) else { continue }
        documents.append(
          DisputeDocument(
            file: file, name: texts[number, .fileName] ?? "", added: entry.entered, author: entry.author,
            state: try Quarantine.state(of: file, in: session)))
      }
      return DisputeFile(record, texts, documents, for: viewer, today: today)
    }
  }

  /// 一年的复议诉讼, as 表四 counts them.
  package func disputeFacts(
    of organ: OrganID, year: ReportingYear, for viewer: Viewer
  ) async throws -> [ReviewFact] {
    try await disputes(of: organ, for: viewer).facts.filter { $0.column(in: year) != nil }
  }

  /// 待办: what the organ owes in its disputes, the earliest first.
  package func disputesDue(
    of organ: OrganID, for viewer: Viewer, today: Day
  ) async throws -> [DisputeTask] {
    let register = try await disputes(of: organ, for: viewer)
    let calendar = try await calendar()
    return register.files.compactMap { file in
      file.dispute.duty(today: today, in: calendar).map { DisputeTask(file: file, due: $0) }
    }.sorted { ($0.due.day, $0.file.id.rawValue) < ($1.due.day, $1.file.id.rawValue) }
  }

  /// 打开材料: a file that the check has released; nil when there is none for who asks.
  package func disputeDocument(
    _ file: Digest, of id: DisputeID, in organ: OrganID, for viewer: Viewer
  ) async throws -> StoredFile? {
    let keyring = keyring
    return try await readDisputes(of: organ, for: viewer) { session in
      try FileRegister(keyring).released(file, "dispute_file", of: organ, "dispute", id.rawValue, in: session)
    }
  }

  /// Refuses who may not look into the disputes of that organ.
  private func readDisputes<Value: Sendable>(
    of organ: OrganID, for viewer: Viewer, _ read: @escaping @Sendable (Session) throws -> Value
  ) async throws -> Value {
    try Self.admit(viewer, to: organ)
    return try await database.read(read)
  }

  private static func admit(_ viewer: Viewer, to organ: OrganID) throws {
    guard try PermissionTable.standard().allows(viewer.roles(in: organ, office: nil), .viewDisputes) else {
      throw PeopleRefusal.notAllowed(.viewDisputes)
    }
  }
}

/// The opened texts of all events of a dispute.
private struct DisputeTexts {
  private struct Place: Hashable {
    let number: Int
    let text: DisputeText
  }

  private let texts: [Place: String]

  init(_ record: DisputeRecord, _ sealed: SealedValues, in session: Session) throws {
    var references: [Place: SealedReference] = [:]
    for entry in record.entries {
      for (text, reference) in entry.texts { references[Place(number: entry.number, text: text)] = reference }
    }
    texts = try sealed.open(references, in: session)
  }

  subscript(number: Int, text: DisputeText) -> String? { texts[Place(number: number, text: text)] }
}

extension DisputeFile {
  fileprivate init(listing record: DisputeRecord, party: String) {
    self.init(
      id: record.id, dispute: record.dispute, request: record.request,
      party: record.isOrganization ? party : DetailMasking.maskedPeople(party), isPartyShown: record.isOrganization,
      claim: nil, entries: [], documents: [], version: record.entries.count)
  }

  fileprivate init(
    _ record: DisputeRecord, _ texts: DisputeTexts, _ documents: [DisputeDocument], for viewer: Viewer, today: Day
  ) {
    let isShown =
      record.isOrganization
      || record.entries.contains {
        $0.kind == .disputePartyShown && $0.entered == today && $0.author == viewer.person.rawValue
      }
    let party = texts[1, .party] ?? ""
    self.init(
      id: record.id, dispute: record.dispute, request: record.request,
      party: isShown ? party : DetailMasking.maskedPeople(party), isPartyShown: isShown, claim: texts[1, .claim],
      entries: record.entries.map { entry in
        DisputeEntry(
          number: entry.number, event: entry.event, entered: entry.entered, author: entry.author,
          words: texts[entry.number, .note] ?? texts[entry.number, .reason] ?? texts[entry.number, .fileName])
      }, documents: documents, version: record.entries.count)
  }
}
