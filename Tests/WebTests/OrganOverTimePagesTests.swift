import Disclosure
import Documents
import HTTPTypes
import Registry
import Testing
import Web

/// 交接、期初数、更名和撤销, as the office sees them.
@Suite struct OrganOverTimePagesTests {
  @Test func theHandoverListsWhatIsOpenAndNothingOfApplicants() async throws {
    try await CatalogueDesk.with { desk, browser in
      let empty = try await browser.get(Links.handover)
      #expect(HTMLCheck(empty.text).faults == [] && empty.text.contains("没有。"))
      let request = try await desk.fixture.file(RequestsOfTests.applicant, of: desk.organ)
      _ = try await desk.registry.enterWork(
        WorkEntry(day: desk.today, topic: "修订<指南>", matter: .plan(office: nil, done: nil)), of: desk.organ,
        by: .console, at: desk.fixture.now)
      _ = try await desk.registry.enterWork(
        WorkEntry(day: desk.today, topic: "登记有误", matter: .correction(nil), party: "贾某"), of: desk.organ, by: .console,
        at: desk.fixture.now)
      let page = try await browser.get(Links.handover)
      #expect(HTMLCheck(page.text).faults == [])
      #expect(page.text.contains(request.number) && page.text.contains("修订&lt;指南&gt;") && page.text.contains("更正申请"))
      for secret in ["甄有才", "贾某", "征收补偿"] { #expect(!page.text.contains(secret), "\(secret)") }
      let file = try await browser.get("\(Links.handover)?format=docx")
      #expect(file.status == .ok && file.body.starts(with: Array("PK".utf8)))
      let leader = try await desk.fixture.worker([.leader], "zhenzhang")
      #expect(try await leader.get(Links.handover).status == .forbidden)
    }
  }

  private func form(_ key: String) -> String { "\(Links.officeForm(Links.opening, key))?year=2026" }

  @Test func openingFiguresAreTypedHeldAgainstTheCasesAndCorrected() async throws {
    try await CatalogueDesk.with { desk, browser in
      #expect(try await browser.get(Links.opening).text.contains("2026年没有登记期初数"))
      let counts = TableThreeColumn.kinds.map { ($0.rawValue, $0 == .naturalPerson ? "2" : "0") }
      #expect(try await browser.refused(form("opening-type"), counts).contains("请填写来源。"))
      let wrong = try await browser.refused(
        form("opening-type"), counts.map { $0.0 == "research" ? ("research", "x") : $0 } + [("source", "甲")])
      #expect(wrong.contains("<a href=\"#research\">科研机构应当是不小于 0 的整数"))
      let page = try await browser.done(form("opening-type"), counts + [("source", "2025年<报告>")])
      #expect(page.contains("自然人还差 2 件没有补录") && page.contains("2025年&lt;报告&gt;"))
      #expect(try await browser.refused(form("opening-type"), counts + [("source", "乙")]).contains("请填写更正理由。"))
      let zeros = counts.map { ($0.0, "0") }
      let corrected = try await browser.done(form("opening-type"), zeros + [("source", "乙"), ("reason", "报告更正")])
      #expect(corrected.contains("上年结转的申请已经补录完整。"))
    }
  }

  @Test func openingFiguresAreTakenFromLastYearsReport() async throws {
    try await CatalogueDesk.with { desk, browser in
      func json(_ year: Int) -> String {
        var table = TableThree(filledWith: 0)
        table[.carriedOut, .business] = 1
        table[.carriedOut, .total] = 1
        return AnnualReport(
          form: .form2021, title: "年度报告", organ: "云溪镇", level: .town, year: year, tableThree: table
        ).json.text
      }
      #expect(try await browser.refused(form("opening-read"), [("json", "{")]).contains("不能读取这份年度报告"))
      let other = try await browser.refused(form("opening-read"), [("json", json(2024))])
      #expect(other.contains("<a href=\"#json\">应当是2025年的年度报告，所给的是2024年的"))
      let page = try await browser.done(form("opening-read"), [("json", json(2025))])
      #expect(page.contains("商业企业还差 1 件没有补录"))
    }
  }
}
