/// 会话令牌: 32 random bytes that the browser holds; the database knows their digest only.
struct SessionToken: Hashable, Sendable {
  /// 64 hexadecimal digits.
  let text: String

  init() { text = RandomBytes.hex(RandomBytes.take(32)) }

  init(_ text: String) { self.text = text }

  var key: String { HashAlgorithm.sha256.digest(of: Array(text.utf8)).hex }

  /// The lock under which sessions of this key change: sixteen of them, so that they neither pile up nor wait long.
  var lock: String { "session/\(key.prefix(1))" }
}

/// 会话时限: seconds.
enum SessionLimits {
  static let idle = 30 * 60
  static let absolute = 12 * 3600
  /// A session is touched at most once in this time.
  static let touch = 60
}
