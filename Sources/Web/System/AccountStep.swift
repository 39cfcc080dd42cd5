import Registry

/// 账号办理: what the system administrator does to an account.
enum AccountStep: String, CaseIterable {
  case reset, lock, unlock, close

  var chinese: String {
    switch self {
    case .reset: "重发启用码"
    case .lock: "锁定账号"
    case .unlock: "解除锁定"
    case .close: "停用账号"
    }
  }

  /// What comes of it, said before it is done.
  var consequence: String {
    switch self {
    case .reset: "现在的密码立即失效，已有的登录全部退出；本人用新的启用码重新设置密码。"
    case .lock: "已有的登录立即全部退出，此后不能登录，直到解除锁定。"
    case .unlock: "可以立即用原来的密码登录。"
    case .close: "已有的登录立即全部退出，此后不能登录。停用以后不能恢复，账号名也不再给别人使用；此人办理过的事项不受影响。"
    }
  }

  var asksReason: Bool { self != .reset }
  var isDanger: Bool { self == .lock || self == .close }

  func isOffered(in state: AccountStanding.State) -> Bool {
    switch state {
    case .notActivated: self == .reset || self == .lock || self == .close
    case .active: self != .unlock
    case .locked: true
    case .held: self == .unlock || self == .close
    case .closed: false
    }
  }

  /// Nil where the page says it otherwise.
  func done(_ account: AccountStanding) -> String? {
    let name = "\(account.account)（\(account.personName)）"
    return switch self {
    case .reset: nil
    case .lock: "已锁定账号 \(name)，此人的登录已全部退出。"
    case .unlock: "已解除账号 \(name)的锁定，可以登录。"
    case .close: "已停用账号 \(name)，此人的登录已全部退出。"
    }
  }
}
