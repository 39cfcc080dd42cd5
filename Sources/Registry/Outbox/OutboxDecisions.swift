import Database
import Disclosure
import Documents

extension Outbox {
  /// 重新办理: a person has a stuck job done anew, with all its attempts.
  package func repeatJob(
    _ id: Int, of organ: OrganID, reason: String, by authority: Authority, at now: Instant
  ) async throws {
    try await decide(id, of: organ, reason, by: authority, kind: JobEvent.repeated, at: now) { session in
      try session.execute(
        "UPDATE outbox SET state = 'waiting', attempts = 0, due = 0 WHERE id = $1 AND organ = $2 AND state = 'stuck'",
        id, organ.rawValue)
    }
  }

  /// 放弃办理: a person gives a stuck job up; the later ones of its lane go on.
  package func setAside(
    _ id: Int, of organ: OrganID, reason: String, by authority: Authority, at now: Instant
  ) async throws {
    try await decide(id, of: organ, reason, by: authority, kind: JobEvent.setAside, at: now) { session in
      try session.execute(
        "UPDATE outbox SET state = 'aside', settled = $3 WHERE id = $1 AND organ = $2 AND state = 'stuck'", id,
        organ.rawValue, now.milliseconds)
    }
  }

  private func decide(
    _ id: Int, of organ: OrganID, _ reason: String, by authority: Authority, kind: String, at now: Instant,
    _ change: @escaping @Sendable (Session) throws -> Int
  ) async throws {
    let stream = StreamID("job/\(id)")
    let reason = try reason.filled("理由")
    let sealed = registry.sealed
    try await registry.act(on: stream, at: now) { action in
      try authority.check(.manageJobs, in: organ, action.session)
      guard try change(action.session) == 1 else { throw JobRefusal.notStuck }
      let reference = try sealed.seal(reason, in: action.session)
      let payload: JSON = ["by": authority.json, "job": .integer(id), "reason": reference.json]
      action.record(try NewEvent(stream: stream, kind: kind, version: 1, payload: payload), in: organ)
    }
  }
}

/// 作业事项 as the log names them.
enum JobEvent {
  static let repeated = "job.repeated"
  static let setAside = "job.setAside"
}

/// Why a person's decision about a job is refused.
package enum JobRefusal: Error, Hashable, Sendable {
  /// There is no such job in the organ, or somebody decided already.
  case notStuck

  package var sentence: String { "这项作业没有卡住，或者刚才已有人处理。请刷新后再看。" }
}
