import Testing

@testable import Disclosure

@Suite("表二、表四的计数") struct CountingRecordTests {
  @Test(
    "A dispute counts by its result when it ended in the year, as pending when open at its end",
    arguments: [
      ("2025-03-01", "2025-05-01", TableFourColumn.upheld),
      ("2023-03-01", "2025-01-01", .upheld),
      ("2025-03-01", nil, .pending),
      ("2023-03-01", nil, .pending),
      ("2025-12-31", "2026-01-01", .pending),
      ("2024-03-01", "2024-12-31", nil),
      ("2026-01-01", nil, nil),
    ] as [(String, String?, TableFourColumn?)])
  func review(accepted: String, closed: String?, column: TableFourColumn?) throws {
    let year = try #require(ReportingYear(2025))
    let accepted = try #require(Day(iso: accepted))
    var fact = ReviewFact(group: .directLitigation, accepted: accepted)
    if let closed {
      let day = try #require(Day(iso: closed))
      fact = try #require(ReviewFact(group: .directLitigation, accepted: accepted, closed: day, outcome: .upheld))
    }
    let table = TableFour(counting: [fact], in: year)
    for each in TableFourColumn.outcomes { #expect(table[.directLitigation, each] == (each == column ? 1 : 0)) }
    #expect(table[.directLitigation, .total] == (column == nil ? 0 : 1))
    #expect(table[.reconsideration, .total] == 0)
  }

  @Test(
    "A document is made, repealed and in force by its days",
    arguments: [
      // made, repealed, [made, repealed, in force]
      ("2025-01-01", nil, [1, 0, 1]),
      ("2025-12-31", nil, [1, 0, 1]),
      ("2026-01-01", nil, [0, 0, 0]),
      ("2010-01-01", nil, [0, 0, 1]),
      ("2010-01-01", "2025-12-31", [0, 1, 0]),
      ("2010-01-01", "2026-01-01", [0, 0, 1]),
      ("2010-01-01", "2024-12-31", [0, 0, 0]),
      ("2025-02-01", "2025-11-01", [1, 1, 0]),
    ] as [(String, String?, [Int])])
  func document(made: String, repealed: String?, counts: [Int]) throws {
    let year = try #require(ReportingYear(2025))
    var facts = DisclosureFacts()
    let start = try #require(Day(iso: made))
    let end = try repealed.map { try #require(Day(iso: $0)) }
    facts.documents = [
      try #require(NormativeDocumentFact(category: .normativeDocuments, made: start, repealed: end))
    ]
    let table = facts.tableTwo(of: year)
    #expect(TableTwoColumn.allCases.map { table[.normativeDocuments, $0] } == counts)
    #expect(TableTwoColumn.allCases.map { table[.regulations, $0] } == [0, 0, 0])
  }

  @Test("Charges add up exactly and are divided once: 1234.50 元 is 0.12345 万元")
  func fees() throws {
    let year = try #require(ReportingYear(2025))
    let day = try #require(Day(iso: "2025-06-30"))
    let before = try #require(Day(iso: "2024-12-31"))
    var facts = DisclosureFacts()
    #expect(facts.tableTwo(of: year).feesWan?.description == "0")
    facts.charges = [
      ChargeFact(day: day, amount: ExactDecimal(1000)),
      ChargeFact(day: before, amount: ExactDecimal(mantissa: 7777, scale: 2)),
    ]
    facts.processingFees = [
      ProcessingFeeFact(
        request: "1", noticed: ChargeFact(day: before, amount: ExactDecimal(300)),
        collected: ChargeFact(day: day, amount: ExactDecimal(mantissa: 23450, scale: 2)))
    ]
    #expect(facts.tableTwo(of: year).feesWan?.description == "0.12345")
    let figures = facts.processingFees(of: year)
    #expect(figures.notices == 0)
    #expect(figures.noticed?.description == "0")
    #expect(figures.collected?.description == "234.5")
    #expect(!figures.isEmpty)
  }

  @Test("A sum that does not fit is blank, never wrong")
  func overflow() throws {
    let year = try #require(ReportingYear(2025))
    let day = try #require(Day(iso: "2025-06-30"))
    var facts = DisclosureFacts()
    facts.enforcements = [
      EnforcementFact(decision: .penalties, day: day, quantity: Int.max),
      EnforcementFact(decision: .penalties, day: day),
      EnforcementFact(decision: .licences, day: day, quantity: 7),
    ]
    facts.charges = Array(repeating: ChargeFact(day: day, amount: ExactDecimal(Int.max)), count: 2)
    let table = facts.tableTwo(of: year)
    #expect(table[.penalties] == nil)
    #expect(table[.licences] == 7)
    #expect(table[.compulsoryMeasures] == 0)
    #expect(table.feesWan == nil)
  }
}
