import HTTPTypes
import Registry
import Testing
import Web

@Suite("First set-up")
struct SetUpTests {
  private static func fields(code: String, changed: [String: String] = [:]) -> [(String, String)] {
    var fields = ["code": code, "organName": "清河县云溪镇人民政府", "level": "town"]
    for (role, name) in [("systemAdmin", "甲一"), ("securityAdmin", "乙二"), ("auditAdmin", "丙三")] {
      fields["\(role)-name"] = name
      fields["\(role)-account"] = role.lowercased()
      fields["\(role)-password"] = "Qinghe-2026-yx"
      fields["\(role)-again"] = "Qinghe-2026-yx"
    }
    return fields.merging(changed) { $1 }.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  @Test("A new installation leads to its set-up, and works after it; there is no second one")
  func setUp() async throws {
    try await WebFixture.with(isSetUp: false) { fixture in
      let browser = Browser(fixture)
      for path in [Links.home, Links.signIn, Links.portal] {
        #expect(try await browser.get(path).headers[.location] == Links.setUp)
      }
      let answer = try await browser.submit(Links.setUp, Self.fields(code: WebFixture.code.text))
      #expect(answer.headers[.location] == "/sign-in?done=set-up")
      #expect(try await browser.get("/sign-in?done=set-up").text.contains("初始设置已完成"))
      #expect(try await browser.signIn("systemadmin").status == .seeOther)
      let token = Browser.token(try await browser.get(Links.password))
      let again = try await browser.post(
        Links.setUp, [(FormToken.field, token)] + Self.fields(code: WebFixture.code.text))
      #expect(again.headers[.location] == Links.signIn)
      #expect(try await fixture.registry.organs().map(\.name) == ["清河县云溪镇人民政府"])
    }
  }

  @Test(
    "What is wrong stands at its field, and nothing is set up",
    arguments: [
      ("code", "000-000-000-000", "设置码不正确"), ("organName", "  ", "没有填写机关名称"), ("level", "village", "请选择单位层级"),
      ("systemAdmin-name", "乙二", "必须由不同的人担任"), ("auditAdmin-password", "short", "密码至少要有 12 个字符"),
      ("securityAdmin-again", "another", "安全管理员两次输入的密码不一致"),
    ])
  func faults(_ field: String, _ value: String, _ sentence: String) async throws {
    try await WebFixture.with(isSetUp: false) { fixture in
      let answer = try await Browser(fixture).submit(
        Links.setUp, Self.fields(code: WebFixture.code.text, changed: [field: value]))
      #expect(answer.status == .unprocessableContent)
      #expect(answer.text.contains(sentence))
      #expect(answer.text.contains("value=\"清河县云溪镇人民政府\"") || field == "organName")
      #expect(!answer.text.contains("Qinghe-2026-yx"))
      #expect(HTMLCheck(answer.text).faults == [])
      #expect(try await !fixture.registry.isSetUp())
    }
  }

  @Test("The code forgives blanks and hyphens")
  func code() async throws {
    try await WebFixture.with(isSetUp: false) { fixture in
      let typed = WebFixture.code.text.replacing("-", with: " ")
      let answer = try await Browser(fixture).submit(Links.setUp, Self.fields(code: typed))
      #expect(answer.status == .seeOther)
    }
  }
}
