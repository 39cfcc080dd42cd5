import Disclosure
import Documents
import Testing
import Web

@Suite("Parts of pages")
struct PartsTests {
  @Test("All parts together make a sound page, whatever text they are given", arguments: ["云溪镇", "<b>\"&'</b>"])
  func gallery(_ text: String) async throws {
    try await WebFixture.with { fixture in
      let html = try await Gallery.page(fixture, text)
      #expect(HTMLCheck(html).faults == [])
      #expect(!html.contains("<b>"))
    }
  }

  @Test("The strip shows every day of the period once, with its number or its reason")
  func strip() throws {
    let period = try Gallery.period()
    let html = String(decoding: DayStrip(period, today: Day(iso: "2026-02-27")).markup.bytes, as: UTF8.self)
    #expect(html.ranges(of: "class=\"date\"").count == period.days.count)
    #expect(html.ranges(of: "class=\"count\"").count == 20)
    #expect(html.contains("<span class=\"count\">班1</span>") || html.contains("<span class=\"count\">1</span>"))
    #expect(html.ranges(of: "，答复期限").count == 1)
    #expect(html.ranges(of: "，今天").count == 1)
    #expect(html.contains("放假<span class=\"unseen\">（节假日）</span>"))
  }

  @Test(
    "Pages are counted from one and stay within",
    arguments: [(1, 0, 1), (1, 20, 1), (2, 21, 2), (9, 21, 2), (-3, 100, 1)])
  func pagination(_ page: Int, _ total: Int, _ shown: Int) {
    let text = String(
      decoding: Pagination(page: page, size: 20, total: total, address: { "/list?page=\($0)" }).markup.bytes,
      as: UTF8.self)
    #expect(text.contains("共 \(total) 件"))
    #expect(text.contains("aria-current=\"page\">\(shown)<") == (total > 20))
  }
}
