import Disclosure
import Documents
import HTTPTypes
import Registry
import Testing
import Web

/// 从 Excel 导入登记: checked, then entered, whole or not at all.
@Suite struct ImportRegistersTests {
  private static func client(_ fixture: WebFixture, _ sheets: [SourceSheet]) -> InProcess<PageContext> {
    var site = fixture.site
    site.readWorkbook = { _ in .success(SourceWorkbook(sheets: sheets)) }
    return InProcess(Routes.router(for: site))
  }

  private static func sheets(number: String = "一号", day: String = "2026-03-01") -> [SourceSheet] {
    [
      SourceSheet(
        "规范性文件", [["名称", "文号", "类别", "制发日期", "废止日期"], ["甲<办法>", number, "规范性文件", "2025-05-01", "2025-06-01"]]),
      SourceSheet("行政执法", [["类别", "日期", "数量"], ["行政许可", day, "12"], ["行政处罚", "2026-03-02", ""]]),
      SourceSheet("行政事业性收费", [["日期", "金额（元）"], ["2026-03-01", "100.50"]]),
    ]
  }

  private func preview(_ browser: Browser, _ client: InProcess<PageContext>) async throws -> Browser.Answer {
    try await browser.upload(
      Links.importRegisters, [("sheet", "登记表.xlsx", Browser.workbookBytes)], through: client,
      tokenFrom: Links.importRegisters)
  }

  private func confirm(
    _ browser: Browser, _ client: InProcess<PageContext>, rows: String
  ) async throws -> Browser.Answer {
    try await browser.upload(
      Links.confirmRegisters, [("file", nil, "登记表.xlsx"), ("rows", nil, rows)], through: client,
      tokenFrom: Links.importRegisters)
  }

  @Test func aSpreadsheetIsCheckedEnteredAndCounted() async throws {
    try await CatalogueDesk.with { desk, browser in
      #expect(HTMLCheck(try await browser.get(Links.importRegisters).text).faults == [])
      let client = Self.client(desk.fixture, Self.sheets())
      let checked = try await preview(browser, client)
      #expect(checked.status == .ok, "\(checked.text.suffix(1_500))")
      #expect(HTMLCheck(checked.text).faults == [])
      #expect(checked.text.contains("没有错误，还没有导入。") && checked.text.contains("导入 4 行"))
      let year = try #require(ReportingYear(2026))
      func table() async throws -> TableTwo {
        try await desk.registry.publicationFacts(of: desk.organ, year: year, for: desk.viewer).tableTwo
      }
      #expect(try await table() == TableTwo())
      let done = try await confirm(browser, client, rows: Browser.kept("rows", in: checked))
      #expect(done.status == .seeOther)
      #expect(try await browser.get(done.headers[.location] ?? "").text.contains("登记表已经导入"))
      let counted = try await table()
      #expect(counted[.licences] == 12 && counted[.penalties] == 1 && counted.feesWan?.description == "0.01005")
      let again = try await preview(browser, Self.client(desk.fixture, Self.sheets(number: "二号")))
      #expect(again.text.contains("其中 3 行与已有登记的日期、数字完全相同"))
    }
  }

