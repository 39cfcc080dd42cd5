package import Documents

/// 事件: something that happened, before the log has numbered it.
///
/// The log knows neither kinds nor payloads: later slices hand it typed events through this one door.
package struct NewEvent: Hashable, Sendable {
  package let stream: StreamID
  package let kind: String
  /// The version of the payload's form, so that old events stay readable.
  package let version: Int
  package let payload: CanonicalJSON

  /// - Throws: when `payload` has no canonical form (fractions, huge integers, a key twice).
  package init(stream: StreamID, kind: String, version: Int, payload: JSON) throws(CanonicalJSON.Refusal) {
    self.stream = stream
    self.kind = kind
    self.version = version
    self.payload = try CanonicalJSON(payload)
  }
}
