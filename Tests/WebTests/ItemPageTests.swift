import Disclosure
import HTTPTypes
import Registry
import Testing
import Web

/// What the page of an item says of how it stands.
@Suite("The page of an item in the office")
struct ItemPageTests {
  @Test("What was taken down says when and why, and leads to no public page; what is public leads there")
  func takenDown() async throws {
    try await SweepTown.with { town in
      let browser = try await town.browser(.officer)
      let gone = try #require(town.items[.takenDown])
      let page = try await browser.get(Links.item(gone)).text
      #expect(page.contains("\(town.fixture.now.day.chinese)撤下：误发，公众已经看不到。</p><p>误发</p>"))
      #expect(!page.contains("href=\"\(Links.publicItem(gone))\""))
      let open = try #require(town.items[.published])
      let read = try await browser.get(Links.item(open)).text
      #expect(read.contains("href=\"\(Links.publicItem(open))\"") && !read.contains("公众已经看不到"))
    }
  }
}
