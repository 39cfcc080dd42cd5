import Disclosure
import Yams

/// 读考核办法: from the nodes of a file to a scheme. What is missing or wrong has been noted; the value is then of no use.
struct SchemeReader {
  let faults: SchemeFaultList

  func scheme(_ root: Node) -> Scheme? {
    let known = ["名称", "年度", "周期", "小数位", "不计入", "集中报送", "联合报送", "单位组", "汇总"]
    guard let map = SchemeMapping(root, at: .scheme, known: known, faults) else { return nil }
    if !map.has("周期") { map.note("周期", "没有填写。") }
    let name = map.required("名称")
    let year = map.requiredInteger("年度")
    let cycle = map.choice("周期", of: ScoringCycle.allCases, named: \.chinese)
    let groups = map.list("单位组").compactMap(group)
    if !map.has("单位组") { map.note("单位组", "没有填写。") }
    guard let name, let year, let cycle else { return nil }
    var scheme = Scheme(name: name, year: year, cycle: cycle, groups: groups)
    if let places = map.integer("小数位") { scheme.places = places }
    if map.has("不计入") { scheme.notCounted = flags(map) }
    if let bulk = map.mapping("集中报送", known: ["单日上限", "月末天数"]), let perDay = bulk.requiredInteger("单日上限") {
      scheme.bulk = BulkRule(perDay: perDay, lastDays: bulk.integer("月末天数"))
    }
    if let joint = map.choice("联合报送", of: JointCounting.allCases, named: \.chinese) { scheme.joint = joint }
    scheme.rollUps = map.mappings("汇总", known: ["名称", "组成"]).compactMap(rollUp)
    return scheme
  }

  private func flags(_ map: SchemeMapping) -> Set<ItemFlag> {
    var flags: Set<ItemFlag> = []
    for text in map.texts("不计入").sorted() {
      if let flag = ItemFlag.allCases.first(where: { $0.chinese == text }) {
        flags.insert(flag)
      } else {
        map.note("不计入", "不认识“\(text)”，可以写：\(ItemFlag.allCases.map(\.chinese).joined(separator: "、"))。")
      }
    }
    return flags
  }

  private func rollUp(_ map: SchemeMapping) -> RollUp? {
    guard let name = map.required("名称") else { return nil }
    let parts = map.mappings("组成", known: ["单位组", "权重"]).compactMap { part -> RollUp.Part? in
      guard let group = part.required("单位组"), let weight = part.requiredPoints("权重") else { return nil }
      return RollUp.Part(group: group, weight: weight)
    }
    return RollUp(name: name, parts: parts)
  }

  // MARK: - Groups

  private func group(_ node: Node) -> UnitGroup? {
    let known = ["编号", "名称", "单位", "满分", "指标", "不适用退出", "否决", "附加分", "最低标准", "折算", "等次"]
    guard let outer = SchemeMapping(node, at: .scheme, known: known, faults), let key = outer.required("编号") else {
      return nil
    }
    let map = outer.at(.group(key))
    let indicators = map.list("指标").compactMap { indicator($0, of: key, level: 1) }
    guard let name = map.required("名称"), let full = map.requiredPoints("满分") else { return nil }
    var group = UnitGroup(key: key, name: name, full: full, indicators: indicators)
    group.members = members(map)
    if let rescales = map.flag("不适用退出") { group.rescales = rescales }
    group.vetoes = map.texts("否决").sorted().map { Veto(EventKind($0)) }
    group.bonus = bonus(map, of: key)
    group.minimum = map.points("最低标准")
    group.scaledTo = map.points("折算")
    group.bands = map.mappings("等次", known: ["名称", "起点", "名额"]).compactMap { band in
      guard let name = band.required("名称"), let from = band.requiredPoints("起点") else { return nil }
      return GradeBand(name, from: from, quotaPercent: band.integer("名额"))
    }
    return group
  }

  /// “全部”, or a list of names.
  private func members(_ map: SchemeMapping) -> Set<String>? {
    guard map.has("单位") else {
      map.note("单位", "没有填写；请列出单位名称，或者写“全部”。")
      return nil
    }
    return map.isText("单位", "全部") ? nil : map.texts("单位")
  }

  private func bonus(_ map: SchemeMapping, of key: String) -> Bonus? {
    guard let part = map.mapping("附加分", known: ["指标", "最多", "门槛", "含门槛"]) else { return nil }
    let gate = part.points("门槛").map { Bonus.Gate(points: $0, isInclusive: part.flag("含门槛") ?? true) }
    return Bonus(
      part.list("指标").compactMap { indicator($0, of: key, level: 1) }, maximum: part.points("最多"), gate: gate)
  }

  // MARK: - Indicators

  func indicator(_ node: Node, of group: String, level: Int) -> Indicator? {
    let known = ["编号", "名称", "分值", "维度", "来源", "适用单位", "最低", "封顶", "不高于", "下级", "计分"]
    guard let outer = SchemeMapping(node, at: .group(group), known: known, faults),
      let key = outer.required("编号")
    else { return nil }
    let map = outer.at(.indicator(key, of: group))
    guard level <= 3 else {
      map.note("下级", "指标最多三级，请减少层级。")
      return nil
    }
    let name = map.required("名称")
    let weight = map.points("分值")
    guard let content = content(map, of: group, level: level), let name else { return nil }
    var indicator = Indicator(key: key, name: name, weight: weight, content)
    indicator.dimension = map.choice("维度", of: ScoreDimension.allCases, named: \.chinese)
    if case .leaf(let rule) = content { indicator.source = rule.isAnswered ? .entered : .registers }
    if let source = map.choice("来源", of: LeafSource.allCases, named: \.chinese) { indicator.source = source }
    if map.has("适用单位") { indicator.units = map.texts("适用单位") }
    if map.isText("最低", "不限") { indicator.floor = nil } else if let floor = map.points("最低") { indicator.floor = floor }
    indicator.cap = map.points("封顶")
    indicator.ceilings = map.mappings("不高于", known: ["情形", "分", "先封后扣"]).compactMap { ceiling in
      guard let kind = ceiling.required("情形"), let points = ceiling.requiredPoints("分") else { return nil }
      return Ceiling(when: EventKind(kind), points: points, isFirst: ceiling.flag("先封后扣") ?? false)
    }
    return indicator
  }

  private func content(_ map: SchemeMapping, of group: String, level: Int) -> Indicator.Content? {
    switch (map.has("下级"), map.has("计分")) {
    case (true, false): return .group(map.list("下级").compactMap { indicator($0, of: group, level: level + 1) })
    case (false, true): return RuleReader.rule(map).map { .leaf($0) }
    case (true, true):
      map.note("计分", "有下级指标的不能再写计分方法，请只留一样。")
      return nil
    case (false, false):
      map.note("计分", "没有填写；每个末级指标都要有计分方法。")
      return nil
    }
  }
}

extension SchemeMapping {
  /// Whether exactly that word is written there.
  func isText(_ key: String, _ word: String) -> Bool { scalar(key) == word }
}
