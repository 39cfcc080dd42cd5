import Disclosure
import Yardsticks

/// 表三 counted from a million applications.
enum CountingCases {
  private static let year = ReportingYear(2025)

  static func count() throws -> [Measurement] {
    guard let year else { return [] }
    var facts = DisclosureFacts()
    facts.requests = InventedRequests.facts(1_000_000)
    let columns = RequestColumns(facts.requests)
    var table = TableThree()
    let counting = Stopwatch.processorSeconds { table = columns.tableThree(of: year) }
    let whole = Stopwatch.processorSeconds { table = facts.tableThree(of: year) }
    let memory = PeakMemory.megabytes
    var plain = PlainColumns(facts.requests, year: year)
    let scan = Stopwatch.processorSeconds { plain.scan() }
    try require(plain.newlyReceived == table[.received, .total], "C and Swift count the same")
    let beside = "plain C scan of the same columns: \(Decimals.text(scan * 1_000)) ms"
    return [
      Measurement(
        what: "表三 of 1,000,000 applications, from columns", figure: counting * 1_000, unit: "ms", aim: .atMost(40),
        beside: beside, peakMemory: memory),
      Measurement(
        what: "表三 of 1,000,000 applications, from values", figure: whole * 1_000, unit: "ms", aim: .atMost(40),
        peakMemory: memory),
    ]
  }
}

/// The applications as the C loop takes them.
private struct PlainColumns {
  private var received: [Int32] = []
  private var closed: [Int32] = []
  private var kind: [UInt8] = []
  private var outcome: [UInt8] = []
  private var cells = [Int64](repeating: 0, count: 256)
  private let first: Int32
  private let last: Int32

  init(_ facts: [RequestFact], year: ReportingYear) {
    first = Int32(clamping: year.firstDay.number)
    last = Int32(clamping: year.lastDay.number)
    let codes = Dictionary(
      uniqueKeysWithValues: TableThreeRow.results.enumerated().map { ($1, UInt8(clamping: $0 + 2)) })
    for fact in facts {
      received.append(Int32(clamping: fact.received.number))
      closed.append(fact.closing.map { Int32(clamping: $0.day.number) } ?? .max)
      kind.append(fact.applicant.rawValue)
      outcome.append(fact.closing.flatMap { codes[$0.result] } ?? 0)
    }
  }

  /// 本年新收, as the last scan counted it.
  var newlyReceived: Int { Int(cells[0..<8].reduce(0, +)) }

  mutating func scan() {
    cells = [Int64](repeating: 0, count: 256)
    plain_scan(received, closed, kind, outcome, received.count, first, last, &cells)
  }
}
