package import Documents

/// 规范形式: the one way to write a JSON value in bytes, so that the same value always has the same hash.
///
/// RFC 8785 (JCS) with integers only: no white space, keys sorted by their UTF-16 code units, only the escapes that are
/// needed. Numbers with a fraction are refused (money is counted in 分), as are integers that a reader with double
/// precision would change (beyond ±(2⁵³ − 1)), so that anybody's JCS library writes the same bytes.
package struct CanonicalJSON: Hashable, Sendable {
  package let text: String

  package enum Refusal: Error, Hashable, Sendable {
    case fraction(String)
    case integerBeyondDouble(Int)
    case keyTwice(String)
    case tooDeep
  }

  package init(_ value: JSON) throws(Refusal) {
    var writer = CanonicalJSONWriter()
    try writer.write(value, depth: 0)
    text = String(decoding: writer.bytes, as: UTF8.self)
  }
}

private struct CanonicalJSONWriter {
  var bytes: [UInt8] = []

  private static let largest = 9_007_199_254_740_991
  /// As deep as `JSON.parse` reads.
  private static let deepest = 64

  mutating func write(_ value: JSON, depth: Int) throws(CanonicalJSON.Refusal) {
    switch value {
    case .null: append("null")
    case .bool(let value): append(value ? "true" : "false")
    case .integer(let value):
      guard (-Self.largest...Self.largest).contains(value) else { throw .integerBeyondDouble(value) }
      append(String(value))
    case .number(let text): throw .fraction(text)
    case .string(let text): quote(text)
    case .array(let items):
      guard depth < Self.deepest else { throw .tooDeep }
      try list(items, open: 0x5B, close: 0x5D) { (writer, item) throws(CanonicalJSON.Refusal) in
        try writer.write(item, depth: depth + 1)
      }
    case .object(let members):
      guard depth < Self.deepest else { throw .tooDeep }
      try list(try sorted(members), open: 0x7B, close: 0x7D) { (writer, member) throws(CanonicalJSON.Refusal) in
        writer.quote(member.key)
        writer.bytes.append(0x3A)
        try writer.write(member.value, depth: depth + 1)
      }
    }
  }

  private func sorted(_ members: [JSON.Member]) throws(CanonicalJSON.Refusal) -> [JSON.Member] {
    let sorted = members.sorted { $0.key.utf16.lexicographicallyPrecedes($1.key.utf16) }
    for (member, next) in zip(sorted, sorted.dropFirst()) where member.key.utf16.elementsEqual(next.key.utf16) {
      throw .keyTwice(member.key)
    }
    return sorted
  }

  private mutating func list<Item>(
    _ items: [Item], open: UInt8, close: UInt8,
    _ one: (inout CanonicalJSONWriter, Item) throws(CanonicalJSON.Refusal) -> Void
  ) throws(CanonicalJSON.Refusal) {
    bytes.append(open)
    for (index, item) in items.enumerated() {
      if index > 0 { bytes.append(0x2C) }
      try one(&self, item)
    }
    bytes.append(close)
  }

  private mutating func quote(_ text: String) {
    bytes.append(0x22)
    for byte in text.utf8 {
      switch byte {
      case 0x22: append("\\\"")
      case 0x5C: append("\\\\")
      case 0x08: append("\\b")
      case 0x09: append("\\t")
      case 0x0A: append("\\n")
      case 0x0C: append("\\f")
      case 0x0D: append("\\r")
      case ..<0x20:
        append(byte < 0x10 ? "\\u000" : "\\u001")
        append(String(byte & 0x0F, radix: 16))
      default: bytes.append(byte)
      }
    }
    bytes.append(0x22)
  }

  private mutating func append(_ text: String) { bytes.append(contentsOf: text.utf8) }
}
