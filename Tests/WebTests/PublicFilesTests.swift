import Database
import Disclosure
import HTTPTypes
import Registry
import Testing
import Web

@Suite("Files with an application")
struct PublicFilesTests {
  private typealias File = (field: String, name: String, content: String)
  private static let card: File = ("identityFiles", "身份证<i>.pdf", "%PDF-1.7 card")
  private static let letter: File = ("authorityFiles", "委托书.pdf", "%PDF-1.7 letter")

  /// The tickets that a page carries on.
  private static func tickets(_ page: Browser.Answer) -> [(String, String)] {
    var tickets: [(String, String)] = []
    for part in page.text.split(separator: "name=\"held\" value=\"").dropFirst() {
      let value = String(part.prefix { $0 != "\"" })
      if !tickets.contains(where: { $0.1 == value }) { tickets.append(("held", value)) }
    }
    return tickets
  }

  private static func check(
    _ browser: Browser, _ changed: [String: String] = [:], more: [(String, String)] = [], files: [File]
  ) async throws -> Browser.Answer {
    let token = Browser.token(try await browser.get(Links.apply))
    return try await QuarantinePagesTests.send(
      browser, Links.apply, [(FormToken.field, token)] + PublicApplyTests.fields(changed) + more, files)
  }

  private static func stored(_ fixture: WebFixture) async throws -> [String] {
    try await fixture.registry.database.read { session in
      try session.query("SELECT kind FROM request_document ORDER BY version") { try $0[0] as String }
    }
  }

  @Test("When too much came from outside, the file is refused at its field and the application goes on without it")
  func tooMuch() async throws {
    try await WebFixture.with { fixture in
      let browser = Browser(fixture)
      #expect(fixture.site.rates.take(.guestFileOfAll, for: .everyone, at: fixture.now, count: 20_000) == nil)
      let check = try await Self.check(browser, files: [Self.card])
      #expect(check.status == .unprocessableContent)
      #expect(HTMLCheck(check.text).faults == [])
      #expect(check.text.contains("<a href=\"#identityFiles\">收到的附件太多，文件“身份证&lt;i&gt;.pdf”没有保存。"))
      #expect(fixture.storedFiles == 0)
      #expect(try await Self.check(browser, files: []).status == .ok)
    }
  }

  @Test("Files go with the form over the check to the case, held until they are checked; sent twice it files once")
  func thread() async throws {
    try await WebFixture.with { fixture in
      let browser = Browser(fixture)
      let agent = ["agent": "代某某、110101199001011234", "coApplicants": "甲某，1101\n乙某，1102", "representative": "甲某"]
      let check = try await Self.check(browser, agent, files: [Self.card, Self.letter])
      #expect(check.status == .ok)
      #expect(HTMLCheck(check.text).faults == [])
      #expect(check.text.contains("身份证&lt;i&gt;.pdf（身份证明，1 KB）"))
      #expect(!check.text.contains("没有附授权委托书"))
      let tickets = Self.tickets(check)
      #expect(tickets.count == 2)
      #expect(try await Self.stored(fixture) == [])
      let token = ("submission", PublicApplyTests.value("submission", check))
      let sent = [(FormToken.field, Browser.token(check)), token] + PublicApplyTests.fields(agent) + tickets
      let receipt = try await browser.post(Links.applySend, sent)
      #expect(PublicApplyTests.fact("附件", receipt) == "2 个，正在检查；没有通过的，受理机关会与您联系")
      let again = try await browser.post(Links.applySend, sent)
      #expect(PublicApplyTests.fact("申请编号", again) == "2026-0001")
      #expect(try await Self.stored(fixture) == ["identity", "authority"])
      #expect(fixture.storedFiles == 2)
      try await fixture.judgeAll(.released(isScanned: false))
      let worker = try await fixture.worker([.officer])
      let id = try await fixture.registry.database.read { session in
        try #require(try session.first("SELECT id FROM request") { try $0[0] as String })
      }
      let page = try await worker.get("\(Links.cases)/\(id)")
      #expect(page.text.contains("共同申请人"))
      #expect(page.text.contains("身份证明"))
      #expect(!page.text.contains("<i>"))
      let letter = try await worker.get("\(Links.cases)/\(id)/letters/acknowledgement")
      #expect(HTMLCheck(letter.text).faults == [])
      #expect(letter.text.contains("共同申请人：甲*、乙*"))
      #expect(letter.text.contains("代理人：代**"))
    }
  }

