/// 摘要: the 32 bytes of a SHA-256 (or, later, SM3) hash.
package struct Digest: Hashable, Sendable {
  private let words: (UInt64, UInt64, UInt64, UInt64)

  /// Stands where there is nothing before: the previous hash of a log's first entry.
  package static let zero = Digest(0, 0, 0, 0)

  private init(_ first: UInt64, _ second: UInt64, _ third: UInt64, _ fourth: UInt64) {
    words = (first, second, third, fourth)
  }

  /// Nil unless there are exactly 32 bytes.
  package init?(bytes: some Collection<UInt8>) {
    guard bytes.count == 32 else { return nil }
    var words: [UInt64] = [0, 0, 0, 0]
    for (index, byte) in bytes.enumerated() { words[index / 8] = words[index / 8] << 8 | UInt64(byte) }
    self.init(words[0], words[1], words[2], words[3])
  }

  /// Nil unless there are exactly 64 lower-case hexadecimal digits.
  package init?(hex: String) {
    var hex = hex
    guard let digest = hex.withUTF8({ Digest(hexDigits: $0) }) else { return nil }
    self = digest
  }

  private init?(hexDigits digits: UnsafeBufferPointer<UInt8>) {
    func word(_ index: Int) -> UInt64? {
      var word: UInt64 = 0
      for byte in digits[index * 16..<index * 16 + 16] {
        guard let value = Digest.value(ofHexDigit: byte) else { return nil }
        word = word << 4 | value
      }
      return word
    }
    guard digits.count == 64, let first = word(0), let second = word(1), let third = word(2), let fourth = word(3)
    else { return nil }
    self.init(first, second, third, fourth)
  }

  /// Takes the digest out of what a hash function left in memory.
  init(loading raw: UnsafeRawBufferPointer) {
    func word(_ index: Int) -> UInt64 {
      UInt64(bigEndian: raw.loadUnaligned(fromByteOffset: index * 8, as: UInt64.self))
    }
    self.init(word(0), word(1), word(2), word(3))
  }

  package var bytes: [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(32)
    appendBytes(to: &bytes)
    return bytes
  }

  func appendBytes(to bytes: inout [UInt8]) {
    for word in [words.0, words.1, words.2, words.3] {
      withUnsafeBytes(of: word.bigEndian) { bytes.append(contentsOf: $0) }
    }
  }

  /// 64 lower-case hexadecimal digits.
  package var hex: String {
    String(unsafeUninitializedCapacity: 64) { buffer in
      var position = 0
      for word in [words.0, words.1, words.2, words.3] {
        for shift in stride(from: 60, through: 0, by: -4) {
          let value = UInt8(truncatingIfNeeded: word >> UInt64(shift)) & 0x0F
          buffer[position] = value < 10 ? 0x30 + value : 0x57 + value
          position += 1
        }
      }
      return position
    }
  }

  private static func value(ofHexDigit byte: UInt8) -> UInt64? {
    switch byte {
    case 0x30...0x39: UInt64(byte - 0x30)
    case 0x61...0x66: UInt64(byte - 0x57)
    default: nil
    }
  }

  package static func == (left: Digest, right: Digest) -> Bool { left.words == right.words }

  package func hash(into hasher: inout Hasher) {
    // A digest is as evenly spread as a hash can be.
    hasher.combine(words.0)
  }
}

extension Digest: CustomStringConvertible {
  package var description: String { hex }
}
