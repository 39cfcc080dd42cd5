/// 单位的考核事实: what of all facts concerns one unit in one period, as the scheme counts it.
struct UnitFacts {
  /// 计入的信息, and how much of it is this unit's.
  struct CountedItem {
    let item: ItemFact
    let share: Points
  }

  let unit: ScoredUnit
  let spanEnd: Day
  let period: CataloguePeriod
  private(set) var counted: [CountedItem] = []
  private(set) var flagged: [(item: ItemFact, flag: ItemFlag)] = []
  private(set) var events: [EventKind: [EventFact]] = [:]
  let answers: [String: [AnswerFact]]
  let coverage: [CoverageFact]

  init(_ unit: ScoredUnit, _ raw: UnitFactIndex.Entry, scheme: Scheme, period: CataloguePeriod, through: Day) {
    self.unit = unit
    self.period = period
    spanEnd = through
    answers = Dictionary(grouping: raw.answers, by: \.indicator)
    coverage = raw.coverage
    for event in raw.events where period.contains(event.day) && event.day <= through {
      events[event.kind, default: []].append(event)
    }
    let items = raw.items.filter { period.contains($0.day) && $0.day <= through }
    sort(items.filter { scheme.joint != .lead || $0.units.first == unit.id }, by: scheme)
    for kind in events.keys { events[kind]?.sort { ($0.day, $0.id) < ($1.day, $1.id) } }
  }

  /// Counts or flags each item, in the order of their days.
  private mutating func sort(_ items: [ItemFact], by scheme: Scheme) {
    var day: (day: Day, count: Int)?
    for item in items.sorted(by: { ($0.day, $0.id) < ($1.day, $1.id) }) {
      var flags = item.flags
      if flags.isDisjoint(with: scheme.notCounted), let bulk = scheme.bulk, bulk.concerns(item.day) {
        let count = (day?.day == item.day ? day?.count ?? 0 : 0) + 1
        day = (item.day, count)
        if count > bulk.perDay { flags.insert(.bulk) }
      }
      for flag in flags { note(item, as: .flagged(flag), flag.reason) }
      if let flag = ItemFlag.allCases.first(where: { flags.contains($0) && scheme.notCounted.contains($0) }) {
        flagged.append((item, flag))
      } else {
        count(item, scheme.joint)
      }
    }
  }

  private mutating func count(_ item: ItemFact, _ joint: JointCounting) {
    let share = joint == .split ? Points(1).share(1, of: max(item.units.count, 1)) ?? 1 : 1
    counted.append(CountedItem(item: item, share: share))
    note(item, as: .published, "公开信息。")
    switch item.punctuality {
    case .late(let days): note(item, as: .late, "逾期 \(days) 个工作日公开。")
    case .early(let days): note(item, as: .early, "提前 \(days) 天公开。")
    case .inTime, .open: break
    }
  }

  private mutating func note(_ item: ItemFact, as kind: EventKind, _ words: String) {
    events[kind, default: []].append(
      EventFact(
        id: "\(item.id)", unit: unit.id, day: item.day, kind: kind, genre: item.genre, words: item.name + words,
        subject: .item(item.id)))
  }

  var reported: Int { counted.count + flagged.count + (events[.reported] ?? []).reduce(0) { $0 + $1.quantity } }

  /// 采用的稿件, each once.
  var adoptedWorks: Int {
    let events = events[.adopted] ?? []
    return Set(events.map { $0.work ?? $0.id }).count + events.reduce(0) { $0 + max($1.quantity - 1, 0) }
  }
}

/// All facts by unit, sorted out once.
struct UnitFactIndex {
  struct Entry {
    var items: [ItemFact] = []
    var events: [EventFact] = []
    var answers: [AnswerFact] = []
    var coverage: [CoverageFact] = []
  }

  private var entries: [String: Entry] = [:]

  init(_ facts: ScoringFacts) {
    for item in facts.items { for unit in Set(item.units) { entries[unit, default: Entry()].items.append(item) } }
    for event in facts.events { entries[event.unit, default: Entry()].events.append(event) }
    for answer in facts.answers { entries[answer.unit, default: Entry()].answers.append(answer) }
    for row in facts.coverage { entries[row.unit, default: Entry()].coverage.append(row) }
    for one in facts.attendance { entries[one.unit, default: Entry()].events.append(one.event) }
  }

  subscript(_ unit: ScoredUnit) -> Entry { entries[unit.id] ?? Entry() }
}

extension AttendanceFact {
  fileprivate var event: EventFact {
    EventFact(
      id: training, unit: unit, day: day, kind: attended ? .attended : .absent,
      words: "\(title)：\(attended ? "参加" : "缺席")。", subject: .training(training))
  }
}
