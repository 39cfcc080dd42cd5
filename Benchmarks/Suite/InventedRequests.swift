import Disclosure
import Documents

/// Applications of three years, the same every time.
enum InventedRequests {
  static func facts(_ count: Int) -> [RequestFact] {
    guard let start = Day(year: 2023, month: 7, day: 1) else { return [] }
    let results = TableThreeRow.results
    let kinds = ApplicantKind.allCases
    return (0..<count).compactMap { index in
      let mixed = mix(index)
      let received = start.adding(mixed % 1_000)
      let kind = kinds[(mixed >> 12) % kinds.count]
      if mixed >> 20 & 15 == 0 { return RequestFact(applicant: kind, received: received) }
      return RequestFact(
        applicant: kind, received: received, closed: received.adding((mixed >> 26) % 40),
        result: results[(mixed >> 34) % results.count])
    }
  }

  /// The same as rows of a ledger.
  static func entries(_ count: Int) -> LedgerEntries {
    let rows = facts(count).enumerated().map { index, fact -> [LedgerEntries.Entry] in
      [
        .text("云溪依申〔\(fact.received.year)〕\(index + 1)号"), .text(fact.applicant.label), .day(fact.received),
        fact.closing.map { .text($0.result.ledgerLabel) } ?? .blank, fact.closing.map { .day($0.day) } ?? .blank,
      ]
    }
    return LedgerEntries(rows: [.requests: rows])
  }

  /// SplitMix64 of the index, not negative.
  private static func mix(_ index: Int) -> Int {
    var value = UInt64(truncatingIfNeeded: index) &* 0x9E37_79B9_7F4A_7C15 &+ 1
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int(truncatingIfNeeded: (value ^ (value >> 31)) >> 1)
  }
}
