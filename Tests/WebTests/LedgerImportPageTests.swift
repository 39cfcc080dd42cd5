import Disclosure
import Documents
import HTTPTypes
import Registry
import Testing
import Web

@Suite("Importing a ledger in the browser")
struct LedgerImportPageTests {
  /// A fixture whose reader gives back this sheet, whatever the file holds.
  private static func client(_ fixture: WebFixture, _ rows: [[String]]) -> InProcess<PageContext> {
    var site = fixture.site
    site.readWorkbook = { _ in .success(workbook(rows)) }
    return InProcess(Routes.router(for: site))
  }

  private static func workbook(_ rows: [[String]]) -> SourceWorkbook {
    let heads = [
      ("依申请公开", ["申请编号", "申请人类型", "收到日期", "办理结果", "办结日期"]), ("行政复议诉讼", ["案号", "类型", "受理日期", "结果", "结案日期"]),
      ("规范性文件", ["名称", "文号", "类别", "制发日期", "废止日期"]), ("行政执法", ["类别", "日期", "数量"]), ("行政事业性收费", ["日期", "金额（元）"]),
    ]
    return SourceWorkbook(
      sheets: heads.map { name, head in
        SourceSheet(
          name: name,
          rows: ([head] + (name == "依申请公开" ? rows : [])).enumerated().map { index, cells in
            SourceSheetRow(
              number: index + 1,
              cells: cells.enumerated().filter { !$0.element.isEmpty }.map {
                SourceSheetCell(column: $0.offset + 1, value: .text($0.element))
              })
          }, merges: [])
      })
  }

  private static func multipart(_ parts: [(name: String, file: String?, content: String)]) -> [UInt8] {
    var text = ""
    for part in parts {
      text += "--b\r\nContent-Disposition: form-data; name=\"\(part.name)\""
      if let file = part.file { text += "; filename=\"\(file)\"" }
      text += "\r\n\r\n\(part.content)\r\n"
    }
    return Array("\(text)--b--\r\n".utf8)
  }

  private static let workbookBytes = "PK\u{3}\u{4}xl/workbook.xml"

  private static func send(
    _ browser: Browser, _ client: InProcess<PageContext>, _ path: String,
    _ parts: [(name: String, file: String?, content: String)]
  ) async throws -> Browser.Answer {
    let token = Browser.token(try await browser.get(Links.importLedger))
    let cookies = browser.cookies.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }.joined(separator: "; ")
    return try await client.send(
      .post, path,
      headers: [
        .contentType: "multipart/form-data; boundary=b", .cookie: cookies, .xForwardedFor: "203.0.113.7",
      ], body: multipart([(FormToken.field, nil, token)] + parts))
  }

  /// The rows as the browser sends them back.
  private static func rows(in page: Browser.Answer) -> String {
    Browser.hidden("rows", in: page).replacing("&quot;", with: "\"").replacing("&#34;", with: "\"")
      .replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&amp;", with: "&")
  }

  @Test("Checked, then imported, then marked in list and case")
  func imports() async throws {
    try await WebFixture.with { fixture in
      let browser = try await fixture.worker([.officer])
      let form = try await browser.get(Links.importLedger)
      #expect(HTMLCheck(form.text).faults == [])
      let client = Self.client(
        fixture,
        [
          ["旧<script>1", "自然人", "2025-06-03", "（四）无法提供 1.本机关不掌握相关政府信息", "2025-06-20"],
          ["旧2", "商业企业", "2026-05-25"],
        ])
      let preview = try await Self.send(
        browser, client, Links.importLedger, [("ledger", "台账.xlsx", Self.workbookBytes)])
      #expect(preview.status == .ok, "\(preview.text)")
      #expect(HTMLCheck(preview.text).faults == [])
      #expect(preview.text.contains("将导入 2 件申请，标为“补录”：1 件已办结，1 件在办。"))
      #expect(try await browser.get(Links.requests).text.contains("旧2") == false)

      let confirmed = try await Self.send(
        browser, client, Links.confirmImport, [("file", nil, "台账.xlsx"), ("rows", nil, Self.rows(in: preview))])
      #expect(confirmed.text.contains("已导入 2 件申请"))
      #expect(HTMLCheck(confirmed.text).faults == [])
      let again = try await Self.send(
        browser, client, Links.confirmImport, [("file", nil, "台账.xlsx"), ("rows", nil, Self.rows(in: preview))])
      #expect(again.text.contains("台账中的 2 件申请系统中都已有，没有增加内容。"))

      let list = try await browser.get("\(Links.requests)?channel=ledger&sort=number")
      #expect(list.text.contains("旧&lt;script&gt;1") && !list.text.contains("<script>1"))
      #expect(list.text.contains("补录</span>"))
      let officer = Viewer(person: "x", organ: try await fixture.organ, roles: [.officer])
      for line in try await fixture.registry.requests(for: officer).lines {
        let page = try await browser.get(Links.request(line.id))
        #expect(page.status == .ok)
        #expect(HTMLCheck(page.text).faults == [])
        #expect(page.text.contains("补录</span>"))
        #expect(page.text.contains("（四）无法提供1.本机关不掌握相关政府信息") == (line.result != nil))
      }
    }
  }

  @Test("Faults are listed with their place, and nothing is imported")
  func faults() async throws {
    try await WebFixture.with { fixture in
      let browser = try await fixture.worker([.officer])
      let client = Self.client(fixture, [["<b>1", "自然人", "2025-06-31"], ["2", "自然人", "2026-05-25"]])
      let answer = try await Self.send(
        browser, client, Links.importLedger, [("ledger", "台账.xlsx", Self.workbookBytes)])
      #expect(answer.status == .unprocessableContent)
      #expect(answer.text.contains("“台账.xlsx”有 1 处错误，没有导入任何内容"))
      #expect(answer.text.contains("“依申请公开”表第 2 行“收到日期”："))
      #expect(HTMLCheck(answer.text).faults == [])
      let none = try await Self.send(browser, client, Links.importLedger, [])
      #expect(none.text.contains("请选择台账文件。"))
      let text = try await Self.send(browser, client, Links.importLedger, [("ledger", "a.txt", "台账")])
      #expect(text.text.contains("这不是 Excel 工作簿"))
      // Without the reader, as the site stands by itself.
      let unread = try await Self.send(
        browser, InProcess(Routes.router(for: fixture.site)), Links.importLedger,
        [("ledger", "台账.xlsx", Self.workbookBytes)])
      #expect(unread.text.contains("无法读取“台账.xlsx”："))
    }
  }

  @Test("What comes back is judged anew", arguments: ["", "[[1]]", "[[2,\"1\",\"总计\",\"2025-01-01\"]]", "{}"])
  func tampered(_ rows: String) async throws {
    try await WebFixture.with { fixture in
      let browser = try await fixture.worker([.officer])
      let answer = try await Self.send(
        browser, Self.client(fixture, []), Links.confirmImport, [("file", nil, "a"), ("rows", nil, rows)])
      #expect(answer.status == .unprocessableContent)
      #expect(answer.text.contains("页面不完整，请重新上传台账。"))
    }
  }

  @Test("Who may not import is refused at the door", arguments: [Role.mailRoom, .leader, .contributor])
  func refused(_ role: Role) async throws {
    try await WebFixture.with { fixture in
      let browser = try await fixture.worker([role])
      #expect(try await browser.get(Links.importLedger).status == .forbidden)
      #expect(try await browser.get(Links.requests).text.contains("导入台账") == false)
    }
  }
}
