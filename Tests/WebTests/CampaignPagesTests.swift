import Disclosure
import Documents
import HTTPTypes
import Registry
import Testing
import Web

/// 年度报告收集: the county's office and a town that reports to it; today is 29 May 2026.
@Suite struct CampaignPagesTests {
  private func form(_ key: String, _ pairs: (String, String)...) -> String {
    let query = PercentEncoding.query(pairs.map { $0 })
    return query.isEmpty ? Links.officeForm(Links.campaign, key) : "\(Links.officeForm(Links.campaign, key))?\(query)"
  }

  private func report(_ organ: String, received: Int = 0) -> AnnualReport {
    var three = TableThree(filledWith: 0)
    for row in [TableThreeRow.received, .granted, .handledTotal] {
      three[row, .naturalPerson] = received
      three[row, .total] = received
    }
    return AnnualReport(
      form: .form2021, title: "\(organ)2025年政府信息公开工作年度报告", organ: organ, level: .town, year: 2025,
      tableTwo: TableTwo(filledWith: 0), tableThree: three, tableFour: TableFour(filledWith: 0))
  }

  /// The site's own reader starts a program; a test reads the JSON itself.
  private func site(_ fixture: WebFixture) -> InProcess<PageContext> {
    var site = fixture.site
    site.readReport = { bytes, _ in
      do throws(Unreadable) { return .success(try ReportJSONReader.read(bytes)) } catch { return .failure(error) }
    }
    return InProcess(Routes.router(for: site))
  }

  private func send(
    _ report: AnnualReport, to path: String, _ browser: Browser, _ client: InProcess<PageContext>
  ) async throws -> Browser.Answer {
    let version = Browser.hidden("version", in: try await browser.get(path))
    return try await browser.upload(
      path,
      [
        (name: "version", file: nil, content: version),
        (name: "files", file: "报告.json", content: report.json.text),
      ], through: client, tokenFrom: path)
  }

