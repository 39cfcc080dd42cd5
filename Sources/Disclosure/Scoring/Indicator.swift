/// 维度: what an indicator says about the work, shown side by side.
package enum ScoreDimension: String, CaseIterable, Hashable, Sendable {
  case quantity, quality, timeliness

  package var chinese: String {
    switch self {
    case .quantity: "数量"
    case .quality: "质量"
    case .timeliness: "及时性"
    }
  }
}

/// 数据来源 of a leaf.
package enum LeafSource: String, CaseIterable, Hashable, Sendable {
  case registers, entered, imported, reported

  package var chinese: String {
    switch self {
    case .registers: "自动"
    case .entered: "人工"
    case .imported: "导入"
    case .reported: "自报"
    }
  }
}

/// 考核指标: a node of the tree, at most three levels deep.
package struct Indicator: Hashable, Sendable {
  package enum Content: Hashable, Sendable {
    case group([Indicator])
    case leaf(LeafRule)
  }

  /// Unique within its table.
  package let key: String
  package let name: String
  /// 分值; of a group nil means the sum of what is beneath.
  package let ownWeight: Points?
  package var content: Content
  package var dimension: ScoreDimension?
  package var source: LeafSource = .registers
  /// 适用单位, by name; nil means all of the group.
  package var units: Set<String>?
  /// 最低分; nil means that it may fall below zero without an end.
  package var floor: Points? = 0
  /// 封顶.
  package var cap: Points?
  package var ceilings: [Ceiling] = []

  package init(key: String, name: String, weight: Points? = nil, _ content: Content) {
    self.key = key
    self.name = name
    self.ownWeight = weight
    self.content = content
  }

  package var children: [Indicator] { if case .group(let children) = content { children } else { [] } }

  package var rule: LeafRule? { if case .leaf(let rule) = content { rule } else { nil } }

  package var weight: Points { ownWeight ?? children.reduce(.zero) { $0 + $1.weight } }

  /// Itself and all beneath.
  package var all: [Indicator] { [self] + children.flatMap(\.all) }

  package var depth: Int { 1 + (children.map(\.depth).max() ?? 0) }

  func concerns(_ unit: ScoredUnit) -> Bool { units.map { $0.contains(unit.name) } ?? true }
}

/// 不高于: while something has happened, an indicator earns no more than so many points (“不高于及格分”).
package struct Ceiling: Hashable, Sendable {
  package let kind: EventKind
  package let points: Points
  /// 先封后扣: other deductions are taken from what is left (“不高于及格分，再算其它”).
  package let isFirst: Bool

  package init(when kind: EventKind, points: Points, isFirst: Bool = false) {
    self.kind = kind
    self.points = points
    self.isFirst = isFirst
  }
}
