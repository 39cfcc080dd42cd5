import Disclosure
import Documents
import HTTPTypes
import Registry
import Testing
import Web

/// What browsers may keep, and what goes over the wire.
@Suite("Shared content")
struct SharedContentTests {
  private static func shared(_ desk: PublicDesk) throws -> [String] {
    let id = try desk.id(.published)
    return [
      Links.portal, Links.guide, Links.publicItems, Links.publicItem(id), Links.feedAtom, Links.feedRSS, Links.listJSON,
      Links.listCSV, Links.catalogueDescription, Links.sitemap, Links.metadata(of: id, "json"),
      Links.metadata(of: id, "xml"),
    ]
  }

  @Test("Everything public carries a mark; who shows it again gets no bytes, another gets them all")
  func marks() async throws {
    try await PublicDesk.with { desk in
      let browser = Browser(desk.town.fixture)
      for path in try Self.shared(desk) {
        let answer = try await browser.get(path)
        let mark = try #require(answer.headers[.eTag], "\(path)")
        #expect(mark.wholeMatch(of: /W\/"[0-9a-f]{32}"/) != nil)
        #expect(answer.headers[.cacheControl] == "no-cache")
        for known in [mark, String(mark.dropFirst(2)), "\"x\", \(mark)", "*"] {
          let again = try await browser.send(.get, path, headers: [.ifNoneMatch: known])
          #expect(again.status == .notModified, "\(path) \(known)")
          #expect(again.body == [])
          #expect(again.headers[.eTag] == mark)
          #expect(again.headers[.cacheControl] == "no-cache")
          #expect(again.headers[.setCookie] == nil)
        }
        let other = try await browser.send(.get, path, headers: [.ifNoneMatch: "W/\"0\", \"x\""])
        #expect(other.status == .ok)
        #expect(other.body == answer.body, "\(path)")
        let head = try await browser.send(.head, path)
        #expect(head.headers[.eTag] == mark)
        #expect(head.body == [])
      }
      let item = try await browser.get(Links.publicItem(try desk.id(.published)))
      #expect(item.headers[.lastModified] == "Thu, 28 May 2026 16:00:00 GMT")
    }
  }

  @Test("Text is compressed for whom it helps; a page with a form's token never is")
  func compression() async throws {
    try await PublicDesk.with { desk in
      let browser = Browser(desk.town.fixture)
      for path in try Self.shared(desk) {
        let plain = try await browser.get(path)
        #expect(plain.headers[.contentEncoding] == nil)
        for accepted in ["gzip", "br, GZIP;q=0.5", "*"] {
          let packed = try await browser.send(.get, path, headers: [.acceptEncoding: accepted])
          let isLong = plain.body.count >= 1_000
          #expect(packed.headers[.contentEncoding] == (isLong ? "gzip" : nil), "\(path)")
          #expect(packed.body == (isLong ? Gzip.compress(plain.body) : plain.body), "\(path)")
          #expect(packed.headers[.contentLength] == String(packed.body.count))
          #expect(packed.headers[.vary]?.contains("Accept-Encoding") == true)
          #expect(packed.headers[.eTag] == plain.headers[.eTag])
        }
        for refused in ["br", "gzip;q=0", "gzip; q=0.000", "identity", ""] {
          let answer = try await browser.send(.get, path, headers: [.acceptEncoding: refused])
          #expect(answer.headers[.contentEncoding] == nil, "\(path) \(refused)")
        }
      }
      for path in Routes.all.filter({ $0.method == .get && !$0.path.contains(":") }).map(\.path) {
        let answer = try await browser.send(.get, path, headers: [.acceptEncoding: "gzip"])
        let isPlain = answer.headers[.contentEncoding] == nil
        if isPlain, answer.text.contains(FormToken.field) { #expect(answer.headers[.eTag] == nil, "\(path)") }
        let shared = try await browser.get(path)
        if shared.headers[.eTag] != nil { #expect(!shared.text.contains(FormToken.field), "\(path)") }
      }
    }
  }

  @Test("Who has signed in gets pages of their own, which nobody keeps")
  func signedIn() async throws {
    try await PublicDesk.with { desk in
      let path = Links.publicItem(try desk.id(.published))
      let stranger = Browser(desk.town.fixture)
      let open = try await stranger.get(path)
      #expect(open.headers[.vary] == "Accept-Encoding, Cookie")
      let officer = try await desk.town.browser(.officer)
      let own = try await officer.get(path)
      #expect(own.text.contains("甄"))
      #expect(own.headers[.cacheControl] == "no-store")
      #expect(own.headers[.eTag] == nil)
      let again = try await stranger.get(path)
      #expect(again.body == open.body)
      #expect(!again.text.contains("甄"))
    }
  }

  @Test("A kept page is given out in the mode that was asked for, and under no other spelling of its address")
  func modes() async throws {
    try await PublicDesk.with { desk in
      let path = Links.publicItem(try desk.id(.published))
      let kept = desk.town.fixture.site.keptPages
      let browser = Browser(desk.town.fixture)
      let usual = try await browser.get(path)
      #expect(try await browser.get(path).body == usual.body)
      #expect(kept.count == 1)
      browser.plant("gongkai-size", "large")
      #expect(try await browser.get(path).text.contains("data-size=\"large\""))
      #expect(kept.count == 2)
      let other = Browser(desk.town.fixture)
      #expect(try await other.get("\(path)?x=1").headers[.eTag] != nil)
      #expect(kept.count == 2)
      #expect(try await other.get(path).body == usual.body)
      #expect(kept.size > usual.body.count)
    }
  }
}
