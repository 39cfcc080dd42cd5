/// 启用码: 80 random bits, shown once, with which somebody sets the first password of an account, or a new one.
package struct ActivationCode: Hashable, Sendable {
  /// `7KQ2-M0XD-…`: sixteen characters, none of which is taken for another.
  package let text: String

  /// Days after which it is of no use any more.
  package static let days = 7

  private static let alphabet = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ")

  init() {
    let characters = RandomBytes.take(16).map { ActivationCode.alphabet[Int($0 & 31)] }
    text = stride(from: 0, to: 16, by: 4).map { String(characters[$0..<$0 + 4]) }.joined(separator: "-")
  }

  var digest: String { ActivationCode.digest(of: text) }

  /// As typed: small letters, spaces and look-alikes are forgiven.
  static func digest(of typed: String) -> String {
    let letters = typed.uppercased().compactMap { character -> Character? in
      switch character {
      case "O": "0"
      case "I", "L": "1"
      default: alphabet.contains(character) ? character : nil
      }
    }
    return HashAlgorithm.sha256.digest(of: Array(String(letters).utf8)).hex
  }
}
