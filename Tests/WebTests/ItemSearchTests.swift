import Disclosure
import Documents
import HTTPTypes
import Registry
import Testing
import Web

/// Words sought in the office's list of items, over HTTP.
@Suite("Searching items in the office")
struct ItemSearchTests {
  private static func path(_ words: String, _ more: String = "") -> String {
    "\(Links.items)?q=\(PercentEncoding.encode(words))\(more)"
  }

  @Test("Every role finds the items of every state that it sees, and no other")
  func roles() async throws {
    try await SweepTown.with { town in
      let desk = ItemDesk(fixture: town.fixture, organ: town.organ, people: town.people, rules: try await town.rules())
      let elsewhere = try await desk.draft(by: .officer, in: nil)
      for role in Role.allCases {
        let page = try await town.browser(role).get(Self.path("防汛工作"))
        let sees = !role.isAdministrator && role != .mailRoom
        for (state, id) in town.items {
          #expect(page.text.contains("\"\(Links.item(id))\"") == sees, "\(role) \(state)")
        }
        let isOffice = sees && role != .contributor
        #expect(page.text.contains("\"\(Links.item(elsewhere))\"") == isOffice, "\(role)")
        #expect(!page.text.contains(town.foreignItem.rawValue), "\(role)")
        if sees { #expect(page.text.contains("<mark>防汛工作</mark>"), "\(role)") }
      }
      // The public is told of what it may read, and of nothing else.
      let portal = try await town.browser(.officer).get("\(Links.search)?q=\(PercentEncoding.encode("防汛工作"))").text
      for (state, id) in town.items {
        #expect(portal.contains(Links.publicItem(id)) == state.isPublic, "\(state)")
      }
    }
  }

  @Test("Words, filters and order stand in the address; what cannot be sought is said beneath the field")
  func filters() async throws {
    try await SweepTown.with { town in
      let browser = try await town.browser(.officer)
      let drafts = try await browser.get(Self.path("防汛工作", "&state=drafting")).text
      #expect(drafts.contains("找到 1 条"))
      #expect(drafts.contains("\"\(Links.item(try #require(town.items[.drafting])))\""))
      #expect(drafts.contains("value=\"防汛工作\"") && drafts.contains("标题中有的在前"))
      #expect(try await browser.get(Self.path("防")).text.contains("请输入至少两个字的词"))
      #expect(try await browser.get(Self.path("没有这样的话")).text.contains("没有符合条件的信息"))
      #expect(try await !browser.get(Links.items).text.contains("标题中有的在前"))
    }
  }
}
