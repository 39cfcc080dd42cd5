/// Applications laid out column by column, ten bytes each, for counting 表三 over very many of them.
///
/// Counts by the rule of `RequestFact.share(of:)`; a million applications take a few milliseconds.
package struct RequestColumns: Sendable {
  private var received: [Int32] = []
  private var closed: [Int32] = []
  private var applicant: [UInt8] = []
  private var outcome: [UInt8] = []

  package init() {}

  package init(_ facts: some Sequence<RequestFact>) {
    reserveCapacity(facts.underestimatedCount)
    for fact in facts { append(fact) }
  }

  package var count: Int { received.count }

  package mutating func reserveCapacity(_ capacity: Int) {
    received.reserveCapacity(capacity)
    closed.reserveCapacity(capacity)
    applicant.reserveCapacity(capacity)
    outcome.reserveCapacity(capacity)
  }

  package mutating func append(_ fact: RequestFact) {
    received.append(fact.receivedNumber)
    closed.append(fact.closedNumber)
    applicant.append(fact.applicant.rawValue)
    outcome.append(fact.resultCode)
  }

  /// 表三 of `year`, every cell a number.
  package func tableThree(of year: ReportingYear) -> TableThree {
    var tally = TableThreeTally(year)
    for index in received.indices {
      tally.count(received: received[index], closed: closed[index], kind: applicant[index], result: outcome[index])
    }
    return tally.table
  }
}

/// How often each (row, kind) of 表三 occurs.
private struct TableThreeTally {
  private let first: Int32
  private let last: Int32
  /// Eight cells a row, one for each kind and two never used.
  private var counts = [Int](repeating: 0, count: 256)

  init(_ year: ReportingYear) {
    first = Int32(clamping: year.firstDay.number)
    last = Int32(clamping: year.lastDay.number)
  }

  private static let newlyReceived = UInt8(truncatingIfNeeded: TableThreeRow.received.index)
  private static let carriedIn = UInt8(truncatingIfNeeded: TableThreeRow.carriedIn.index)
  private static let carriedOut = UInt8(truncatingIfNeeded: TableThreeRow.carriedOut.index)

  /// One application, by the rule of `RequestFact.share(of:)`.
  mutating func count(received: Int32, closed: Int32, kind: UInt8, result: UInt8) {
    guard received <= last, closed >= first else { return }
    let intake = received >= first ? Self.newlyReceived : Self.carriedIn
    let outcome = closed <= last ? result : Self.carriedOut
    counts[Int(intake) << 3 | Int(kind)] &+= 1
    counts[Int(outcome) << 3 | Int(kind)] &+= 1
  }

  var table: TableThree {
    var table = TableThree(filledWith: 0)
    for row in table.rows {
      for kind in ApplicantKind.allCases { table[row, kind.column] = counts[row.index << 3 | Int(kind.rawValue)] }
    }
    table.fillTotals()
    return table
  }
}

extension RequestFact {
  // Every Day lies within ±400,000 of 1970-01-01.
  fileprivate var receivedNumber: Int32 { Int32(truncatingIfNeeded: received.number) }

  /// The closing day of an application still open: later than every day there is.
  fileprivate var closedNumber: Int32 { closing.map { Int32(truncatingIfNeeded: $0.day.number) } ?? .max }

  fileprivate var resultCode: UInt8 { UInt8(truncatingIfNeeded: closing?.result.index ?? 0) }
}

extension TableThree {
  /// 总计 of every row and （七）总计 of every column, from the cells they add up.
  package mutating func fillTotals() {
    for kind in TableThreeColumn.kinds { self[.handledTotal, kind] = sumOfResults(kind) }
    for row in rows { self[row, .total] = sumOfKinds(row) }
  }

  /// 表三 of `year` counted from applications.
  package init(counting requests: some Sequence<RequestFact>, in year: ReportingYear) {
    var tally = TableThreeTally(year)
    for fact in requests {
      tally.count(
        received: fact.receivedNumber, closed: fact.closedNumber, kind: fact.applicant.rawValue, result: fact.resultCode
      )
    }
    self = tally.table
  }
}
