import Documents

/// What an entry's payload names outside the log: sealed values and files, wherever they stand in it.
struct PayloadReferences {
  private(set) var sealed: [SealedReference] = []
  private(set) var files: [Digest] = []

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
}
