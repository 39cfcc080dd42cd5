import Database
import Disclosure
import Synchronization

/// 机构人员缓存: what was read of organs, people, settings, columns and the calendar, kept until a log tells that something of it changed.
///
/// All these tables follow from the logs, so every use asks in its own transaction how far the logs are: what another
/// server recorded counts at once. Entries of requests change none of these tables and drop nothing; a destruction does, for what was read of cases
/// must not outlive it.
final class PeopleCache: Sendable {
  enum Key: Hashable, Sendable {
    case organs
    case calendar
    case phrases
    case directory(OrganID)
    case profile(OrganID, Day)
    case standing(PersonID, Day)
    case columns(OrganID)
  }

  private struct Kept {
    /// Of all logs, the last numbers and their sum: a log only grows, so an equal sum is the same state.
    var heads: [OrganID: Int] = [:]
    var total = -1
    var values: [Key: any Sendable] = [:]
    /// Counts how often the values were dropped.
    var generation = 0
  }

  private let kept = Mutex(Kept())
  private static let most = 2_000

  /// What is kept under `key`, or else what `read` finds in this transaction.
  func value<Value: Sendable>(_ key: Key, in session: Session, _ read: () throws -> Value) throws -> Value {
    guard let generation = try generation(in: session) else { return try read() }
    if let value = kept.withLock({ $0.generation == generation ? $0.values[key] : nil }) as? Value { return value }
    let value = try read()
    kept.withLock { kept in
      guard kept.generation == generation else { return }
      if kept.values.count >= Self.most { kept.values = [:] }
      kept.values[key] = value
    }
    return value
  }

  /// The generation that holds for what this transaction sees; nil for one that began before the values were read.
  func generation(in session: Session) throws -> Int? {
    let total =
      try session.first("SELECT CAST(coalesce(sum(seq), 0) AS bigint) FROM log_head") { try $0[0] as Int } ?? 0
    let known = kept.withLock { $0 }
    if total == known.total { return known.generation }
    guard total > known.total else { return nil }
    let heads = Dictionary(try Log.heads(in: session).map { ($0.organ, $0.seq) }) { first, _ in first }
    let isChanged = try heads.contains { organ, seq in
      let before = known.heads[organ] ?? 0
      return try seq > before && Self.hasPeopleEntry(of: organ, after: before, in: session)
    }
    return kept.withLock { kept in
      // Another transaction was quicker.
      guard kept.total == known.total else { return kept.total == total ? kept.generation : nil }
      (kept.heads, kept.total) = (heads, total)
      if isChanged {
        kept.values = [:]
        kept.generation += 1
      }
      return kept.generation
    }
  }

  private static func hasPeopleEntry(of organ: OrganID, after seq: Int, in session: Session) throws -> Bool {
    try session.first(
      """
      SELECT 1 FROM log WHERE organ = $1 AND seq > $2
      AND (stream LIKE 'organ/%' OR stream LIKE 'person/%' OR kind IN ($3, $4, $5)) LIMIT 1
      """, organ.rawValue, seq, CatalogueKind.columnSet.rawValue, CatalogueKind.columnClosed.rawValue, Tombstones.kind
    ) { _ in true } ?? false
  }
}
