/// A raw deflate stream written by hand, so that a test can make a ZIP bomb of any size from a few bytes of code.
struct DeflateBytes {
  private(set) var bytes: [UInt8] = []
  private var bit = 0
  /// Bytes that the stream unpacks to.
  private(set) var size = 0

  init() {
    // One block, the last, with fixed codes.
    put(0b011, bits: 3, reversed: false)
  }

  /// ASCII text as it is.
  mutating func literal(_ text: String) {
    for byte in text.utf8 { put(0x30 + Int(byte), bits: 8, reversed: true) }
    size += text.utf8.count
  }

  /// Repeats what lies `distance` (1 or 16,385…24,576) bytes back, `count` times 258 bytes.
  mutating func `repeat`(distance: Int, count: Int) {
    for _ in 0..<count {
      put(0b1100_0101, bits: 8, reversed: true)
      if distance == 1 {
        put(0, bits: 5, reversed: true)
      } else {
        put(28, bits: 5, reversed: true)
        put(distance - 16_385, bits: 13, reversed: false)
      }
    }
    size += 258 * count
  }

  mutating func end() { put(0, bits: 7, reversed: true) }

  private mutating func put(_ value: Int, bits: Int, reversed: Bool) {
    for index in 0..<bits {
      if bit == 0 { bytes.append(0) }
      let one = value >> (reversed ? bits - 1 - index : index) & 1
      bytes[bytes.count - 1] |= UInt8(one << bit)
      bit = (bit + 1) % 8
    }
  }
}
