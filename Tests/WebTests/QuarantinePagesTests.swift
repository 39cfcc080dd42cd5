import Database
import Disclosure
import Documents
import HTTPTypes
import Registry
import Testing
import Web

extension WebFixture {
  /// Ends every check that is due, as the job would.
  func judgeAll(_ verdict: FileVerdict = .released(isScanned: true)) async throws {
    while let job = try await Outbox(registry).take([Quarantine.job], for: "test", at: now) {
      let file = try #require(job.payload["file"]?.string.flatMap(Digest.init(hex:)))
      try await registry.judge(file, verdict, for: job, at: now)
    }
  }
}

@Suite("Received files on the pages")
struct QuarantinePagesTests {
  static func form(_ fields: [(String, String)], _ files: [(field: String, name: String, content: String)]) -> [UInt8] {
    var body = ""
    for (name, value) in fields {
      body += "--b\r\nContent-Disposition: form-data; name=\"\(name)\"\r\n\r\n\(value)\r\n"
    }
    for file in files {
      body += "--b\r\nContent-Disposition: form-data; name=\"\(file.field)\"; filename=\"\(file.name)\"\r\n\r\n"
      body += "\(file.content)\r\n"
    }
    return Array("\(body)--b--\r\n".utf8)
  }

  static func send(
    _ browser: Browser, _ path: String, _ fields: [(String, String)],
    _ files: [(field: String, name: String, content: String)]
  ) async throws -> Browser.Answer {
    try await browser.send(
      .post, path, headers: [.contentType: "multipart/form-data; boundary=b"], body: form(fields, files))
  }

  private func document(_ town: CaseFixture, _ browser: Browser) async throws -> String {
    let file = try await town.fixture.registry.database.read { session in
      try session.first("SELECT file FROM request_document") { try $0[0] as String }
    }
    return "\(town.address)/documents/\(try #require(file))"
  }

  @Test("A file is named while it is checked, and given out only after its release")
  func checking() async throws {
    try await CaseFixture.with { town in
      let officer = try await town.browser("jingban")
      let page = try await town.done(.addDocument, officer, file: "来信.pdf")
      #expect(page.contains("正在检查"))
      let address = try await document(town, officer)
      #expect(!page.contains(address))
      let held = try await officer.get(address)
      #expect(held.status == .conflict)
      #expect(held.text.contains("文件正在检查，检查通过以后才能下载"))
      try await town.fixture.judgeAll(.released(isScanned: false))
      let released = try await officer.get(town.address)
      #expect(released.text.contains("未查毒"))
      #expect(released.text.contains(address))
      #expect(try await officer.get(address).text == "%PDF-1.7 abc")
    }
  }

  @Test("What was found is said on the case page, and the file stays where it is")
  func rejected() async throws {
    try await CaseFixture.with { town in
      let officer = try await town.browser("jingban")
      _ = try await town.done(.addDocument, officer, file: "来信<b>.pdf")
      try await town.fixture.judgeAll(.rejected(.virus, signature: "Win.Test"))
      let page = try await officer.get(town.address)
      #expect(HTMLCheck(page.text).faults == [])
      #expect(page.text.contains("未通过检查"))
      #expect(page.text.contains("文件带有病毒。请用杀毒软件检查电脑，换一份没有病毒的文件。"))
      #expect(!page.text.contains("<b>"))
      let held = try await officer.get(try await document(town, officer))
      #expect(held.status == .conflict)
      #expect(held.text.contains("文件没有通过检查，不能下载：文件带有病毒。"))
    }
  }

  @Test("A script named .pdf is refused at the form, with what was typed kept, and nothing is recorded")
  func script() async throws {
    try await CaseFixture.with { town in
      let officer = try await town.browser("jingban")
      let path = town.path(.addDocument)
      let page = try await officer.get(path)
      let fields = [
        (FormToken.field, Browser.token(page)), ("version", CaseFixture.hidden("version", page)),
        ("day", "2026-05-28"), ("kind", "searchProof"),
      ]
      let answer = try await Self.send(officer, path, fields, [("files", "检索.pdf", "#!/bin/sh\nrm -rf ~")])
      #expect(answer.status == .unprocessableContent)
      #expect(HTMLCheck(answer.text).faults == [])
      #expect(answer.text.contains("<a href=\"#files\">文件“检索.pdf”没有保存：文件名以 .pdf 结尾，内容却不是这种文件。"))
      #expect(answer.text.contains("value=\"2026-05-28\""))
      #expect(answer.text.contains("<option value=\"searchProof\" selected"))
      #expect(town.fixture.storedFiles == 0)
      #expect(try await officer.get(town.address).text.contains("添加检索材料") == false)
    }
  }

  @Test("Supervision is told when nothing is scanned for viruses")
  func health() async throws {
    try await WebFixture.with { fixture in
      let answer = try await Browser(fixture).get(Links.health)
      #expect(answer.text == "正常\n未查毒：没有查毒程序，收到的文件只核对类型和结构\n")
    }
  }
}
