import Disclosure
import Documents
import HTTPTypes
import Registry
import Testing
import Web

/// What the pages say of an item beside its own text: another that says nearly the same, the ladder that it goes up, links that are dead.
@Suite("An item and what stands beside it") struct ItemNeighbourTests {
  private static let body = """
    各村（社区）、镇直各单位：为切实做好今年汛期地质灾害防治工作，保障人民群众生命财产安全，现就有关事项通知如下。要严格落实值班值守制度，\
    主要负责人在岗带班，遇有险情及时组织转移避险；要加密巡查频次，对切坡建房、陡坡、沟口等重点部位逐户排查登记，建立台账，落实监测责任人。
    """

  private func draft(_ title: String, _ town: SweepTown) async throws -> (id: ItemID, digest: String) {
    let text = ItemText(
      title: title, column: "statutory/emergencies", formed: town.fixture.now.day,
      body: RichText(notation: Self.body, files: []))
    let revision = NewRevision(
      try town.fixture.registry.files.store(text.bytes), column: text.column, proposed: text.attribute,
      formed: text.formed, genre: text.genre)
    let viewer = Viewer(person: try #require(town.people[.officer]), organ: town.organ, roles: [.officer])
    let id = try await town.fixture.registry.createItem(
      revision, office: nil, by: viewer, under: try await town.rules(), at: town.fixture.now)
    return (id, revision.file.address.hex)
  }

  @Test("A text like one in review is sent on only with a reason; the other is named with a link")
  func asksForAReason() async throws {
    try await SweepTown.with { town in
      let officer = try await town.browser(.officer)
      let first = try await draft("地质灾害<防治>通知", town)
      let step = Links.step(.submitItem, of: first.id)
      let fields = [("version", "2"), ("digest", first.digest)]
      #expect(try await officer.get(step).text.contains("相似") == false)
      #expect(try await officer.submit(step, fields).status == .seeOther)
      let second = try await draft("地质灾害<防治>通知", town)
      let path = Links.step(.submitItem, of: second.id)
      let page = try await officer.get(path)
      #expect(HTMLCheck(page.text).faults == [])
      #expect(page.text.contains("正文与“地质灾害&lt;防治&gt;通知”（审核中）相似 100%，请核对是否重复公开；确需公开的，请说明理由。"))
      #expect(page.text.contains("href=\"\(Links.item(first.id))\">打开那一条信息</a>"))
      let sent = [("version", "2"), ("digest", second.digest)]
      #expect(try await officer.submit(path, sent).status == .unprocessableContent)
      #expect(try await officer.submit(path, sent + [("screeningReason", "按季度重复发布")]).status == .seeOther)
    }
  }

  @Test("The page of an item says which ladder applies and why; the list of dead links says that nobody looks")
  func saysWhichLadderApplies() async throws {
    try await SweepTown.with { town in
      let officer = try await town.browser(.officer)
      let item = try await draft("防汛通知", town)
      let page = try await officer.get(Links.item(item.id)).text
      #expect(HTMLCheck(page).faults == [])
      #expect(page.contains("适用本单位的审核流程：这个栏目和体裁没有另外设置。以送审之日的设置为准。"))
      let two = try #require(
        ReviewLadder([.init(name: "应急初审", role: .officeHead), .init(name: "应急签发", role: .leader)]))
      let yesterday = town.fixture.now.adding(seconds: -86_400)
      try await town.fixture.registry.changeSetting(
        .scopedLadders(ScopedLadders([LadderScope(column: "statutory/emergencies"): two])),
        since: town.fixture.now.day, of: town.organ, by: .console, at: yesterday)
      let changed = try await officer.get(Links.item(item.id)).text
      #expect(changed.contains("应急初审") && changed.contains("的审核流程（单位设置）。以送审之日的设置为准。"))
      let links = try await officer.get(Links.deadLinks).text
      #expect(HTMLCheck(links).faults == [])
      #expect(links.contains("没有开通链接检查"))
    }
  }
}