  @Test("What is wrong elsewhere loses no file; one may be taken away, and one added")
  func kept() async throws {
    try await WebFixture.with { fixture in
      let browser = Browser(fixture)
      let wrong = try await Self.check(browser, ["applicantName": ""], files: [Self.card, Self.letter])
      #expect(wrong.status == .unprocessableContent)
      #expect(HTMLCheck(wrong.text).faults == [])
      #expect(wrong.text.contains("移除“委托书.pdf”"))
      let tickets = Self.tickets(wrong)
      let drop = try #require(
        wrong.text.split(separator: "name=\"drop\" value=\"").dropFirst().first?.prefix { $0 != "\"" })
      let token = ("submission", PublicApplyTests.value("submission", wrong))
      let check = try await Self.check(
        browser, more: tickets + [("drop", String(drop)), token], files: [("otherFiles", "材料.txt", "说明")])
      #expect(check.status == .ok)
      #expect(!check.text.contains("身份证&lt;i&gt;"))
      #expect(check.text.contains("委托书.pdf") && check.text.contains("材料.txt"))
      let edit = try await browser.post(
        Links.apply,
        [(FormToken.field, Browser.token(check)), ("step", "edit"), token] + PublicApplyTests.fields()
          + Self.tickets(check))
      #expect(edit.text.contains("移除“材料.txt”"))
    }
  }

  @Test("A script named .pdf, too many files and files of another form are refused at their fields")
  func refused() async throws {
    try await WebFixture.with { fixture in
      let browser = Browser(fixture)
      let script = try await Self.check(browser, files: [("identityFiles", "证.pdf", "#!/bin/sh")])
      #expect(script.status == .unprocessableContent)
      #expect(script.text.contains("<a href=\"#identityFiles\">文件“证.pdf”没有保存：文件名以 .pdf 结尾，内容却不是这种文件。"))
      #expect(script.text.contains("value=\"甄有才\""))
      let six = (1...6).map { File("otherFiles", "\($0).txt", "说明 \($0)") }
      let many = try await Self.check(browser, files: six)
      #expect(many.text.contains("附件最多 5 个，“6.txt”没有保存。"))
      #expect(Self.tickets(many).count == 5)
      let foreign = try await Self.check(browser, more: Self.tickets(many), files: [])
      #expect(foreign.text.contains("先前选择的附件已经过了 12 小时"))
      fixture.advance(HeldFile.lasting + 1)
      let token = ("submission", PublicApplyTests.value("submission", many))
      let late = try await Self.check(browser, more: Self.tickets(many) + [token], files: [])
      #expect(late.text.contains("先前选择的附件已经过了 12 小时"))
      #expect(late.status == .unprocessableContent)
    }
  }

  @Test("Several applicants name who speaks for them; an agent without a letter of authority is told so")
  func people() async throws {
    try await WebFixture.with { fixture in
      let browser = Browser(fixture)
      let alone = try await Self.check(browser, ["coApplicants": "甲某"], files: [])
      #expect(alone.text.contains("<a href=\"#representative\">几个人共同申请的，请填写推选的代表人。"))
      let agent = try await Self.check(browser, ["agent": "代某某"], files: [])
      #expect(agent.status == .ok)
      #expect(agent.text.contains("填写了代理人，没有附授权委托书。"))
    }
  }
}
