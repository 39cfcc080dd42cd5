/// 考核办法的毛病: what makes a scheme unfit, where, and how to mend it.
package struct SchemeProblem: Hashable, Sendable {
  package let place: SchemePlace
  package let sentence: String

  package init(_ place: SchemePlace, _ sentence: String) {
    self.place = place
    self.sentence = sentence
  }
}

/// 办法中的位置, as people call it.
package struct SchemePlace: Hashable, Sendable {
  package let path: String

  package init(path: String) { self.path = path }

  package static let scheme = SchemePlace(path: "考核办法")

  package static func group(_ key: String) -> SchemePlace { SchemePlace(path: "单位组“\(key)”") }

  package static func indicator(_ key: String, of group: String) -> SchemePlace {
    SchemePlace(path: "单位组“\(group)”的指标“\(key)”")
  }

  package static func rollUp(_ name: String) -> SchemePlace { SchemePlace(path: "汇总“\(name)”") }
}

/// 校验考核办法: what the parts say about each other. Empty for a scheme that may be used.
package struct SchemeCheck {
  package private(set) var problems: [SchemeProblem] = []

  package init(_ scheme: Scheme) {
    check(scheme)
    for group in scheme.groups { check(group) }
    for rollUp in scheme.rollUps { check(rollUp, scheme) }
  }

  private mutating func note(_ place: SchemePlace, _ sentence: String) {
    problems.append(SchemeProblem(place, sentence))
  }

  private mutating func check(_ scheme: Scheme) {
    if scheme.name.isEmpty || scheme.name.count > 100 { note(.scheme, "名称应为 1 至 100 个字。") }
    if !(1900...2999).contains(scheme.year) { note(.scheme, "年度应为四位公元年份，例如 2026。") }
    if !(0...4).contains(scheme.places) { note(.scheme, "小数位应为 0 至 4。") }
    if scheme.groups.isEmpty { note(.scheme, "至少要有一个单位组。") }
    for key in repeated(scheme.groups.map(\.key)) { note(.group(key), "编号重复，请为每个单位组另起编号。") }
    for name in repeated(scheme.groups.map(\.name)) { note(.scheme, "有两个单位组都叫“\(name)”，请改名。") }
    if scheme.groups.count(where: { $0.members == nil }) > 1 {
      note(.scheme, "只能有一个单位组写“全部”，其他单位组请列出单位名称。")
    }
    for name in repeated(scheme.groups.flatMap { $0.members?.sorted() ?? [] }) {
      note(.scheme, "“\(name)”列在两个单位组里，请只留一处。")
    }
    if let bulk = scheme.bulk, bulk.perDay < 1 || bulk.lastDays.map({ !(1...31).contains($0) }) == true {
      note(.scheme, "集中报送的单日上限应不小于 1，月末天数应为 1 至 31。")
    }
  }

  private mutating func check(_ group: UnitGroup) {
    let place = SchemePlace.group(group.key)
    if group.full <= 0 { note(place, "满分应大于 0。") }
    if group.members?.isEmpty == true { note(place, "没有列出任何单位，请列出单位名称，或者写“全部”。") }
    if group.indicators.isEmpty { note(place, "没有任何指标。") }
    if group.all.count > 300 { note(place, "指标超过 300 个，请精简。") }
    for key in repeated(group.all.map(\.key)) { note(.indicator(key, of: group.key), "编号重复，请为每个指标另起编号。") }
    let sum = group.indicators.reduce(Points.zero) { $0 + $1.weight }
    if sum != 0, sum != group.full { note(place, "一级指标的分值合计 \(sum)，与满分 \(group.full) 不一致，请调整分值或者满分。") }
    for indicator in group.indicators + (group.bonus?.indicators ?? []) {
      if indicator.depth > 3 { note(.indicator(indicator.key, of: group.key), "指标最多三级，请减少层级。") }
    }
    for indicator in group.all { check(indicator, group) }
    checkBands(group)
  }

  private mutating func checkBands(_ group: UnitGroup) {
    let place = SchemePlace.group(group.key)
    for (one, next) in zip(group.bands, group.bands.dropFirst()) where one.from <= next.from {
      note(place, "等次应从高到低排列，“\(next.name)”的起点应低于“\(one.name)”。")
    }
    for name in repeated(group.bands.map(\.name)) { note(place, "有两个等次都叫“\(name)”，请改名。") }
    for band in group.bands where band.quotaPercent.map({ !(1...100).contains($0) }) == true {
      note(place, "等次“\(band.name)”的名额应为 1 至 100 的百分比。")
    }
    if let scaledTo = group.scaledTo, scaledTo <= 0 { note(place, "折算的分值应大于 0。") }
  }

  private mutating func check(_ indicator: Indicator, _ group: UnitGroup) {
    let place = SchemePlace.indicator(indicator.key, of: group.key)
    if indicator.key.isEmpty || indicator.key.count > 40 || indicator.key.contains("/") {
      note(place, "编号应为 1 至 40 个字，不能有斜线。")
    }
    if indicator.name.isEmpty || indicator.name.count > 100 { note(place, "名称应为 1 至 100 个字。") }
    if indicator.weight.isNegative { note(place, "分值不能为负数；扣分请用计分方法表示。") }
    if let floor = indicator.floor, let cap = indicator.cap, floor > cap { note(place, "封顶低于最低分，请核对。") }
    switch indicator.content {
    case .group(let children):
      let sum = children.reduce(Points.zero) { $0 + $1.weight }
      if children.isEmpty { note(place, "既没有下级指标，也没有计分方法。") }
      if let own = indicator.ownWeight, sum != 0, sum != own { note(place, "下级指标的分值合计 \(sum)，与本项分值 \(own) 不一致。") }
    case .leaf(let rule): check(rule, indicator, place)
    }
  }

  private mutating func check(_ rule: LeafRule, _ indicator: Indicator, _ place: SchemePlace) {
    let kinds = rule.kinds.filter { !$0.isRegistered }
    if indicator.source == .registers, let kind = kinds.first {
      note(place, "“\(kind.rawValue)”不是系统自动记录的情形，请把来源改为人工、导入或者自报，或者核对情形的名称。")
    }
    for (kind, level) in rule.levels where kind.levels?.contains(level) == false {
      let known = (kind.levels ?? []).map { "“\($0)”" }.joined(separator: "或者")
      note(place, "“\(kind.rawValue)”没有“\(level)”这一层级，应为\(known)，或者不写。")
    }
    if indicator.source == .registers, rule.isAnswered { note(place, "这种计分方法要靠登记，来源应为人工、导入或者自报。") }
    switch rule {
    case .quota(let quota): check(quota, place)
    case .deductions(let charges): if charges.isEmpty { note(place, "没有列出任何扣分情形。") }
    case .points(let points): if points.rows.isEmpty { note(place, "分值表是空的。") }
    case .ratio(let ratio): check(ratio, indicator, place)
    case .coverage(let coverage):
      if !(0...100).contains(coverage.explanationPercent) { note(place, "情况说明的百分比应为 0 至 100。") }
    case .yesNo(let yesNo): if yesNo.penalty.isNegative { note(place, "没有做到时的扣分请写正数。") }
    case .number(let number): if let outOf = number.outOf, outOf <= 0 { note(place, "满分应大于 0。") }
    case .expert(let expert): if expert.outOf <= 0 { note(place, "满分应大于 0。") }
    }
  }

  private mutating func check(_ quota: QuotaRule, _ place: SchemePlace) {
    let targets = [quota.target] + quota.targets.values
    if targets.contains(where: { !(0...100_000).contains($0) }) { note(place, "目标应为 0 至 100000 的整数。") }
    if case .steps(let steps) = quota.excess?.measure {
      if steps.contains(where: {
        !(0...10_000).contains($0.over) || $0.every.map { !(1...10_000).contains($0) } == true
      }) {
        note(place, "超额阶梯的百分比应为 0 至 10000 的整数，“每”应不小于 1。")
      }
    }
  }

  private mutating func check(_ ratio: RatioRule, _ indicator: Indicator, _ place: SchemePlace) {
    switch ratio.marks {
    case .bands(let bands, _):
      if bands.isEmpty { note(place, "没有列出任何分档。") }
      if bands.contains(where: { !(0...1_000).contains($0.from) }) { note(place, "分档的比率应为 0 至 1000 的百分数。") }
      if Set(bands.map(\.from)).count < bands.count { note(place, "有两档从同一个比率开始，请核对。") }
    case .proportional: if indicator.weight == 0 { note(place, "按比例计分的指标要有分值。") }
    }
  }

  private mutating func check(_ rollUp: RollUp, _ scheme: Scheme) {
    if rollUp.parts.isEmpty { note(.rollUp(rollUp.name), "没有列出任何单位组。") }
    for part in rollUp.parts {
      if !scheme.groups.contains(where: { $0.key == part.group }) {
        note(.rollUp(rollUp.name), "没有编号为“\(part.group)”的单位组。")
      }
      if part.weight <= 0 { note(.rollUp(rollUp.name), "“\(part.group)”的权重应大于 0。") }
    }
  }

  private func repeated(_ names: [String]) -> [String] {
    Dictionary(grouping: names) { $0 }.filter { $0.value.count > 1 }.keys.sorted()
  }
}

extension LeafRule {
  /// The kinds of event that it asks for.
  package var kinds: [EventKind] {
    switch self {
    case .quota(let rule): rule.counting == .published ? [] : [rule.counting]
    case .deductions(let charges): charges.map(\.kind)
    case .points(let rule): [rule.kind]
    case .ratio, .coverage, .yesNo, .number, .expert: []
    }
  }

  /// Which levels of which events it names.
  var levels: [(kind: EventKind, level: String)] {
    switch self {
    case .deductions(let charges): charges.compactMap { charge in charge.level.map { (charge.kind, $0) } }
    case .points(let rule): rule.rows.compactMap { row in row.level.map { (rule.kind, $0) } }
    case .quota, .ratio, .coverage, .yesNo, .number, .expert: []
    }
  }

  /// Whether it waits for what somebody enters for the indicator itself.
  package var isAnswered: Bool {
    switch self {
    case .yesNo, .number, .expert: true
    case .ratio(let rule): rule.measure == .entered
    case .quota, .deductions, .points, .coverage: false
    }
  }
}
