/// 登录结果.
package enum SignInResult: Hashable, Sendable {
  /// The token goes into the browser's cookie and nowhere else.
  case signedIn(token: String)
  case refused(SignInRefusal)
}

/// Why somebody is not let in. An unknown account, a closed one and a wrong password are one and the same.
package enum SignInRefusal: Hashable, Sendable {
  case wrong
  /// After five failures in a row, whether or not the account exists.
  case locked(until: Instant)

  package var sentence: String {
    switch self {
    case .wrong: "账号或者密码不正确。首次使用请先用启用码设置密码；忘记密码请联系系统管理员。"
    case .locked(let until): "密码连续输错 5 次，此账号已锁定至北京时间 \(until.inChina)。请届时再试。"
    }
  }
}
