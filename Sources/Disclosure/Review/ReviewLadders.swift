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

  package let first: ReviewLadder
  /// In day order; of two of one day the later given holds.
  package let changes: [Change]

  package init(_ first: ReviewLadder, changes: [Change] = []) {
    self.first = first
    self.changes = changes.enumerated()
      .sorted { ($0.element.from, $0.offset) < ($1.element.from, $1.offset) }.map(\.element)
  }

  /// 三级审核, always.
  package static let standard = ReviewLadders(.standard)

  package func ladder(on day: Day) -> ReviewLadder { changes.last { $0.from <= day }?.ladder ?? first }
}
