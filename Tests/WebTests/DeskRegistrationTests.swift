import Disclosure
import HTTPTypes
import Registry
import Testing
import Web

@Suite("Registering at the desk")
struct DeskRegistrationTests {
  private static func fields(_ once: String, _ changed: [String: String] = [:]) -> [(String, String)] {
    let usual = [
      "once": once, "arrived": "2026-05-29", "channel": "counter", "applicant": "naturalPerson",
      "applicantName": "甄有才", "contactPhone": "13800138000", "informationTitle": "补偿方案", "writer": "甄某",
    ]
    return usual.merging(changed) { $1 }.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  @Test("What is registered has a number and a due day, and sent twice it is there once")
  func files() async throws {
    try await WebFixture.with { fixture in
      let browser = try await fixture.worker([.officer])
      let form = try await browser.get(Links.newRequest)
      #expect(HTMLCheck(form.text).faults == [])
      #expect(form.text.contains("name=\"arrived\"") && form.text.contains("value=\"2026-05-29\""))
      let once = Browser.hidden("once", in: form)
      let answer = try await browser.submit(Links.newRequest, Self.fields(once))
      #expect(answer.status == .ok)
      #expect(HTMLCheck(answer.text).faults == [])
      #expect(answer.text.contains("已登记，编号 2026-0001，答复期限 2026年6月29日（周一）。"))
      #expect(answer.text.contains("查询码"))
      let again = try await browser.submit(Links.newRequest, Self.fields(once))
      #expect(again.text.contains("没有重复登记，编号 2026-0001"))
      let other = try await browser.submit(Links.newRequest, Self.fields("second"))
      #expect(other.text.contains("编号 2026-0002"))
      #expect(other.text.contains("同一申请人于 2026-05-29 提出的申请 2026-0001（已登记，待分办）内容相同。"))
    }
  }

  @Test(
    "What is wrong is said at its field, and what was typed stays",
    arguments: [
      (["arrived": ""], "请填写收到日期。"), (["arrived": "29.5.2026"], "收到日期请写成 2026-03-13 的形式。"),
      (["arrived": "2026-05-30"], "日期不能晚于今天（2026-05-29）"), (["arrived": "2008-04-30"], "早于《条例》施行之日"),
      (["applicantName": " "], "请填写申请人姓名或者名称。"), (["informationTitle": ""], "请照申请书填写所需信息的名称"),
      (["channel": "pigeon"], "请选择提出方式。"), (["applicant": "total"], "请选择申请人类型。"),
      (["channel": "platform"], "请填写统一平台上的编号。"), (["channel": "oral", "writer": ""], "请填写代为填写人。"),
      (["once": ""], "请重新打开登记页面"), (["applicantName": String(repeating: "名", count: 201)], "过长"),
    ])
  func refusals(_ changed: [String: String], _ words: String) async throws {
    try await WebFixture.with { fixture in
      let browser = try await fixture.worker([.officer])
      let answer = try await browser.submit(
        Links.newRequest, Self.fields("a", changed.merging(["address": "云溪镇<script>"]) { $1 }))
      #expect(answer.status == .unprocessableContent)
      #expect(answer.text.contains(words))
      #expect(answer.text.contains("云溪镇&lt;script&gt;") && !answer.text.contains("云溪镇<script>"))
      #expect(HTMLCheck(answer.text).faults == [])
      #expect(try await browser.get(Links.requests).text.contains("还没有登记申请。"))
    }
  }

  @Test(
    "Each channel begins its period by its own rule",
    arguments: [
      ("signedPost", [:], "已登记，编号 2026-0001，答复期限 2026年6月29日（周一）。"),
      ("fax", [:], "收到申请之日还要与申请人确认"), ("email", [:], "收到申请之日还要与申请人确认"),
      ("platform", ["outsideNumber": "省平台-77", "outsideDue": "2026-06-20"], "收到申请之日还要与申请人确认"),
      ("oral", [:], "答复期限 2026年6月29日（周一）。"),
    ])
  func channels(_ channel: String, _ more: [String: String], _ words: String) async throws {
    try await WebFixture.with { fixture in
      let browser = try await fixture.worker([.mailRoom])
      let changed = more.merging(["channel": channel]) { $1 }
      let answer = try await browser.submit(Links.newRequest, Self.fields("a", changed))
      #expect(answer.text.contains(words), "\(answer.text)")
    }
  }

  @Test("The mail room registers a letter with its envelope, and no name")
  func mailRoom() async throws {
    try await WebFixture.with { fixture in
      let browser = try await fixture.worker([.mailRoom])
      let form = try await browser.get(Links.mailRoom)
      #expect(HTMLCheck(form.text).faults == [])
      let parts = [
        (FormToken.field, Browser.token(form), nil), ("once", Browser.hidden("once", in: form), nil),
        ("arrived", "2026-05-28", nil), ("channel", "signedPost", nil), ("trackingNumber", "EMS-1", nil),
        ("envelope", "%PDF-1.7 abc", "信封.pdf"),
      ]
      let answer = try await Self.send(parts, browser)
      // The 29th of May is the first day.
      #expect(answer.text.contains("已登记，编号 2026-0001，答复期限 2026年6月26日（周五）。"), "\(answer.text)")
      #expect(fixture.storedFiles == 1)
      let viewer = Viewer(person: "desk", organ: try await fixture.organ, roles: [.officer])
      let id = try #require(try await fixture.registry.requests(for: viewer).lines.first).id
      let file = try #require(
        try await fixture.registry.caseFile(
          id, for: viewer, today: fixture.now.day,
          by: RequestRules(calendar: .builtIn, permissions: try .standard())))
      #expect(file.documents.map(\.kind) == [.envelope])
      #expect(file.documents.map(\.name) == ["信封.pdf"])
      #expect(file.case.applicant == nil)
    }
  }

  @Test("A day that is not there leaves the letter's form as it was")
  func mailRoomRefusal() async throws {
    try await WebFixture.with { fixture in
      let browser = try await fixture.worker([.mailRoom])
      let form = try await browser.get(Links.mailRoom)
      let parts: [(String, String, String?)] = [
        (FormToken.field, Browser.token(form), nil), ("once", "a", nil), ("arrived", "2026-05-30", nil),
        ("channel", "signedPost", nil), ("trackingNumber", "EMS-1", nil),
      ]
      let answer = try await Self.send(parts, browser)
      #expect(answer.status == .unprocessableContent)
      #expect(answer.text.contains("日期不能晚于今天") && answer.text.contains("value=\"EMS-1\""))
    }
  }

  private static func send(_ parts: [(String, String, String?)], _ browser: Browser) async throws -> Browser.Answer {
    var text = ""
    for (name, content, file) in parts {
      let suffix = file.map { "; filename=\"\($0)\"" } ?? ""
      text += "--b\r\nContent-Disposition: form-data; name=\"\(name)\"\(suffix)\r\n\r\n\(content)\r\n"
    }
    return try await browser.send(
      .post, Links.mailRoom, headers: [.contentType: "multipart/form-data; boundary=b"],
      body: Array("\(text)--b--\r\n".utf8))
  }
}
