/// 排名和等次: equal totals share a rank; who was vetoed comes last.
struct Ranked {
  private(set) var scores: [UnitScore]

  init(_ scores: [UnitScore], in group: UnitGroup) {
    self.scores = scores.sorted { one, other in
      let (first, second) = (one.veto != nil, other.veto != nil)
      if first != second { return second }
      return one.total == other.total
        ? (one.unit.name, one.unit.id) < (other.unit.name, other.unit.id) : one.total > other.total
    }
    rank()
    grade(group.bands.sorted { $0.from > $1.from })
  }

  private mutating func rank() {
    var rank = 0
    for index in scores.indices {
      let isTie = index > 0 && scores[index - 1].isEqual(to: scores[index])
      if !isTie { rank = index + 1 }
      scores[index].rank = rank
    }
  }

  /// A band with a quota takes from the top as long as whole ranks fit; from the first that does not, all go to the next band.
  private mutating func grade(_ bands: [GradeBand]) {
    guard let last = bands.last else { return }
    var taken: [String: Int] = [:]
    var closed: Set<String> = []
    for (_, members) in Dictionary(grouping: scores.indices, by: { scores[$0].rank }).sorted(by: { $0.key < $1.key }) {
      guard let first = members.first else { continue }
      let band = bands.first { band in
        guard scores[first].veto == nil, scores[first].total >= band.from else { return false }
        let places = band.quotaPercent.map { scores.count * $0 / 100 } ?? scores.count
        if taken[band.name, default: 0] + members.count > places { closed.insert(band.name) }
        return !closed.contains(band.name)
      }
      let name = (scores[first].veto == nil ? band : nil)?.name ?? last.name
      taken[name, default: 0] += members.count
      for index in members { scores[index].grade = name }
    }
  }
}

extension UnitScore {
  fileprivate func isEqual(to other: UnitScore) -> Bool {
    total == other.total && (veto == nil) == (other.veto == nil)
  }
}
