/// 得分变化: what another scheme, or later facts, would change for a unit.
package struct ScoreChange: Hashable, Sendable {
  package let unit: ScoredUnit
  package let before: UnitScore?
  package let after: UnitScore?
  /// Lines that come, go, or amount to something else.
  package let lines: [ScoreLine]

  /// Every unit of both boards whose score, rank, grade or lines differ, by its rank before.
  package static func between(_ before: ScoreBoard, _ after: ScoreBoard) -> [ScoreChange] {
    let units = before.scores.map(\.unit) + after.scores.map(\.unit).filter { before.score(of: $0.id) == nil }
    return units.compactMap { unit in
      let (old, new) = (before.score(of: unit.id), after.score(of: unit.id))
      let change = ScoreChange(unit: unit, before: old, after: new, lines: lines(old, new))
      return change.isNothing ? nil : change
    }
  }

  private var isNothing: Bool {
    before?.total == after?.total && before?.rank == after?.rank && before?.grade == after?.grade && lines.isEmpty
  }

  private static func lines(_ before: UnitScore?, _ after: UnitScore?) -> [ScoreLine] {
    let old = Dictionary((before?.lines ?? []).map { ($0.key, $0.amount) }) { first, _ in first }
    let new = Dictionary((after?.lines ?? []).map { ($0.key, $0.amount) }) { first, _ in first }
    return (after?.lines ?? []).filter { old[$0.key] != $0.amount }
      + (before?.lines ?? []).filter { new[$0.key] == nil }
  }
}
