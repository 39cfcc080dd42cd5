import Database
import Disclosure
import Registry

/// 表三 of one organ and of all forty, from the count index of a million applications, kept by the code that keeps it in
/// every action; compared with counting the applications themselves.
enum CountIndexCases {
  private static let organs = (1...40).map { OrganID("organ-\($0)") }
  private static let each = 25_000
  private static let rounds = 200

  static func measure(_ options: Options) async throws {
    let registry = try await options.registry()
    for (index, organ) in organs.enumerated() {
      let facts = facts(of: index)
      _ = try await registry.database.write(lock: "counts") { session in
        for fact in facts { try RequestCounts.move(from: nil, to: fact, organ: organ, in: session) }
      }
    }
    guard let year = ReportingYear(2025), let first = organs.first else { return }
    let viewer = Viewer(
      person: PersonID("bench"), organ: first, roles: [.supervisor], beneath: Set(organs.dropFirst()))
    let one = try await milliseconds { try await registry.tableThree(of: first, year, for: viewer) }
    let all = try await milliseconds { try await registry.tableThreeOfAll(year, for: viewer) }
    try compare(one.value, facts(of: 0), year)
    try compare(all.value, organs.indices.flatMap(facts(of:)), year)
    print("table-three\t\(organs.count * each)\t\(one.milliseconds)\t\(all.milliseconds)")
    try await registry.database.close()
  }

  private static func compare(_ table: TableThree?, _ facts: [RequestFact], _ year: ReportingYear) throws {
    guard table == RequestColumns(facts).tableThree(of: year) else {
      throw WrongAnswer(what: "the count index differs from a recount")
    }
  }

  private static func milliseconds<Value>(
    _ work: () async throws -> Value
  ) async throws -> (value: Value, milliseconds: Double) {
    var value = try await work()
    var times: [Double] = []
    for _ in 0..<rounds { times.append(try await ContinuousClock.seconds { value = try await work() } * 1000) }
    return (value, times.sorted()[rounds / 2])
  }

  private static func facts(of organ: Int) -> [RequestFact] {
    guard let start = Day(year: 2021, month: 1, day: 1) else { return [] }
    let results = TableThreeRow.results
    let kinds = ApplicantKind.allCases
    return (0..<each).compactMap { index in
      let mixed = Mixing.mix(organ * each + index)
      let received = start.adding(mixed % 1_900)
      let kind = kinds[(mixed >> 12) % kinds.count]
      if mixed >> 20 & 15 == 0 { return RequestFact(applicant: kind, received: received) }
      return RequestFact(
        applicant: kind, received: received, closed: received.adding((mixed >> 26) % 40),
        result: results[(mixed >> 34) % results.count])
    }
  }
}
