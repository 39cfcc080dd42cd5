import Disclosure
import Documents
import Yardsticks

/// 考核: a county's year.
enum ScoringCases {
  private static let units = 80
  private static let itemsPerUnit = 375

  /// 80 units with 30,000 items, 4,000 events and their lines, by the preset with the most indicators.
  static func score() throws -> [Measurement] {
    guard let period = CataloguePeriod(year: 2025) else { return [] }
    let scheme = try SchemePreset.hundred.scheme(year: 2025)
    let facts = facts(of: period)
    let run = ScoreRun(scheme, of: period, through: period.lastDay)
    var board = run.board(of: ScoringFacts(units: []))
    let seconds = Stopwatch.processorSeconds { board = run.board(of: facts) }
    try require(board.scores.count == units, "every unit has a score")
    try require(board.scores.allSatisfy { $0.counts.reported == itemsPerUnit }, "every item was seen")
    return [
      Measurement(
        what: "a year of 80 units scored, 30,000 items", figure: seconds, unit: "s", aim: .atMost(0.5),
        peakMemory: PeakMemory.megabytes)
    ]
  }

  private static func facts(of period: CataloguePeriod) -> ScoringFacts {
    var facts = ScoringFacts(units: (0..<units).map { ScoredUnit(id: "u\($0)", name: "单位\($0)") })
    for (index, unit) in facts.units.enumerated() {
      for item in 0..<itemsPerUnit {
        facts.items.append(
          ItemFact(
            id: "i\(index)-\(item)", units: [unit.id], title: "信息\(item)", day: period.firstDay.adding(item * 7 % 365),
            punctuality: item % 9 == 0 ? .late(workingDays: 2) : .inTime, flags: item % 25 == 0 ? [.withdrawn] : []))
      }
      for event in 0..<50 {
        facts.events.append(
          EventFact(
            id: "e\(index)-\(event)", unit: unit.id, day: period.firstDay.adding(event * 7),
            kind: event % 2 == 0 ? .returned : .finding, words: "退回修改。"))
      }
    }
    return facts
  }
}
