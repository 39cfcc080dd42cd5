import Registry

/// 设置码: shown on the server's terminal; who types it into the set-up page has the server in hand.
package struct SetUpCode: Hashable, Sendable {
  /// `384-112-905-771`
  package let text: String

  package init() {
    let digits = RandomBytes.take(12).map { String($0 % 10) }
    text = stride(from: 0, to: 12, by: 3).map { digits[$0..<$0 + 3].joined() }.joined(separator: "-")
  }

  /// Blanks and hyphens are forgiven.
  func matches(_ typed: String) -> Bool { SameBytes.compare(SetUpCode.digits(typed), SetUpCode.digits(text)) }

  private static func digits(_ text: String) -> [UInt8] { text.utf8.filter { (0x30...0x39).contains($0) } }
}
