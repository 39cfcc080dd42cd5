import Disclosure
import Documents
import HTTPTypes
import Registry
import Testing
import Web

/// 导入标准目录: checked, then put in force; the reading process is the test's own.
@Suite struct ImportCatalogueTests {
  private static let head = [
    "序号", "一级事项", "二级事项", "公开内容（要素）", "公开依据", "公开时限", "公开主体", "公开渠道和载体", "公开对象", "公开方式", "公开层级",
  ]

  private static func line(_ code: String, _ matter: String, limit: String = "每季度") -> [String] {
    [code, "社会救助", matter, "对象、标准", "《社会救助暂行办法》", limit, "云溪镇人民政府", "■政府网站", "全社会", "主动", "乡级"]
  }

  private static func client(_ fixture: WebFixture, _ rows: [[String]]) -> InProcess<PageContext> {
    var site = fixture.site
    site.readWorkbook = { _ in .success(SourceWorkbook(sheets: [SourceSheet("目录", [head] + rows)])) }
    site.readDocument = { _ in
      let table = SourceTable(rows: ([head] + rows).map { $0.map { SourceCell($0) } })
      return .success(SourceDocument(blocks: [.table(table)]))
    }
    return InProcess(Routes.router(for: site))
  }

  private static let title = (name: "title", file: String?.none, content: "云溪镇<新>目录")

  private func preview(
    _ browser: Browser, _ client: InProcess<PageContext>, file: String = "目录.xlsx",
    content: String = Browser.workbookBytes
  ) async throws -> Browser.Answer {
    try await browser.upload(
      Links.importCatalogue, [Self.title, ("list", file, content)], through: client, tokenFrom: Links.importCatalogue)
  }

  private func confirm(
    _ browser: Browser, _ client: InProcess<PageContext>, _ preview: Browser.Answer
  ) async throws -> Browser.Answer {
    let kept = ["title", "version", "rows"].map {
      (name: $0, file: String?.none, content: Browser.kept($0, in: preview))
    }
    return try await browser.upload(Links.confirmCatalogue, kept, through: client, tokenFrom: Links.importCatalogue)
  }

  @Test func aListIsCheckedAndThenInForceAndTheNextOneIsComparedWithIt() async throws {
    try await CatalogueDesk.with { desk, browser in
      #expect(HTMLCheck(try await browser.get(Links.importCatalogue).text).faults == [])
      let client = Self.client(desk.fixture, [Self.line("1", "临时<救助>"), Self.line("2", "特困供养", limit: "见附件")])
      let first = try await preview(browser, client)
      #expect(first.status == .ok, "\(first.text.suffix(1_500))")
      #expect(HTMLCheck(first.text).faults == [])
      #expect(first.text.contains("没有错误，共 2 项，分属 1 个一级事项；还没有启用。"))
      #expect(first.text.contains("临时&lt;救助&gt;") && !first.text.contains("临时<救助>"))
      #expect(first.text.contains("公开时限没有读懂") && !first.text.contains("与现行目录对照"))
      #expect(try await desk.catalogue().editions == [])
      let opened = try await confirm(browser, client, first)
      #expect(opened.status == .seeOther)
      let page = try await browser.get(opened.headers[.location] ?? "")
      #expect(page.text.contains("新的公开目录已经启用。") && page.text.contains("《云溪镇&lt;新&gt;目录》"))
      #expect(try await desk.catalogue().rows.map(\.code) == ["1", "2"])

      // By a Word document now.
      let other = Self.client(desk.fixture, [Self.line("2", "特困供养"), Self.line("5", "医疗救助")])
      let second = try await preview(browser, other, file: "目录.docx", content: Browser.documentBytes)
      #expect(second.status == .ok, "\(second.text.suffix(1_500))")
      #expect(second.text.contains("1 项：5 社会救助—医疗救助") && second.text.contains("1 项：1 社会救助—临时&lt;救助&gt;"))
      #expect(second.text.contains("1 项：2 社会救助—特困供养"))
      #expect(try await confirm(browser, other, second).status == .seeOther)
      #expect(try await desk.catalogue().editions.map(\.count) == [2, 2])
      let again = try await confirm(browser, other, second)
      #expect(again.status == .conflict)
      #expect(try await browser.get(Links.catalogue).text.contains("以前的目录（1）"))
    }
  }

  @Test func everyFaultIsNamedWithItsPlaceAndNothingIsInForce() async throws {
    try await CatalogueDesk.with { desk, browser in
      let client = Self.client(
        desk.fixture, [Self.line("1", "甲"), Self.line("1", "乙"), Self.line("", "丙<x>"), Self.line("4", "丁", limit: "")])
      let answer = try await preview(browser, client)
      #expect(answer.status == .unprocessableContent)
      #expect(HTMLCheck(answer.text).faults == [])
      #expect(answer.text.contains("没有启用</h2>"))
      for place in ["“目录”表第 3 行“序号”：", "“目录”表第 4 行“序号”："] { #expect(answer.text.contains(place), "\(place)") }
      #expect(try await desk.catalogue().editions == [])
    }
  }

  @Test func whatIsMissingOrNoListIsSaidAtItsField() async throws {
    try await CatalogueDesk.with { desk, browser in
      let client = Self.client(desk.fixture, [Self.line("1", "甲")])
      func send(_ parts: [(name: String, file: String?, content: String)]) async throws -> String {
        let answer = try await browser.upload(
          Links.importCatalogue, parts, through: client, tokenFrom: Links.importCatalogue)
        #expect(answer.status == .unprocessableContent)
        #expect(HTMLCheck(answer.text).faults == [])
        return answer.text
      }
      #expect(try await send([Self.title]).contains("<a href=\"#list\">请选择目录文件。"))
      let untitled = try await send([("list", "a.xlsx", Browser.workbookBytes)])
      #expect(untitled.contains("<a href=\"#title\">请填写目录名称。"))
      let text = try await send([Self.title, ("list", "a.txt", "目录")])
      #expect(text.contains("请提供 Excel 工作簿（.xlsx）或者 Word 文档（.docx）。"))
      // Without the reading process, as the site stands by itself.
      let plain = InProcess(Routes.router(for: desk.fixture.site))
      for (name, bytes) in [("a.xlsx", Browser.workbookBytes), ("a.docx", Browser.documentBytes)] {
        let unread = try await preview(browser, plain, file: name, content: bytes)
        #expect(unread.text.contains("无法读取“\(name)”："), "\(name)")
      }
    }
  }

  @Test("What comes back is judged anew", arguments: ["", "[[1]]", "[[\"1\",{}]]", "{}", "[]"])
  func tampered(_ rows: String) async throws {
    try await CatalogueDesk.with { desk, browser in
      let client = Self.client(desk.fixture, [])
      let answer = try await browser.upload(
        Links.confirmCatalogue, [Self.title, ("version", nil, "0"), ("rows", nil, rows)], through: client,
        tokenFrom: Links.importCatalogue)
      #expect(answer.status == .unprocessableContent)
      #expect(answer.text.contains("页面不完整，请重新上传目录。"))
    }
  }
}
