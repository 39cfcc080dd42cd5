import Database
import Disclosure
import HTTPTypes
import Registry
import Testing
import Web

@Suite("Routes")
struct RoutesTests {
  @Test("A method and path stands in the list once")
  func unique() {
    let keys = Routes.all.map { "\($0.method) \($0.path)" }
    #expect(Set(keys).count == keys.count)
  }

  /// Pages whose path has no part to fill in.
  static let plainPaths = Routes.all.filter { $0.method == .get && !$0.path.contains(":") }.map(\.path)
  static let posts = Routes.all.filter { $0.method == .post }.map(\.path)

  @Test("Every page answers a stranger with a page, a way to sign in, or a refusal", arguments: plainPaths)
  func stranger(_ path: String) async throws {
    try await WebFixture.with { fixture in
      let answer = try await Browser(fixture).get(path)
      #expect([200, 303, 404].contains(answer.status.code))
      check(answer)
      if Routes.route(.get, path)?.access == .signedIn {
        #expect(answer.headers[.location]?.hasPrefix(Links.signIn) == true)
      }
    }
  }

  @Test("Every page answers a signed-in person soundly", arguments: plainPaths)
  func signedIn(_ path: String) async throws {
    try await WebFixture.with { fixture in
      let browser = Browser(fixture)
      try await browser.signIn("xitong")
      let answer = try await browser.get(path)
      #expect([200, 303, 403, 404].contains(answer.status.code))
      check(answer)
      let head = try await browser.send(.head, path)
      #expect(head.status == answer.status)
      #expect(head.body.isEmpty)
    }
  }

  @Test("Every page leads only to pages that are there", arguments: plainPaths)
  func links(_ path: String) async throws {
    try await WebFixture.with { fixture in
      let browser = Browser(fixture)
      try await browser.signIn("xitong")
      let answer = try await browser.get(path)
      guard answer.headers[.contentType]?.hasPrefix("text/html") == true else { return }
      for link in HTMLCheck(answer.text).links {
        #expect(try await browser.get(link).status.code < 400, "\(link)")
      }
    }
  }

  private func check(_ answer: Browser.Answer) {
    #expect(answer.headers[.contentSecurityPolicy]?.contains("unsafe") == false)
    #expect(answer.headers[.contentSecurityPolicy]?.contains("default-src 'none'") == true)
    #expect(answer.headers[.xContentTypeOptions] == "nosniff")
    if answer.headers[.contentType]?.hasPrefix("text/html") == true {
      #expect(HTMLCheck(answer.text).faults == [])
      // What everybody reads alike may be kept, and asked for again.
      #expect(answer.headers[.cacheControl] == (answer.headers[.eTag] == nil ? "no-store" : "no-cache"))
    }
  }

  @Test("No form is taken without its token", arguments: posts)
  func token(_ path: String) async throws {
    try await WebFixture.with { fixture in
      // Who may try it is told of the token alone.
      let browser = try await RoutesTests.admitted(to: path, fixture)
      for fields in [[], [(FormToken.field, "")], [(FormToken.field, String(repeating: "0", count: 64))]] {
        let answer = try await browser.post(path.replacing(":id", with: "x"), fields)
        #expect(answer.status == .forbidden)
        #expect(answer.text.contains("为了安全没有办理"))
      }
    }
  }

  /// Somebody whom the gate lets through to the form.
  private static func admitted(to path: String, _ fixture: WebFixture) async throws -> Browser {
    guard case .action(let action)? = Routes.route(.post, path)?.access,
      let role = fixture.site.permissions.row(of: action)?.roles.first(where: \.isAdministrator)
    else { return try await fixture.worker(Set(Role.allCases).subtracting(Role.administrators)) }
    let browser = Browser(fixture)
    try await browser.signIn(SweepTown.account(role))
    return browser
  }

  @Test("No form is taken from another site", arguments: posts)
  func foreign(_ path: String) async throws {
    try await WebFixture.with { fixture in
      let browser = Browser(fixture)
      try await browser.signIn("xitong")
      let token = Browser.token(try await browser.get(Links.password))
      for (name, value) in [
        (HTTPField.Name.origin, "https://example.org"), (.origin, "null"), (.secFetchSite, "cross-site"),
        (.secFetchSite, "same-site"),
      ] {
        let answer = try await browser.post(
          path.replacing(":id", with: "x"), [(FormToken.field, token)], headers: [name: value])
        #expect(answer.status == .forbidden)
      }
    }
  }

  @Test(
    "An address that is not there says so in a sound page",
    arguments: ["/nothing", "/portal/nothing", "/%00", "/%FF", "/assets/site.css", "/sign-in/..", "//x"])
  func unknown(_ path: String) async throws {
    try await WebFixture.with { fixture in
      let answer = try await Browser(fixture).get(path)
      #expect(answer.status == .notFound)
      #expect(HTMLCheck(answer.text).faults == [])
      #expect(answer.text.contains("没有找到这个页面"))
    }
  }

  @Test("Without public pages the portal says so and leads to signing in")
  func publicOff() async throws {
    try await WebFixture.with(isPublicOff: true) { fixture in
      let browser = Browser(fixture)
      let portal = try await browser.get(Links.portal)
      #expect(portal.status == .notFound)
      #expect(try await browser.get(Links.home).headers[.location] == Links.signIn)
      #expect(try await browser.get(Links.robots).text.contains("Disallow: /\n"))
    }
  }

  @Test("Styles and script keep for a year under a name made of their content")
  func assets() async throws {
    try await WebFixture.with { fixture in
      for asset in Assets.all {
        let answer = try await Browser(fixture).get(asset.path)
        #expect(answer.body == asset.bytes)
        #expect(answer.headers[.cacheControl] == "public, max-age=31536000, immutable")
      }
    }
  }

  @Test("Figures are for the machine itself")
  func metrics() async throws {
    try await WebFixture.with { fixture in
      let browser = Browser(fixture)
      #expect(try await browser.get(Links.metrics).status == .notFound)
      _ = try await browser.get("/portal?q=secret")
      let text = try await browser.send(.get, Links.metrics, headers: [.xForwardedFor: "127.0.0.1"]).text
      #expect(text.contains("gongkai_requests_total{method=\"GET\",route=\"/portal\",status=\"200\"} 1\n"))
      #expect(text.contains("process_resident_memory_bytes "))
      #expect(!text.contains("secret"))
    }
  }

  @Test("Health says whether the database answers")
  func health() async throws {
    try await WebFixture.with { fixture in
      let browser = Browser(fixture)
      #expect(try await browser.get(Links.health).status == .ok)
      try await fixture.registry.database.close()
      let answer = try await browser.get(Links.health)
      #expect(answer.status == .serviceUnavailable)
      #expect(answer.text == "数据库没有应答\n")
    }
  }
}
