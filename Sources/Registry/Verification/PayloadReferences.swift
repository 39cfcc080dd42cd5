import Documents

/// What an entry's payload names outside the log: sealed values and files, wherever they stand in it.
struct PayloadReferences {
  private(set) var sealed: [SealedReference] = []
  private(set) var files: [Digest] = []

  private static let sealedKey = Array("\"sealed\":".utf8)
  private static let fileKey = Array("\"file\":".utf8)

  /// Most payloads name nothing, which is seen from the bytes: in canonical JSON these bytes stand only for a key.
  static func mayBe(in payload: String) -> Bool {
    var payload = payload
    return payload.withUTF8 { bytes in contains(bytes, sealedKey) || contains(bytes, fileKey) }
  }

  init(_ json: JSON) { collect(json) }

  private mutating func collect(_ json: JSON) {
    switch json {
    case .object(let members):
      if let reference = SealedReference(json) { sealed.append(reference) }
      if let address = json["file"]?.string.flatMap(Digest.init(hex:)) { files.append(address) }
      for member in members { collect(member.value) }
    case .array(let items): for item in items { collect(item) }
    default: break
    }
  }

  private static func contains(_ bytes: UnsafeBufferPointer<UInt8>, _ word: [UInt8]) -> Bool {
    guard let first = word.first, bytes.count >= word.count else { return false }
    var start = 0
    while let found = bytes[start...].firstIndex(of: first), found + word.count <= bytes.count {
      if bytes[found..<found + word.count].elementsEqual(word) { return true }
      start = found + 1
    }
    return false
  }
}
