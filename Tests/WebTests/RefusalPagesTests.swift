import Database
import Disclosure
import HTTPTypes
import Hummingbird
import Registry
import Testing
import Web

@Suite("Pages for what goes wrong")
struct RefusalPagesTests {
  struct Row: Sendable {
    let error: any Error
    let status: Int
    let words: String

    init(_ error: any Error, _ status: Int, _ words: String) {
      self.error = error
      self.status = status
      self.words = words
    }
  }

  private struct Unforeseen: Error {}

  static let rows = [
    Row(PageRefusal.notFound, 404, "没有找到这个页面"),
    Row(PageRefusal.publicOff, 404, "没有开通网上公开页面"),
    Row(PageRefusal.withdrawn, 410, "这条信息已经撤下"),
    Row(PageRefusal.forbidden(.grantRoles, [.securityAdmin]), 403, "能够办理的是：安全管理员"),
    Row(PageRefusal.foreignForm, 403, "不是从本系统的页面发出"),
    Row(PageRefusal.tooMany(seconds: 5), 429, "请在 5 秒之后再试"),
    Row(PageRefusal.stale(address: "/requests/1"), 409, "href=\"/requests/1\""),
    Row(CatalogueRefusal.noSuchColumn, 422, "没有这个栏目，或者它已经停用。"),
    Row(FormProblem.bodyTooLong(limit: 1_000_000), 413, "超过 1 MB"),
    Row(FormProblem.fileTooLong(name: "a.pdf", limit: 20_000_000), 413, "文件“a.pdf”超过 20 MB"),
    Row(FormProblem.file(.nameDoesNotFit(suffix: "pdf"), name: "a.pdf"), 400, "内容却不是这种文件"),
    Row(FormProblem.malformed, 400, "传送时中断"),
    Row(FormProblem.tokenMissing, 403, "为了安全没有办理"),
    Row(DatabaseError(.diskFull), 503, "磁盘已满"),
    Row(DatabaseError(.connectionLost), 503, "与数据库的连接中断"),
    Row(DatabaseError(.commitUnknown), 503, "不能确定是否已经保存"),
    Row(DatabaseError(.readOnly), 503, "不能写入"),
    Row(DatabaseError(.timeout), 503, "数据库正忙"),
    Row(DatabaseError(.corrupt), 503, "用备份恢复"),
    Row(HTTPError(.badRequest), 400, "没有提交成功"),
    Row(Unforeseen(), 500, "此前已经提示办成的事项都已保存"),
  ]

  @Test("Every refusal and failure is a sound page with its sentence", arguments: rows.indices)
  func pages(_ index: Int) async throws {
    let row = Self.rows[index]
    try await WebFixture.with { fixture in
      let router = Router(context: PageContext.self)
      router.add(middleware: SecurityHeaders())
      router.add(middleware: RefusalPages(site: fixture.site))
      router.get("/x") { _, _ -> Response in throw row.error }
      let answer = try await InProcess(router).send(.get, "/x")
      #expect(answer.status.code == row.status)
      #expect(answer.text.contains(row.words))
      #expect(HTMLCheck(answer.text).faults == [])
      #expect(!answer.text.contains("！") && !answer.text.contains("系统繁忙"))
      #expect(answer.headers[.contentSecurityPolicy]?.contains("unsafe") == false)
    }
  }

  @Test("Who acts on what another has changed meanwhile is told so")
  func stale() async throws {
    try await WebFixture.with { fixture in
      let route = Route(.get, "/x", .everyone) { visit in
        try await visit.registry.act(on: "request/1", expecting: 5, at: visit.now) { _ in .seeOther("/") }
      }
      let answer = try await InProcess(Routes.router(for: fixture.site, routes: [route])).send(.get, "/x")
      #expect(answer.status == .conflict)
      #expect(answer.text.contains("刚才有别人办理了同一事项"))
    }
  }

  @Test("With the database gone, every page still says what to do")
  func databaseGone() async throws {
    try await WebFixture.with { fixture in
      let browser = Browser(fixture)
      try await browser.signIn("xitong")
      _ = try await browser.get(Links.inbox)
      let token = Browser.token(try await browser.get(Links.password))
      try await fixture.registry.database.close()
      for answer in [
        try await browser.get(Links.inbox), try await browser.post(Links.signOut, [(FormToken.field, token)]),
      ] {
        #expect(answer.status == .serviceUnavailable)
        #expect(answer.headers[.retryAfter] == "30")
        #expect(answer.text.contains("清河县云溪镇人民政府"))
        #expect(HTMLCheck(answer.text).faults == [])
      }
      #expect(try await browser.get(Assets.stylesheet.path).status == .ok)
    }
  }

  @Test("More than is taken is refused before it is read")
  func tooLarge() async throws {
    try await WebFixture.with { fixture in
      let browser = Browser(fixture)
      for headers: HTTPFields in [[.contentLength: "10000000"], [:]] {
        var fields = headers
        fields[.contentType] = "application/x-www-form-urlencoded"
        let answer = try await browser.send(
          .post, Links.signIn, headers: fields, body: [UInt8](repeating: 0x61, count: 10_000_000))
        #expect(answer.status == .contentTooLarge)
        #expect(answer.text.contains("没有保存"))
      }
    }
  }
}
