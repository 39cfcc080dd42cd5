import Disclosure
import Documents
import HTTPTypes
import Registry
import Testing
import Web

/// 交来的年度报告: a page as a file, a page as it was pasted; today is 29 May 2026.
@Suite("交来的年度报告") struct GivenReportTests {
  private static let path = Links.officeForm(Links.reports, "report-import")

  private func page(_ year: Int, received: Int, of organ: String = "清河县云溪镇人民政府") -> String {
    var three = TableThree(filledWith: 0)
    for row in [TableThreeRow.received, .granted, .handledTotal] {
      for column in [TableThreeColumn.naturalPerson, .total] { three[row, column] = received }
    }
    let report = AnnualReport(
      form: .form2021, title: "\(organ)\(year)年政府信息公开工作年度报告", organ: organ, level: .town, year: year,
      tableTwo: TableTwo(filledWith: 0), tableThree: three, tableFour: TableFour(filledWith: 0))
    let body = String(decoding: HTMLWriter.fragment(Document(report: report)).bytes, as: UTF8.self)
    return "<html><body>\(body)</body></html>"
  }

  /// The site's own reader starts a program; a test reads pages itself.
  private func client(_ fixture: WebFixture) -> InProcess<PageContext> {
    var site = fixture.site
    site.readReport = { bytes, name in
      do throws(Unreadable) {
        guard try FileFormat.detect(bytes, name: name) == .html else { throw Unreadable("不是网页。") }
        return .success(try ReportReader().read(try HTMLExtraction.document(from: bytes)))
      } catch { return .failure(error) }
    }
    return InProcess(Routes.router(for: site))
  }

  private func send(
    _ fields: [(String, String)], file: (name: String, content: String)?, to path: String = path, _ browser: Browser,
    _ client: InProcess<PageContext>
  ) async throws -> Browser.Answer {
    let version = Browser.hidden("version", in: try await browser.get(path))
    var parts = ([("version", version)] + fields).map { (name: $0.0, file: String?.none, content: $0.1) }
    if let file { parts.append((name: "files", file: file.name, content: file.content)) }
    return try await browser.upload(path, parts, through: client, tokenFrom: path)
  }

  @Test func anOlderReportComesAsAPageOrPasted() async throws {
    try await CatalogueDesk.with { desk, browser in
      let client = client(desk.fixture)
      let form = try await browser.get(Self.path).text
      #expect(HTMLCheck(form).faults == [] && form.contains(".html,.htm,.docx") && form.contains("data-source"))
      let file = try await send([("year", "2024")], file: ("2024年报.html", page(2024, received: 6)), browser, client)
      #expect(file.status == .seeOther, "\(file.text)")
      let pasted = try await send([("year", "2023"), ("pasted", page(2023, received: 5))], file: nil, browser, client)
      #expect(pasted.status == .seeOther, "\(pasted.text)")
      for (year, received) in [(2024, 6), (2023, 5)] {
        let year = try #require(ReportingYear(year))
        let published = try await desk.registry.publishedReports(of: desk.organ, year).last
        #expect(published?.report.tableThree?[.received, .total] == received)
      }
    }
  }

  @Test(
    "What is refused says so at its field",
    arguments: [
      (nil, "", "<a href=\"#files\">请选择年度报告文件，或者粘贴报告全文。"),
      ("2024.html", "<p>并不是年报</p>", "<a href=\"#files\">无法读取“2024.html”："),
      (nil, "并不是年报", "<a href=\"#pasted\">无法读取“粘贴的内容”：不是网页。"),
      ("2024.html", "都有", "<a href=\"#pasted\">已经选择了文件"),
      ("2024.png", "图", "<a href=\"#files\">文件“2024.png”没有保存"),
      ("2024.exe", "程序", "<a href=\"#files\">文件“2024.exe”没有保存"),
    ] as [(String?, String, String)])
  func refuses(_ name: String?, _ content: String, _ sentence: String) async throws {
    try await CatalogueDesk.with { desk, browser in
      let pasted = name == nil || content == "都有" ? content : ""
      let bytes = name == "2024.png" ? "\u{89}PNG" : content
      let answer = try await send(
        [("year", "2024"), ("pasted", pasted)], file: name.map { ($0, bytes) }, browser, client(desk.fixture))
      #expect(answer.status == .unprocessableContent && answer.text.contains(sentence), "\(answer.text)")
    }
  }

  @Test("A page is read and never put on file: a scan of a signed form may be none")
  func aScanIsNoPage() async throws {
    try await CatalogueDesk.with { desk, browser in
      _ = try await browser.done(
        "\(Links.officeForm(Links.reports, "report-open"))?year=2025", [("year", "2025"), ("basis", "typed")])
      let path = "\(Links.officeForm(Links.reports, "report-paper"))?year=2025"
      let answer = try await send(
        [("signedOn", "2026-05-29"), ("printed", "abc"), ("result", "pass")], file: ("签批单.html", "<p>签</p>"), to: path,
        browser, client(desk.fixture))
      #expect(answer.text.contains("<a href=\"#files\">文件“签批单.html”没有保存：不接收这种文件。"), "\(answer.text)")
    }
  }
}
