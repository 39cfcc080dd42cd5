/// 栏目更新情况: whether a column is kept up.
package enum ColumnStanding: Hashable, Sendable {
  /// In good time until that day.
  case fresh(until: Day)
  /// 即将超期: becomes stale after `until`, in so many days.
  case soonStale(until: Day, days: Int)
  /// 超期未更新: since that day.
  case stale(since: Day, last: Day)
  /// 空白栏目.
  case empty
  /// Has contents and no cycle.
  case unjudged

  package var chinese: String {
    switch self {
    case .fresh: "更新及时"
    case .soonStale(_, let days): days == 0 ? "今天到期" : "还有 \(days) 天到期"
    case .stale(let since, _): "自\(since.chinese)起超期未更新"
    case .empty: "空白"
    case .unjudged: "不定期更新"
    }
  }

  package var tone: DueChip.Tone {
    switch self {
    case .fresh: .green
    case .soonStale: .amber
    case .stale, .empty: .red
    case .unjudged: .plain
    }
  }
}

/// 更新规则: how old the contents of a column may be, by what they are; a column's own cycle goes before.
package struct ColumnRules: Hashable, Sendable {
  package let cycles: [ColumnContent: UpdateCycle]
  /// So many days before it is stale, a column is soon stale.
  package let warningDays: Int

  package init(cycles: [ColumnContent: UpdateCycle], warningDays: Int = 7) {
    self.cycles = cycles
    self.warningDays = max(warningDays, 0)
  }

  /// 国办秘函〔2019〕19号: news two weeks, notices and policies six months; other columns one year [R].
  package static let inspection2019 = ColumnRules(
    cycles: [.news: .twoWeeks, .notices: .halfYear, .policies: .halfYear, .other: .year])

  /// - Parameter last: The newest release of what lies in it; nil where nothing does.
  func standing(of column: Column, last: Day?, on today: Day) -> ColumnStanding {
    guard let last else { return .empty }
    guard let cycle = column.cycle ?? cycles[column.content] else { return .unjudged }
    let until = cycle.lastFreshDay(after: last)
    if today > until { return .stale(since: until.next, last: last) }
    let days = until.days(since: today)
    return days <= warningDays ? .soonStale(until: until, days: days) : .fresh(until: until)
  }
}

/// 栏目更新台账: all open columns as they stand on one day.
package struct ColumnStandings: Hashable, Sendable {
  package struct Line: Hashable, Sendable {
    package let column: Column
    package let standing: ColumnStanding
    /// How many items lie in it and beneath it.
    package let count: Int
    /// The newest release.
    package let last: Day?
    /// Whether no other column lies beneath it.
    package let isLeaf: Bool
  }

  package let lines: [Line]
  package let day: Day

  /// - Parameter items: What the public finds now. What lies in a column counts for those above it too.
  package init(
    _ columns: [Column], items: [CatalogueItem], on today: Day, rules: ColumnRules = .inspection2019
  ) {
    day = today
    let open = columns.filter { $0.isOpen(on: today) }
    let byID = Dictionary(columns.map { ($0.id, $0) }) { first, _ in first }
    var counts: [ColumnID: Int] = [:]
    var newest: [ColumnID: Day] = [:]
    for item in items where item.released <= today {
      for id in Self.path(from: item.column, in: byID) {
        counts[id, default: 0] += 1
        newest[id] = max(newest[id] ?? item.released, item.released)
      }
    }
    let parents = Set(open.compactMap(\.parent))
    lines = Self.ordered(open).map { column in
      let last = newest[column.id]
      return Line(
        column: column, standing: rules.standing(of: column, last: last, on: today), count: counts[column.id] ?? 0,
        last: last, isLeaf: !parents.contains(column.id))
    }
  }

  /// The column and those above it; a damaged chain that runs in a circle ends.
  private static func path(from column: ColumnID, in columns: [ColumnID: Column]) -> [ColumnID] {
    var path: [ColumnID] = []
    var next: ColumnID? = column
    while let id = next, !path.contains(id) {
      path.append(id)
      next = columns[id]?.parent
    }
    return path
  }

  /// Each column before those beneath it, sisters by their order. What hangs on no open column comes last.
  package static func ordered(_ columns: [Column]) -> [Column] {
    let known = Set(columns.map(\.id))
    let children = Dictionary(grouping: columns) { column in column.parent.flatMap { known.contains($0) ? $0 : nil } }
    var result: [Column] = []
    var seen: Set<ColumnID> = []
    func sorted(_ columns: [Column]) -> [Column] {
      columns.sorted { ($0.order, $0.id.rawValue) < ($1.order, $1.id.rawValue) }
    }
    var stack = Array(sorted(children[nil] ?? []).reversed())
    while let column = stack.popLast() {
      guard seen.insert(column.id).inserted else { continue }
      result.append(column)
      stack += sorted(children[column.id] ?? []).reversed()
    }
    return result + sorted(columns.filter { !seen.contains($0.id) })
  }
}
