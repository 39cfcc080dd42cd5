import Testing

@testable import Tools

@Suite struct MailMessageTests {
  private func message(
    identifier: String = "reply-7", from: String = "云溪镇党政办", to: String = "", subject: String = "答复", body: String = "",
    attachments: [MailMessage.Attachment] = []
  ) throws -> MailMessage {
    try MailMessage(
      identifier: identifier, from: .init(#require(MailAddress("office@yunxi.example")), name: from),
      to: .init(#require(MailAddress("zhen@mail.example")), name: to), subject: subject, body: body,
      attachments: attachments, secondsSince1970: 1_772_438_405)
  }

  private func text(_ message: MailMessage) -> String { String(decoding: message.bytes, as: UTF8.self) }

  @Test func aMessageByteForByte() throws {
    let message = try message(subject: "关于您的政府信息公开申请的答复已经作出", body: "您好：\n答复已经作出。\r\n")
    let expected = [
      "From: =?UTF-8?B?5LqR5rqq6ZWH5YWa5pS/5Yqe?=", " <office@yunxi.example>", "To: <zhen@mail.example>",
      "Subject: =?UTF-8?B?5YWz5LqO5oKo55qE5pS/5bqc5L+h5oGv5YWs5byA55Sz6K+355qE?=",
      " =?UTF-8?B?562U5aSN5bey57uP5L2c5Ye6?=",
      "Date: Mon, 02 Mar 2026 16:00:05 +0800", "Message-ID: <reply-7@yunxi.example>", "MIME-Version: 1.0",
      "Auto-Submitted: auto-generated", "Content-Type: text/plain; charset=UTF-8",
      "Content-Transfer-Encoding: base64", "", "5oKo5aW977yaDQrnrZTlpI3lt7Lnu4/kvZzlh7rjgIINCg==", "",
    ].joined(separator: "\r\n")
    #expect(text(message) == expected)
  }

  @Test func anAttachmentIsAPartOfItsOwn() throws {
    let pdf = MailMessage.Attachment(name: "答复书 1.pdf", mediaType: "application/pdf", bytes: Array(0..<60))
    let lines = text(try message(attachments: [pdf])).components
    let start = try #require(lines.firstIndex(of: "Content-Type: multipart/mixed; boundary=\"=_gongkai\""))
    #expect(
      Array(lines[start...]) == [
        "Content-Type: multipart/mixed; boundary=\"=_gongkai\"", "", "--=_gongkai",
        "Content-Type: text/plain; charset=UTF-8", "Content-Transfer-Encoding: base64", "", "--=_gongkai",
        "Content-Type: application/pdf", "Content-Disposition: attachment;",
        " filename*=UTF-8''%E7%AD%94%E5%A4%8D%E4%B9%A6%201.pdf", "Content-Transfer-Encoding: base64", "",
        "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8gISIjJCUmJygpKissLS4vMDEyMzQ1Njc4", "OTo7", "--=_gongkai--", "",
      ])
  }

  /// RFC 5322 and 2047: lines of at most 76 characters wherever we may break them, all of ASCII.
  @Test func linesAreShortAndPlain() throws {
    let text = text(
      try message(to: String(repeating: "甄某某", count: 40), subject: String(repeating: "申请", count: 200), body: "🀄️\n."))
    #expect(text.utf8.allSatisfy { $0 < 0x80 })
    for line in text.components { #expect(line.utf8.count <= 76) }
    #expect(!text.components.contains("."))
  }

  @Test(arguments: [
    "答复\r\nBcc: other@mail.example", "答复\nX: y", "答复\rX", "答复\u{85}X", "答复\u{2028}X", "答复\u{0}", "答复\u{7F}",
  ])
  func aLineEndInAHeaderIsRefused(_ bad: String) throws {
    #expect(throws: MailMessage.Refusal.subject) { try message(subject: bad) }
    #expect(throws: MailMessage.Refusal.name) { try message(from: bad) }
    #expect(throws: MailMessage.Refusal.name) { try message(to: bad) }
    #expect(throws: MailMessage.Refusal.identifier) { try message(identifier: bad) }
    let named = MailMessage.Attachment(name: bad, mediaType: "application/pdf", bytes: [])
    #expect(throws: MailMessage.Refusal.attachmentName) { try message(attachments: [named]) }
    let typed = MailMessage.Attachment(name: "a", mediaType: bad, bytes: [])
    #expect(throws: MailMessage.Refusal.mediaType) { try message(attachments: [typed]) }
  }

  @Test(arguments: ["a@b.cn", "first.last+tag@mail.example.gov.cn", "12345678@qq.example", "a_b-c@x-y.example"])
  func anAddressIsTaken(_ text: String) throws {
    let address = try #require(MailAddress(text))
    #expect(address.description == text)
  }

  @Test(arguments: [
    "", "a", "@b.cn", "a@", "a@b", "a@@b.cn", "a b@c.cn", "a@b.cn\r\nRCPT TO:<x@y.cn>", "a@b.cn\n", "<a@b.cn>",
    "a@b.cn,c@d.cn", "\"a\"@b.cn", ".a@b.cn", "a.@b.cn", "a..b@c.cn", "a@-b.cn", "a@b-.cn", "a@b..cn", "a@.cn",
    "甄@b.cn", "a@政府.cn", "a@[127.0.0.1]", "a@b.cn\0", "a>@b.cn", "a@b.cn ",
    String(repeating: "a", count: 65) + "@b.cn", "a@" + String(repeating: "b", count: 64) + ".cn",
  ])
  func aWrongAddressIsNone(_ text: String) { #expect(MailAddress(text) == nil) }

  @Test(arguments: [
    (0, "Thu, 01 Jan 1970 08:00:00 +0800"), (1_772_438_405, "Mon, 02 Mar 2026 16:00:05 +0800"),
    (1_709_164_799, "Thu, 29 Feb 2024 07:59:59 +0800"), (951_724_800, "Mon, 28 Feb 2000 16:00:00 +0800"),
    (951_753_600, "Tue, 29 Feb 2000 00:00:00 +0800"), (4_107_542_400, "Mon, 01 Mar 2100 08:00:00 +0800"),
    (1_798_732_799, "Thu, 31 Dec 2026 23:59:59 +0800"),
  ])
  func dates(_ seconds: Int, _ text: String) {
    #expect(MailDate(secondsSince1970: seconds).description == text)
  }

  @Test(arguments: [
    ("mail.example.cn\r\n", 25, MailServer.Security.none, nil, MailServer.Refusal.host),
    ("mail.example.cn/path", 25, .none, nil, .host),
    ("user@mail.example.cn", 25, .none, nil, .host),
    ("", 25, .none, nil, .host),
    ("mail", 0, .none, nil, .port),
    ("mail", 65_536, .none, nil, .port),
    ("mail", 25, .none, MailServer.Login(user: "a", password: "b"), .plainPassword),
    ("mail", 465, .tls, MailServer.Login(user: "a", password: ""), .login),
    ("mail", 465, .tls, MailServer.Login(user: "a\r\n", password: "b"), .login),
  ])
  func wrongSettingsAreRefused(
    _ host: String, _ port: Int, _ security: MailServer.Security, _ login: MailServer.Login?,
    _ refusal: MailServer.Refusal
  ) {
    #expect(throws: refusal) { try MailServer(host: host, port: port, security: security, login: login) }
  }
}

extension String {
  /// The lines of a mail.
  fileprivate var components: [String] { split(separator: "\r\n", omittingEmptySubsequences: false).map(String.init) }
}
