import HTTPTypes
import Hummingbird
import Registry
import Synchronization
import Testing
import Web

@Suite("Uploads")
struct UploadTests {
  /// A router with one route that takes files, behind the same gate as all others.
  private static func client(_ fixture: WebFixture, _ taken: @escaping @Sendable (FormValues) -> Void) -> InProcess<
    PageContext
  > {
    var limits = FormLimits.upload
    limits.files = 2
    limits.fileLength = 1_000
    let route = Route(.post, "/upload", .everyone, body: limits) { visit in
      taken(visit.form)
      return .text("ok", type: "text/plain")
    }
    return InProcess(Routes.router(for: fixture.site, routes: [route]))
  }

  private static func body(_ parts: [(name: String, file: String?, content: String)]) -> [UInt8] {
    var text = ""
    for part in parts {
      text += "--b\r\nContent-Disposition: form-data; name=\"\(part.name)\""
      if let file = part.file { text += "; filename=\"\(file)\"" }
      text += "\r\n\r\n\(part.content)\r\n"
    }
    return Array("\(text)--b--\r\n".utf8)
  }

  private static func send(
    _ fixture: WebFixture, token: Bool = true, _ parts: [(name: String, file: String?, content: String)]
  ) async throws -> (answer: Browser.Answer, form: FormValues?) {
    let taken = Mutex<FormValues?>(nil)
    let client = client(fixture) { form in taken.withLock { $0 = form } }
    let key = String(repeating: "0a", count: 16)
    let browser = Browser(fixture)
    browser.plant("gongkai-form", key)
    let value = Browser.token(try await browser.get(Links.signIn))
    let first: [(name: String, file: String?, content: String)] = token ? [(FormToken.field, nil, value)] : []
    let answer = try await client.send(
      .post, "/upload",
      headers: [
        .contentType: "multipart/form-data; boundary=b", .cookie: "gongkai-form=\(key)", .xForwardedFor: "203.0.113.9",
      ], body: body(first + parts))
    return (answer, taken.withLock { $0 })
  }

  @Test("Fields and files arrive, the files in the store")
  func arrives() async throws {
    try await WebFixture.with { fixture in
      let (answer, form) = try await Self.send(
        fixture, [("note", nil, "说明"), ("scan", "回执.pdf", "%PDF-1.7 abc"), ("scan", "", "")])
      #expect(answer.status == .ok)
      #expect(form?["note"] == "说明")
      let file = try #require(form?.files("scan").first)
      #expect(form?.files.count == 1)
      #expect(file.name == "回执.pdf" && file.kind == .pdf && file.stored.size == 12)
      #expect(fixture.storedFiles == 1)
    }
  }

  @Test("Without the token in front no file is begun")
  func noToken() async throws {
    try await WebFixture.with { fixture in
      let (answer, form) = try await Self.send(fixture, token: false, [("scan", "a.pdf", "%PDF-1.7")])
      #expect(answer.status == .forbidden)
      #expect(form == nil)
      #expect(fixture.storedFiles == 0)
    }
  }

  @Test(
    "What is refused leaves nothing in the store",
    arguments: [
      ("a.pdf", "#!/bin/sh", 400, "内容却不是这种文件"),
      ("a.pdf", "%PDF-" + String(repeating: "x", count: 1_000), 413, "超过 1 KB"),
      ("a.sh", "#!/bin/sh", 400, "不接收这种文件"), ("a.pdf", "", 400, "文件是空的"),
    ])
  func refused(_ name: String, _ content: String, _ status: Int, _ words: String) async throws {
    try await WebFixture.with { fixture in
      let (answer, form) = try await Self.send(fixture, [("scan", name, content)])
      #expect(answer.status.code == status)
      #expect(answer.text.contains(words))
      #expect(form == nil)
      #expect(fixture.storedFiles == 0)
    }
  }

  @Test("More files than allowed are refused")
  func tooMany() async throws {
    try await WebFixture.with { fixture in
      let one = (name: "scan", file: String?("a.pdf"), content: "%PDF-1.7")
      let sent = try await Self.send(fixture, [one, one, one])
      #expect(sent.answer.status == .contentTooLarge)
    }
  }
}
