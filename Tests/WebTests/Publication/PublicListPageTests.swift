import Disclosure
import Documents
import HTTPTypes
import Registry
import Testing
import Web

@Suite("List of what is public")
struct PublicListPageTests {
  private static func ids(_ text: String) -> [String] {
    text.matches(of: /href="\/info\/([0-9a-f]{32})"/).map { String($0.1) }
  }

  /// The address of a way along the list.
  private static func way(_ relation: String, _ page: String) throws -> String? {
    let pattern = try Regex("<a href=\"([^\"]*)\" rel=\"\(relation)\">")
    return page.firstMatch(of: pattern)?.output[1].substring.map { String($0).replacing("&amp;", with: "&") }
  }

  @Test("Next and previous go on from an item, and keep what was chosen; machines go the same way")
  func turns() async throws {
    try await PublicDesk.with { desk in
      try await desk.fill(40)
      let browser = Wanderer(browser: Browser(desk.town.fixture))
      let organ = desk.town.organ.rawValue
      var seen: [String] = []
      var address: String? = "\(Links.publicItems)?organ=\(organ)&genre=other"
      var pages: [String] = []
      while let next = address {
        let page = try await browser.get(next)
        #expect(HTMLCheck(page.text).faults == [])
        #expect(next.contains("organ=\(organ)&genre=other") && page.text.contains("共 46 条"))
        seen += Self.ids(page.text)
        pages.append(next)
        address = try Self.way("next", page.text)
      }
      #expect(pages.count == 3 && seen.count == 46 && Set(seen).count == 46)
      try await desk.fill(1)
      let second = try await browser.get(pages[1]).text
      #expect(Self.ids(second).count == 20 && Self.ids(second).allSatisfy(seen.contains))
      let back = try #require(try Self.way("prev", second))
      #expect(try await Self.ids(browser.get(back).text).last == seen[19])
      #expect(try Self.way("first", second) == "\(Links.publicItems)?organ=\(organ)&genre=other")

      var told: [String] = []
      var file: String? = Links.listJSON
      while let next = file {
        let json = try JSON.parse(try await browser.get(next).body)
        told += json["items"]?.array?.compactMap { $0["id"]?.string } ?? []
        file = json["next"]?.string?.replacing("http://localhost", with: "")
      }
      #expect(told.count == 47 && Set(told).count == 47)
    }
  }

  @Test("Old addresses with a number, and such as nobody understands, still show lines")
  func old() async throws {
    try await PublicDesk.with { desk in
      try await desk.fill(20)
      let browser = Wanderer(browser: Browser(desk.town.fixture))
      let newest = try await Self.ids(browser.get(Links.publicItems).text)
      let second = try await Self.ids(browser.get("\(Links.publicItems)?page=2").text)
      #expect(newest.count == 20 && second.count == 6 && !newest.contains { second.contains($0) })
      for query in ["page=0", "page=-1", "page=x", "older=x", "newer=2026-13-01.1.a", "at=z", "older=%00"] {
        let page = try await browser.get("\(Links.publicItems)?\(query)")
        #expect(page.status == .ok && Self.ids(page.text) == newest, "\(query)")
      }
      for query in ["page=99999999", "at=oldest", "older=2000-01-01.1.a"] {
        let page = try await browser.get("\(Links.publicItems)?\(query)")
        #expect(page.status == .ok && Set(Self.ids(page.text)).isSuperset(of: second), "\(query)")
      }
    }
  }

  @Test("A list is narrowed by class, office, validity and year, all in the address")
  func narrows() async throws {
    try await PublicDesk.with { desk in
      let browser = Wanderer(browser: Browser(desk.town.fixture))
      let organ = desk.town.organ.rawValue
      let office = try #require(try await desk.registry.directory(of: desk.town.organ).offices.first).id.rawValue
      for (query, count) in [
        ("genre=other", 6), ("genre=order", 0), ("genre=none", 6), ("topic=other", 6), ("topic=health", 0),
        ("validity=inForce", 6), ("validity=repealed", 0), ("organ=\(organ)&office=\(office)", 6),
        ("organ=\(organ)&office=none", 0), ("year=2026&genre=other&topic=other", 6),
      ] {
        let page = try await browser.get("\(Links.publicItems)?\(query)")
        #expect(HTMLCheck(page.text).faults == [])
        #expect(Self.ids(page.text).count == count, "\(query)")
        #expect(
          try await browser.get("\(Links.listCSV)?\(query)").text.matches(of: /\/info\//).count == count, "\(query)")
      }
      let chosen = try await browser.get("\(Links.publicItems)?organ=\(organ)&genre=order&topic=health").text
      #expect(
        chosen.contains("<option value=\"order\" selected=\"selected\">")
          && chosen.contains("<option value=\"health\" selected=\"selected\">"))
    }
  }

  @Test("All units stand on one page, with the columns in which they have published")
  func units() async throws {
    try await PublicDesk.with { desk in
      let browser = Wanderer(browser: Browser(desk.town.fixture))
      let page = try await browser.get(Links.publicOrgans)
      #expect(page.status == .ok && HTMLCheck(page.text).faults == [])
      #expect(page.text.contains(SweepTown.otherName) && page.text.contains("/info?organ=\(desk.town.other)\""))
      #expect(page.text.contains("/info?organ=\(desk.town.organ)&amp;column=statutory%2Femergencies"))
      #expect(!page.text.contains("organ=\(desk.town.other)&amp;column"))
      #expect(try await browser.get(Links.portal).text.contains(Links.publicOrgans))
    }
  }
}
