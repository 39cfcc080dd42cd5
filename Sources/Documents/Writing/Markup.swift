/// HTML, SVG or XML text in the making, escaped by construction.
///
/// A literal goes in as it stands; whatever is interpolated is escaped, in text and in quoted attributes alike:
///
///     let cell: Markup = "<td title=\"\(hint)\">\(text)</td>"
///
/// The literal type is `StaticString`, so that no string made at run time can pass for markup. Characters that XML 1.0
/// forbids (control characters, U+FFFE, U+FFFF) are left out. Bytes are UTF-8 and are appended to one array.
package struct Markup: Hashable, Sendable, ExpressibleByStringInterpolation {
  package private(set) var bytes: [UInt8] = []

  package init() {}
  package init(stringLiteral literal: StaticString) { bytes.append(literal) }
  package init(stringInterpolation: StringInterpolation) { bytes = stringInterpolation.bytes }

  package static func += (left: inout Markup, right: Markup) { left.bytes += right.bytes }

  /// Appends the markup of every item.
  package mutating func append<Item>(_ items: some Sequence<Item>, _ one: (Item) -> Markup) {
    for item in items { bytes += one(item).bytes }
  }

  package struct StringInterpolation: StringInterpolationProtocol {
    fileprivate var bytes: [UInt8] = []

    package init(literalCapacity: Int, interpolationCount: Int) {
      bytes.reserveCapacity(literalCapacity + 24 * interpolationCount)
    }
    package mutating func appendLiteral(_ literal: StaticString) { bytes.append(literal) }
    package mutating func appendInterpolation(_ text: some StringProtocol) { Markup.escape(text, into: &bytes) }
    package mutating func appendInterpolation(_ number: Int) { bytes += String(number).utf8 }
    package mutating func appendInterpolation(_ markup: Markup) { bytes += markup.bytes }
  }

  private static func escape(_ text: some StringProtocol, into bytes: inout [UInt8]) {
    for byte in text.utf8 {
      switch byte {
      case 0x26: bytes += "&amp;".utf8
      case 0x3C: bytes += "&lt;".utf8
      case 0x3E: bytes += "&gt;".utf8
      case 0x22: bytes += "&#34;".utf8
      case 0x27: bytes += "&#39;".utf8
      case 0x00..<0x20 where byte != 0x09 && byte != 0x0A && byte != 0x0D: break
      case 0xBE where bytes.ends(in: 0xEF, 0xBF), 0xBF where bytes.ends(in: 0xEF, 0xBF): bytes.removeLast(2)
      default: bytes.append(byte)
      }
    }
  }
}

extension [UInt8] {
  mutating func append(_ literal: StaticString) { literal.withUTF8Buffer { append(contentsOf: $0) } }

  func ends(in first: UInt8, _ second: UInt8) -> Bool {
    count >= 2 && self[count - 2] == first && self[count - 1] == second
  }
}
