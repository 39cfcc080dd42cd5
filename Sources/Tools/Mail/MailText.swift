/// How texts stand in a mail: RFC 2045 (base64), RFC 2047 (headers), RFC 2231 (names of files).
enum MailText {
  static func base64(_ bytes: some Collection<UInt8>) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity((bytes.count + 2) / 3 * 4)
    var rest = bytes[...]
    while !rest.isEmpty {
      let three = Array(rest.prefix(3))
      rest = rest.dropFirst(3)
      let bits = three.reduce(UInt32(0)) { $0 << 8 | UInt32($1) } << UInt32(8 * (3 - three.count))
      for place in 0..<4 {
        text.append(place > three.count ? UInt8(ascii: "=") : alphabet[Int(bits >> UInt32(18 - 6 * place) & 63)])
      }
    }
    return text
  }

  private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

  /// In lines of 76 characters, each ended.
  static func base64Lines(_ bytes: [UInt8]) -> [UInt8] {
    var lines: [UInt8] = []
    for start in stride(from: 0, to: bytes.count, by: 57) {
      lines += base64(bytes[start..<min(start + 57, bytes.count)]) + lineEnd
    }
    return lines
  }

  static let lineEnd: [UInt8] = [13, 10]

  /// A header's text: as it is when it is short and plain, else in encoded words, one a line of at most 76 characters,
  /// none cutting a character.
  static func header(_ text: String, always: Bool = false) -> String {
    let isPlain = text.utf8.count <= 60 && text.utf8.allSatisfy { (0x20...0x7E).contains($0) } && !text.contains("=?")
    if isPlain, !always { return text }
    var words: [[UInt8]] = [[]]
    for character in text.unicodeScalars {
      let bytes = Array(String(character).utf8)
      if (words.last?.count ?? 0) + bytes.count > 39 { words.append([]) }
      words[words.count - 1] += bytes
    }
    return words.map { "=?UTF-8?B?\(String(decoding: base64($0), as: UTF8.self))?=" }.joined(separator: "\r\n ")
  }

  /// A parameter's value, every byte but letters, digits and `-._` by its number.
  static func parameter(_ name: String, _ value: String) -> String {
    let digits = Array("0123456789ABCDEF")
    var text = ""
    for byte in value.utf8 {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"):
        text.unicodeScalars.append(Unicode.Scalar(byte))
      default: text += ["%", digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return "\(name)*=UTF-8''\(text)"
  }

  /// Whether `text` fits on one line of a header: no control character, no line or paragraph separator.
  static func isOneLine(_ text: String) -> Bool {
    text.unicodeScalars.allSatisfy { scalar in
      scalar.value >= 0x20 && !(0x7F...0x9F).contains(scalar.value) && scalar.value != 0x2028 && scalar.value != 0x2029
    }
  }

  /// Every kind of line end becomes CRLF.
  static func lines(_ text: String) -> [UInt8] {
    var bytes: [UInt8] = []
    var afterReturn = false
    for byte in text.utf8 {
      switch byte {
      case 13: bytes += lineEnd
      case 10: if !afterReturn { bytes += lineEnd }
      default: bytes.append(byte)
      }
      afterReturn = byte == 13
    }
    return bytes
  }
}
