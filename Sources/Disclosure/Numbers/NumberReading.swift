/// Reads a number by the parts of its template; leading zeros and a 第 before the serial are let pass.
struct NumberReading {
  let text: String
  let parts: [NumberTemplate.Part]

  var number: SerialNumber? {
    var rest = text[...]
    var year: Int?
    var serial: Int?
    for part in parts {
      switch part {
      case .literal(let literal):
        guard rest.hasPrefix(literal) else { return nil }
        rest = rest.dropFirst(literal.count)
      case .year:
        year = NumberReading.digits(rest.prefix(4), count: 4...4)
        rest = rest.dropFirst(4)
      case .serial:
        if rest.first == "第" { rest = rest.dropFirst() }
        let run = rest.prefix { $0.isASCII && $0.isWholeNumber }
        serial = NumberReading.digits(run, count: 1...9)
        rest = rest.dropFirst(run.count)
      }
    }
    guard rest.isEmpty, let year, let serial else { return nil }
    return SerialNumber(year: year, serial: serial)
  }

  static func digits(_ text: Substring, count: ClosedRange<Int>) -> Int? {
    guard count.contains(text.utf8.count), text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    return Int(text)
  }

  /// Brackets of every kind as 〔〕, full-width signs as ASCII, letters large, without blanks.
  static func folded(_ text: String) -> String {
    var folded = ""
    for scalar in text.unicodeScalars where !scalar.properties.isWhitespace {
      switch scalar {
      case "[", "(", "（", "【", "［", "﹝", "〔": folded.append("〔")
      case "]", ")", "）", "】", "］", "﹞", "〕": folded.append("〕")
      default:
        let plain = (0xFF01...0xFF5E).contains(scalar.value) ? Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar : scalar
        folded.append(plain.properties.uppercaseMapping)
      }
    }
    return folded
  }
}
