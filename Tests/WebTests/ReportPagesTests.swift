import Disclosure
import Documents
import HTTPTypes
import Registry
import Testing
import Web

/// 年度报告 from the first count to the portal, as desk, leaders and public see it.
@Suite struct ReportPagesTests {
  private func form(_ key: String, _ pairs: (String, String)...) -> String {
    "\(Links.officeForm(Links.reports, key))?\(PercentEncoding.query([("year", "2025")] + pairs))"
  }

  private static let page = "/office/reports/report?year=2025"

  private func report(_ desk: CatalogueDesk) async throws -> YearReport {
    let year = try #require(ReportingYear(2025))
    let rules = try await desk.registry.profile(of: desk.organ, on: desk.today).rules(desk.fixture.site.permissions)
    return try #require(try await desk.registry.reportFile(of: desk.organ, year, for: desk.viewer, under: rules))
  }

  private func open(_ browser: Browser, _ basis: ReportBasis = .registers) async throws {
    let opened = try await browser.done(form("report-open"), [("year", "2025"), ("basis", basis.rawValue)])
    #expect(opened.contains("年度报告已经开始编制") && HTMLCheck(opened).faults == [])
  }

  /// Everything that the checks ask for.
  private func makeSound(_ desk: CatalogueDesk, _ browser: Browser) async throws {
    _ = try await browser.done(form("report-zero"), [("source", "各站所确认")])
    let texts = [
      "1": "（五）监督保障情况。工作考核合格，社会评议没有收到意见，没有发生责任追究。", "5": "解读材料偏少，下一年逐件配发解读。",
    ]
    for (section, text) in texts.sorted(by: { $0.key < $1.key }) {
      _ = try await browser.done(form("report-section", ("section", section)), [("section", text)])
    }
    for finding in try await report(desk).draft.findings.open {
      _ = try await browser.done(form("report-answer", ("finding", finding.key)), [("answer", "情况属实")])
    }
  }

  @Test func isBegunAndEveryFigureSaysWhereItComesFrom() async throws {
    try await CatalogueDesk.with { desk, browser in
      let list = try await browser.get(Links.reports).text
      #expect(list.contains("还没有编制") && list.contains("2026-01-31") && HTMLCheck(list).faults == [])
      #expect(try await browser.get(Self.page).status == .notFound)
      try await open(browser)
      let page = try await browser.get(Self.page).text
      #expect(HTMLCheck(page).faults == [])
      // The statutory tables in their geometry: 25 rows with seven figures, and the head with its identity.
      #expect(page.contains("勾稽关系") && page.contains("rowspan=\"22\""))
      #expect(page.ranges(of: "cell=three%2F").count >= 175)
      #expect(page.contains("现在不能办理的步骤") && page.contains("处错误要改正"))
      let cell = try await browser.get("/office/reports/cell?year=2025&cell=three/received/naturalPerson").text
      #expect(cell.contains("《条例》第三十一条") && cell.contains("没有申请计入这一格。") && HTMLCheck(cell).faults == [])
      let sheet = try await browser.get("/office/reports/cell.xlsx?year=2025&cell=three/received/naturalPerson")
      #expect(sheet.status == .ok && sheet.headers[.contentType] == UploadKind.xlsx.mediaType)
      for wrong in ["three/received", "x", ""] {
        #expect(try await browser.get("/office/reports/cell?year=2025&cell=\(wrong)").status == .notFound)
      }
    }
  }

