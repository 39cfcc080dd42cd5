package import Database

/// 办理: one action of one person: everything it changes and everything it records, in one transaction.
///
/// The rows it changes are written at once through `session`; what it records is appended to the logs when it ends, so that
/// the organs' heads are locked as shortly as possible (a lock held from the start made the busiest log 20 times slower).
package final class Action {
  package let session: Session
  package let now: Instant
  private var recorded: [OrganID: [NewEvent]] = [:]

  init(session: Session, now: Instant) {
    self.session = session
    self.now = now
  }

  /// Notes an event for the end of the action; undoing a savepoint does not take it back.
  package func record(_ event: NewEvent, in organ: OrganID) { recorded[organ, default: []].append(event) }

  /// Appends what was recorded: the last statements before the commit.
  func finish() throws -> [LogEntry] {
    // In one order everywhere, so that two actions never wait for each other.
    try recorded.keys.sorted().flatMap { organ in
      try Log.append(recorded[organ] ?? [], to: organ, at: now, in: session)
    }
  }
}