  @Test func aYearIsCollectedReturnedAndAddedUp() async throws {
    try await WebFixture.with { fixture in
      let county = try await fixture.organ
      let office = try await fixture.worker([.supervisor], "zhuguan")
      let town = try await fixture.registry.foundOrgan(
        named: "清河县红石乡人民政府", level: .town, beneath: county, by: .console, at: fixture.now)
      #expect(try await office.get(Links.campaign).text.contains("还没有收集过年度报告。"))
      let wrong = try await office.refused(
        form("campaign-open"),
        [("asked", "2026"), ("departments", "2027-01-31"), ("towns", "2027-01-31"), ("own", "0")])
      #expect(wrong.contains("<a href=\"#asked\">2026年还没有结束"))
      let opened = try await office.done(
        form("campaign-open"),
        [
          ("asked", "2025"), ("departments", "2026-01-31"), ("towns", "2026-06-20"), ("own", "0"),
          ("units", "清河县<教育>局，教育局，县级部门"),
        ])
      #expect(opened.contains("应报送 2 个单位：逾期未报 1 个，未报 1 个。") && opened.contains("清河县&lt;教育&gt;局"))

      try await CaseFixture.add("壬外", "waidan", .officer, to: "清河县红石乡人民政府", fixture)
      let desk = Browser(fixture)
      try await desk.signIn("waidan")
      #expect(try await desk.get(Links.inbox).text.contains("2025年度报告</a>还没有报送，期限 2026年6月20日。"))
      let list = try await desk.get(Links.campaign).text
      #expect(HTMLCheck(list).faults == [] && list.contains("清河县云溪镇人民政府"))
      let pairs = [("year", "2025"), ("county", county.rawValue), ("id", town.rawValue)]
      let unit = "\(Links.campaignUnit)?\(PercentEncoding.query(pairs))"
      let page = try await desk.get(unit)
      #expect(HTMLCheck(page.text).faults == [] && page.text.contains("以文件报送") && !page.text.contains("登记收到的报告"))

      let own = form("campaign-own", pairs[1], pairs[0], pairs[2])
      #expect(try await desk.get(own).text.contains("还没有在本系统发布"))
      #expect(try await desk.refused(own, []).contains("请先发布，或者以文件报送"))

      let submit = form("campaign-submit", pairs[1], pairs[0], pairs[2])
      let client = site(fixture)
      var faulty = report("清河县红石乡人民政府", received: 3)
      faulty.tableThree?[.granted, .total] = 2
      let refused = try await send(faulty, to: submit, desk, client)
      #expect(refused.status == .unprocessableContent && refused.text.contains("项错误，请更正后重新报送"))
      #expect(try await send(report("清河县红石乡人民政府", received: 3), to: submit, desk, client).status == .seeOther)
      let other = try await send(report("清河县教育局"), to: submit, desk, client)
      #expect(other.text.contains("报告的单位是“清河县教育局”"))

      let id = ("id", town.rawValue)
      let returned = try await office.done(
        form("campaign-return", ("year", "2025"), id), [("reason", "请补充<第五部分>")])
      #expect(returned.contains("请补充&lt;第五部分&gt;") && returned.contains("已退回"))
      #expect(try await desk.get(Links.inbox).text.contains("已被退回"))
      #expect(try await send(report("清河县红石乡人民政府", received: 5), to: submit, desk, client).status == .seeOther)
      #expect(!(try await desk.get(Links.inbox).text.contains("2025年度报告</a>")))

      let total = try await office.get("\(Links.campaignTotal)?year=2025").text
      #expect(HTMLCheck(total).faults == [] && total.contains("合计（未完成）") && total.contains("没有计入 1 个单位：清河县&lt;教育&gt;局"))
      let take = form("campaign-take", ("year", "2025"))
      #expect(try await office.refused(take, []).contains("<a href=\"#reason\">还有单位没有计入"))
      #expect(try await office.done(take, [("reason", "教育局改革中")]).contains("确定过合计（未完成），此后没有变动。"))
      #expect(try await send(report("清河县红石乡人民政府", received: 7), to: submit, desk, client).status == .seeOther)
      let board = try await office.get("\(Links.campaign)?year=2025").text
      #expect(HTMLCheck(board).faults == [] && board.contains("合计确定后有变") && board.contains("此后 1 个单位有变动。"))
      let json = try JSON.parse(try await office.get("\(Links.campaignTotalJSON)?year=2025").body)
      #expect(json["complete"] == false && json["report"]?["tableThree"]?["received"]?["total"] == 7)
      #expect(try await office.get("\(Links.campaignTotalXLSX)?year=2025").body.starts(with: [0x50, 0x4B]))
      let hints = try await office.get("\(Links.campaignHints)?year=2025").text
      #expect(HTMLCheck(hints).faults == [] && hints.contains("清河县红石乡人民政府"))
    }
  }

  @Test func theListOfUnitsAndTheDueDaysAreChanged() async throws {
    try await WebFixture.with { fixture in
      let office = try await fixture.worker([.supervisor], "zhuguan")
      _ = try await office.done(
        form("campaign-open"),
        [("asked", "2025"), ("departments", "2026-01-31"), ("towns", "2026-01-31"), ("own", "1")])
      let add = form("campaign-units", ("year", "2025"))
      #expect(try await office.refused(add, []).contains("<a href=\"#units\">请写明要增列的单位。"))
      #expect(try await office.refused(add, [("units", "清河县云溪镇人民政府")]).contains("与名单中的单位或者别名重复"))
      #expect(try await office.refused(add, [("units", "甲局,,村级")]).contains("<a href=\"#units\">名册第 2 行的层级"))
      let listed = try await office.done(add, [("units", "甲局,,县级部门\n乙局")])
      #expect(listed.contains("应报送 3 个单位：逾期未报 3 个。"))
      let due = try await office.done(
        form("campaign-due", ("year", "2025")), [("departments", "2026-06-30"), ("towns", "2026-06-30")])
      #expect(due.contains("未报 3 个"))
      let unit = try #require(
        try await fixture.registry.countedReports(
          of: try await fixture.organ, 2025,
          for: Viewer(person: "x", organ: try await fixture.organ, roles: [.supervisor])
        ).units.first { $0.name == "乙局" })
      let remove = form("campaign-remove", ("year", "2025"), ("id", unit.id.rawValue))
      #expect(try await office.done(remove, []).contains("应报送 2 个单位"))
      #expect(try await office.get("\(Links.campaign)?year=2024").status == .notFound)
      #expect(try await office.get("\(Links.campaignUnit)?year=2025&id=none").status == .notFound)
    }
  }
}
