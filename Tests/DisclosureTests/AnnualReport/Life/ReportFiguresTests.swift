import Testing

@testable import Disclosure

@Suite("年度报告的数字") struct ReportFiguresTests {
  @Test func everyCellOfTheFormHasOnePlaceAndOneCode() {
    // 表二 10 cells, 表三 25 rows × 7 columns, 表四 15 (国办公开办函〔2021〕30号).
    #expect(ReportFigures.places.count == 10 + 175 + 15)
    #expect(Set(ReportFigures.places).count == ReportFigures.places.count)
    for place in ReportFigures.places { #expect(CellPlace(code: place.code) == place, "\(place.code)") }
    // 总计: the column of 25 rows, the row of six kinds, three groups.
    #expect(ReportFigures.derived.count == 25 + 6 + 3)
  }

  @Test(arguments: [
    "", "three", "three/received", "three/received/total/x", "three/otherHandlingAll/total", "five/a/b",
  ])
  func whatIsNoCellHasNoPlace(_ code: String) { #expect(CellPlace(code: code) == nil) }

  @Test func aCellThatIsSetMovesTheTotalsAndNothingElse() throws {
    let zero = ReportFigures(
      two: TableTwo(filledWith: 0), three: TableThree(filledWith: 0), four: TableFour(filledWith: 0))
    let set = zero.setting([
      .three(.received, .business): ExactDecimal(3), .three(.granted, .business): ExactDecimal(2),
      .three(.petition, .business): ExactDecimal(1), .four(.reconsideration, .pending): ExactDecimal(4),
      .fees: ExactDecimal("0.12345"),
    ])
    let expected: [(CellPlace, String)] = [
      (.three(.received, .total), "3"), (.three(.handledTotal, .business), "3"), (.three(.handledTotal, .total), "3"),
      (.three(.granted, .total), "2"), (.three(.handledTotal, .naturalPerson), "0"),
      (.four(.reconsideration, .total), "4"), (.fees, "0.12345"),
    ]
    for (place, value) in expected { #expect(set[place]?.description == value, "\(place.code)") }
    #expect(set.differences(from: zero).count == 11)
  }

  @Test func aBlankIsNotZeroAndLeavesItsTotalsBlank() {
    let zero = ReportFigures(
      two: TableTwo(filledWith: 0), three: TableThree(filledWith: 0), four: TableFour(filledWith: 0))
    let blank = zero.setting([.three(.granted, .research): nil])
    #expect(blank[.three(.granted, .research)] == nil && blank[.three(.granted, .total)] == nil)
    #expect(blank[.three(.handledTotal, .research)] == nil && blank[.three(.handledTotal, .business)] == .zero)
  }

  @Test func aTotalCannotBeSetAndAPartOfACountIsNone() {
    let figures = ReportFigures(three: TableThree(filledWith: 0))
    let total = figures.setting([.three(.handledTotal, .total): ExactDecimal(9)])
    #expect(total[.three(.handledTotal, .total)] == .zero)
    #expect(
      figures.setting([.three(.received, .otherOrganization): ExactDecimal("1.5")])[
        .three(.received, .otherOrganization)] == nil)
  }

  @Test func reportsOfAnotherFormHaveNone() {
    let merged = AnnualReport(
      form: .form2021, tableTwo: TableTwo(), tableThree: TableThree(otherIsMerged: true), tableFour: TableFour())
    #expect(ReportFigures(merged) == nil && ReportFigures(AnnualReport(form: .form2019)) == nil)
  }

  @Test func everyCellSaysWhatItCounts() throws {
    let year = try #require(ReportingYear(2025))
    for place in ReportFigures.places {
      let words = place.definition(in: year)
      #expect(words.hasSuffix("。") && words.count > 5, "\(place.code)")
      #expect(!words.contains("。。") && !words.contains("，。"), "\(words)")
    }
    #expect(CellPlace.three(.carriedOut, .total).definition(in: year).contains("2025年12月31日"))
  }
}
