/// 增删步骤: two sequences beside each other, by a shortest row of insertions and deletions (Myers 1986).
///
/// What differs in more than `most` places is not aligned at all: the old goes out and the new comes in. So no input takes long.
struct EditScript {
  enum Step: Hashable, Sendable {
    /// Of the old and of the new sequence.
    case kept(Int, Int)
    case removed(Int)
    case added(Int)
  }

  private let old: [Int]
  private let new: [Int]

  /// Where several are removed and added in one place, the removed stand first.
  static func steps(from old: [Int], to new: [Int], most: Int) -> [Step] {
    let start = zip(old, new).prefix { $0 == $1 }.count
    let rest = (old.dropFirst(start), new.dropFirst(start))
    let end = zip(rest.0.reversed(), rest.1.reversed()).prefix { $0 == $1 }.count
    let script = EditScript(old: Array(rest.0.dropLast(end)), new: Array(rest.1.dropLast(end)))
    let middle = script.steps(most: most) ?? script.replaced
    let moved = middle.map { $0.moved(start, start) }
    let first = (0..<start).map { Step.kept($0, $0) }
    let last = (0..<end).map { Step.kept(old.count - end + $0, new.count - end + $0) }
    return first + moved.removalsFirst + last
  }

  private var replaced: [Step] { old.indices.map(Step.removed) + new.indices.map(Step.added) }

  /// Nil beyond `most` insertions and deletions.
  private func steps(most: Int) -> [Step]? {
    if old.isEmpty || new.isEmpty { return replaced }
    let most = min(most, old.count + new.count)
    // The furthest place in the old sequence on each diagonal, from −most − 1 to most + 1.
    var furthest = Array(repeating: 0, count: 2 * most + 3)
    var trace: [[Int]] = []
    for distance in 0...most {
      trace.append(Array(furthest[(most + 1 - distance)...(most + 1 + distance)]))
      for diagonal in stride(from: -distance, through: distance, by: 2) {
        let middle = most + 1 + diagonal
        let isDown = diagonal == -distance || diagonal != distance && furthest[middle - 1] < furthest[middle + 1]
        var x = isDown ? furthest[middle + 1] : furthest[middle - 1] + 1
        var y = x - diagonal
        while x < old.count, y < new.count, old[x] == new[y] { (x, y) = (x + 1, y + 1) }
        furthest[middle] = x
        if x >= old.count, y >= new.count { return path(trace, distance) }
      }
    }
    return nil
  }

  /// Back along the trace. `trace[d]` is what was known before step d, on the diagonals −d…d.
  private func path(_ trace: [[Int]], _ distance: Int) -> [Step] {
    var steps: [Step] = []
    var (x, y) = (old.count, new.count)
    for d in stride(from: distance, through: 0, by: -1) {
      let diagonal = x - y
      func known(_ diagonal: Int) -> Int {
        let index = diagonal + d
        return trace[d].indices.contains(index) ? trace[d][index] : 0
      }
      let isDown = diagonal == -d || diagonal != d && known(diagonal - 1) < known(diagonal + 1)
      let from = d == 0 ? 0 : isDown ? known(diagonal + 1) : known(diagonal - 1)
      let start = d == 0 ? (0, 0) : (from, from - (isDown ? diagonal + 1 : diagonal - 1))
      while x > start.0, y > start.1 {
        (x, y) = (x - 1, y - 1)
        steps.append(.kept(x, y))
      }
      if d > 0 { steps.append(isDown ? .added(start.1) : .removed(start.0)) }
      (x, y) = start
    }
    return steps.reversed()
  }
}

extension EditScript.Step {
  fileprivate func moved(_ old: Int, _ new: Int) -> EditScript.Step {
    switch self {
    case .kept(let x, let y): .kept(x + old, y + new)
    case .removed(let x): .removed(x + old)
    case .added(let y): .added(y + new)
    }
  }
}

extension [EditScript.Step] {
  fileprivate var removalsFirst: [EditScript.Step] {
    var steps: [EditScript.Step] = []
    var added: [EditScript.Step] = []
    for step in self {
      switch step {
      case .kept:
        steps += added + [step]
        added = []
      case .removed: steps.append(step)
      case .added: added.append(step)
      }
    }
    return steps + added
  }
}

/// Numbers for values: equal values have equal numbers.
struct Numbering<Value: Hashable> {
  private var numbers: [Value: Int] = [:]

  mutating func number(_ value: Value) -> Int {
    if let number = numbers[value] { return number }
    numbers[value] = numbers.count
    return numbers.count - 1
  }
}
