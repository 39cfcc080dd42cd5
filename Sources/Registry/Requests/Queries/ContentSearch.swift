import Database
import Disclosure

/// 内容检索: words are sought in what is asked and in the reply's text.
///
/// Nothing of these stands in clear anywhere, so the cases are opened batch by batch, the latest first, up to a limit. Names and
/// telephones are not opened: whoever looks for one must know it whole (`ApplicationMarks`).
struct ContentSearch {
  /// How many cases are opened at most.
  static let reach = 5_000
  private static let batch = 250
  private static let searched: Set<CaseDetail> = [.informationTitle, .informationNumber, .description, .draftText]

  struct Found: Hashable {
    let ids: [RequestID]
    /// How many older cases were not opened.
    let unopened: Int
  }

  private let words: [String]

  /// Nil when `text` holds no word. Several words must all be there.
  init?(_ text: String) {
    words = text.split { $0.isWhitespace || "，、；,;".contains($0) }.map { ApplicationMarks.normalized(String($0)) }
      .filter { !$0.isEmpty }
    if words.isEmpty { return nil }
  }

  /// The cases under `condition` that hold every word.
  func find(among condition: SQLCondition, _ sealed: SealedValues, in session: Session) throws -> Found {
    let ids = try session.rows(
      "SELECT request.id FROM request WHERE \(condition.sql) ORDER BY request.arrived DESC, request.id LIMIT ?",
      condition.values + [ContentSearch.reach.sqlValue]
    ) { RequestID(try $0[0]) }
    var found: [RequestID] = []
    for start in stride(from: 0, to: ids.count, by: ContentSearch.batch) {
      let batch = ids[start..<min(start + ContentSearch.batch, ids.count)]
      let texts = try sealed.details(
        ContentSearch.searched, of: batch.map(\.stream), from: [.registered, .completed, .drafted], in: session)
      found += batch.filter { texts[$0.stream].map(holds) ?? false }
    }
    let total = ids.count < ContentSearch.reach ? ids.count : try Registry.count(condition, in: session)
    return Found(ids: found, unopened: total - ids.count)
  }

  private func holds(_ details: CaseDetails) -> Bool {
    let text = details.texts.values.map(ApplicationMarks.normalized).joined(separator: "\n")
    return words.allSatisfy { text.contains($0) }
  }
}

extension SealedValues {
  /// What events of these kinds say of each case; later events replace what earlier ones said.
  func details(
    _ shown: Set<CaseDetail>, of streams: [StreamID], from kinds: [RequestEventKind], in session: Session
  ) throws -> [StreamID: CaseDetails] {
    struct Place: Hashable {
      let stream: StreamID
      let detail: CaseDetail
    }
    let streams = SQLCondition.isIn("stream", streams.map { .text($0.rawValue) })
    let kinds = SQLCondition.isIn("kind", kinds.map { .text($0.rawValue) })
    let entries = try session.rows(
      "SELECT \(Log.columns) FROM log WHERE \(streams.sql) AND \(kinds.sql) ORDER BY recorded, organ, seq",
      streams.values + kinds.values
    ) { try LogEntry($0) }
    var references: [Place: SealedReference] = [:]
    for entry in entries {
      for (detail, reference) in try RecordedEvent(entry).sealed where shown.contains(detail) {
        references[Place(stream: entry.stream, detail: detail)] = reference
      }
    }
    var details: [StreamID: CaseDetails] = [:]
    for (place, text) in try open(references, in: session) { details[place.stream, default: [:]][place.detail] = text }
    return details
  }
}
