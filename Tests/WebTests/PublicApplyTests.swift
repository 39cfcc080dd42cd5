import Disclosure
import HTTPTypes
import Registry
import Testing
import Web

@Suite("Applying without an account")
struct PublicApplyTests {
  static let typed = [
    "kind": "naturalPerson", "applicantName": "甄有才", "identityKind": "居民身份证",
    "identityNumber": "110101199013081234", "contactPhone": "13800138000", "informationTitle": "石桥村土地征收补偿方案",
    "description": "补偿标准", "medium": "电子文件", "way": "自行领取",
  ]

  static func fields(_ changed: [String: String] = [:]) -> [(String, String)] {
    typed.merging(changed) { $1 }.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  /// The value of the first field of that name.
  static func value(_ name: String, _ page: Browser.Answer) -> String {
    guard let start = page.text.firstRange(of: "name=\"\(name)\" value=\"")?.upperBound else { return "" }
    return String(page.text[start...].prefix { $0 != "\"" })
  }

  /// Fills in the form, checks it, and sends it.
  static func apply(
    _ browser: Browser, _ changed: [String: String] = [:]
  ) async throws -> (sent: [(String, String)], receipt: Browser.Answer) {
    let check = try await browser.submit(Links.apply, fields(changed))
    let sent =
      [(FormToken.field, Browser.token(check)), ("submission", value("submission", check))] + fields(changed)
    return (sent, try await browser.post(Links.applySend, sent))
  }

  /// The text behind a name in a list of facts.
  static func fact(_ name: String, _ page: Browser.Answer) -> String {
    guard let start = page.text.firstRange(of: "<dt>\(name)</dt><dd>")?.upperBound else { return "" }
    var text = ""
    var isTag = false
    for character in page.text[start...].prefix(while: { $0 != "\n" }) {
      if character == "<" {
        isTag = true
      } else if character == ">" {
        isTag = false
      } else if !isTag {
        text.append(character)
      }
    }
    return text
  }

  @Test("From the form by the check to a receipt; a reload gives the same one and files nothing")
  func thread() async throws {
    try await WebFixture.with { fixture in
      let browser = Browser(fixture)
      let form = try await browser.get(Links.apply)
      #expect(HTMLCheck(form.text).faults == [])
      #expect(form.text.contains("不需要说明用途"))
      let check = try await browser.submit(Links.apply, Self.fields())
      #expect(check.status == .ok)
      #expect(HTMLCheck(check.text).faults == [])
      #expect(Self.fact("证件号码", check) == "110101199013081234")
      #expect(Self.fact("获取信息的方式", check) == "电子文件，自行领取")
      #expect(check.text.contains("申请还没有提交"))
      let (sent, receipt) = try await Self.apply(browser)
      #expect(receipt.status == .ok)
      #expect(HTMLCheck(receipt.text).faults == [])
      #expect(Self.fact("申请编号", receipt) == "2026-0001")
      let code = Self.fact("查询码", receipt)
      #expect(code.count == 11)
      #expect(receipt.text.contains("1 个工作日内（2026年6月1日（周一）前）"))
      #expect(!receipt.text.contains("甄有才"))
      let again = try await browser.post(Links.applySend, sent)
      #expect(Self.fact("查询码", again) == code)
      #expect(Self.fact("申请编号", again) == "2026-0001")
      #expect(again.text.contains("没有重复登记"))
      let other = try await Self.apply(browser).receipt
      #expect(Self.fact("申请编号", other) == "2026-0002")
      let reopened = try await browser.get(Links.applySend)
      #expect(reopened.headers[.location] == Links.track)
    }
  }

  @Test(
    "What is wrong stands at its field, what was typed is kept, and nothing is filed",
    arguments: [
      (["kind": ""], "kind", "请选择申请人的类型。"), (["applicantName": " "], "applicantName", "请填写申请人的姓名或者名称。"),
      (["identityKind": "统一社会信用代码"], "identityKind", "自然人请选择身份证件的类型。"),
      (["identityNumber": "1101"], "identityNumber", "居民身份证应为 18 位，现在填了 4 位，请核对。"),
      (["contactPhone": ""], "contactPhone", "请至少填写电话、电子邮箱、通信地址中的一项"),
      (["contactEmail": "甄@"], "contactEmail", "电子邮箱的写法不对"),
      (["informationTitle": "", "description": ""], "informationTitle", "请写明需要什么信息"),
      (["way": "邮寄"], "address", "选择了邮寄，请填写通信地址。"), (["way": "飞鸽"], "way", "请选择获取信息的途径。"),
      (["kind": "business", "identityKind": "统一社会信用代码"], "contactName", "请填写联系人的姓名。"),
    ] as [([String: String], String, String)])
  func faults(_ changed: [String: String], _ field: String, _ sentence: String) async throws {
    try await WebFixture.with { fixture in
      let browser = Browser(fixture)
      let first = try await browser.submit(Links.apply, Self.fields(changed))
      let token = Self.value("submission", first)
      let sent = try await browser.post(
        Links.applySend, [(FormToken.field, Browser.token(first)), ("submission", token)] + Self.fields(changed))
      for answer in [first, sent] {
        #expect(answer.status == .unprocessableContent)
        #expect(HTMLCheck(answer.text).faults == [])
        #expect(answer.text.contains("<a href=\"#\(field)\">\(sentence)"))
        #expect(answer.text.contains("value=\"自行领取\""))
        #expect(Self.value("submission", answer) == token)
      }
      let sound = try await Self.apply(browser).receipt
      #expect(Self.fact("申请编号", sound) == "2026-0001")
    }
  }

  @Test("A text too long to keep is refused at its field by the register itself")
  func tooLong() async throws {
    try await WebFixture.with { fixture in
      let answer = try await Self.apply(Browser(fixture), ["applicantName": String(repeating: "长", count: 201)])
      #expect(answer.receipt.status == .unprocessableContent)
      #expect(answer.receipt.text.contains("<a href=\"#applicantName\">“申请人姓名或者名称”过长"))
    }
  }

  @Test("Text of the applicant stays text, and going back keeps it")
  func escaping() async throws {
    try await WebFixture.with { fixture in
      let browser = Browser(fixture)
      let hostile = ["applicantName": "<script>alert(1)</script>", "description": "\"><b>一\r\n二</b>"]
      let check = try await browser.submit(Links.apply, Self.fields(hostile))
      let back = try await browser.post(
        Links.apply, [(FormToken.field, Browser.token(check)), ("step", "edit")] + Self.fields(hostile))
      #expect(back.status == .ok)
      #expect(back.text.contains("value=\"&lt;script&gt;alert(1)&lt;/script&gt;\""))
      for answer in [check, back] {
        #expect(!answer.text.contains("<script>"))
        #expect(!answer.text.contains("<b>"))
        #expect(HTMLCheck(answer.text).faults == [])
      }
    }
  }

  @Test("With several organs the applicant says to which one; number and code alone find it again")
  func organs() async throws {
    try await WebFixture.with { fixture in
      let registry = fixture.registry
      let other = try await registry.foundOrgan(
        named: "清河县青石镇人民政府", level: .town, beneath: nil, by: .console, at: fixture.now)
      let browser = Browser(fixture)
      let without = try await browser.submit(Links.apply, Self.fields())
      #expect(without.text.contains("<a href=\"#organ\">请选择向哪个机关申请。"))
      let receipt = try await Self.apply(browser, ["organ": other.rawValue]).receipt
      #expect(Self.fact("受理机关", receipt) == "清河县青石镇人民政府")
      // The same number in the first organ, with a code of its own.
      let same = try await fixture.file([.applicantName: "贾某"])
      #expect(same.number == "2026-0001")
      let code = Self.fact("查询码", receipt)
      let found = try await browser.submit(Links.track, [("number", "2026-0001"), ("code", code)])
      #expect(Self.fact("受理机关", found) == "清河县青石镇人民政府")
      let first = try await browser.submit(Links.track, [("number", "2026-0001"), ("code", same.code)])
      #expect(Self.fact("受理机关", first) == "清河县云溪镇人民政府")
      let wrong = try await browser.submit(Links.track, [("number", "2026-0001"), ("code", "AAAAA-AAAAA")])
      #expect(wrong.status == .unprocessableContent)
    }
  }

  @Test(
    "Without public pages nothing of it answers",
    arguments: [Links.portal, Links.guide, Links.apply, Links.track])
  func publicOff(_ path: String) async throws {
    try await WebFixture.with(isPublicOff: true) { fixture in
      let answer = try await Browser(fixture).get(path)
      #expect(answer.status == .notFound)
    }
  }
}
