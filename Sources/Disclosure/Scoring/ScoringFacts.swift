/// 被考核单位.
package struct ScoredUnit: Hashable, Sendable {
  package let id: String
  package let name: String

  package init(id: String, name: String) {
    self.id = id
    self.name = name
  }
}

/// 扣分加分所指的对象, for a link.
package enum ScoreSubject: Hashable, Sendable {
  case item(String)
  case request(String)
  /// 人工登记 or an imported number.
  case entry(String)
  case catalogueRow(String)
  case training(String)
  case dispute(String)
}

/// 报送的信息: one piece, on the day that judges it.
package struct ItemFact: Hashable, Sendable {
  /// 公开时效, as far as it is judged.
  package enum Punctuality: Hashable, Sendable {
    case inTime
    case late(workingDays: Int)
    case early(days: Int)
    /// Not out yet, or nothing to judge it by.
    case open
  }

  /// What a line calls an item whose title is not public.
  package static let unnamed = "未公开的信息"

  package let id: String
  /// 报送单位, the leading one first.
  package let units: [String]
  package let title: String
  /// What a line calls it: its title, or what stands in place of one that is not public, without the marks of a title.
  package let name: String
  /// Of its publication; of its submission while it is not out.
  package let day: Day
  package let column: String
  package let genre: String?
  package let tags: Set<String>
  package let punctuality: Punctuality
  package let flags: Set<ItemFlag>

  package init(
    id: String, units: [String], title: String, name: String? = nil, day: Day, column: String = "",
    genre: String? = nil, tags: Set<String> = [], punctuality: Punctuality = .open, flags: Set<ItemFlag> = []
  ) {
    self.id = id
    self.units = units
    self.title = title
    self.name = name ?? "《\(title)》"
    self.day = day
    self.column = column
    self.genre = genre
    self.tags = tags
    self.punctuality = punctuality
    self.flags = flags
  }
}

/// 发生的事: one event of a unit that a rule may charge or reward.
package struct EventFact: Hashable, Sendable {
  package let id: String
  package let unit: String
  package let day: Day
  package let kind: EventKind
  /// 层级: of an adoption, an instruction, a commendation.
  package let level: String?
  package let genre: String?
  /// 稿件: adoptions of the same one are compared for the best level. Its own id where nothing is said.
  package let work: String?
  package let quantity: Int
  package let words: String
  package let subject: ScoreSubject?

  package init(
    id: String, unit: String, day: Day, kind: EventKind, level: String? = nil, genre: String? = nil,
    work: String? = nil, quantity: Int = 1, words: String, subject: ScoreSubject? = nil
  ) {
    self.id = id
    self.unit = unit
    self.day = day
    self.kind = kind
    self.level = level
    self.genre = genre
    self.work = work
    self.quantity = min(max(quantity, 0), 10_000)
    self.words = words
    self.subject = subject
  }
}

/// 指标答案: what was entered or imported for one indicator of one unit.
package struct AnswerFact: Hashable, Sendable {
  package enum Value: Hashable, Sendable {
    case yes, no
    case number(Points)
    /// 不适用: out of the denominator.
    case notApplicable
  }

  package let id: String
  package let unit: String
  package let indicator: String
  package let value: Value
  /// 理由和佐证.
  package let words: String

  package init(id: String, unit: String, indicator: String, value: Value, words: String) {
    self.id = id
    self.unit = unit
    self.indicator = indicator
    self.value = value
    self.words = words
  }
}

/// 应公开事项的现状: one row of the catalogue that a unit answers for.
package struct CoverageFact: Hashable, Sendable {
  package enum State: String, CaseIterable, Hashable, Sendable {
    case present, explained, missing, misplaced, notInvolved

    package var chinese: String {
      switch self {
      case .present: "已公开"
      case .explained: "以情况说明代替"
      case .missing: "未公开"
      case .misplaced: "内容放错栏目"
      case .notInvolved: "不涉及"
      }
    }
  }

  package let id: String
  package let unit: String
  /// The indicator to which it belongs; nil means any of coverage.
  package let indicator: String?
  package let name: String
  package let state: State
  /// 权重 beside the other rows of the same indicator.
  package let weight: Points

  package init(
    id: String, unit: String, indicator: String? = nil, name: String, state: State, weight: Points = 1
  ) {
    self.id = id
    self.unit = unit
    self.indicator = indicator
    self.name = name
    self.state = state
    self.weight = weight
  }
}

/// 培训到课: whether a unit came.
package struct AttendanceFact: Hashable, Sendable {
  package let training: String
  package let title: String
  package let unit: String
  package let day: Day
  package let attended: Bool

  package init(training: String, title: String, unit: String, day: Day, attended: Bool) {
    self.training = training
    self.title = title
    self.unit = unit
    self.day = day
    self.attended = attended
  }
}

/// 申诉成立: a line of the score that was put right.
package struct ScoreWaiver: Hashable, Sendable {
  /// What the line amounts to now.
  package let amount: Points
  package let words: String

  package init(amount: Points = 0, words: String) {
    self.amount = amount
    self.words = words
  }
}

/// 考核事实: everything that a scheme judges, of all units.
package struct ScoringFacts: Hashable, Sendable {
  package var units: [ScoredUnit]
  package var items: [ItemFact] = []
  package var events: [EventFact] = []
  package var answers: [AnswerFact] = []
  package var coverage: [CoverageFact] = []
  package var attendance: [AttendanceFact] = []
  /// By unit, and by the line's key.
  package var waivers: [String: [String: ScoreWaiver]] = [:]

  package init(units: [ScoredUnit]) { self.units = units }
}
