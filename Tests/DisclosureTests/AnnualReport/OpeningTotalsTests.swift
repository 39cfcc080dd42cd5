import Disclosure
import Testing

@Suite("启用前累计数") struct OpeningTotalsTests {
  private static func day(_ monthAndDay: String) -> Day { Day(iso: "2026-\(monthAndDay)") ?? .first }

  /// People: five came in and one was carried over, two were granted and one refused: three open on 1 June.
  private static func table(_ change: (inout TableThree) -> Void = { _ in }) -> TableThree {
    var table = TableThree(filledWith: 0)
    for (row, count) in [
      (TableThreeRow.received, 5), (.carriedIn, 1), (.granted, 2), (.internalAffairs, 1),
    ] { table[row, .naturalPerson] = count }
    change(&table)
    return table
  }

  private static func totals(_ since: String = "06-01") throws -> OpeningTotals {
    try OpeningTotals(since: day(since), table: table(), source: "台账")
  }

  @Test("What was open when the organ began follows, and totals are made")
  func open() throws {
    let totals = try Self.totals()
    #expect(totals.open(.naturalPerson) == 3 && totals.open(.business) == 0)
    #expect(totals.table[.handledTotal, .total] == 3 && totals.table[.received, .total] == 5)
  }

  @Test("A blank is no zero, and nothing is handled that never came in")
  func faults() {
    let rows: [(String, TableThree, OpeningFault)] = [
      ("01-01", Self.table(), .startsWithTheYear),
      ("06-01", Self.table { $0[.petition, .business] = nil }, .cellBlank(.petition, .business)),
      ("06-01", Self.table { $0[.received, .business] = -1 }, .cellNotACount(.received, .business)),
      ("06-01", Self.table { $0[.granted, .research] = 1 }, .handledMoreThanReceived(.research)),
    ]
    for (since, table, fault) in rows {
      #expect(throws: fault) { _ = try OpeningTotals(since: Self.day(since), table: table, source: "台账") }
    }
    #expect(Set(rows.map(\.2.sentence)).count == rows.count)
  }

  /// Of a case of this system; the rows of 2026 that it adds beside the totals of 1 June.
  @Test(
    "A case adds what happened from the first day on",
    arguments: [
      // Open on that day: its intake stands in the totals.
      ("2026-05-20", "2026-06-01", [TableThreeRow.granted]),
      ("2025-12-30", nil, [.carriedOut]),
      // Over before: it stands there altogether.
      ("2026-05-20", "2026-05-31", []),
      ("2026-06-01", "2026-07-01", [.received, .granted]),
      ("2026-06-01", nil, [.received, .carriedOut]),
      ("2026-05-20", "2027-01-04", [.carriedOut]),
    ] as [(String, String?, [TableThreeRow])])
  func rows(_ received: String, _ closed: String?, _ rows: [TableThreeRow]) throws {
    let fact = try #require(Self.fact(received, closed))
    #expect(fact.rows(of: try #require(ReportingYear(2026)), beside: try Self.totals()) == rows)
    // Another year knows nothing of them.
    let next = try #require(ReportingYear(2027))
    #expect(fact.rows(of: next, beside: try Self.totals()) == fact.rows(of: next))
  }

  private static func fact(_ received: String, _ closed: String?) -> RequestFact? {
    guard let received = Day(iso: received) else { return nil }
    guard let closed = closed.flatMap({ Day(iso: $0) }) else {
      return RequestFact(applicant: .naturalPerson, received: received)
    }
    return RequestFact(applicant: .naturalPerson, received: received, closed: closed, result: .granted)
  }

  /// Three open cases and one new one, of which two were granted in June: 5 + 1 received, 1 carried in, 4 granted, 1 refused, 2 open.
  @Test("The report balances when the cases that were open are in the system")
  func balance() throws {
    let year = try #require(ReportingYear(2026))
    let facts = try [
      ("2025-12-30", "2026-06-10"), ("2026-05-11", "2026-06-20"), ("2026-05-12", nil), ("2026-06-15", nil),
      // Brought in although it was over: not twice.
      ("2026-02-02", "2026-02-20"),
    ].map { try #require(Self.fact($0.0, $0.1)) }
    let totals = try Self.totals()
    #expect(totals.missing(among: facts).isEmpty)
    let table = TableThree(counting: facts, in: year, beside: totals)
    let column = TableThreeColumn.naturalPerson
    #expect(table[.received, column] == 6 && table[.carriedIn, column] == 1)
    #expect(table[.granted, column] == 4 && table[.internalAffairs, column] == 1 && table[.handledTotal, column] == 5)
    #expect(table[.carriedOut, column] == 2 && table[.carriedOut, .total] == 2)
    let short = totals.missing(among: facts.dropFirst())
    #expect(short.map(\.column) == [column] && short.map(\.count) == [1])
  }
}
