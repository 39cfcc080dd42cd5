import Database
import Disclosure
import Glibc
import Registry

/// 满载: adds many cases to the town of a demo, through the registry's own fold, seals, log and tables, some hundred in a
/// transaction; `verify` passes afterwards.
enum FilledOffice {
  private static let batch = 400
  /// Cases whose number and code are written down, spread evenly.
  private static let samples = 2_000

  static func fill(_ options: Options) async throws {
    let count = try options.number("cases")
    guard let today = Day(iso: try options.text("today")), let first = Day(year: today.year - 5, month: 1, day: 4)
    else { throw Misuse(what: "--today") }
    let registry = try await options.registry()
    let (organ, office, rules) = try await busiest(of: registry)
    try await registry.changeSetting(
      .numbers([NumberSeries.reply.rawValue: try NumberTemplate("云政公开〔{年}〕{序号}号")]), since: first, of: organ,
      by: .console, at: .now)
    let span = today.days(since: first)
    var lines = ""
    let seconds = try await ContinuousClock.seconds {
      for start in stride(from: 0, to: count, by: batch) {
        let numbers = start..<min(start + batch, count)
        let cases = numbers.map { number in
          InventedCase(number, arrived: first.adding(number * span / count), today: today, office: office).whole
        }
        let receipts = try await registry.record(cases, in: organ, under: rules, at: .now)
        for (number, receipt) in zip(numbers, receipts) where number % max(count / samples, 1) == 0 {
          lines += "\(receipt.id)\t\(receipt.number)\t\(receipt.code)\n"
        }
        if start % 10_000 == 0 { Progress.say("\(start) of \(count) cases\r") }
      }
    }
    try write(lines, to: try options.text("samples"))
    print("fill\t\(count)\t\(seconds)")
    try await registry.database.close()
  }

  /// The organ with officers and leaders.
  static func busiest(of registry: Registry) async throws -> (OrganID, InventedCase.Office, RequestRules) {
    for organ in try await registry.organs() {
      let directory = try await registry.directory(of: organ.id)
      guard let officer = directory.holders(of: .officer).first, let head = directory.holders(of: .officeHead).first,
        let deputy = directory.holders(of: .deputyLeader).first, let leader = directory.holders(of: .leader).first,
        !directory.openOffices.isEmpty
      else { continue }
      let calendar = try await registry.calendar()
      let office = InventedCase.Office(
        officer: officer.id, head: head.id, deputy: deputy.id, leader: leader.id,
        rooms: directory.openOffices.map(\.id), calendar: calendar)
      let rules = RequestRules(
        calendar: calendar, permissions: try .standard(), signers: directory.signingAuthority)
      return (organ.id, office, rules)
    }
    throw WrongAnswer(what: "no organ with officer, head, deputy and leader")
  }

  static func write(_ text: String, to path: String) throws {
    guard let file = fopen(path, "w") else { throw Misuse(what: path) }
    defer { fclose(file) }
    let bytes = Array(text.utf8)
    guard fwrite(bytes, 1, bytes.count, file) == bytes.count else { throw Misuse(what: path) }
  }
}
