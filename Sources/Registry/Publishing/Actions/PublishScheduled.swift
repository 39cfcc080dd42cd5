import Database
import Disclosure

extension Registry {
  /// 到时发布: opens to the public what was set for `now` or before, each in an action of its own.
  ///
  /// What cannot be published now (an attachment that has not passed its check) stays where it is and is tried again.
  package func publishScheduled(at now: Instant) async throws {
    let due = try await database.read { session in
      try session.query(
        """
        SELECT id FROM item WHERE state = $1 AND (scheduled < $2 OR (scheduled = $2 AND scheduled_minute <= $3))
        ORDER BY scheduled, scheduled_minute, id
        """, ItemState.scheduled.rawValue, now.day.description, now.minuteOfDay
      ) { ItemID(try $0[0] as String) }
    }
    for id in due {
      let texts = try await publicTexts(before: id)
      // A damaged file of one item holds up no other; verification names it.
      if texts.isEmpty { continue }
      try await act(on: id.stream, at: now) { action in
        guard var open = try OpenItem(id, dueAt: now, self, action) else { return }
        try open.publish()
        try open.close(texts)
      }
    }
  }
}