  @Test func aFigureIsSetWithReasonAndSourceAndGivenBack() async throws {
    try await CatalogueDesk.with { desk, browser in
      try await open(browser)
      let set = form("report-figure", ("cell", "two/licences"))
      for (fields, sentence) in [
        ([("value", "无"), ("reason", "漏报"), ("source", "台账")], "<a href=\"#value\">应当是不小于 0 的整数"),
        ([("value", "-3"), ("reason", "漏报"), ("source", "台账")], "应当是不小于 0 的整数"),
        ([("value", "1.5"), ("reason", "漏报"), ("source", "台账")], "应当是不小于 0 的整数"),
        ([("value", "3"), ("reason", ""), ("source", "台账")], "<a href=\"#reason\">“理由”没有填写"),
        ([("value", "3"), ("reason", "漏报"), ("source", "")], "<a href=\"#source\">“数字来源”没有填写"),
      ] { #expect(try await browser.refused(set, fields).contains(sentence), "\(sentence)") }
      let done = try await browser.done(set, [("value", "3"), ("reason", "漏报<b>"), ("source", "审批台账")])
      #expect(done.contains("数字已经核定") && done.contains("set-mark"))
      #expect(done.contains("漏报&lt;b&gt;") && !done.contains("漏报<b>"))
      let cell = try await browser.get("/office/reports/cell?year=2025&cell=two/licences").text
      #expect(cell.contains("审批台账") && cell.contains("空白") && cell.contains("查看计入的登记"))
      _ = try await browser.done(form("report-figure-restore", ("cell", "two/licences")), [])
      #expect(try await report(desk).life.set.isEmpty)
      #expect(try await browser.get(form("report-figure", ("cell", "three/received/total"))).status == .notFound)
    }
  }

  @Test func anOrganWithoutRegistersTypesItsTables() async throws {
    try await CatalogueDesk.with { desk, browser in
      try await open(browser, .typed)
      let path = "/office/reports/figures?year=2025"
      let page = try await browser.get(path).text
      #expect(HTMLCheck(page).faults == [] && page.contains("data-grid") && !page.contains("数字来源"))
      let version = try #require(page.firstMatch(of: /name="version" value="(\d+)"/)).1
      func send(_ fields: [(String, String)]) async throws -> Browser.Answer {
        try await browser.submit(path, [("version", String(version))] + fields)
      }
      let refused = try await send([("three/received/business", "减4"), ("two/feesWan", "1,234.5678901")])
      #expect(refused.status == .unprocessableContent && refused.text.contains("value=\"减4\""))
      #expect(refused.text.contains("表三“一、本年新收政府信息公开申请数量”行“商业企业”列：应当是不小于 0 的整数"))
      #expect(refused.text.contains("单位万元"))
      let saved = try await send([
        ("three/received/business", "4"), ("three/granted/business", " 3 "), ("two/feesWan", "0.5"),
      ])
      #expect(saved.status == .seeOther)
      let figures = try await report(desk).draft.figures
      #expect(figures[.three(.received, .business)] == ExactDecimal(4) && figures[.fees] == ExactDecimal("0.5"))
      #expect(figures[.three(.received, .total)] == nil && figures[.three(.granted, .business)] == ExactDecimal(3))
    }
  }

  @Test func aQuietTownIsDoneWithEveryCheckStillRun() async throws {
    try await CatalogueDesk.with { desk, browser in
      try await open(browser)
      #expect(try await browser.refused(form("report-lock"), []).contains("处错误要改正"))
      try await makeSound(desk, browser)
      let page = try await browser.get(Self.page).text
      #expect(page.contains("各项校验已经通过") && page.contains(form("report-lock").replacing("&", with: "&amp;")))
      let locked = try await browser.done(form("report-lock"), [])
      #expect(locked.contains("数据已经锁定") && locked.contains("数据已锁定"))
    }
  }

  @Test func goesUpTheLadderToThePortalAndIsCorrectedByTwo() async throws {
    try await CatalogueDesk.with { desk, browser in
      let head = try await desk.fixture.worker([.officeHead], "zhuren")
      let deputy = try await desk.fixture.worker([.deputyLeader], "fuzhen")
      let leader = try await desk.fixture.worker([.leader], "zhenzhang")
      try await open(browser)
      try await makeSound(desk, browser)
      let visitor = Browser(desk.fixture)
      let portal = "/info/reports/2025?organ=\(desk.organ.rawValue)"
      for key in ["report-lock", "report-submit"] { _ = try await browser.done(form(key), []) }
      #expect(try await visitor.get(portal).status == .notFound)
      #expect(try await head.get(Links.inbox).text.contains("等我审核"))
      for signer in [head, deputy, leader] {
        let text = try await signer.get(form("report-pass")).text
        #expect(HTMLCheck(text).faults == [] && text.contains("一、总体情况"))
        let digest = try #require(try await report(desk).life.review.digest)
        _ = try await signer.done(form("report-pass"), [("digest", digest), ("opinion", "同意")])
      }
      _ = try await browser.done(form("report-publish"), [])
      let published = try await visitor.get(portal).text
      #expect(HTMLCheck(published).faults == [] && published.contains("2025年政府信息公开工作年度报告"))
      #expect(try await visitor.get(Links.publicReports).text.contains("/info/reports/2025"))
      let json = try await visitor.get("\(portal)&format=json")
      #expect(json.text.contains("gongkai.annual-report/1") && json.text.contains("\"year\": 2025"))
      #expect(try await visitor.get("\(portal)&format=docx").status == .ok)
      #expect(try await visitor.get("\(portal)&format=exe").status == .notFound)
      let chart = try await visitor.get("/info/reports/2025/chart.svg?organ=\(desk.organ.rawValue)")
      #expect(chart.headers[.contentType] == "image/svg+xml")

      // 更正.
      _ = try await browser.done(form("report-unlock"), [("reason", "许可件数漏报")])
      let own = try await browser.get(Self.page).text
      #expect(own.contains("等待另一位有权限的人同意"))
      _ = try await head.done(form("report-unlock-agree"), [])
      _ = try await browser.done(
        form("report-figure", ("cell", "two/licences")), [("value", "7"), ("reason", "漏报"), ("source", "审批台账")])
      for key in ["report-lock", "report-submit"] { _ = try await browser.done(form(key), []) }
      let digest = try #require(try await report(desk).life.review.digest)
      for signer in [head, deputy, leader] { _ = try await signer.done(form("report-pass"), [("digest", digest)]) }
      #expect(try await browser.refused(form("report-publish"), []).contains("“更正说明”没有填写"))
      _ = try await browser.done(form("report-publish"), [("correctionNote", "行政许可更正为7件。")])
      let corrected = try await visitor.get(portal).text
      #expect(corrected.contains("行政许可更正为7件。") && corrected.contains("第 1 版"))
      let former = try await visitor.get("\(portal)&edition=1").text
      #expect(former.contains("这不是最新的版本") && !former.contains("行政许可更正为7件。"))
    }
  }

  @Test func anotherOrgansReportIsNotFound() async throws {
    try await CatalogueDesk.with { desk, browser in
      try await open(browser)
      let other = try await desk.registry.foundOrgan(
        named: "清河县北山镇人民政府", level: .town, beneath: nil, by: .console, at: desk.fixture.now)
      for path in [Self.page, "/office/reports/preview?year=2025", form("report-lock")] {
        #expect(try await browser.get("\(path)&organ=\(other.rawValue)").status == .notFound, "\(path)")
      }
    }
  }
}
