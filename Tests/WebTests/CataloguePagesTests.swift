import Disclosure
import Documents
import HTTPTypes
import Registry
import Testing
import Web

/// 栏目、公开目录、公开任务 at the desk, by the pages.
@Suite struct CataloguePagesTests {
  private func form(_ key: String, _ pairs: (String, String)...) -> String {
    let query = PercentEncoding.query(pairs.map { $0 })
    return query.isEmpty ? Links.officeForm(Links.catalogue, key) : "\(Links.officeForm(Links.catalogue, key))?\(query)"
  }

  private static let column = [
    ("name", "集体<三资>管理"), ("parent", "fields"), ("order", "14"), ("content", "notices"), ("cycle", "month"),
    ("rows", "2、10"),
  ]

  /// The fields with one of them changed.
  private func column(_ name: String, _ value: String) -> [(String, String)] {
    Self.column.map { $0.0 == name ? (name, value) : $0 }
  }

  @Test func columnsAreGeneratedAddedChangedAndClosed() async throws {
    try await CatalogueDesk.with { desk, browser in
      let empty = try await browser.get(Links.columns)
      #expect(empty.text.contains("还没有设置自己的栏目"))
      let generated = try await browser.done(form("columns-standard"), [])
      #expect(generated.contains("已生成标准栏目"))
      #expect(generated.contains("重点领域信息公开"))
      #expect(generated.contains("空白</span>"))
      #expect(generated.contains("专门页面"))
      #expect(try await browser.get(form("columns-standard")).status == .notFound)
      try await desk.registry.openCatalogue(
        CatalogueDesk.rows, titled: "目录", of: desk.organ, by: .console, at: desk.fixture.now)

      let added = try await browser.done(form("column-add"), Self.column)
      #expect(added.contains("栏目已经新增。"))
      #expect(added.contains("集体&lt;三资&gt;管理") && !added.contains("<三资>"))
      let column = try #require(try await desk.catalogue().columns.first { $0.name == "集体<三资>管理" })
      #expect(column.rows == ["2", "10"] && column.cycle == .month && column.content == .notices)
      #expect(column.parent == "fields" && column.door == .statutory && column.order == 14)

      let id = column.id.rawValue
      _ = try await browser.done(form("column-change", ("id", id)), self.column("name", "三资管理"))
      #expect(try await desk.catalogue().column(column.id)?.name == "三资管理")
      let closed = try await browser.done(form("column-close", ("id", id)), [])
      #expect(closed.contains("停用的栏目（1）") && closed.contains("三资管理"))
      #expect(try await browser.get(form("column-change", ("id", id))).status == .notFound)
      #expect(try await browser.get(form("column-close", ("id", "none"))).status == .notFound)
    }
  }

  @Test func aColumnThatCannotStandSoIsRefusedAtItsField() async throws {
    try await CatalogueDesk.with { desk, browser in
      try await desk.open()
      for (name, value, sentence) in [
        ("name", "", "请填写栏目名称。"), ("name", "救灾", "同一级已有名为“救灾”的栏目"),
        ("name", String(repeating: "长", count: 501), "栏目名称过长"),
        ("parent", "none", "没有这个栏目"), ("order", "0", "同级中的顺序应当是不小于 1 的整数"), ("order", "一", "同级中的顺序应当是"),
        ("content", "hidden", "请选择内容性质。"), ("cycle", "day", "请选择更新周期。"), ("rows", "2，99", "没有编号为“99”的事项"),
      ] {
        let page = try await browser.refused(form("column-add"), column(name, value))
        #expect(page.contains(sentence), "\(name) \(value)")
        #expect(page.contains("<a href=\"#\(name)\">"), "\(name) \(value)")
      }
      let beneath = try await browser.refused(form("column-close", ("id", "fields")), [])
      #expect(beneath.contains("还有下级栏目，不能停用"))
      let circle = try await browser.refused(
        form("column-change", ("id", "fields")), column("parent", "fields/culture"))
      #expect(circle.contains("上级栏目不能是本栏目自己或者它的下级"))
      #expect(try await desk.catalogue().columns.count == StandardColumns.columns(for: .town).count)
      // Somebody else has changed something since the page was shown.
      let page = try await browser.get(form("column-add"))
      let stale = try await browser.post(
        form("column-add"), [(FormToken.field, Browser.token(page)), ("version", "1")] + Self.column)
      #expect(stale.status == .conflict)
    }
  }

