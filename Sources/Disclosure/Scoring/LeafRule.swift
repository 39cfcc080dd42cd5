/// 计分方法: how a leaf of the indicators earns and loses points.
package enum LeafRule: Hashable, Sendable {
  case quota(QuotaRule)
  case deductions([EventCharge])
  case points(PointsRule)
  case ratio(RatioRule)
  case coverage(CoverageRule)
  case yesNo(YesNoRule)
  case number(NumberRule)
  case expert(ExpertRule)

  package var chinese: String {
    switch self {
    case .quota: "条数"
    case .deductions: "逐次扣分"
    case .points: "逐次计分"
    case .ratio: "比率"
    case .coverage: "覆盖"
    case .yesNo: "是否"
    case .number: "数值"
    case .expert: "评分"
    }
  }
}

/// 条数: a target for each part of the period.
package struct QuotaRule: Hashable, Sendable {
  /// What is asked when the target is missed.
  package enum Shortage: Hashable, Sendable {
    case nothing
    case perMissing(Points)
    case once(Points)
    /// 按完成比例: the part's share of the weight, by what was reached.
    case proportional
  }

  package struct Excess: Hashable, Sendable {
    package enum Measure: Hashable, Sendable {
      case perItem(Points)
      case steps([PercentStep])
    }

    package let measure: Measure
    /// In one part.
    package let maximum: Points?

    package init(_ measure: Measure, maximum: Points? = nil) {
      self.measure = measure
      self.maximum = maximum
    }
  }

  /// 超额百分比: from so many percent over the target on, once, or again for every further so many percent.
  package struct PercentStep: Hashable, Sendable {
    package let over: Int
    package let every: Int?
    package let points: Points

    package init(over: Int, every: Int? = nil, points: Points) {
      self.over = over
      self.every = every
      self.points = points
    }
  }

  package var cycle: QuotaCycle
  /// What is counted: items that were published, or the quantities of another kind of event.
  package var counting = EventKind.published
  /// 目标条数 of every unit that has none of its own.
  package var target: Int
  /// 目标条数 by a unit's name.
  package var targets: [String: Int] = [:]
  package var filter = QuotaFilter()
  /// For every part in which the target was met.
  package var met: Points = 0
  package var shortage: Shortage = .nothing
  /// 空白期: instead of the shortage, where there was nothing at all.
  package var empty: Points?
  package var excess: Excess?

  package init(cycle: QuotaCycle, target: Int) {
    self.cycle = cycle
    self.target = target
  }

  package func target(of unit: ScoredUnit) -> Int { targets[unit.name] ?? target }
}

/// 哪些信息计入: empty sets ask for nothing.
package struct QuotaFilter: Hashable, Sendable {
  package var columns: Set<String> = []
  package var genres: Set<String> = []
  package var tags: Set<String> = []

  package init() {}

  /// Of what is entered, only the genre is known.
  func takes(_ event: EventFact) -> Bool { genres.isEmpty || event.genre.map(genres.contains) == true }

  func takes(_ item: ItemFact) -> Bool {
    (columns.isEmpty || columns.contains(item.column))
      && (genres.isEmpty || item.genre.map(genres.contains) == true)
      && (tags.isEmpty || !tags.isDisjoint(with: item.tags))
  }
}

/// 扣分项: what one event of a kind costs.
package struct EventCharge: Hashable, Sendable {
  package enum Amount: Hashable, Sendable {
    case points(Points)
    /// 扣该项的百分之几.
    case percentOfWeight(Points)
  }

  package let kind: EventKind
  package let level: String?
  package let amount: Amount
  /// What all events of this kind cost at most.
  package let maximum: Points?

  package init(_ kind: EventKind, level: String? = nil, amount: Amount, maximum: Points? = nil) {
    self.kind = kind
    self.level = level
    self.amount = amount
    self.maximum = maximum
  }
}

/// 计分项: points for events by level and genre.
package struct PointsRule: Hashable, Sendable {
  package struct Row: Hashable, Sendable {
    package let level: String?
    package let genre: String?
    package let points: Points

    package init(level: String? = nil, genre: String? = nil, points: Points) {
      self.level = level
      self.genre = genre
      self.points = points
    }

    func takes(_ event: EventFact) -> Bool {
      (level == nil || level == event.level) && (genre == nil || genre == event.genre)
    }
  }

  /// 同一稿件 adopted at several levels.
  package enum Levels: String, CaseIterable, Hashable, Sendable {
    case best, all

    package var chinese: String { self == .best ? "只计最高" : "累计" }
  }

  package let kind: EventKind
  /// The first that fits an event gives its points.
  package let rows: [Row]
  package let levels: Levels

  package init(_ kind: EventKind, rows: [Row], levels: Levels = .best) {
    self.kind = kind
    self.rows = rows
    self.levels = levels
  }
}

/// 比率: points by a share in percent.
package struct RatioRule: Hashable, Sendable {
  package enum Measure: String, CaseIterable, Hashable, Sendable {
    case adoption, punctuality, attendance, entered

    package var chinese: String {
      switch self {
      case .adoption: "采用率"
      case .punctuality: "及时率"
      case .attendance: "到训率"
      case .entered: "登记的比率"
      }
    }
  }

  package struct Band: Hashable, Sendable {
    /// In percent, itself included.
    package let from: Points
    package let points: Points

    package init(from: Points, points: Points) {
      self.from = from
      self.points = points
    }
  }

  package enum Marks: Hashable, Sendable {
    /// From the highest down; below the last: `otherwise`.
    case bands([Band], otherwise: Points)
    case proportional
  }

  package let measure: Measure
  package let marks: Marks

  package init(_ measure: Measure, _ marks: Marks) {
    self.measure = measure
    self.marks = marks
  }
}

/// 覆盖: rows present of rows required.
package struct CoverageRule: Hashable, Sendable {
  /// 情况说明按百分之几计.
  package let explanationPercent: Points

  package init(explanationPercent: Points = 80) { self.explanationPercent = explanationPercent }
}

/// 是否: the weight for yes.
package struct YesNoRule: Hashable, Sendable {
  /// Taken off besides, for no.
  package let penalty: Points

  package init(penalty: Points = 0) { self.penalty = penalty }
}

/// 数值: an imported number.
package struct NumberRule: Hashable, Sendable {
  /// 折算: the number is out of so many; nil means that it is points already.
  package let outOf: Points?

  package init(outOf: Points? = nil) { self.outOf = outOf }
}

/// 评分: the mean of several people's marks.
package struct ExpertRule: Hashable, Sendable {
  package let outOf: Points
  /// 去掉一个最高分和一个最低分, with at least three marks.
  package let dropsExtremes: Bool

  package init(outOf: Points = 100, dropsExtremes: Bool = false) {
    self.outOf = outOf
    self.dropsExtremes = dropsExtremes
  }
}
