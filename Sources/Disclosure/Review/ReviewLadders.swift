/// 审核流程的沿革: the ladders of an organ, each from a day on.
///
/// A text goes up the ladder that was in force on the day of its submission, so that a changed ladder touches neither texts
/// under way nor what is on record. An organ's new ladder therefore begins on a day after the one on which it is set.
package struct ReviewLadders: Hashable, Sendable {
  package struct Change: Hashable, Sendable {
    package let from: Day
    package let ladder: ReviewLadder

    package init(from: Day, _ ladder: ReviewLadder) {
      self.from = from
      self.ladder = ladder
    }
  }

  /// 分栏目、体裁的流程, all of them anew from a day on.
  package struct ScopedChange: Hashable, Sendable {
    package let from: Day
    package let ladders: ScopedLadders

    package init(from: Day, _ ladders: ScopedLadders) {
      self.from = from
      self.ladders = ladders
    }
  }

  package let first: ReviewLadder
  /// In day order; of two of one day the later given holds.
  package let changes: [Change]
  /// Likewise.
  package let scoped: [ScopedChange]

  package init(_ first: ReviewLadder, changes: [Change] = [], scoped: [ScopedChange] = []) {
    self.first = first
    self.changes = changes.enumerated()
      .sorted { ($0.element.from, $0.offset) < ($1.element.from, $1.offset) }.map(\.element)
    self.scoped = scoped.enumerated()
      .sorted { ($0.element.from, $0.offset) < ($1.element.from, $1.offset) }.map(\.element)
  }

  /// 三级审核, always.
  package static let standard = ReviewLadders(.standard)

  /// The organ's own, of what has no ladder for its column or genre.
  package func ladder(on day: Day) -> ReviewLadder { changes.last { $0.from <= day }?.ladder ?? first }

  /// 分栏目、体裁的流程 of a day.
  package func scoped(on day: Day) -> ScopedLadders { scoped.last { $0.from <= day }?.ladders ?? ScopedLadders() }

  /// The most specific ladder of the day: of column and genre, of the column, of the genre, else the organ's own.
  package func choice(on day: Day, for matter: ReviewMatter?) -> LadderChoice {
    matter.flatMap { scoped(on: day).choice(for: $0) } ?? LadderChoice(ladder: ladder(on: day), scope: .all)
  }
}