  @Test func theRowsSayWhatWasPublishedAndWhatIsMissing() async throws {
    try await CatalogueDesk.with { desk, browser in
      #expect(try await browser.get(Links.catalogue).text.contains("还没有启用公开目录。"))
      #expect(try await browser.get(Links.catalogueTasks).text.contains("还没有启用公开目录，没有公开任务。"))
      try await desk.open()
      let tied = try await browser.done(
        form("row-tie", ("id", "3")), [("columns", "fields/socialAssistance"), ("columns", "fields/elderlyCare")])
      #expect(tied.contains("重点领域信息公开 / 社会救助"))
      _ = try await browser.done(form("row-tie", ("id", "2")), [("columns", "fields/socialAssistance")])
      let wrong = try await browser.refused(form("row-tie", ("id", "2")), [("columns", "none")])
      #expect(wrong.contains("<a href=\"#columns\">没有这个栏目"))
      _ = try await browser.done(form("row-tie", ("id", "3")), [("columns", "fields/socialAssistance")])
      let columns = try await desk.catalogue().columns
      #expect(columns.filter { !$0.rows.isEmpty }.map(\.id) == ["fields/socialAssistance"])
      #expect(columns.first { $0.id == "fields/socialAssistance" }?.rows == ["2", "3"])

      let item = try await desk.published("救助<结果>", in: "fields/socialAssistance")
      let unplaced = try await browser.get(Links.unplacedItems)
      #expect(unplaced.text.contains("救助&lt;结果&gt;") && !unplaced.text.contains("救助<结果>"))
      let place = form("item-place", ("id", item.rawValue))
      #expect(try await browser.refused(place, []).contains("请选择属于哪一项。"))
      #expect(try await browser.refused(place, [("row", "99")]).contains("没有编号为“99”的事项"))
      #expect(try await browser.done(place, [("row", "3")]).contains("没有需要指明目录事项的信息。"))
      #expect(try await browser.get(form("item-place", ("id", "none"))).status == .notFound)

      let list = try await browser.get(Links.catalogue)
      #expect(HTMLCheck(list.text).faults == [])
      #expect(list.text.contains("目录事项 3 项，未涉及 0 项，应公开 3 项；已公开 1 项，情况说明 0 项，缺失 2 项"))
      #expect(list.text.contains("医疗&lt;救助&gt;") && !list.text.contains("医疗<救助>"))
      let missing = try await browser.get("\(Links.catalogue)?state=missing")
      #expect(missing.text.contains("10 社会救助") && !missing.text.contains("3 社会救助—特困供养"))
      #expect(try await browser.get("\(Links.catalogue)?heading=%E6%97%A0").text.contains("没有符合条件的事项。"))
      let row = try await browser.get("\(Links.catalogueRow)?code=3")
      #expect(HTMLCheck(row.text).faults == [])
      #expect(row.text.contains("救助&lt;结果&gt;") && row.text.contains("年已公开的信息（1）"))
      let unread = try await browser.get("\(Links.catalogueRow)?code=10")
      #expect(unread.text.contains("没有读懂这一时限，按《条例》第二十六条的 20 个工作日计。"))
      #expect(try await browser.get("\(Links.catalogueRow)?code=11").status == .notFound)
      let sheet = try await browser.get(Links.coverageXLSX)
      #expect(sheet.headers[.contentType]?.contains("spreadsheetml") == true && sheet.body.count > 1_000)
    }
  }

