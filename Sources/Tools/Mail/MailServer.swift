/// 发件服务器: where mails are handed in.
package struct MailServer: Hashable, Sendable {
  package enum Security: String, Hashable, Sendable, CaseIterable {
    /// Plain throughout; for a server on the same machine or the closed network of the office.
    case none
    /// Begins plainly and must go over to TLS (usually port 587).
    case startTLS
    /// TLS from the first byte (usually port 465).
    case tls
  }

  package struct Login: Hashable, Sendable {
    package let user: String
    package let password: String

    package init(user: String, password: String) {
      self.user = user
      self.password = password
    }
  }

  package enum Refusal: Error, Hashable, Sendable {
    case host
    case port
    case login
    case plainPassword

    package var sentence: String {
      switch self {
      case .host: "发件服务器的名称写法不对，应如 mail.example.gov.cn，或者是 IPv4 地址。"
      case .port: "发件服务器的端口应为 1 至 65535。"
      case .login: "发件账号和密码不能为空，也不能有换行或者控制字符。"
      case .plainPassword: "不加密的连接会泄露密码：请改用 TLS 或者 STARTTLS，或者不写账号和密码。"
      }
    }
  }

  package let host: String
  package let port: Int
  package let security: Security
  package let login: Login?
  /// PEM file of the authorities that the server's certificate may come from; nil: those of the system.
  package let authorities: String?
  package let connectTimeout: Duration
  /// For the whole dialogue, the message included; a goodbye that is not answered may take as long again.
  package let timeout: Duration

  package init(
    host: String, port: Int, security: Security, login: Login? = nil, authorities: String? = nil,
    connectTimeout: Duration = .seconds(15), timeout: Duration = .seconds(120)
  ) throws(Refusal) {
    guard MailAddress.isHost(host.utf8) else { throw .host }
    guard (1...65_535).contains(port) else { throw .port }
    if let login {
      let texts = [login.user, login.password]
      guard texts.allSatisfy({ !$0.isEmpty && MailText.isOneLine($0) }) else { throw .login }
      guard security != .none else { throw .plainPassword }
    }
    self.host = host
    self.port = port
    self.security = security
    self.login = login
    self.authorities = authorities
    self.connectTimeout = connectTimeout
    self.timeout = timeout
  }
}
