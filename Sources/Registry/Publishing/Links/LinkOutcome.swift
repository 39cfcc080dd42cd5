/// 链接情况: whether a reader who follows a link comes anywhere.
package enum LinkOutcome: String, CaseIterable, Hashable, Sendable {
  case answers
  /// 404, 410.
  case missing
  /// 500 to 599.
  case failing
  case unreachable
  case slow
  case insecure
  /// Into this machine or a network of the office.
  case notPublic

  package var isDead: Bool { self != .answers }

  package var chinese: String {
    switch self {
    case .answers: "能够打开"
    case .missing: "对方网站说没有这个页面"
    case .failing: "对方网站出错"
    case .unreachable: "连接不上"
    case .slow: "长时间没有回应"
    case .insecure: "证书不可信，浏览器会拦截"
    case .notPublic: "内部网络的地址，公众打不开"
    }
  }
}

/// 失效链接 of an item.
package struct DeadLink: Hashable, Sendable {
  package let address: String
  package let outcome: LinkOutcome
  /// Since when it was found so, each time it was asked.
  package let since: Instant
}
