/// 发送结果: how handing in a mail ended. Holds no word of the server's: it may quote the address.
package enum MailOutcome: Hashable, Sendable {
  /// The server took it over; whether it arrives is another matter.
  case sent
  /// 拒收: with a code from 500 to 599; the same mail would be refused again.
  case refused(code: Int)
  /// 暂未发出: to be tried again.
  case later(Reason)

  package enum Reason: Hashable, Sendable {
    /// With a code from 400 to 499.
    case busy(code: Int)
    /// The name is unknown, nobody answers, or the connection broke.
    case unreachable
    case timedOut
    /// TLS was asked for and the server offers none, or its certificate is not trusted.
    case insecure
    /// The user or the password is wrong.
    case loginRefused
    /// Anything else, by libcurl's number.
    case failed(number: Int)
    case cancelled
  }

  /// Empty when it was sent.
  package var sentence: String {
    switch self {
    case .sent: ""
    case .refused(let code): "收件方服务器拒收（代码 \(code)），请核对邮箱地址，或者改用其他方式送达。"
    case .later(.busy(let code)): "邮件服务器暂时不收（代码 \(code)）。"
    case .later(.unreachable): "连接不上发件服务器，请检查服务器名称、端口和网络。"
    case .later(.timedOut): "发件服务器没有在规定时间内回应。"
    case .later(.insecure): "发件服务器不提供加密连接，或者证书不可信，邮件没有发出。请检查加密方式和证书设置。"
    case .later(.loginRefused): "发件账号或者密码不对，请在设置中改正。"
    case .later(.failed(let number)): "发送邮件出错（libcurl \(number)）。"
    case .later(.cancelled): "发送中途停止。"
    }
  }
}
