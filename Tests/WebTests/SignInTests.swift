import HTTPTypes
import Registry
import Testing
import Web

@Suite("Signing in")
struct SignInTests {
  @Test("Who signs in comes to the inbox, and out again")
  func inAndOut() async throws {
    try await WebFixture.with { fixture in
      let browser = Browser(fixture)
      #expect(try await browser.get(Links.inbox).headers[.location] == "/sign-in?back=%2Finbox")
      let answer = try await browser.signIn("xitong", back: Links.inbox)
      #expect(answer.status == .seeOther)
      #expect(answer.headers[.location] == Links.inbox)
      let inbox = try await browser.get(Links.inbox)
      #expect(inbox.text.contains("甲一"))
      #expect(inbox.text.contains("清河县云溪镇人民政府"))
      let token = browser.cookies["gongkai"] ?? ""
      let out = try await browser.post(Links.signOut, [(FormToken.field, Browser.token(inbox))])
      #expect(out.headers[.location] == "/sign-in?done=out")
      #expect(browser.cookies["gongkai"] == nil)
      browser.plant("gongkai", token)
      #expect(try await browser.get(Links.inbox).status == .seeOther)
    }
  }

  @Test("A wrong password leaves the account name in the form, and no password")
  func wrong() async throws {
    try await WebFixture.with { fixture in
      let answer = try await Browser(fixture).signIn("xitong", "Wrong-2026-pw")
      #expect(answer.status == .unprocessableContent)
      #expect(answer.text.contains("账号或者密码不正确"))
      #expect(answer.text.contains("value=\"xitong\""))
      #expect(!answer.text.contains("Wrong-2026-pw"))
      #expect(HTMLCheck(answer.text).faults == [])
    }
  }

  @Test(
    "Nobody is led to another site",
    arguments: [
      "https://example.org/", "//example.org", "/\\example.org", "\\/example.org", "javascript:alert(1)",
      "/a\r\nSet-Cookie: b",
      "/\t/example.org", "example.org", "",
    ])
  func openRedirect(_ back: String) async throws {
    #expect(LocalPath.checked(back) == nil)
    try await WebFixture.with { fixture in
      let browser = Browser(fixture)
      #expect(try await browser.signIn("xitong", back: back).headers[.location] == Links.home)
      let display = try await browser.get("\(Links.display)?size=large&back=\(PercentEncoding.encode(back))")
      #expect(display.headers[.location] == Links.home)
    }
  }

  @Test("A path of ours is gone on to", arguments: ["/inbox", "/requests?state=open&page=2", "/a%20b"])
  func ownPath(_ path: String) { #expect(LocalPath.checked(path) == path) }

  @Test("A session that was planted before is not taken over, and the former one ends")
  func fixation() async throws {
    try await WebFixture.with { fixture in
      let browser = Browser(fixture)
      let planted = String(repeating: "ab", count: 32)
      browser.plant("gongkai", planted)
      try await browser.signIn("xitong")
      let first = try #require(browser.cookies["gongkai"])
      #expect(first != planted)
      let form = [("account", "anquan"), ("password", WebFixture.password), ("back", "")]
      let token = Browser.token(try await browser.get(Links.password))
      _ = try await browser.post(Links.signIn, [(FormToken.field, token)] + form)
      let second = try #require(browser.cookies["gongkai"])
      #expect(second != first)
      #expect(try await fixture.registry.signedIn(token: first, at: fixture.now) == nil)
      #expect(try await fixture.registry.signedIn(token: second, at: fixture.now)?.name == "乙二")
    }
  }

  @Test("Cookies are bound to this host and an encrypted way, except on the machine itself")
  func cookies() async throws {
    try await WebFixture.with { fixture in
      let outside = Browser(fixture, authority: "xxgk.example")
      try await outside.signIn("xitong")
      #expect(outside.setCookies.count == 2)
      for line in outside.setCookies {
        #expect(line.hasPrefix("__Host-gongkai"))
        #expect(line.hasSuffix("; Path=/; HttpOnly; SameSite=Lax; Secure"))
      }
      let inside = Browser(fixture, authority: "127.0.0.1:8080")
      try await inside.signIn("xitong")
      for line in inside.setCookies {
        #expect(line.hasPrefix("gongkai"))
        #expect(line.hasSuffix("; Path=/; HttpOnly; SameSite=Lax"))
      }
    }
  }

  @Test("A session ends after half an hour without a page")
  func idle() async throws {
    try await WebFixture.with { fixture in
      let browser = Browser(fixture)
      try await browser.signIn("xitong")
      fixture.advance(29 * 60)
      #expect(try await browser.get(Links.inbox).status == .ok)
      fixture.advance(30 * 60)
      #expect(try await browser.get(Links.inbox).status == .seeOther)
    }
  }

  @Test("The token of one person's page is none for another's")
  func tokenOfAnother() async throws {
    try await WebFixture.with { fixture in
      let (one, other) = (Browser(fixture), Browser(fixture))
      try await one.signIn("xitong")
      try await other.signIn("anquan")
      let token = Browser.token(try await one.get(Links.password))
      #expect(try await other.post(Links.signOut, [(FormToken.field, token)]).status == .forbidden)
    }
  }

  @Test("Guessing is slowed down for one address, and not for others")
  func rate() async throws {
    try await WebFixture.with { fixture in
      let browser = Browser(fixture)
      let token = Browser.token(try await browser.get(Links.signIn))
      var codes: [Int] = []
      for _ in 0..<31 { codes.append(try await browser.post(Links.signIn, [(FormToken.field, token)]).status.code) }
      #expect(codes == [Int](repeating: 422, count: 30) + [429])
      let refused = try await browser.post(Links.signIn, [(FormToken.field, token)])
      #expect(refused.headers[.retryAfter] == "3")
      #expect(refused.text.contains("请在 3 秒之后再试"))
      #expect(try await Browser(fixture, address: "203.0.113.8").signIn("xitong").status == .seeOther)
      fixture.advance(3)
      #expect(try await browser.post(Links.signIn, [(FormToken.field, token)]).status.code == 422)
    }
  }

  @Test("A changed password ends the other sessions and keeps this one")
  func changePassword() async throws {
    try await WebFixture.with { fixture in
      let (here, there) = (Browser(fixture), Browser(fixture))
      try await here.signIn("xitong")
      try await there.signIn("xitong")
      let wrong = try await here.submit(
        Links.password, [("present", "no"), ("password", "Yunxi-2027-abc"), ("again", "Yunxi-2027-abc")])
      #expect(wrong.text.contains("现在的密码不正确"))
      let answer = try await here.submit(
        Links.password,
        [("present", WebFixture.password), ("password", "Yunxi-2027-abc"), ("again", "Yunxi-2027-abc")])
      #expect(answer.headers[.location] == "/password?done=changed")
      #expect(try await here.get(Links.inbox).status == .ok)
      #expect(try await there.get(Links.inbox).status == .seeOther)
    }
  }

  @Test("Without encryption the page says why signing in will fail")
  func plainWay() async throws {
    try await WebFixture.with { fixture in
      let browser = Browser(fixture, authority: "192.0.2.5:8080")
      #expect(try await browser.get(Links.signIn).text.contains("本页没有加密"))
      let answer = try await browser.send(.get, Links.signIn, headers: [.xForwardedProto: "https"])
      #expect(!answer.text.contains("本页没有加密"))
    }
  }
}
