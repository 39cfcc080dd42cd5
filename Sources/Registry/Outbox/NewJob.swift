package import Documents

/// 作业种类: what kind of work a job is; chooses the handler.
package struct JobKind: RawRepresentable, Hashable, Sendable, ExpressibleByStringLiteral, CustomStringConvertible {
  package let rawValue: String
  package init(rawValue: String) { self.rawValue = rawValue }
  package init(_ rawValue: String) { self.rawValue = rawValue }
  package init(stringLiteral value: String) { rawValue = value }
  package var description: String { rawValue }
}

/// 待办作业: work that an action causes and that is done after its commit: a mail, a rendering, a reckoning.
package struct NewJob: Hashable, Sendable {
  package let kind: JobKind
  /// Names this piece of work among all of its kind, for ever: written twice, it is done once.
  package let key: String
  package let organ: OrganID
  /// What the job is about, for the person who finds it stuck.
  package let stream: StreamID
  /// Jobs of one lane are done one after the other, as they were written; one that is stuck holds the later ones.
  package let lane: String?
  /// References only: no personal value stands in a job.
  package let payload: CanonicalJSON
  /// Nil: at once.
  package let notBefore: Instant?

  /// - Throws: when `payload` has no canonical form.
  package init(
    _ kind: JobKind, key: String, organ: OrganID, stream: StreamID, lane: String? = nil, notBefore: Instant? = nil,
    payload: JSON = [:]
  ) throws(CanonicalJSON.Refusal) {
    self.kind = kind
    self.key = key
    self.organ = organ
    self.stream = stream
    self.lane = lane
    self.payload = try CanonicalJSON(payload)
    self.notBefore = notBefore
  }
}