  @Test func aTaskIsAnsweredByANoteAndTheNoteIsTakenBack() async throws {
    try await CatalogueDesk.with { desk, browser in
      try await desk.open()
      let tasks = try await browser.get(Links.catalogueTasks)
      #expect(HTMLCheck(tasks.text).faults == [])
      #expect(tasks.text.contains("2026年第一季度") && tasks.text.contains("逾期"))
      let inbox = try await browser.get(Links.inbox)
      #expect(HTMLCheck(inbox.text).faults == [])
      #expect(inbox.text.contains("公开目录的任务：<a href=\"\(Links.catalogueTasks)?state=overdue\">逾期 1 项</a>。"))
      let path = form("note-add", ("id", "2"), ("period", "2026-Q1"))
      #expect(try await browser.refused(path, [("period", "2026-Q1")]).contains("请选择原因。"))
      let unknown = try await browser.refused(path, [("kind", "nothingArose"), ("period", "2026-W3")])
      #expect(unknown.contains("<a href=\"#period\">请选择公开期。"))
      let long = [("kind", "nothingArose"), ("period", "2026-Q1"), ("words", String(repeating: "长", count: 2_001))]
      #expect(try await browser.refused(path, long).contains("说明最多 2000 字"))
      let noted = try await browser.done(
        path, [("kind", "nothingArose"), ("period", "2026-Q1"), ("words", "没有<新增>。")])
      #expect(noted.contains("没有&lt;新增&gt;。") && !noted.contains("没有<新增>"))
      #expect(noted.contains("说明已经登记"))
      let left = try await browser.get(Links.catalogueTasks)
      #expect(!left.text.contains("2026年第一季度"))
      let answered = try await browser.get("\(Links.catalogueTasks)?state=answered")
      #expect(answered.text.contains("2026年第一季度") && answered.text.contains("情况说明</span>"))
      #expect(try await browser.get(Links.inbox).text.contains("公开目录的任务") == false)

      let withdraw = form("note-withdraw", ("id", "2"), ("period", "2026-Q1"))
      #expect(try await browser.done(withdraw, []).contains("说明已经撤回"))
      #expect(try await browser.get(withdraw).status == .notFound)
      #expect(try await browser.get(form("note-add", ("id", "99"))).status == .notFound)
      #expect(try await desk.catalogue().notes == [])
    }
  }

  @Test(
    "Who may only look is offered nothing, and refused at the door", arguments: [Role.mailRoom, .leader, .contributor])
  func refused(_ role: Role) async throws {
    try await CatalogueDesk.with { desk, _ in
      try await desk.open()
      let browser = try await desk.fixture.worker([role], "kan")
      for path in [
        Links.catalogue, Links.catalogueTasks, Links.columns, "\(Links.catalogueRow)?code=2", Links.timeliness,
      ] {
        let page = try await browser.get(path)
        #expect(page.status == .ok, "\(path)")
        #expect(!page.text.contains("/do/") && !page.text.contains(Links.importCatalogue), "\(path)")
      }
      for path in [form("column-add"), form("note-add", ("id", "2")), Links.importCatalogue, Links.importRegisters] {
        #expect(try await browser.get(path).status == .forbidden, "\(path)")
      }
      #expect(try await browser.get(Links.inbox).text.contains("公开目录的任务") == false)
    }
  }

  @Test func aSupervisorLooksAtTheOrgansBeneathAndAtNoOthers() async throws {
    try await CatalogueDesk.with { desk, officer in
      try await CaseFixture.add("甄监督", "jiandu", .supervisor, to: nil, desk.fixture)
      let beneath = try await desk.registry.foundOrgan(
        named: "云溪镇便民中心", level: .street, beneath: desk.organ, by: .console, at: desk.fixture.now)
      let other = try await desk.registry.foundOrgan(
        named: "清河县青石镇人民政府", level: .town, beneath: nil, by: .console, at: desk.fixture.now)
      try await desk.registry.openCatalogue(
        CatalogueDesk.rows, titled: "下级目录", of: beneath, by: .console, at: desk.fixture.now)
      let browser = Browser(desk.fixture)
      try await browser.signIn("jiandu")
      let page = try await browser.get("\(Links.catalogue)?organ=\(beneath)")
      #expect(page.text.contains("《下级目录》") && page.text.contains("云溪镇便民中心"))
      #expect(HTMLCheck(page.text).faults == [])
      #expect(page.text.contains("name=\"organ\" value=\"\(beneath)\""))
      for path in [Links.catalogue, Links.columns, Links.timeliness, Links.registers, Links.documents] {
        #expect(try await browser.get("\(path)?organ=\(other)").status == .notFound, "\(path)")
        #expect(try await officer.get("\(path)?organ=\(beneath)").status == .notFound, "\(path)")
      }
    }
  }
}
