import Database
import Documents

/// 销毁记录: what was destroyed, in a row that verification finds at once and in an event that proves who ordered it.
enum Tombstones {
  static let kind = "destroyed"

  /// - Parameter reason: Shown to people; no personal data.
  static func record(_ stream: StreamID, organ: OrganID, reason: String, in action: Action) throws {
    try action.session.execute(
      "INSERT INTO tombstone (stream, destroyed) VALUES ($1, $2)", stream.rawValue, action.now.milliseconds)
    action.record(
      try NewEvent(stream: stream, kind: kind, version: 1, payload: ["reason": .string(reason)]), in: organ)
  }

  static func has(_ stream: StreamID, in session: Session) throws -> Bool {
    try session.first("SELECT 1 FROM tombstone WHERE stream = $1", stream.rawValue) { _ in true } ?? false
  }
}
