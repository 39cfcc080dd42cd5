package import Documents

/// 密封引用: what an event holds in the place of a personal value.
package struct SealedReference: Hashable, Sendable {
  /// The row of the table `sealed`.
  package let id: String
  /// SHA-256(32 random bytes ‖ value)
  package let digest: Digest

  package init(id: String, digest: Digest) {
    self.id = id
    self.digest = digest
  }

  package var json: JSON { ["digest": .string(digest.hex), "sealed": .string(id)] }

  /// Nil when the value is no such reference.
  package init?(_ json: JSON) {
    guard let id = json["sealed"]?.string, let digest = json["digest"]?.string.flatMap(Digest.init(hex:))
    else { return nil }
    self.init(id: id, digest: digest)
  }

  /// The log's stream that tells of this value's destruction.
  static func stream(_ id: String) -> StreamID { StreamID("sealed/\(id)") }
}
