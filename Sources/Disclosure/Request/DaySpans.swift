/// A union of spans of days, each after one day and through another: x belongs to it when `after` < x ≤ `through`.
///
/// Spans are added in the order of their beginnings and never overlap; the clock sees to that. A look-up is a binary search.
struct DaySpans: Hashable, Sendable {
  private var afters: [Day] = []
  private var throughs: [Day] = []

  /// Adds the days x with `after` < x ≤ `through`; none when `through` is not later.
  mutating func add(after: Day, through: Day) {
    guard after < through else { return }
    afters.append(after)
    throughs.append(through)
  }

  func contains(_ day: Day) -> Bool {
    // The last span that begins before the day is the only one that can hold it.
    var low = 0
    var high = afters.count
    while low < high {
      let middle = (low + high) / 2
      if afters[middle] < day { low = middle + 1 } else { high = middle }
    }
    return low > 0 && day <= throughs[low - 1]
  }
}
