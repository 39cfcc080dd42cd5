/// Bytes nobody can guess, from the operating system.
package enum RandomBytes {
  package static func take(_ count: Int) -> [UInt8] {
    var generator = SystemRandomNumberGenerator()
    return (0..<count).map { _ in generator.next() }
  }

  /// 32 hexadecimal digits: an identifier that no two things share.
  package static func identifier() -> String { hex(take(16)) }

  static func hex(_ bytes: [UInt8]) -> String {
    let digits = Array("0123456789abcdef".utf8)
    return String(decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }
}
