import FoundationEssentials
import Tools

/// 发件设置: the file that says by which server mails go out, a `名称=值` a line: 服务器, 端口, 加密, 账号, 密码, 发件地址, 发件人.
struct MailSettings: Sendable {
  static let usualPath = "/etc/gongkai/mail.conf"

  let server: MailServer
  let from: MailMessage.Party

  /// Why the file is of no use, in a sentence.
  struct Refusal: Error, Hashable {
    let sentence: String
  }

  /// Nil when no file is named and there is none at the usual place.
  static func read(_ named: String?) throws(Refusal) -> MailSettings? {
    let path = named ?? usualPath
    guard let data = FileManager.default.contents(atPath: path) else {
      if named == nil { return nil }
      throw Refusal(sentence: "读不到发件设置文件“\(path)”，请检查 --mail 和文件的权限。")
    }
    do throws(Refusal) { return try MailSettings(String(decoding: data, as: UTF8.self)) } catch {
      throw Refusal(sentence: "发件设置文件“\(path)”：\(error.sentence)")
    }
  }

  init(_ text: String) throws(Refusal) {
    let values = try MailSettings.values(text)
    func value(_ name: String) throws(Refusal) -> String {
      guard let value = values[name] else { throw Refusal(sentence: "没有写“\(name)”。") }
      return value
    }
    let kinds: [String: MailServer.Security] = ["无": .none, "STARTTLS": .startTLS, "TLS": .tls]
    guard let security = kinds[values["加密"] ?? "TLS"] else { throw Refusal(sentence: "“加密”应当是 TLS、STARTTLS 或者 无。") }
    guard let port = Int(values["端口"] ?? (security == .tls ? "465" : security == .none ? "25" : "587")) else {
      throw Refusal(sentence: "“端口”应当是整数。")
    }
    guard let address = MailAddress(try value("发件地址")) else { throw Refusal(sentence: "“发件地址”不是邮箱地址。") }
    let login = values["账号"].map { MailServer.Login(user: $0, password: values["密码"] ?? "") }
    let host = try value("服务器")
    do throws(MailServer.Refusal) {
      server = try MailServer(host: host, port: port, security: security, login: login)
    } catch { throw Refusal(sentence: error.sentence) }
    from = MailMessage.Party(address, name: values["发件人"] ?? "")
  }

  private static let names = ["服务器", "端口", "加密", "账号", "密码", "发件地址", "发件人"]

  /// Lines that are empty or begin with `#` say nothing.
  private static func values(_ text: String) throws(Refusal) -> [String: String] {
    var values: [String: String] = [:]
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      let line = line.trimmingPrefix { $0.isWhitespace }
      guard let first = line.first, first != "#" else { continue }
      let parts = line.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(tidy)
      guard parts.count == 2, names.contains(parts[0]) else {
        throw Refusal(sentence: "第 \(index + 1) 行不是“名称=值”，名称可以是 \(names.joined(separator: "、"))。")
      }
      values[parts[0]] = parts[1].isEmpty ? nil : parts[1]
    }
    return values
  }

  private static func tidy(_ text: Substring) -> String {
    var text = text.drop { $0.isWhitespace }
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }
}
