import Disclosure
import Documents
import Testing

/// A worked example: a scheme file and what happened to units A, B, C …, whose scores a test knows from a sheet of paper.
struct ScoreExample {
  let scheme: Scheme
  let period: CataloguePeriod
  private(set) var facts: ScoringFacts
  private var serial = 0

  init(_ yaml: String, _ period: String, units: [String] = ["A"]) throws {
    try self.init(SchemeFile.read(yaml), period, units: units)
  }

  init(_ scheme: Scheme, _ period: String, units: [String] = ["A"]) throws {
    self.scheme = scheme
    self.period = try #require(CataloguePeriod(code: period))
    facts = ScoringFacts(units: units.map { ScoredUnit(id: $0, name: $0) })
  }

  private mutating func next(_ prefix: String) -> String {
    serial += 1
    return "\(prefix)\(serial)"
  }

  /// `count` items of one day.
  mutating func items(
    _ count: Int, on day: String, of unit: String = "A", genre: String? = nil,
    _ punctuality: ItemFact.Punctuality = .inTime, flags: Set<ItemFlag> = []
  ) throws {
    let day = try #require(Day(iso: day))
    for _ in 0..<count {
      let id = next("i")
      facts.items.append(
        ItemFact(
          id: id, units: [unit], title: "信息\(id)", day: day, genre: genre, punctuality: punctuality, flags: flags))
    }
  }

  mutating func event(
    _ kind: String, _ quantity: Int = 1, on day: String? = nil, of unit: String = "A", level: String? = nil,
    genre: String? = nil, work: String? = nil
  ) throws {
    let day = try day.map { try #require(Day(iso: $0)) } ?? period.firstDay
    facts.events.append(
      EventFact(
        id: next("e"), unit: unit, day: day, kind: EventKind(kind), level: level, genre: genre, work: work,
        quantity: quantity, words: "\(kind)。"))
  }

  /// A review that corrected a reply.
  mutating func dispute(_ id: String, on day: String, of unit: String = "A") {
    facts.events.append(
      EventFact(
        id: id, unit: unit, day: Day(iso: day) ?? .first, kind: .overturned, level: "行政复议", words: "撤销。",
        subject: .dispute(id)))
  }

  mutating func answer(_ indicator: String, _ value: AnswerFact.Value, of unit: String = "A") {
    facts.answers.append(AnswerFact(id: next("a"), unit: unit, indicator: indicator, value: value, words: "依据"))
  }

  mutating func number(_ indicator: String, _ number: String, of unit: String = "A") throws {
    answer(indicator, .number(try #require(Points(number))), of: unit)
  }

  mutating func row(_ state: CoverageFact.State, _ indicator: String? = nil, of unit: String = "A") {
    let id = next("r")
    facts.coverage.append(CoverageFact(id: id, unit: unit, indicator: indicator, name: "事项\(id)", state: state))
  }

  mutating func training(_ attended: Bool, of unit: String = "A") {
    facts.attendance.append(
      AttendanceFact(training: next("t"), title: "培训", unit: unit, day: period.firstDay, attended: attended))
  }

  var board: ScoreBoard { ScoreRun(scheme, of: period, through: period.lastDay).board(of: facts) }

  func score(_ unit: String = "A") throws -> UnitScore { try #require(board.score(of: unit)) }

  func total(_ unit: String = "A") throws -> String { try score(unit).total.description }

  func earned(_ indicator: String, _ unit: String = "A") throws -> String {
    try #require(try score(unit).all.first { $0.key == indicator }).earned.description
  }
}
