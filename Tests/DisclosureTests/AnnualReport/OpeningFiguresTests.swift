import Disclosure
import Testing

@Suite("期初数") struct OpeningFiguresTests {
  private static let counts: [TableThreeColumn: Int] = [
    .naturalPerson: 3, .business: 1, .research: 0, .publicWelfare: 0, .legalService: 2, .otherOrganization: 0,
  ]

  private func report(year: Int?, _ change: (inout TableThree) -> Void = { _ in }) -> AnnualReport {
    var table = TableThree(filledWith: 0)
    for (column, count) in Self.counts { table[.carriedOut, column] = count }
    table[.carriedOut, .total] = 6
    change(&table)
    return AnnualReport(
      form: .form2021, title: "云溪镇人民政府2025年政府信息公开工作年度报告", organ: nil, level: .town, year: year,
      tableThree: table)
  }

  @Test("They are last year's 结转下年度, column by column")
  func fromReport() throws {
    let year = try #require(ReportingYear(2026))
    let figures = try OpeningFigures(of: year, from: report(year: 2025))
    #expect(figures[.naturalPerson] == 3 && figures[.legalService] == 2 && figures.total == 6 && figures[.total] == 6)
    #expect(figures.source == "云溪镇人民政府2025年政府信息公开工作年度报告")
    for (made, fault) in [
      (report(year: 2024), OpeningFault.otherYear(2024, wanted: 2025)),
      (report(year: nil), .otherYear(nil, wanted: 2025)),
      (report(year: 2025) { $0[.carriedOut, .research] = nil }, .blank(.research)),
      (report(year: 2025) { $0[.carriedOut, .total] = 7 }, .totalDiffers(7, sum: 6)),
    ] { #expect(throws: fault) { _ = try OpeningFigures(of: year, from: made) } }
    // A report whose total is blank still tells its columns.
    #expect(try OpeningFigures(of: year, from: report(year: 2025) { $0[.carriedOut, .total] = nil }).total == 6)
  }

  @Test("A column without a figure is no zero")
  func typed() throws {
    let year = try #require(ReportingYear(2026))
    var counts = Self.counts
    counts[.research] = nil
    #expect(throws: OpeningFault.blank(.research)) { _ = try OpeningFigures(of: year, carriedIn: counts, source: "甲") }
    counts[.research] = -1
    #expect(throws: OpeningFault.notACount(.research)) {
      _ = try OpeningFigures(of: year, carriedIn: counts, source: "甲")
    }
  }

  @Test("What the cases lack is told by column")
  func missing() throws {
    let figures = try OpeningFigures(of: try #require(ReportingYear(2026)), carriedIn: Self.counts, source: "甲")
    var counted = TableThree(filledWith: 0)
    counted[.carriedIn, .naturalPerson] = 1
    counted[.carriedIn, .research] = 1
    counted[.carriedIn, .business] = 1
    let missing = figures.missing(in: counted)
    #expect(missing.map(\.column) == [.naturalPerson, .research, .legalService] && missing.map(\.count) == [2, -1, 2])
  }
}
