import Disclosure
import Documents
import HTTPTypes
import Registry
import Testing
import Web

@Suite("Searching what is public")
struct SearchPageTests {
  @Test("What is public is found with its words marked, and nothing else of what the office has")
  func finds() async throws {
    try await SweepTown.with { town in
      let browser = Browser(town.fixture)
      let answer = try await browser.get("/search?q=\(PercentEncoding.encode("防汛预案 工作"))")
      #expect(answer.status == .ok)
      #expect(HTMLCheck(answer.text).faults == [])
      // Published, being corrected, correction waiting: three, each once.
      #expect(answer.text.contains("共 3 条"))
      #expect(answer.text.contains("云溪镇2026年<mark>防汛预案</mark>"))
      #expect(answer.text.contains("为做好防汛<mark>工作</mark>"))
      for state in ItemState.allCases {
        #expect(answer.text.contains("/info/\(town.item(state))") == state.isPublic, "\(state)")
      }
      #expect(answer.text.contains("<meta name=\"robots\" content=\"noindex, follow\"/>"))
      #expect(answer.text.split(separator: "role=\"search\"").count == 2)
      // The correction is not public yet.
      #expect(try await browser.get("/search?q=\(PercentEncoding.encode("更正稿"))").text.contains("没有找到"))
      let hit = try #require(HTMLCheck(answer.text).links.first { $0.hasPrefix("/info/") })
      #expect(try await browser.get(hit).status == .ok)
    }
  }

  @Test("Filters stand in the address, and nothing found leads on")
  func filters() async throws {
    try await SweepTown.with { town in
      let browser = Browser(town.fixture)
      let words = PercentEncoding.encode("防汛预案")
      let other = try await browser.get("/search?q=\(words)&organ=\(town.other)&year=\(town.fixture.now.day.year)")
      #expect(HTMLCheck(other.text).faults == [])
      #expect(other.text.contains("没有找到符合条件的信息。"))
      let links = HTMLCheck(other.text).links
      #expect(links.contains("/search?q=\(PercentEncoding.encode("防汛"))&organ=\(town.other)&year=2026"))
      #expect(links.contains("/search?q=\(words)"))
      #expect(links.contains(Links.apply))
      let own = try await browser.get(
        "/search?q=\(words)&organ=\(town.organ)&column=statutory%2Femergencies&year=2026&sort=relevance&page=1")
      #expect(own.text.contains("共 3 条"))
      #expect(own.text.contains("value=\"statutory/emergencies\" selected=\"selected\""))
      #expect(try await browser.get("/search?q=\(words)&year=2019").text.contains("没有找到"))
      #expect(try await browser.get("/search?q=\(words)&page=7").text.contains("回到第一页"))
      #expect(try await browser.get("/search?q=\(words)&page=999999999999&sort=x&year=-1&column=%00").status == .ok)
    }
  }

  @Test(
    "What cannot be sought stays in the form, with the sentence at its place",
    arguments: [
      ("县", "只有一个字"), ("-防汛", "只写了不含的词"), ("防汛 或", "两边都要写词"), ("！", "请输入要查找的词"),
      (String(repeating: "防", count: 250), "超过 200 字"),
    ])
  func refuses(_ typed: String, _ words: String) async throws {
    try await WebFixture.with { fixture in
      let answer = try await Browser(fixture).get("/search?q=\(PercentEncoding.encode(typed))")
      #expect(answer.status == .ok)
      #expect(HTMLCheck(answer.text).faults == [])
      #expect(answer.text.contains("id=\"q-error\""))
      #expect(answer.text.contains(words))
      #expect(answer.text.contains("value=\"\(typed)\""))
    }
  }

  @Test("The portal has a search box on every page, and markup that is typed stays text")
  func box() async throws {
    try await WebFixture.with { fixture in
      let browser = Browser(fixture)
      for path in [Links.portal, Links.guide, Links.publicItems] {
        #expect(try await browser.get(path).text.contains("action=\"/search\""))
      }
      let answer = try await browser.get("/search?q=\(PercentEncoding.encode("<script>alert(1)</script>"))")
      #expect(HTMLCheck(answer.text).faults == [])
      #expect(!answer.text.contains("<script>alert"))
      #expect(try await browser.get(Links.robots).text.contains("Disallow: /search"))
    }
  }

  @Test("Who asks too often waits")
  func rate() async throws {
    try await WebFixture.with { fixture in
      let browser = Browser(fixture)
      for _ in 0..<120 {
        let answer = try await browser.get(Links.search)
        #expect(answer.status == .ok)
      }
      let late = try await browser.get(Links.search)
      #expect(late.status == .tooManyRequests)
      let other = try await browser.get(Links.portal)
      #expect(other.status == .ok)
    }
  }
}
