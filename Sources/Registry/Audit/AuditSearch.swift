import Database
import Disclosure
import Documents

/// One page of 审计记录, and how many there are.
package struct AuditPage: Hashable, Sendable {
  package let entries: [AuditEntry]
  package let total: Int
}

extension Registry {
  /// 审计记录 of an organ, the newest first.
  package func audit(
    of organ: OrganID, _ filter: AuditFilter, from offset: Int = 0, count: Int = 50
  ) async throws -> AuditPage {
    let (offset, count) = (max(0, offset), min(max(1, count), 1000))
    let sealed = sealed
    return try await database.read { session in
      let authors = filter.author.isEmpty ? [] : try AuditReading.people(named: filter.author, in: session)
      let condition = filter.condition(of: organ, authors: authors)
      let total = try session.rows("SELECT count(*) FROM log WHERE \(condition.sql)", condition.values) { row in
        try row[0] as Int
      }.first
      let entries = try session.rows(
        "SELECT \(Log.columns) FROM log WHERE \(condition.sql) ORDER BY seq DESC LIMIT ? OFFSET ?",
        condition.values + [count.sqlValue, offset.sqlValue], row: { try LogEntry($0) })
      return AuditPage(
        entries: try AuditReading(session: session, sealed: sealed).read(entries), total: total ?? 0)
    }
  }
}

/// Makes entries of the log readable: names for ids, numbers for cases, reasons out of their boxes.
private struct AuditReading {
  let session: Session
  let sealed: SealedValues

  static func people(named name: String, in session: Session) throws -> [PersonID] {
    try session.query("SELECT id FROM person WHERE name = $1 ORDER BY id LIMIT 50", name) { row in
      PersonID(try row[0] as String)
    }
  }

  func read(_ entries: [LogEntry]) throws -> [AuditEntry] {
    let payloads = try entries.map { try JSON.parse($0.payload) }
    let people = entries.map { StreamPart.rest(of: $0.stream, behind: "person/") }
    let authors = entries.indices.map { index in
      // With the code that was handed out, a person acts before they can sign in.
      entries[index].kind == PeopleKind.accountActivated.rawValue
        ? people[index].map { .person(PersonID($0)) } ?? .system : AuditEntry.Author(payloads[index])
    }
    let requests = entries.map { entry in
      StreamPart.rest(of: entry.stream, behind: "request/")
        ?? StreamPart.rest(of: entry.stream, behind: "request-access/")
    }
    let authorIDs = authors.compactMap { author -> String? in
      if case .person(let id) = author { id.rawValue } else { nil }
    }
    let names = try texts("SELECT id, name FROM person WHERE id IN", authorIDs + people.compactMap { $0 })
    let numbers = try texts("SELECT id, number FROM request WHERE id IN", requests.compactMap { $0 })
    return try entries.indices.map { index in
      let (entry, payload) = (entries[index], payloads[index])
      return AuditEntry(
        seq: entry.seq, recorded: entry.recorded, author: authors[index], authorName: name(authors[index], names),
        words: AuditWords.words(entry.kind), detail: AuditDetail(kind: entry.kind, payload: payload).text,
        personName: people[index].flatMap { names[$0] }, request: requests[index].map { RequestID($0) },
        number: requests[index].flatMap { numbers[$0] }, reason: try reason(payload["reason"]))
    }
  }

  private func name(_ author: AuditEntry.Author, _ names: [String: String]) -> String {
    switch author {
    case .person(let id): names[id.rawValue] ?? "外单位人员"
    case .console: "服务器命令"
    case .applicant: "申请人"
    case .system: "系统"
    }
  }

  private func reason(_ stored: JSON?) throws -> String? {
    guard let stored, let reference = SealedReference(stored) else { return stored?.string }
    do { return try sealed.open(reference, in: session) } catch let refusal as SealRefusal {
      return refusal == .destroyed ? "（已销毁）" : "（无法打开，请运行核验）"
    }
  }

  private func texts(_ select: String, _ ids: [String]) throws -> [String: String] {
    let ids = Set(ids).sorted()
    guard !ids.isEmpty else { return [:] }
    let places = ids.map { _ in "?" }.joined(separator: ", ")
    let rows = try session.rows("\(select) (\(places))", ids.map { .text($0) }) { row in
      (try row[0] as String, try row[1] as String)
    }
    return Dictionary(rows) { first, _ in first }
  }
}

private enum StreamPart {
  static func rest(of stream: StreamID, behind prefix: String) -> String? {
    stream.rawValue.hasPrefix(prefix) ? String(stream.rawValue.dropFirst(prefix.count)) : nil
  }
}
