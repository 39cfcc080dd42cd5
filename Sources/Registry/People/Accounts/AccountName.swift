/// 账号: how somebody names themselves at sign-in; small letters, so that spelling decides nothing.
package struct AccountName: Hashable, Sendable {
  package let text: String

  /// Nil unless it has 2–32 of a–z, 0–9, `.`, `_`, `-` with a letter among them: a telephone number is no account, since
  /// accounts stand in the log.
  package init?(_ typed: String) {
    let text = AccountName.folded(typed)
    let bytes = text.utf8
    guard (2...32).contains(bytes.count), bytes.contains(where: { (0x61...0x7A).contains($0) }),
      bytes.allSatisfy({ (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || [0x2D, 0x2E, 0x5F].contains($0) })
    else { return nil }
    self.text = text
  }

  /// What is compared at sign-in, whatever was typed.
  static func folded(_ typed: String) -> String {
    String(typed.split(whereSeparator: \.isWhitespace).joined().lowercased())
  }
}
