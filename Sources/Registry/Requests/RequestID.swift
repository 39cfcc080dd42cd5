/// 案卷: one request; random, never shown to applicants and never made from anything personal.
package struct RequestID: RawRepresentable, Hashable, Sendable, ExpressibleByStringLiteral, CustomStringConvertible {
  package let rawValue: String
  package init(rawValue: String) { self.rawValue = rawValue }
  package init(_ rawValue: String) { self.rawValue = rawValue }
  package init(stringLiteral value: String) { rawValue = value }
  package var description: String { rawValue }

  package static func random() -> RequestID { RequestID(RandomBytes.identifier()) }

  /// Everything that happened to it.
  package var stream: StreamID { StreamID("request/\(rawValue)") }

  /// Who looked at its personal values: apart, so that looking does not make somebody's page stale.
  package var accessStream: StreamID { StreamID("request-access/\(rawValue)") }

  /// The request of such a stream; nil for another stream.
  package init?(_ stream: StreamID) {
    let prefix = "request/"
    guard stream.rawValue.hasPrefix(prefix) else { return nil }
    self.init(String(stream.rawValue.dropFirst(prefix.count)))
  }
}
