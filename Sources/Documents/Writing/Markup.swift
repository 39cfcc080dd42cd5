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
    package mutating func appendInterpolation(_ text: String) {
      var text = text
      text.withUTF8 { Markup.escape($0, into: &bytes) }
    }
    package mutating func appendInterpolation(_ text: Substring) {
      var text = text
      text.withUTF8 { Markup.escape($0, into: &bytes) }
    }
    package mutating func appendInterpolation(_ number: Int) { bytes += String(number).utf8 }
    package mutating func appendInterpolation(_ markup: Markup) { bytes += markup.bytes }
  }

  /// What needs no escaping is taken run by run.
  private static func escape(_ text: UnsafeBufferPointer<UInt8>, into bytes: inout [UInt8]) {
    var start = 0
    for (index, byte) in text.enumerated() {
      var end = index
      let written: StaticString
      switch byte {
      case 0x26: written = "&amp;"
      case 0x3C: written = "&lt;"
      case 0x3E: written = "&gt;"
      case 0x22: written = "&#34;"
      case 0x27: written = "&#39;"
      case 0x00..<0x20 where byte != 0x09 && byte != 0x0A && byte != 0x0D: written = ""
      case 0xBE...0xBF where index >= 2 && text[index - 2] == 0xEF && text[index - 1] == 0xBF:
        (written, end) = ("", index - 2)
      default: continue
      }
      bytes.append(contentsOf: text[start..<end])
      bytes.append(written)
      start = index + 1
    }
    bytes.append(contentsOf: text[start...])
  }
}

extension [UInt8] {
  mutating func append(_ literal: StaticString) { literal.withUTF8Buffer { append(contentsOf: $0) } }

  func ends(in first: UInt8, _ second: UInt8) -> Bool {
    count >= 2 && self[count - 2] == first && self[count - 1] == second
  }
}
