import HTTPTypes
import Registry
import Testing
import Web

@Suite("The gate")
struct GateTests {
  @Test(
    "The client's address is the connection's, or the last that our own proxy tells",
    arguments: [
      ("10.0.0.5", nil, true, "10.0.0.5"), ("127.0.0.1", "203.0.113.7", true, "203.0.113.7"),
      ("127.0.0.1", "1.2.3.4, 203.0.113.7", true, "203.0.113.7"), ("127.0.0.1", "203.0.113.7", false, "127.0.0.1"),
      ("127.0.0.1", "nonsense", true, "127.0.0.1"), (nil, nil, true, "unknown"),
      ("2001:db8:1:2:3:4:5:6", nil, true, "20010db800010002/64"), ("::ffff:192.0.2.1", nil, true, "192.0.2.1"),
    ] as [(String?, String?, Bool, String)])
  func address(_ peer: String?, _ forwarded: String?, _ trusts: Bool, _ expected: String) {
    #expect(ClientAddress(peer: peer, forwarded: forwarded, trustsProxy: trusts).description == expected)
  }

  @Test(
    "Only the machine itself is the machine itself",
    arguments: [
      ("127.0.0.1", true), ("127.9.9.9", true), ("::1", true), ("::ffff:127.0.0.1", true), ("10.0.0.1", false),
      ("::2", false),
    ])
  func loopback(_ peer: String, _ expected: Bool) {
    #expect(ClientAddress(peer: peer, forwarded: nil, trustsProxy: false).isLoopback == expected)
  }

  @Test(
    "A form comes from this very origin",
    arguments: [
      (nil, nil, true), ("same-origin", nil, true), ("none", nil, true), ("cross-site", nil, false),
      ("same-site", nil, false), (nil, "https://xxgk.example", true), (nil, "https://XXGK.example", true),
      (nil, "https://xxgk.example:8443", false), (nil, "https://xxgk.example.org", false), (nil, "null", false),
    ] as [(String?, String?, Bool)])
  func origin(_ site: String?, _ origin: String?, _ expected: Bool) {
    var headers = HTTPFields()
    if let site { headers[.secFetchSite] = site }
    if let origin { headers[.origin] = origin }
    #expect(SameOrigin.allows(headers, authority: "xxgk.example") == expected)
  }

  @Test("A bucket empties, fills again with time, and forgets nobody too early")
  func bucket() {
    let (limiter, address) = (RateLimiter(), ClientAddress(peer: "203.0.113.7", forwarded: nil, trustsProxy: false))
    let now = Instant(milliseconds: 1_780_000_000_000)
    for _ in 0..<20 { #expect(limiter.take(.tracking, for: address, at: now) == nil) }
    #expect(limiter.take(.tracking, for: address, at: now) == 3)
    #expect(limiter.take(.tracking, for: address, at: now.adding(seconds: 2)) == 1)
    #expect(limiter.take(.tracking, for: address, at: now.adding(seconds: 3)) == nil)
    // A clock set back locks nobody out.
    #expect(limiter.take(.tracking, for: address, at: now.adding(seconds: -86_400)) == nil)
  }

  @Test("However many ask, memory stays bounded")
  func bounded() {
    let (limiter, now) = (RateLimiter(), Instant(milliseconds: 1_780_000_000_000))
    for number in 0..<60_000 {
      let peer = "10.\(number / 65_536).\(number / 256 % 256).\(number % 256)"
      _ = limiter.take(.tracking, for: ClientAddress(peer: peer, forwarded: nil, trustsProxy: false), at: now)
    }
    #expect(limiter.count <= 20_001)
  }

  @Test("A cookie that is there twice, or holds foreign signs, is none")
  func cookies() async throws {
    try await WebFixture.with { fixture in
      let browser = Browser(fixture)
      try await browser.signIn("xitong")
      let token = try #require(browser.cookies["gongkai"])
      for line in ["gongkai=\(token); gongkai=x", "gongkai=\(token)%20", "gongkai=\"\(token)\"", "xgongkai=\(token)"] {
        let answer = try await fixture.client.send(.get, Links.inbox, headers: [.cookie: line])
        #expect(answer.status == .seeOther)
      }
      #expect(try await fixture.client.send(.get, Links.inbox, headers: [.cookie: "gongkai=\(token)"]).status == .ok)
    }
  }

  @Test("How pages look is kept by cookies and leads back")
  func display() async throws {
    try await WebFixture.with { fixture in
      let browser = Browser(fixture)
      let answer = try await browser.get("/display?size=large&contrast=high&back=%2Fportal")
      #expect(answer.headers[.location] == Links.portal)
      let page = try await browser.get(Links.portal).text
      #expect(page.contains("<html lang=\"zh-CN\" data-size=\"large\" data-contrast=\"high\">"))
      _ = try await browser.get("/display?size=usual&contrast=usual&back=%2Fportal")
      #expect(try await browser.get(Links.portal).text.contains("<html lang=\"zh-CN\">"))
    }
  }
}
