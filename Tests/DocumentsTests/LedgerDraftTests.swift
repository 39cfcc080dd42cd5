import Testing

@testable import Disclosure
@testable import Documents

@Suite("台账成报告") struct LedgerDraftTests {
  @Test("The demonstration is a ledger without faults and of many kinds")
  func demo() throws {
    let ledger = try Ledger(SourceWorkbook(DemoLedger(year: 2025).entries))
    #expect((40...50).contains(ledger.facts.requests.count))
    #expect(Set(ledger.facts.requests.compactMap { $0.closing?.result }).count >= 15)
    #expect(Set(ledger.facts.requests.map(\.applicant)).count == 6)
    #expect(ledger.facts.reviews.filter { $0.group == .reconsideration }.count == 2)
    #expect(ledger.facts.reviews.filter(\.group.isLitigation).count == 1)
    for request in ledger.facts.requests {
      #expect(!request.received.weekday.isWeekend && request.closing?.day.weekday.isWeekend != true)
    }
  }

  @Test("The demonstration's figures for 2025 and 2024")
  func demoFigures() throws {
    let ledger = try Ledger(SourceWorkbook(DemoLedger(year: 2025).entries))
    let report = try report(ledger, 2025)
    let three = try #require(report.tableThree)
    #expect(three[.received, .total] == 24)
    #expect(three[.carriedIn, .total] == 2)
    #expect(three[.handledTotal, .total] == 24)
    #expect(three[.carriedOut, .total] == 2)
    #expect(three[.granted, .total] == 9)
    let two = try #require(report.tableTwo)
    #expect(two.feesWan?.description == "2.79405")
    #expect(two[.normativeDocuments, .made] == 2)
    #expect(two[.normativeDocuments, .repealed] == 1)
    #expect(two[.normativeDocuments, .inForce] == 6)
    #expect(report.tableFour?[.reconsideration, .corrected] == 1)
    #expect(report.tableFour?[.litigationAfterReconsideration, .upheld] == 1)
    #expect(report.title == "清河县云溪镇人民政府2025年政府信息公开工作年度报告")
    let earlier = try self.report(ledger, 2024)
    let before = try #require(earlier.tableThree)
    #expect(before[.received, .total] == 19)
    #expect(before[.carriedIn, .total] == 1)
    for column in TableThreeColumn.allCases { #expect(before[.carriedOut, column] == three[.carriedIn, column]) }
  }

  @Test("Sections without a text get facts from the tables, and room to fill in")
  func drafted() throws {
    var ledger = try Ledger(SourceWorkbook(DemoLedger(year: 2025).entries))
    ledger.texts = [:]
    let report = try report(ledger, 2025)
    let overview = try #require(report.section(1)?.text)
    #expect(
      overview.contains(
        "2025年新收政府信息公开申请24件（自然人18件、商业企业2件、科研机构1件、社会公益组织1件、法律服务机构1件、其他1件），上年结转2件；办结24件（予以公开9件、部分公开2件、不予公开4件、无法提供3件、不予处理4件、其他处理2件），结转下年度继续办理2件。"
      ))
    #expect(overview.contains("2025年制发行政规范性文件2件，废止1件，截至12月31日现行有效6件。"))
    #expect(overview.contains("全年作出处理决定：行政许可45件、行政处罚5件、行政强制1件。行政事业性收费2.79405万元。"))
    #expect(overview.contains("［待填写］"))
    #expect(report.section(5)?.text == "［待填写］")
    #expect(report.section(6)?.text == "信息处理费收取情况：2025年发出收费通知2件，通知金额1820元，实际收取560元。")
    #expect(report.section(2)?.text == "")
    #expect(report.section(0)?.text.hasSuffix("统计期限为2025年1月1日至2025年12月31日。") == true)
    #expect(report.sections.map(\.number) == [0, 1, 2, 3, 4, 5, 6])
  }

  @Test("The office's own text is taken as it is")
  func own() throws {
    var ledger = Ledger()
    ledger.texts = [1: "甲\n乙", 6: "丙"]
    let report = try report(ledger, 2025)
    #expect(report.section(1)?.text == "甲\n乙")
    #expect(report.section(6)?.text == "丙")
  }

  @Test("Without any fee nothing is to be reported; with a lapse for want of payment the office is asked")
  func otherMatters() throws {
    #expect(try report(Ledger(), 2025).section(6)?.text == "无其他需要报告的事项。")
    var ledger = Ledger()
    let day = try #require(Day(iso: "2025-05-06"))
    let lapsed = RequestFact(applicant: .business, received: day, closed: day, result: .feeUnpaid)
    ledger.facts.requests = [try #require(lapsed)]
    #expect(try report(ledger, 2025).section(6)?.text.hasSuffix("［待填写］") == true)
  }

  private func report(_ ledger: Ledger, _ year: Int) throws -> AnnualReport {
    let year = try #require(ReportingYear(year))
    return AnnualReport(drafting: ledger, organ: DemoLedger.organ, level: .town, year: year)
  }
}
