import Disclosure
import Documents
import HTTPTypes
import Registry
import Testing
import Web

@Suite("What bears a mark of secrecy is not kept")
struct SecrecyDoorTests {
  private static let fields: [(String, String)] = [
    ("title", "云溪镇防汛通告"), ("column", "statutory/emergencies"), ("attribute", "proactive"), ("formed", "2026-03-02"),
    ("genre", "circular"), ("topic", "other"), ("source", "made"),
  ]

  /// What the log holds of refusals: who, and digests.
  private static func refusals(_ fixture: WebFixture) async throws -> [AuditEntry] {
    var filter = AuditFilter()
    filter.group = .secrets
    let organ = try #require(try await fixture.registry.organs().first)
    return try await fixture.registry.audit(of: organ.id, filter).entries
  }

  @Test("A text with a mark is refused, recorded by its digest, and not shown again")
  func refusesText() async throws {
    try await WebFixture.with { fixture in
      let browser = try await fixture.worker([.officer])
      let token = Browser.token(try await browser.get(Links.newItem))
      let stored = fixture.storedFiles
      let answer = try await browser.post(
        Links.newItem, [(FormToken.field, token), ("body", "机密★一年\n关于密语的通知")] + Self.fields)
      #expect(answer.status == .unprocessableContent)
      #expect(answer.text.contains("交保密员线下处理"))
      #expect(!answer.text.contains("密语"))
      #expect(fixture.storedFiles == stored)
      let refused = try await Self.refusals(fixture)
      #expect(refused.count == 1)
      #expect(refused.first?.words == "拒收带密级标志的内容，没有保存")
      // Without the mark the same text is kept.
      let kept = try await browser.post(
        Links.newItem, [(FormToken.field, token), ("body", "关于防汛的通知")] + Self.fields)
      #expect(kept.status == .seeOther)
      #expect(try await Self.refusals(fixture).count == 1)
    }
  }

  @Test("A file with a mark is removed from the store; another file is kept for the next try")
  func refusesFile() async throws {
    try await WebFixture.with { fixture in
      var site = fixture.site
      site.screenAttachment = { bytes, name, _ in AttachmentText.notes(on: bytes, name: name) }
      let client = InProcess(Routes.router(for: site))
      let browser = try await fixture.worker([.officer])
      let token = Browser.token(try await browser.get(Links.newItem))
      let stored = fixture.storedFiles
      let answer = try await Self.send(
        browser, client, [(FormToken.field, token), ("body", "见附件")] + Self.fields,
        file: (name: "名单.txt", content: "秘密★10年\n防汛物资清单"))
      #expect(answer.status == .unprocessableContent)
      #expect(answer.text.contains("文件“名单.txt”带有国家秘密标志"))
      #expect(fixture.storedFiles == stored)
      #expect(try await Self.refusals(fixture).count == 1)
    }
  }

  private static func send(
    _ browser: Browser, _ client: InProcess<PageContext>, _ fields: [(String, String)],
    file: (name: String, content: String)
  ) async throws -> Browser.Answer {
    var text = ""
    for (name, value) in fields {
      text += "--b\r\nContent-Disposition: form-data; name=\"\(name)\"\r\n\r\n\(value)\r\n"
    }
    text +=
      "--b\r\nContent-Disposition: form-data; name=\"files\"; filename=\"\(file.name)\"\r\n\r\n\(file.content)\r\n--b--\r\n"
    let cookies = browser.cookies.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }.joined(separator: "; ")
    return try await client.send(
      .post, Links.newItem,
      headers: [
        .contentType: "multipart/form-data; boundary=b", .cookie: cookies, .xForwardedFor: "203.0.113.7",
      ], body: Array(text.utf8))
  }
}
