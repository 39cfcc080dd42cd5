import Disclosure
import HTTPTypes
import Registry
import Testing
import Web

/// What waits for whom, and the step that is taken from there.
@Suite("Items in the inbox")
struct ItemInboxTests {
  @Test("Each role finds what it may do next, and nothing else")
  func groups() async throws {
    try await SweepTown.with { town in
      let groups = ["等我补批的紧急撤下", "等我审核的信息", "已签发、等待发布的信息", "拟稿中的信息"]
      let expected: [Role: Set<String>] = [
        .officer: ["已签发、等待发布的信息"], .officeHead: ["等我审核的信息", "已签发、等待发布的信息"],
        .leader: ["等我补批的紧急撤下"], .contributor: ["拟稿中的信息"], .mailRoom: [], .systemAdmin: [],
      ]
      for (role, shown) in expected {
        let page = try await town.browser(role).get("/inbox").text
        for group in groups { #expect(page.contains("<h2>\(group)") == shown.contains(group), "\(role) \(group)") }
      }
    }
  }

  @Test("A return takes the usual reasons that were ticked and the words beside them; one of both must be there")
  func returns() async throws {
    try await SweepTown.with { town in
      let id = try #require(town.items[.inReview])
      let desk = ItemDesk(fixture: town.fixture, organ: town.organ, people: town.people, rules: try await town.rules())
      let file = try await desk.file(id)
      let browser = try await town.browser(.officeHead)
      let path = Links.step(.returnItem, of: id)
      let sent = [("version", String(file.version)), ("digest", file.item.revision?.digest ?? "")]
      let empty = try await browser.submit(path, sent)
      #expect(empty.status == .unprocessableContent)
      #expect(empty.text.contains("请勾选或者填写退回理由。"))
      let usual = [("usual", "标题、文号或者日期有误"), ("usual", "含有应当遮盖的个人信息"), ("usual", "不在其中的")]
      let answer = try await browser.submit(path, sent + usual + [("reason", "文号应为第7号")])
      #expect(answer.status == .seeOther)
      let last = try #require(try await desk.file(id).events.last)
      guard case .review(.returned(_, let reason)) = last.event.what else {
        Issue.record("not returned: \(last.event.what)")
        return
      }
      // In the order of the form, whatever order was sent; what the form does not offer is none.
      #expect(reason == "含有应当遮盖的个人信息；标题、文号或者日期有误；文号应为第7号")
    }
  }
}
