import Database
import Disclosure
import Synchronization

/// 常用案卷: cases as they were folded last, so that opening one again reads and opens none of its events.
///
/// A case is the list of its events: what was made of it, masked, holds as long as its last entry is the same, on the same day, and neither the
/// organ nor the calendar changed nor anything was destroyed (`PeopleCache`). Every use asks for both in its own transaction, so what
/// another server recorded counts at once.
final class CaseShelf: Sendable {
  private struct Kept {
    let tip: CaseTip
    let day: Day
    let generation: Int
    let folded: FoldedCase
  }

  /// Two layers: what is asked for comes into the newer one; when that is full, the older one goes.
  private struct Layers {
    var newer: [RequestID: Kept] = [:]
    var older: [RequestID: Kept] = [:]
    /// Events in the newer one.
    var count = 0

    mutating func put(_ kept: Kept, of id: RequestID) {
      if count >= CaseShelf.most { (older, newer, count) = (newer, [:], 0) }
      if newer.updateValue(kept, forKey: id) == nil { count += kept.tip.count }
    }
  }

  private let layers = Mutex(Layers())

  /// Events of each layer: some 2,500 usual cases, 16 MB.
  private static let most = 30_000

  /// - Parameter generation: Of what is known of people and organs; nil when this transaction sees an older moment.
  func folded(
    _ id: RequestID, at tip: CaseTip, on day: Day, generation: Int?, _ fold: () throws -> FoldedCase?
  ) throws -> FoldedCase? {
    guard let generation else { return try fold() }
    let known = layers.withLock { layers -> Kept? in
      if let kept = layers.newer[id] { return kept }
      guard let kept = layers.older[id] else { return nil }
      layers.put(kept, of: id)
      return kept
    }
    if let known, known.tip == tip, known.day == day, known.generation == generation { return known.folded }
    guard let folded = try fold() else { return nil }
    layers.withLock { $0.put(Kept(tip: tip, day: day, generation: generation, folded: folded), of: id) }
    return folded
  }
}

/// 案卷末端: the last entry of a case; the hash stands for everything before it, too.
struct CaseTip: Hashable, Sendable {
  let organ: OrganID
  let count: Int
  let hash: String

  /// Nil for a case that is not there.
  init?(of id: RequestID, in session: Session) throws {
    let last = try session.first(
      """
      SELECT organ, hash, (SELECT count(*) FROM log AS each WHERE each.stream = log.stream) FROM log
      WHERE stream = $1 ORDER BY recorded DESC, organ DESC, seq DESC LIMIT 1
      """, id.stream.rawValue
    ) { (OrganID(try $0[0] as String), try $0[1] as String, try $0[2] as Int) }
    guard let last else { return nil }
    (organ, hash, count) = last
  }
}
