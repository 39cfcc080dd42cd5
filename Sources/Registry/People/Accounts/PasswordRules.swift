/// 口令规则: what a password must be; reuse is judged apart, against the hashes.
package enum PasswordRules {
  package static let least = 8
  package static let leastForAdministrators = 12
  /// Longer ones cost without adding anything.
  package static let most = 128
  /// How many former passwords, with the present one, may not come back.
  package static let remembered = 5
  /// Days after which a change is suggested.
  package static let reminder = 90

  /// The first rule that the password breaks.
  package static func fault(of password: String, account: String, isAdministrator: Bool) -> PasswordFault? {
    let least = isAdministrator ? leastForAdministrators : least
    if password.count < least { return .tooShort(least: least) }
    if password.utf8.count > most { return .tooLong }
    if password.unicodeScalars.contains(where: { $0.value < 0x20 || $0.value == 0x7F }) { return .controlCharacter }
    if classes(of: password) < 3 { return .tooFewClasses }
    if password.lowercased().contains(account.lowercased()) { return .holdsAccount }
    return nil
  }

  /// Of small letters, capitals, digits and everything else.
  private static func classes(of password: String) -> Int {
    Set(
      password.utf8.map { byte in
        switch byte {
        case 0x61...0x7A: 0
        case 0x41...0x5A: 1
        case 0x30...0x39: 2
        default: 3
        }
      }
    ).count
  }
}

/// Why a password is refused.
package enum PasswordFault: Error, Hashable, Sendable {
  case tooShort(least: Int)
  case tooLong
  case controlCharacter
  case tooFewClasses
  case holdsAccount
  case reused

  package var sentence: String {
    switch self {
    case .tooShort(let least): "密码至少要有 \(least) 个字符。请加长。"
    case .tooLong: "密码过长，至多 \(PasswordRules.most) 个字节。请缩短。"
    case .controlCharacter: "密码中有换行、制表等看不见的字符。请去掉。"
    case .tooFewClasses: "密码应包含大写字母、小写字母、数字、其他字符中的至少三类。"
    case .holdsAccount: "密码中不能包含账号。请另设密码。"
    case .reused: "不能使用最近 \(PasswordRules.remembered) 次用过的密码。请另设密码。"
    }
  }
}
