import TestSupport
import Testing

@testable import Disclosure

@Suite("表三的计数") struct CountingRequestTests {
  private let year = ReportingYear(2025)

  @Test(
    "An application counts once on either side",
    arguments: [
      // received, closed, intake, outcome; nil: not counted
      ("2025-01-01", "2025-01-01", TableThreeRow.received, TableThreeRow.granted),
      ("2025-12-31", "2025-12-31", .received, .granted),
      ("2025-12-31", nil, .received, .carriedOut),
      ("2025-12-31", "2026-01-01", .received, .carriedOut),
      ("2024-12-31", "2025-01-01", .carriedIn, .granted),
      ("2024-12-31", "2026-01-01", .carriedIn, .carriedOut),
      ("2020-05-06", nil, .carriedIn, .carriedOut),
      ("2024-12-30", "2024-12-31", nil, nil),
      ("2026-01-01", nil, nil, nil),
      ("2026-01-01", "2026-01-05", nil, nil),
    ] as [(String, String?, TableThreeRow?, TableThreeRow?)])
  func share(received: String, closed: String?, intake: TableThreeRow?, outcome: TableThreeRow?) throws {
    let year = try #require(year)
    let fact = try fact(.naturalPerson, received, closed, .granted)
    #expect(fact.share(of: year)?.intake == intake)
    #expect(fact.share(of: year)?.outcome == outcome)
    let table = TableThree(counting: [fact], in: year)
    for row in TableThreeRow.split where row != .handledTotal {
      #expect(table[row, .naturalPerson] == (row == intake || row == outcome ? 1 : 0), "\(row)")
    }
    #expect(table[.handledTotal, .total] == (outcome == .granted ? 1 : 0))
  }

  @Test("An answer before receipt and a row that is no result make no fact")
  func impossible() throws {
    let early = try #require(Day(iso: "2025-03-01"))
    let late = try #require(Day(iso: "2025-03-02"))
    #expect(RequestFact(applicant: .business, received: late, closed: early, result: .granted) == nil)
    for row in [TableThreeRow.received, .carriedIn, .handledTotal, .carriedOut, .otherHandlingAll] {
      #expect(RequestFact(applicant: .business, received: early, closed: late, result: row) == nil)
    }
  }

  @Test("Every kind has its column and every result its row")
  func everyCell() throws {
    let year = try #require(year)
    for kind in ApplicantKind.allCases {
      for row in TableThreeRow.results {
        let fact = try fact(kind, "2025-02-03", "2025-03-04", row)
        let table = TableThree(counting: [fact, fact], in: year)
        #expect(table[row, kind.column] == 2)
        #expect(table[row, .total] == 2)
        #expect(table[.received, kind.column] == 2)
        #expect(table[.handledTotal, kind.column] == 2)
        #expect(TableThreeRow.results.compactMap { table[$0, .total] }.reduce(0, +) == 2)
      }
    }
  }

  @Test("No application gives a table of zeros, not of blanks")
  func empty() throws {
    let table = TableThree(counting: [], in: try #require(year))
    #expect(table == TableThree(filledWith: 0))
  }

  @Test("Equals an independent recount over 10,000 random applications", arguments: 0..<20)
  func recount(seed: UInt64) throws {
    var generator = SeededRandom(seed: seed)
    let start = try #require(Day(iso: "2022-11-01"))
    var facts: [RequestFact] = []
    for _ in 0..<500 {
      let kind = try #require(ApplicantKind.allCases.randomElement(using: &generator))
      let received = start.adding(Int.random(in: 0..<1_400, using: &generator))
      if Bool.random(using: &generator) {
        facts.append(RequestFact(applicant: kind, received: received))
      } else {
        let closed = received.adding(Int.random(in: 0..<500, using: &generator))
        let result = try #require(TableThreeRow.results.randomElement(using: &generator))
        facts.append(
          try #require(RequestFact(applicant: kind, received: received, closed: closed, result: result)))
      }
    }
    for number in 2022...2027 {
      let year = try #require(ReportingYear(number))
      let table = TableThree(counting: facts, in: year)
      #expect(table == recounted(facts, number))
      expectIdentities(table)
    }
  }

  @Test("Each year's 结转下年度 is the next year's 上年结转")
  func carryOver() throws {
    var generator = SeededRandom(seed: 7)
    let start = try #require(Day(iso: "2023-01-01"))
    let facts = try (0..<2_000).map { _ in
      let received = start.adding(Int.random(in: 0..<1_000, using: &generator))
      let closed = received.adding(Int.random(in: 0..<700, using: &generator))
      return try #require(
        RequestFact(applicant: .business, received: received, closed: closed, result: .notHeld))
    }
    for number in 2023...2026 {
      let this = TableThree(counting: facts, in: try #require(ReportingYear(number)))
      let next = TableThree(counting: facts, in: try #require(ReportingYear(number + 1)))
      #expect(this[.carriedOut, .business] == next[.carriedIn, .business])
    }
  }

  private func expectIdentities(_ table: TableThree) {
    for column in TableThreeColumn.allCases {
      #expect(
        sum([table[.received, column], table[.carriedIn, column]])
          == sum([table[.handledTotal, column], table[.carriedOut, column]]))
      #expect(table[.handledTotal, column] == table.sumOfResults(column))
    }
    for row in table.rows { #expect(table[row, .total] == table.sumOfKinds(row)) }
  }

  /// Written from the contract's words, row by row over whole lists, with dates compared as text.
  private func recounted(_ facts: [RequestFact], _ year: Int) -> TableThree {
    let first = "\(year)-01-01"
    let last = "\(year)-12-31"
    func day(_ fact: RequestFact) -> String { fact.received.description }
    func closed(_ fact: RequestFact) -> String { fact.closing?.day.description ?? "9999-12-31" }
    var table = TableThree(filledWith: 0)
    for column in TableThreeColumn.allCases {
      let mine = facts.filter { column == .total || $0.applicant.column == column }
      table[.received, column] = mine.filter { day($0) >= first && day($0) <= last }.count
      table[.carriedIn, column] = mine.filter { day($0) < first && !(closed($0) < first) }.count
      table[.carriedOut, column] = mine.filter { day($0) <= last && closed($0) > last }.count
      let closedNow = mine.filter { closed($0) >= first && closed($0) <= last }
      for row in TableThreeRow.results {
        table[row, column] = closedNow.filter { $0.closing?.result == row }.count
      }
      table[.handledTotal, column] = closedNow.count
    }
    return table
  }

  private func fact(
    _ kind: ApplicantKind, _ received: String, _ closed: String?, _ result: TableThreeRow
  ) throws -> RequestFact {
    let received = try #require(Day(iso: received))
    guard let closed else { return RequestFact(applicant: kind, received: received) }
    let day = try #require(Day(iso: closed))
    return try #require(RequestFact(applicant: kind, received: received, closed: day, result: result))
  }
}
