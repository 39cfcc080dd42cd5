import Disclosure
import TestSupport
import Testing

@Suite("年度报告收集的规则") struct CampaignTests {
  private func day(_ text: String) -> Day { Day(iso: text) ?? .last }

  @Test("Departments by 31 January (Art 49), towns by the county's day")
  func dueDays() throws {
    let standard = try #require(CampaignDue(year: 2025))
    let own = try #require(CampaignDue(year: 2025, towns: day("2026-01-20")))
    let rows: [(CampaignDue, OrganLevel?, String)] = [
      (standard, .countyDepartment, "2026-01-31"), (standard, .town, "2026-01-31"), (own, .town, "2026-01-20"),
      (own, .street, "2026-01-20"), (own, .countyDepartment, "2026-01-31"), (own, .county, "2026-01-31"),
      (own, nil, "2026-01-31"),
    ]
    for (due, level, text) in rows { #expect(due.day(for: level) == day(text)) }
    #expect(CampaignDue(year: 2_999) == nil)
  }

  private func submission(_ number: Int, on text: String, errors: Int = 0, returned: String? = nil) -> UnitSubmission {
    UnitSubmission(
      number: number, day: day(text), origin: .unitFile, errors: errors, warnings: 0, returned: returned.map(day))
  }

  @Test("The latest submission decides, and what the total holds is compared with it")
  func standings() throws {
    let due = day("2026-01-31")
    struct Row {
      let submissions: [UnitSubmission]
      var taken: Int?
      var isTaken = false
      let today: String
      let state: UnitStanding.State
      var counted: Int?
      var isLate = false
      var isChanged = false
    }
    let sound = submission(1, on: "2026-01-20")
    let rows: [Row] = [
      Row(submissions: [], today: "2026-01-31", state: .missing),
      Row(submissions: [], today: "2026-02-01", state: .overdue),
      Row(submissions: [sound], today: "2026-02-01", state: .received, counted: 1),
      Row(
        submissions: [submission(1, on: "2026-02-01")], today: "2026-02-01", state: .received, counted: 1, isLate: true),
      Row(submissions: [submission(1, on: "2026-01-20", errors: 2)], today: "2026-02-01", state: .faulty),
      Row(
        submissions: [submission(1, on: "2026-01-20", returned: "2026-01-22")], today: "2026-01-23", state: .returned),
      Row(
        submissions: [submission(1, on: "2026-01-20", returned: "2026-01-22"), submission(2, on: "2026-02-05")],
        today: "2026-02-06", state: .received, counted: 2),
      Row(submissions: [sound], taken: 1, isTaken: true, today: "2026-02-06", state: .received, counted: 1),
      Row(
        submissions: [sound, submission(2, on: "2026-02-05")], taken: 1, isTaken: true, today: "2026-02-06",
        state: .received, counted: 2, isChanged: true),
      Row(submissions: [sound], isTaken: true, today: "2026-02-06", state: .received, counted: 1, isChanged: true),
      Row(
        submissions: [submission(1, on: "2026-01-20", returned: "2026-02-22")], taken: 1, isTaken: true,
        today: "2026-02-23", state: .returned, isChanged: true),
      Row(submissions: [], isTaken: true, today: "2026-02-06", state: .overdue),
    ]
    for row in rows {
      let standing = UnitStanding(
        due: due, submissions: row.submissions, taken: row.taken, isTaken: row.isTaken, today: day(row.today))
      #expect(standing.state == row.state && standing.counted?.number == row.counted)
      #expect(standing.isLate == row.isLate && standing.isChanged == row.isChanged)
    }
  }

  @Test("Trouble comes first")
  func order() {
    func standing(_ submissions: [UnitSubmission], taken: Int? = nil, isTaken: Bool = false) -> UnitStanding {
      UnitStanding(
        due: day("2026-01-31"), submissions: submissions, taken: taken, isTaken: isTaken, today: day("2026-02-10"))
    }
    let worst = [
      standing([]), standing([submission(1, on: "2026-01-20", returned: "2026-01-22")]),
      standing([submission(1, on: "2026-01-20", errors: 1)]),
      standing([submission(1, on: "2026-01-20")], taken: nil, isTaken: true),
      standing([submission(1, on: "2026-02-03")]), standing([submission(1, on: "2026-01-20")]),
    ]
    #expect(worst.map(\.order) == worst.map(\.order).sorted() && Set(worst.map(\.order)).count == worst.count)
  }

  // MARK: - Comparison

  private func line(
    _ unit: String, received: Int, last: Int? = nil, level: OrganLevel = .town
  ) -> UnitComparison.Line {
    func report(_ received: Int) -> AnnualReport {
      var three = TableThree(filledWith: 0)
      three[.received, .total] = received
      return AnnualReport(
        form: .form2021, tableTwo: TableTwo(filledWith: 0), tableThree: three, tableFour: TableFour(filledWith: 0))
    }
    return UnitComparison.Line(
      unit: CampaignUnitID(unit), level: level, report: report(received), previous: last.map(report))
  }

  @Test("What stands far above its sisters is a hint; few units and small numbers are none")
  func amongSisters() {
    let many = (0..<12).map { line("u\($0)", received: $0 < 11 ? $0 % 4 : 40) }
    // Eleven between 0 and 3 and one of 40: the fourth and the tenth of the twelve are 1 and 3.
    let hints = UnitComparison(many).hints
    #expect(hints.map(\.unit.rawValue) == ["u11"])
    #expect(hints.first?.sentence == "新收申请 40，同级单位多数在 1 至 3 之间，请核对。")
    #expect(UnitComparison(Array(many.suffix(7))).hints.isEmpty)
    // Another level is not compared with them.
    let mixed = many.dropLast() + [line("u11", received: 40, level: .countyDepartment)]
    #expect(UnitComparison(Array(mixed)).hints.isEmpty)
    #expect(UnitComparison((0..<12).map { line("u\($0)", received: $0 < 11 ? 0 : 9) }).hints.isEmpty)
  }

  @Test(
    "A jump against last year is a hint",
    arguments: [
      (50, 10, true), (49, 10, false), (10, 50, true), (0, 10, true), (0, 9, false), (9, 0, false), (11, 0, true),
    ])
  func besideLastYear(_ now: Int, _ last: Int, _ stands: Bool) {
    let hints = UnitComparison([line("u", received: now, last: last)]).hints
    #expect(hints.isEmpty != stands)
    if stands { #expect(hints.map(\.sentence) == ["新收申请上年 \(last)、今年 \(now)，变化很大，请核对。"]) }
  }
}
