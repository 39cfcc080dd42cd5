/// 纸面密钥: 32 secret bytes as two lines of groups of four signs that can be read aloud and typed, each line with two check
/// digits.
///
/// The signs are Crockford's base 32 (no I, L, O, U). The check digits are the remainder of the line by 97, starting from
/// the line's own name, so that a mistyped sign, two swapped ones and a line in the wrong place are all noticed.
enum PaperKey {
  private static let signs = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ".utf8)
  private static let lengths = [28, 24]

  /// The two lines of the key called `name`.
  static func lines(_ bytes: [UInt8], name: String) -> [String] {
    var values = self.values(of: bytes)[...]
    return lengths.enumerated().map { index, length in
      let line = Array(values.prefix(length))
      values = values.dropFirst(length)
      let groups = stride(from: 0, to: line.count, by: 4).map { start in
        String(decoding: line[start..<min(start + 4, line.count)].map { signs[Int($0)] }, as: UTF8.self)
      }
      return "  \(groups.joined(separator: " "))  \(checkDigits(of: line, name: "\(name)/\(index + 1)"))"
    }
  }

  /// The key that the lines say; the index of the first line that is mistyped otherwise.
  static func bytes(_ lines: [String], name: String) -> Result<[UInt8], MistypedLine> {
    var all: [UInt8] = []
    for (index, length) in lengths.enumerated() {
      guard index < lines.count, let line = values(typed: lines[index]), line.values.count == length,
        checkDigits(of: line.values, name: "\(name)/\(index + 1)") == line.digits
      else { return .failure(MistypedLine(index: index)) }
      all += line.values
    }
    guard let bytes = bytes(of: all) else { return .failure(MistypedLine(index: lengths.count - 1)) }
    return .success(bytes)
  }

  struct MistypedLine: Error, Hashable { let index: Int }

  private static func checkDigits(of values: [UInt8], name: String) -> String {
    let start = name.utf8.reduce(0) { ($0 * 256 + Int($1)) % 97 }
    let rest = values.reduce(start) { ($0 * 32 + Int($1)) % 97 }
    return rest < 10 ? "0\(rest)" : String(rest)
  }

  /// Five bits at a time; 256 bits make 52 signs, the last with four zero bits.
  private static func values(of bytes: [UInt8]) -> [UInt8] {
    var values: [UInt8] = []
    var bits = 0
    var count = 0
    for byte in bytes {
      bits = (bits << 8 | Int(byte)) & 0xFFF
      count += 8
      while count >= 5 {
        count -= 5
        values.append(UInt8(bits >> count & 31))
      }
    }
    if count > 0 { values.append(UInt8(bits << (5 - count) & 31)) }
    return values
  }

  private static func bytes(of values: [UInt8]) -> [UInt8]? {
    var bytes: [UInt8] = []
    var bits = 0
    var count = 0
    for value in values {
      bits = (bits << 5 | Int(value)) & 0xFFF
      count += 5
      if count >= 8 {
        count -= 8
        bytes.append(UInt8(bits >> count & 255))
      }
    }
    return bytes.count == 32 && bits & (1 << count - 1) == 0 ? bytes : nil
  }

  /// Small letters, O for 0, I and L for 1 and any spacing are taken as meant.
  private static func values(typed line: String) -> (values: [UInt8], digits: String)? {
    let groups = line.split(whereSeparator: { $0 == " " || $0 == "\t" })
    guard let digits = groups.last, groups.count > 1 else { return nil }
    var values: [UInt8] = []
    for sign in groups.dropLast().joined().uppercased().utf8 {
      let meant: UInt8 =
        switch sign {
        case UInt8(ascii: "O"): UInt8(ascii: "0")
        case UInt8(ascii: "I"), UInt8(ascii: "L"): UInt8(ascii: "1")
        default: sign
        }
      guard let value = signs.firstIndex(of: meant) else { return nil }
      values.append(UInt8(value))
    }
    return (values, String(digits))
  }
}
