import Disclosure
import Documents
import HTTPTypes
import Registry
import Testing
import Web

/// Nothing leaves by any public exit but what is public now.
@Suite("Public exits")
struct PublicExitTests {
  private static let open: [ItemState] = [.published, .correcting, .correctionApproved]

  @Test("Words are found in public exits when, and only when, their item is public, and none of a correction before it")
  func secrets() async throws {
    try await PublicDesk.with { desk in
      let read = try await desk.read(try await desk.exits())
      let files = try await desk.files()
      let exported = files.map { (exit: $0.key, text: "\($0.key)\n\(String(decoding: $0.value, as: UTF8.self))") }
      for texts in [read, exported] {
        for state in ItemState.allCases {
          let hits = texts.filter { $0.text.contains(PublicDesk.words(state)) }.map(\.exit)
          #expect(hits.isEmpty != Self.open.contains(state), "\(state) \(hits)")
        }
        #expect(texts.filter { $0.text.contains("更正稿") }.map(\.exit) == [])
        // The writer's own telephone number.
        #expect(texts.filter { $0.text.contains("0000-0000") }.map(\.exit) == [])
      }
      #expect(read.filter { $0.text.contains(PublicDesk.words(.published)) }.count > 20)
    }
  }

  @Test("What is taken down is gone from every exit with the next request, kept pages among them")
  func withdrawn() async throws {
    try await PublicDesk.with { desk in
      let exits = try await desk.exits()
      let words = PublicDesk.words(.published)
      // Twice, so that the page is a kept one.
      _ = try await desk.read(exits)
      #expect(try await desk.read(exits).contains { $0.text.contains(words) })
      #expect(desk.town.fixture.site.keptPages.count > 0)
      try await desk.takeDown(try desk.id(.published))
      #expect(try await desk.read(exits).filter { $0.text.contains(words) }.map(\.exit) == [])
      let browser = Wanderer(browser: Browser(desk.town.fixture))
      let tombstone = try await browser.get(Links.publicItem(try desk.id(.published)))
      #expect(tombstone.status == .gone)
      #expect(tombstone.text.contains("这条信息已经撤下") && !tombstone.text.contains(words))
      // Of what was never public not even that is told.
      for state in ItemState.allCases where !Self.open.contains(state) && state != .takenDown {
        #expect(try await browser.get(Links.publicItem(try desk.id(state))).status == .notFound, "\(state)")
      }
      let (files, id) = (try await desk.files(), try desk.id(.published).rawValue)
      #expect(!files.keys.contains { $0.contains(words) || $0.contains(id) })
    }
  }

  @Test("A correction is read at once, and its mark is another")
  func corrected() async throws {
    try await PublicDesk.with { desk in
      let id = try desk.id(.correctionApproved)
      let browser = Wanderer(browser: Browser(desk.town.fixture))
      let before = try await browser.get(Links.publicItem(id))
      #expect(before.text.contains(PublicDesk.words(.correctionApproved)))
      try await desk.correct(id)
      let after = try await browser.get(Links.publicItem(id))
      #expect(after.text.contains("更正稿"))
      #expect(after.headers[.eTag] != before.headers[.eTag])
      #expect(try await browser.get(Links.metadata(of: id, "json")).text.contains("\"correctionNote\": \"改正标题\""))
      let feed = try await browser.get(Links.feedAtom).text
      #expect(feed.contains("更正说明：改正标题"))
    }
  }

  @Test("Feeds, files and the page of a list show the same items under the same conditions")
  func filters() async throws {
    try await PublicDesk.with { desk in
      let browser = Wanderer(browser: Browser(desk.town.fixture))
      let organ = desk.town.organ.rawValue
      func ids(_ path: String, _ query: String) async throws -> Set<String> {
        let text = try await browser.get(path + query).text
        return Set(text.matches(of: /\/info\/([0-9a-f]{32})/).map { String($0.1) })
      }
      for query in [
        "", "?organ=\(organ)", "?organ=\(desk.town.other.rawValue)", "?year=2026", "?year=2025",
        "?organ=\(organ)&column=statutory%2Femergencies", "?organ=\(organ)&column=rules",
      ] {
        let page = try await ids(Links.publicItems, query)
        for path in [Links.feedAtom, Links.feedRSS, Links.listJSON, Links.listCSV] {
          #expect(try await ids(path, query) == page, "\(path)\(query)")
        }
        let isEmpty = query.contains("2025") || query.contains("rules") || query.contains(desk.town.other.rawValue)
        // Two items in each public state: those of the town, and ours.
        #expect(page.count == (isEmpty ? 0 : 6), "\(query)")
      }
      let listed = try await ids(Links.publicItems, "")
      #expect(try await ids(Links.sitemap, "") == listed)
    }
  }

  @Test("Machine formats are sound")
  func sound() async throws {
    try await PublicDesk.with { desk in
      let browser = Wanderer(browser: Browser(desk.town.fixture))
      let id = try desk.id(.published)
      for (path, type) in [
        (Links.feedAtom, "application/atom+xml"), (Links.feedRSS, "application/rss+xml"),
        (Links.listJSON, "application/json"), (Links.listCSV, "text/csv"),
        (Links.catalogueDescription, "application/ld+json"),
        (Links.sitemap, "application/xml"), (Links.metadata(of: id, "json"), "application/json"),
        (Links.metadata(of: id, "xml"), "application/xml"),
      ] {
        let answer = try await browser.get(path)
        #expect(answer.status == .ok, "\(path)")
        #expect(answer.headers[.contentType] == "\(type); charset=utf-8")
        if type.hasSuffix("json") { _ = try JSON.parse(answer.body) }
        #expect(answer.text.contains("http://localhost/"), "\(path)")
        #expect(answer.headers[.setCookie] == nil)
      }
      #expect(try await browser.get(Links.robots).text.hasSuffix("\nSitemap: http://localhost/sitemap.xml\n"))
    }
  }

  @Test("Addresses are written out under the configured name, or under the one that was asked for when it is plain")
  func names() async throws {
    try await PublicDesk.with { desk in
      let fixture = desk.town.fixture
      let client = fixture.client
      func feed(_ authority: String, _ headers: HTTPFields = [:]) async throws -> InProcess<PageContext>.Answer {
        try await client.send(.get, Links.feedAtom, headers: headers, authority: authority)
      }
      let asked = try await feed("XXGK.example.cn:8443").text
      #expect(asked.contains("<id>http://xxgk.example.cn:8443/info/feed.atom</id>"))
      let proxied = try await feed("xxgk.example.cn", [.xForwardedProto: "https"])
      #expect(proxied.text.contains("<id>https://xxgk.example.cn/info/feed.atom</id>"))
      for authority in ["", "a b", "a/b", "a@b", "<a>", "a\"b"] {
        #expect(try await feed(authority).status == .notFound, "\(authority)")
      }
      var site = fixture.site
      site.options.publicAddress = PublicAddress("https://gov.example.cn/")
      let own = InProcess<PageContext>(Routes.router(for: site))
      let text = try await own.send(.get, Links.feedAtom, authority: "evil.example").text
      #expect(text.contains("<id>https://gov.example.cn/info/feed.atom</id>"))
      #expect(!text.contains("evil"))
      for wrong in ["gov.example.cn", "https://", "ftp://a.cn", "https://a.cn/path", "https://a.cn?x"] {
        #expect(PublicAddress(wrong) == nil, "\(wrong)")
      }
    }
  }
}
