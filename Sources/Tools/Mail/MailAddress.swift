/// 电子邮箱地址: the plain form of RFC 5321 in ASCII (`user.name+tag@mail.example.cn`): neither quotes nor comments, nothing
/// that could end a line of the dialogue or of a header.
package struct MailAddress: Hashable, Sendable, CustomStringConvertible {
  package let description: String
  package let domain: String

  /// Nil when it is no such address.
  package init?(_ text: String) {
    let parts = text.utf8.split(separator: UInt8(ascii: "@"), omittingEmptySubsequences: false)
    guard parts.count == 2, Self.isLocalPart(parts[0]), Self.isDomain(parts[1]), text.utf8.count <= 254 else {
      return nil
    }
    description = text
    domain = String(decoding: parts[1], as: UTF8.self)
  }

  private static func isLocalPart(_ part: Substring.UTF8View) -> Bool {
    part.count <= 64
      && part.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false).allSatisfy { atom in
        !atom.isEmpty && atom.allSatisfy { isLetterOrDigit($0) || marks.contains($0) }
      }
  }

  private static let marks = Set("!#$%&'*+-/=?^_`{|}~".utf8)

  /// Names of letters, digits and hyphens, two at least.
  private static func isDomain(_ part: Substring.UTF8View) -> Bool {
    let labels = part.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    return labels.count >= 2 && isHost(part)
  }

  /// One name at least: the intranet has servers that are called `mail`.
  static func isHost(_ part: some Collection<UInt8>) -> Bool {
    part.count <= 253
      && part.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false).allSatisfy { label in
        let hyphen = UInt8(ascii: "-")
        return !label.isEmpty && label.count <= 63 && label.first != hyphen
          && label.dropFirst(label.count - 1).first != hyphen
          && label.allSatisfy { isLetterOrDigit($0) || $0 == hyphen }
      }
  }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "a")...UInt8(ascii: "z"):
      true
    default: false
    }
  }
}
