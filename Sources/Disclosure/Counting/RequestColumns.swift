/// Applications laid out column by column, ten bytes each, for counting 表三 over very many of them.
///
/// Counts by the rule of `RequestFact.share(of:)`; a million applications take a few milliseconds.
package struct RequestColumns: Sendable {
  private var received: [Int32] = []
  private var closed: [Int32] = []
  private var applicant: [UInt8] = []
  private var outcome: [UInt8] = []

  /// The closing day of an application still open: later than every day there is.
  private static let open = Int32.max

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
    // Every Day lies within ±400,000 of 1970-01-01.
    received.append(Int32(clamping: fact.received.number))
    closed.append(fact.closing.map { Int32(clamping: $0.day.number) } ?? RequestColumns.open)
    applicant.append(fact.applicant.rawValue)
    outcome.append(fact.closing?.result.code ?? 0)
  }

  /// 表三 of `year`, every cell a number.
  package func tableThree(of year: ReportingYear) -> TableThree {
    let counts = tally(
      first: Int32(clamping: year.firstDay.number), last: Int32(clamping: year.lastDay.number))
    var table = TableThree(filledWith: 0)
    for row in table.rows {
      for kind in ApplicantKind.allCases { table[row, kind.column] = counts[Int(row.code) << 3 | Int(kind.rawValue)] }
    }
    table.fillTotals()
    return table
  }

  /// How often each (row, kind) occurs: eight cells a row, one for each kind and two never used.
  private func tally(first: Int32, last: Int32) -> [Int] {
    let newlyReceived = TableThreeRow.received.code
    let carriedIn = TableThreeRow.carriedIn.code
    let carriedOut = TableThreeRow.carriedOut.code
    var counts = [Int](repeating: 0, count: 256)
    for index in received.indices {
      let receipt = received[index]
      let closing = closed[index]
      guard receipt <= last, closing >= first else { continue }
      let intake = receipt >= first ? newlyReceived : carriedIn
      let result = closing <= last ? outcome[index] : carriedOut
      let kind = Int(applicant[index])
      counts[Int(intake) << 3 | kind] &+= 1
      counts[Int(result) << 3 | kind] &+= 1
    }
    return counts
  }
}

extension TableThree {
  /// 总计 of every row and （七）总计 of every column, from the cells they add up.
  package mutating func fillTotals() {
    for kind in TableThreeColumn.kinds { self[.handledTotal, kind] = sumOfResults(kind) }
    for row in rows { self[row, .total] = sumOfKinds(row) }
  }

  /// 表三 of `year` counted from applications.
  package init(counting requests: some Sequence<RequestFact>, in year: ReportingYear) {
    self = RequestColumns(requests).tableThree(of: year)
  }
}

extension TableThreeRow {
  /// A number below 32 for each row. Written out, because it then costs nothing: a million look-ups in a
  /// dictionary take as long as all the counting.
  fileprivate var code: UInt8 {
    switch self {
    case .received: 0
    case .carriedIn: 1
    case .granted: 2
    case .partlyGranted: 3
    case .stateSecret: 4
    case .forbiddenByLaw: 5
    case .threeSecuritiesOneStability: 6
    case .thirdPartyRights: 7
    case .internalAffairs: 8
    case .processInformation: 9
    case .enforcementFile: 10
    case .administrativeQuery: 11
    case .notHeld: 12
    case .wouldNeedCreation: 13
    case .stillUnclear: 14
    case .petition: 15
    case .repeated: 16
    case .publishedWork: 17
    case .excessive: 18
    case .reconfirmation: 19
    case .notSupplemented: 20
    case .feeUnpaid: 21
    case .otherHandling: 22
    case .otherHandlingAll: 23
    case .handledTotal: 24
    case .carriedOut: 25
    }
  }
}
