/// 机关: the organ whose log an event belongs to; never shown to people, never a name.
package struct OrganID: RawRepresentable, Hashable, Sendable, ExpressibleByStringLiteral, CustomStringConvertible {
  package let rawValue: String
  package init(rawValue: String) { self.rawValue = rawValue }
  package init(_ rawValue: String) { self.rawValue = rawValue }
  package init(stringLiteral value: String) { rawValue = value }
  package var description: String { rawValue }
}

extension OrganID: Comparable {
  /// By UTF-8 bytes, the same on every machine and in every database.
  package static func < (left: OrganID, right: OrganID) -> Bool {
    left.rawValue.utf8.lexicographicallyPrecedes(right.rawValue.utf8)
  }
}

/// 事项: what an event is about (one request, one report, the organ itself); the unit that is locked and versioned.
package struct StreamID: RawRepresentable, Hashable, Sendable, ExpressibleByStringLiteral, CustomStringConvertible {
  package let rawValue: String
  package init(rawValue: String) { self.rawValue = rawValue }
  package init(_ rawValue: String) { self.rawValue = rawValue }
  package init(stringLiteral value: String) { rawValue = value }
  package var description: String { rawValue }

  /// The part before the first «/»: `request` of `request/ID`.
  var family: Substring {
    rawValue.utf8.firstIndex(of: 0x2F).map { rawValue[..<$0] } ?? rawValue[...]
  }
}
