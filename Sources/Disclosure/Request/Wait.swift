/// 等待: the times in which the office waits for the applicant, each after a notice and before the answer to it.
struct Wait: Sendable {
  private(set) var firstBegin: Day?
  /// The first notice that is not answered yet, after which the days are waited.
  private(set) var waitingSince: Day?
  /// The latest notice that is not answered yet, from which its period runs.
  private(set) var openSince: Day?
  private var past = DaySpans()

  var isOpen: Bool { openSince != nil }

  mutating func begin(on day: Day) {
    firstBegin = firstBegin ?? day
    waitingSince = waitingSince ?? day
    openSince = day
  }

  /// Takes the answer; false when nothing was asked.
  mutating func end(on day: Day) -> Bool {
    guard let begin = waitingSince else { return false }
    past.add(after: begin, through: day.previous)
    (waitingSince, openSince) = (nil, nil)
    return true
  }

  /// Whether `day` lies after a notice and before its answer.
  func holds(_ day: Day) -> Bool { waitingSince.map { day > $0 } ?? false || past.contains(day) }
}
