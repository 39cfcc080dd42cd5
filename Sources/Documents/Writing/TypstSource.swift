/// Typst source in the making, escaped by construction.
///
/// A literal goes in as it stands; an interpolated string becomes a Typst string literal, quotes included, in which no
/// character is markup or code (control characters, U+FFFE and U+FFFF are left out):
///
///     let heading: TypstSource = "#heading(level: 1, \(text))\n"
///
/// As with `Markup`, no string made at run time can pass for source.
package struct TypstSource: Hashable, Sendable, ExpressibleByStringInterpolation {
  package private(set) var bytes: [UInt8] = []

  package init() {}
  package init(stringLiteral literal: StaticString) { bytes.append(literal) }
  package init(stringInterpolation: StringInterpolation) { bytes = stringInterpolation.bytes }

  package static func += (left: inout TypstSource, right: TypstSource) { left.bytes += right.bytes }

  package struct StringInterpolation: StringInterpolationProtocol {
    fileprivate var bytes: [UInt8] = []

    package init(literalCapacity: Int, interpolationCount: Int) {
      bytes.reserveCapacity(literalCapacity + 24 * interpolationCount)
    }
    package mutating func appendLiteral(_ literal: StaticString) { bytes.append(literal) }
    package mutating func appendInterpolation(_ text: String) { TypstSource.quote(text, into: &bytes) }
    package mutating func appendInterpolation(_ number: Int) { bytes += String(number).utf8 }
    package mutating func appendInterpolation(_ length: Length) { bytes += length.points.utf8 }
    package mutating func appendInterpolation(_ source: TypstSource) { bytes += source.bytes }
    /// A Typst array of strings; the comma after the last makes one string an array too.
    package mutating func appendInterpolation(_ texts: [String]) {
      bytes.append(0x28)
      for text in texts {
        TypstSource.quote(text, into: &bytes)
        bytes.append(0x2C)
      }
      bytes.append(0x29)
    }
  }

  private static func quote(_ text: String, into bytes: inout [UInt8]) {
    bytes.append(0x22)
    for byte in text.utf8 {
      switch byte {
      case 0x22, 0x5C: bytes += [0x5C, byte]
      case 0x0A: bytes += "\\n".utf8
      case 0x09: bytes.append(0x20)
      case 0x00..<0x20, 0x7F: break
      case 0xBE where bytes.ends(in: 0xEF, 0xBF), 0xBF where bytes.ends(in: 0xEF, 0xBF): bytes.removeLast(2)
      default: bytes.append(byte)
      }
    }
    bytes.append(0x22)
  }
}
