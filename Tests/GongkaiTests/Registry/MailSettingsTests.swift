import Testing
import Tools

@testable import gongkai

@Suite("Mail settings")
struct MailSettingsTests {
  @Test("A file is read line by line, with the usual port of its encryption")
  func reads() throws {
    let settings = try MailSettings(
      "# 发件\n服务器 = mail.example.gov.cn\n加密=STARTTLS\n账号=gk\n密码=a=b\n\n发件地址=gk@example.gov.cn\n发件人=云溪镇\n")
    #expect(settings.server.host == "mail.example.gov.cn")
    #expect(settings.server.port == 587)
    #expect(settings.server.login?.password == "a=b")
    #expect(settings.from.name == "云溪镇")
  }

  @Test(
    "What is wrong is said",
    arguments: [
      ("端口=25", "没有写“发件地址”。"), ("服务器", "第 1 行不是“名称=值”"), ("加密=SSL", "“加密”应当是"),
      ("服务器=a.cn\n发件地址=x", "“发件地址”不是邮箱地址。"),
      ("服务器=a.cn\n加密=无\n账号=a\n密码=b\n发件地址=x@a.cn", "不加密的连接会泄露密码"), ("端口=x", "“端口”应当是整数。"),
    ])
  func refuses(_ text: String, _ words: String) {
    do {
      _ = try MailSettings(text)
      Issue.record("taken")
    } catch { #expect(error.sentence.contains(words)) }
  }

  @Test("A file that is named must be there; the usual one need not")
  func missing() throws {
    #expect(throws: MailSettings.Refusal.self) { try MailSettings.read("/nonexistent/mail.conf") }
  }
}
