import Disclosure
import HTTPTypes
import Registry
import Testing
import Web

@Suite("Looking up an application")
struct PublicTrackTests {
  private static func look(
    _ browser: Browser, _ number: String, _ code: String
  ) async throws -> Browser.Answer {
    try await browser.submit(Links.track, [("number", number), ("code", code)])
  }

  @Test("Number and code show how it stands, when the answer is due and why, and nothing personal")
  func thread() async throws {
    try await WebFixture.with { fixture in
      let browser = Browser(fixture)
      let code = PublicApplyTests.fact("查询码", try await PublicApplyTests.apply(browser).receipt)
      let fresh = try await Self.look(browser, "2026-0001", code.lowercased())
      #expect(fresh.text.contains("等待受理机关与您确认收到"))
      #expect(PublicApplyTests.fact("答复期限", fresh).contains("尚未确认收到"))
      try await Self.confirm(fixture)
      let answer = try await Self.look(browser, "2026-0001", code)
      #expect(answer.status == .ok)
      #expect(HTMLCheck(answer.text).faults == [])
      #expect(PublicApplyTests.fact("答复期限", answer) == "2026年6月29日（周一）")
      #expect(answer.text.contains("为什么是这一天"))
      #expect(answer.text.contains("<span class=\"count\">20</span>"))
      for secret in ["甄有才", "110101199013081234", "13800138000", "石桥村"] {
        #expect(!answer.text.contains(secret))
      }
    }
  }

  @Test("A wrong code is one sentence, whichever of the two is wrong, and guessing ends")
  func wrong() async throws {
    try await WebFixture.with { fixture in
      let browser = Browser(fixture)
      let code = PublicApplyTests.fact("查询码", try await PublicApplyTests.apply(browser).receipt)
      let sentence = "申请编号和查询码对不上"
      let unknown = try await Self.look(browser, "2026-0009", code)
      #expect(unknown.text.contains(sentence))
      #expect(unknown.text.contains("value=\"2026-0009\""))
      for _ in 0..<Registry.trackingLimit {
        #expect(try await Self.look(browser, "2026-0001", "AAAAA-AAAAA").text.contains(sentence))
      }
      let stopped = try await Self.look(browser, "2026-0001", code)
      #expect(stopped.status == .unprocessableContent)
      #expect(stopped.text.contains("查询次数过多"))
      #expect(HTMLCheck(stopped.text).faults == [])
    }
  }

  @Test("A letter that was sent can be had with number and code, and with nothing less")
  func letters() async throws {
    try await WebFixture.with { fixture in
      let browser = Browser(fixture)
      let code = PublicApplyTests.fact("查询码", try await PublicApplyTests.apply(browser).receipt)
      let (officer, id, rules) = try await Self.confirm(fixture)
      let file = try fixture.registry.files.store(Array("请补正".utf8))
      _ = try await fixture.registry.askSupplement(
        RequestStep(officer, on: id, version: 2, day: fixture.now.day, at: fixture.now),
        until: fixture.now.day.adding(20), text: "请写明年份",
        documents: [NewDocument(file, .supplementNotice, name: "补正通知书.pdf")], under: rules)
      #expect(!(try await Self.look(browser, "2026-0001", code)).text.contains("下载补正通知书"))
      try await fixture.judgeAll()
      let answer = try await Self.look(browser, "2026-0001", code)
      #expect(HTMLCheck(answer.text).faults == [])
      #expect(answer.text.contains("需要您补正申请内容"))
      #expect(answer.text.contains("下载补正通知书"))
      let proof = [(FormToken.field, Browser.token(answer)), ("letter", PublicApplyTests.value("letter", answer))]
      let letter = try await browser.post(Links.trackLetter, proof + [("number", "2026-0001"), ("code", code)])
      #expect(letter.status == .ok)
      #expect(letter.text == "请补正")
      #expect(letter.headers[.contentDisposition]?.hasPrefix("attachment") == true)
      let guessed = try await browser.post(
        Links.trackLetter, proof + [("number", "2026-0001"), ("code", "AAAAA-AAAAA")])
      #expect(guessed.status == .notFound)
    }
  }

  @Test("The portal's doors lead on, and the guide shows what the organ has set")
  func portal() async throws {
    try await WebFixture.with { fixture in
      let browser = Browser(fixture)
      let portal = try await browser.get(Links.portal)
      let shelves = ["rules", "annualReports"].map { "\(Links.publicItems)?column=\($0)" }
      for link in [Links.guide, Links.publicItems, Links.apply, Links.track, shelves[0], Links.publicReports] {
        #expect(portal.text.contains("<li><a href=\"\(link)\">"), "\(link)")
      }
      for (shelf, title) in zip(shelves, ["政府信息公开制度", "政府信息公开年报"]) {
        #expect(try await browser.get(shelf).text.contains("<h1>\(title)</h1>"))
      }
      let bare = try await browser.get(Links.guide)
      #expect(!bare.text.contains("办公地址"))
      let organ = try #require(try await fixture.registry.organs().first)
      try await fixture.registry.changeSetting(
        .contact(
          DisclosureContact(office: "党政综合办公室", address: "云溪镇人民路1号", hours: "工作日8:30至17:30", phone: "0000-1234567")),
        since: fixture.now.day, of: organ.id, by: .console, at: fixture.now)
      let guide = try await browser.get(Links.guide)
      #expect(HTMLCheck(guide.text).faults == [])
      #expect(PublicApplyTests.fact("办公地址", guide) == "云溪镇人民路1号")
      #expect(guide.text.contains("<dt>联系电话</dt>"))
    }
  }

  /// The office confirms receipt on the day of the application.
  @discardableResult
  private static func confirm(_ fixture: WebFixture) async throws -> (Viewer, RequestID, RequestRules) {
    let organ = try #require(try await fixture.registry.organs().first)
    let officer = Viewer(person: "officer", organ: organ.id, roles: [.officer])
    let rules = RequestRules(calendar: .builtIn, permissions: try PermissionTable.standard())
    let id = try #require(try await fixture.registry.requests(for: officer).lines.first?.id)
    _ = try await fixture.registry.confirmReceipt(
      RequestStep(officer, on: id, version: 1, day: fixture.now.day, at: fixture.now), by: .phone, under: rules)
    return (officer, id, rules)
  }
}
