import Database

/// Goes through one organ's log entry by entry and compares each with the one before, with the checkpoints and with the
/// registered end.
struct OrganReplay {
  let organ: OrganID
  private let projections: [any Projection]
  private var comparisons: [ProjectionComparison]
  private let concerned: ConcernedProjections
  private var covered: CoveredHeads
  private var last: LogHead
  private var hashing = EntryHash()
  /// Where the entries came from that were found moved, so that a run of them is one fault.
  private var origin: Origin?

  private enum Origin: Hashable {
    case organ(OrganID)
    case shift(Int)
  }

  init(_ organ: OrganID, projections: [any Projection], in session: Session) throws {
    self.organ = organ
    self.projections = projections
    comparisons = try projections.map { try ProjectionComparison($0, of: organ, in: session) }
    concerned = ConcernedProjections(projections)
    covered = CoveredHeads(of: organ)
    last = .empty(organ)
  }

  /// - Parameter organs: All organs with a log: where a foreign entry may have come from.
  mutating func take(
    _ entry: LogEntry, _ payload: EntryPayload, organs: [OrganID], in session: Session, _ faults: inout FaultList
  ) throws {
    if entry.seq > last.seq + 1 { faults.append(.gap(organ, from: last.seq + 1, through: entry.seq - 1)) }
    let isAsHashed = hashing.hash(of: entry) == entry.hash
    if !isAsHashed { noteChange(of: entry, organs: organs, &faults) } else { origin = nil }
    if isAsHashed, entry.seq == last.seq + 1, entry.previous != last.hash {
      faults.append(.entryReplaced(organ, seq: entry.seq))
    }
    if entry.recorded < last.recorded { faults.append(.clockBack(organ, seq: entry.seq)) }
    try compareCovered(entry, in: session, &faults)
    project(entry, payload, &faults)
    last = LogHead(entry)
  }

  /// An entry that does not have its hash was changed, unless it has it in another place.
  private mutating func noteChange(of entry: LogEntry, organs: [OrganID], _ faults: inout FaultList) {
    // Where so much is wrong, where each entry came from does not matter any more.
    if faults.isFull {
      faults.append(.entryChanged(organ, seq: entry.seq))
    } else if let other = organs.first(where: { hashing.hash(of: entry, organ: $0, seq: entry.seq) == entry.hash }) {
      if origin != .organ(other) { faults.append(.organSwapped(organ, seq: entry.seq, from: other)) }
      origin = .organ(other)
    } else if let seq = formerNumber(of: entry) {
      if origin != .shift(entry.seq - seq) { faults.append(.entryMoved(organ, seq: entry.seq, fromSeq: seq)) }
      origin = .shift(entry.seq - seq)
    } else {
      origin = nil
      faults.append(.entryChanged(organ, seq: entry.seq))
    }
  }

  /// Looks for the number under which the entry was hashed, near first.
  private mutating func formerNumber(of entry: LogEntry) -> Int? {
    for distance in 1...1000 {
      for seq in [entry.seq - distance, entry.seq + distance] where seq > 0 {
        if hashing.hash(of: entry, organ: organ, seq: seq) == entry.hash { return seq }
      }
    }
    return nil
  }

  private mutating func compareCovered(_ entry: LogEntry, in session: Session, _ faults: inout FaultList) throws {
    while let head = try covered.next(in: session), head.seq <= entry.seq {
      if head.seq == entry.seq, head.hash != entry.hash.hex {
        faults.append(.rewritten(organ, seq: entry.seq, checkpoint: head.number))
      }
      covered.take()
    }
  }

  private mutating func project(_ entry: LogEntry, _ payload: EntryPayload, _ faults: inout FaultList) {
    for index in concerned.indices(of: entry.stream) {
      do {
        try comparisons[index].replay.apply(entry, payload)
      } catch {
        faults.append(.payload(organ, seq: entry.seq, reason: "\(projections[index].table)"))
      }
    }
  }

  /// After the last entry.
  mutating func end(registered head: LogHead?, in session: Session, _ faults: inout FaultList) throws {
    if let head {
      if head.seq > last.seq {
        faults.append(.tailCut(organ, last: last.seq, expected: head.seq))
      } else if head.seq < last.seq || head.hash != last.hash || head.recorded != last.recorded {
        faults.append(.headChanged(organ, seq: head.seq))
      }
    } else if last.seq > 0 {
      faults.append(.headMissing(organ))
    }
    // The first one that is beyond the end tells it.
    if let head = try covered.next(in: session) {
      faults.append(.cutBeforeCheckpoint(organ, seq: head.seq, checkpoint: head.number))
    }
    for comparison in comparisons {
      if let fault = try comparison.firstDifference(in: session) { faults.append(fault) }
    }
  }
}

/// Which of many projections an entry concerns, by the first part of its stream.
private struct ConcernedProjections {
  private var byFamily: [Substring: [Int]] = [:]
  /// Those that take every stream.
  private let ofAll: [Int]

  init(_ projections: [any Projection]) {
    ofAll = projections.indices.filter { projections[$0].families == nil }
    for family in Set(projections.flatMap { $0.families ?? [] }) {
      byFamily[Substring(family)] = projections.indices.filter { projections[$0].families?.contains(family) ?? true }
    }
  }

  func indices(of stream: StreamID) -> [Int] {
    byFamily[stream.family] ?? ofAll
  }
}