  @Test func faultsOfTheFileAndOfWhatIsRegisteredAreNamedWithTheirPlace() async throws {
    try await CatalogueDesk.with { desk, browser in
      _ = try await desk.registry.enterEnforcement(
        EnforcementEntry(decision: .licences, span: .month(year: 2026, month: 2), quantity: 3, source: "月报"),
        of: desk.organ, by: .console, at: desk.fixture.now)
      _ = try await desk.registry.registerDocument(
        NormativeDocument(
          id: "", title: "旧", number: "一号", category: .normativeDocuments, made: try #require(Day(iso: "2020-01-01"))),
        of: desk.organ, by: .console, at: desk.fixture.now)
      let beside = try await preview(browser, Self.client(desk.fixture, Self.sheets(day: "2026-02-03")))
      #expect(beside.status == .unprocessableContent)
      #expect(HTMLCheck(beside.text).faults == [])
      #expect(beside.text.contains("“登记表.xlsx”有 2 处错误，没有导入任何内容"))
      #expect(beside.text.contains("“规范性文件”表第 2 行“文号”：文号“一号”已经登记，请核对。"))
      #expect(beside.text.contains("“行政执法”表第 2 行“日期”：与已登记的“2026年2月合计”重复"))
      let ahead = try await preview(browser, Self.client(desk.fixture, Self.sheets(number: "二号", day: "2026-12-01")))
      #expect(ahead.text.contains("“行政执法”表第 2 行“日期”：日期不能晚于今天"))
      let broken = try await preview(browser, Self.client(desk.fixture, Self.sheets(number: "二号", day: "二月")))
      #expect(broken.text.contains("“行政执法”表第 2 行“日期”："))
      let foreign = try await preview(browser, Self.client(desk.fixture, [SourceSheet("别的", [["甲"]])]))
      #expect(foreign.text.contains("没有找到可以导入的工作表。"))
      let bare = try await preview(browser, Self.client(desk.fixture, [SourceSheet("行政执法", [["类别", "日期", "数量"]])]))
      #expect(bare.text.contains("<a href=\"#sheet\">“登记表.xlsx”的各表中没有任何一行"))
      let none = try await browser.upload(
        Links.importRegisters, [], through: Self.client(desk.fixture, []), tokenFrom: Links.importRegisters)
      #expect(none.text.contains("<a href=\"#sheet\">请选择登记表文件。"))
      let unread = try await preview(browser, InProcess(Routes.router(for: desk.fixture.site)))
      #expect(unread.text.contains("无法读取“登记表.xlsx”："))
    }
  }

  /// Between preview and confirmation somebody else has entered the same.
  @Test func whatCameMeanwhileIsFoundWhenItIsConfirmed() async throws {
    try await CatalogueDesk.with { desk, browser in
      let client = Self.client(desk.fixture, Self.sheets())
      let rows = Browser.kept("rows", in: try await preview(browser, client))
      #expect(try await confirm(browser, client, rows: rows).status == .seeOther)
      let again = try await confirm(browser, client, rows: rows)
      #expect(again.status == .unprocessableContent)
      #expect(again.text.contains("“规范性文件”表第 2 行“文号”：文号“一号”已经登记"))
      #expect(try await desk.registry.enforcementEntries(of: desk.organ, for: desk.viewer).count == 2)
    }
  }

  @Test(
    "What comes back is judged anew",
    arguments: [
      "", "{}", "[]", "{\"documents\":[],\"enforcements\":[],\"charges\":[]}",
      "{\"documents\":[],\"enforcements\":[{\"row\":2,\"decision\":\"gifts\",\"day\":\"2026-01-01\",\"quantity\":1}],\"charges\":[]}",
      "{\"documents\":[],\"enforcements\":[],\"charges\":[{\"row\":2,\"day\":\"2026-01-01\",\"amount\":\"-1\"}]}",
    ])
  func tampered(_ rows: String) async throws {
    try await CatalogueDesk.with { desk, browser in
      let answer = try await confirm(browser, Self.client(desk.fixture, []), rows: rows)
      #expect(answer.status == .unprocessableContent)
      #expect(answer.text.contains("页面不完整，请重新上传登记表。"))
    }
  }

  @Test func theTemplateHoldsTheThreeSheets() async throws {
    try await CatalogueDesk.with { _, browser in
      let file = try await browser.get(Links.registerTemplate)
      #expect(file.headers[.contentDisposition]?.hasPrefix("attachment") == true)
      let workbook = try XLSXExtraction.workbook(from: file.body)
      #expect(workbook.sheets.map(\.name).filter { $0 != "选项" } == ["说明", "规范性文件", "行政执法", "行政事业性收费"])
    }
  }
}
