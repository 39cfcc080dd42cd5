/// Fields one after the other, each behind its length as eight big-endian bytes, so that no two different lists of fields
/// have the same bytes. Numbers are written as decimal digits.
struct HashedFields {
  private(set) var bytes: [UInt8] = []

  mutating func removeAll() { bytes.removeAll(keepingCapacity: true) }

  mutating func append(_ text: String) {
    var text = text
    text.withUTF8 { utf8 in
      appendLength(utf8.count)
      bytes.append(contentsOf: utf8)
    }
  }

  mutating func append(_ number: Int) { append(String(number)) }

  mutating func append(_ digest: Digest) {
    appendLength(32)
    digest.appendBytes(to: &bytes)
  }

  mutating func append(_ raw: [UInt8]) {
    appendLength(raw.count)
    bytes.append(contentsOf: raw)
  }

  private mutating func appendLength(_ length: Int) {
    withUnsafeBytes(of: UInt64(length).bigEndian) { bytes.append(contentsOf: $0) }
  }
}
