/// 查询码: the secret with which an applicant sees their case; ten characters without look-alikes.
///
/// It is made from the form's token with the installation's key, so that a form sent twice is answered with the same
/// code although no code is kept.
struct TrackingCode: Hashable, Sendable {
  static let length = 10
  /// Without 0 O D Q, 1 I L, 2 Z, 5 S, 8 B, U V.
  static let alphabet = Array("34679ACEFGHJKMNPRTWXY")

  let text: String

  init(token: String, organ: OrganID, keys: Keys) {
    var text = ""
    var round = 0
    let limit = UInt8(256 / Self.alphabet.count * Self.alphabet.count - 1)
    while text.count < Self.length {
      let mark = EqualityMark(of: "\(round)/\(token)", purpose: "tracking-code/\(organ)", keys: keys)
      // Bytes beyond the last whole alphabet would make some characters likelier.
      for byte in mark.digest.bytes where byte <= limit && text.count < Self.length {
        text.append(Self.alphabet[Int(byte) % Self.alphabet.count])
      }
      round += 1
    }
    self.text = text
  }

  /// As somebody typed it: with or without spaces and hyphens, in small letters too.
  init(typed: String) {
    text = String(typed.uppercased().filter { !$0.isWhitespace && $0 != "-" && $0 != "－" }.prefix(64))
  }

  /// `ACEFG-HJKMN`, easier to read out.
  var display: String { "\(text.prefix(Self.length / 2))-\(text.dropFirst(Self.length / 2))" }

  /// What is kept of it.
  func mark(of id: RequestID, keys: Keys) -> Digest {
    EqualityMark(of: "\(id)/\(text)", purpose: "tracking", keys: keys).digest
  }

  /// Takes as long for any two digests.
  static func areEqual(_ left: Digest, _ right: Digest) -> Bool {
    zip(left.bytes, right.bytes).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
  }
}
