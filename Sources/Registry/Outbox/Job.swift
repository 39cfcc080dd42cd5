package import Database
package import Documents

/// 在办作业: a job that a worker has taken.
package struct Job: Hashable, Sendable {
  package let id: Int
  package let kind: JobKind
  /// The handler does its work under this name, so that doing it twice has the same result as doing it once.
  package let key: String
  package let organ: OrganID
  package let stream: StreamID
  package let payload: JSON
  /// 1 at the first attempt; begins anew when a person has it repeated.
  package let attempt: Int
  /// Which taking this is; an older one says nothing any more.
  let ticket: Int

  static let columns = "id, kind, key, organ, stream, payload, attempts, ticket"

  /// From a row with `Job.columns`.
  init(_ row: borrowing Row) throws {
    id = try row[0]
    kind = JobKind(try row[1] as String)
    key = try row[2]
    organ = OrganID(try row[3] as String)
    stream = StreamID(try row[4] as String)
    payload = try JSON.parse(try row[5] as String)
    attempt = try row[6]
    ticket = try row[7]
  }

  /// Marks it done in the handler's own transaction, so that what the handler wrote and the mark are kept together.
  ///
  /// - Throws: `JobTakenOver` when the lease ran out and another worker took it; nothing of the transaction is kept then.
  package func markDone(at now: Instant, in session: Session) throws {
    let count = try session.execute(
      """
      UPDATE outbox SET state = 'done', problem = '', settled = $3 WHERE id = $1 AND ticket = $2 AND state = 'taken'
      """, id, ticket, now.milliseconds)
    guard count == 1 else { throw JobTakenOver(id: id) }
  }
}

/// Another worker took the job after its lease ran out.
package struct JobTakenOver: Error, Hashable, Sendable {
  package let id: Int
}

/// 作业结果: how an attempt ended.
package enum JobOutcome: Hashable, Sendable {
  case done
  /// Not now: tried again after a pause, up to the last attempt.
  case later(JobProblem)
  /// Trying again does not help: a person has to look at it.
  case hopeless(JobProblem)
  /// The server stops: somebody else does it, and this was no attempt.
  case handedBack
}

/// What went wrong, in words for the person who finds the job stuck; holds no personal value.
package struct JobProblem: Hashable, Sendable {
  package let sentence: String
  package init(_ sentence: String) { self.sentence = sentence }

  /// An error's own words may quote anything, so only its kind is kept.
  package init(of error: any Error) {
    let kind = (error as? DatabaseError).map { "\($0.kind)" } ?? "\(type(of: error))"
    sentence = "办理时出错（\(kind)）。"
  }

  static let broken = JobProblem("每次办理都在中途停止，没有结果。")
}
