import Disclosure
import Yams

/// 写考核办法: a scheme as the nodes of a file, members in the order in which people read them.
enum SchemeWriter {
  static func node(_ scheme: Scheme) -> Node {
    var map = Members()
    map.text("名称", scheme.name)
    map.number("年度", scheme.year)
    map.text("周期", scheme.cycle.chinese)
    map.number("小数位", scheme.places)
    map.texts("不计入", ItemFlag.allCases.filter(scheme.notCounted.contains).map(\.chinese))
    if let bulk = scheme.bulk {
      var part = Members()
      part.number("单日上限", bulk.perDay)
      part.number("月末天数", bulk.lastDays)
      map.add("集中报送", part.node)
    }
    map.text("联合报送", scheme.joint.chinese)
    map.list("单位组", scheme.groups.map(node))
    map.list("汇总", scheme.rollUps.map(node), ifEmpty: false)
    return map.node
  }

  private static func node(_ rollUp: RollUp) -> Node {
    var map = Members()
    map.text("名称", rollUp.name)
    map.list(
      "组成",
      rollUp.parts.map { part in
        var map = Members()
        map.text("单位组", part.group)
        map.points("权重", part.weight)
        return map.node
      })
    return map.node
  }

  private static func node(_ group: UnitGroup) -> Node {
    var map = Members()
    map.text("编号", group.key)
    map.text("名称", group.name)
    if let members = group.members { map.texts("单位", members.sorted()) } else { map.text("单位", "全部") }
    map.points("满分", group.full)
    map.list("指标", group.indicators.map(node))
    if !group.rescales { map.flag("不适用退出", false) }
    if !group.vetoes.isEmpty { map.texts("否决", group.vetoes.map(\.kind.rawValue)) }
    if let bonus = group.bonus { map.add("附加分", node(bonus)) }
    map.points("最低标准", group.minimum)
    map.points("折算", group.scaledTo)
    map.list("等次", group.bands.map(node), ifEmpty: false)
    return map.node
  }

  private static func node(_ bonus: Bonus) -> Node {
    var map = Members()
    map.list("指标", bonus.indicators.map(node))
    map.points("最多", bonus.maximum)
    if let gate = bonus.gate {
      map.points("门槛", gate.points)
      map.flag("含门槛", gate.isInclusive)
    }
    return map.node
  }

  private static func node(_ band: GradeBand) -> Node {
    var map = Members()
    map.text("名称", band.name)
    map.points("起点", band.from)
    map.number("名额", band.quotaPercent)
    return map.node
  }

  static func node(_ indicator: Indicator) -> Node {
    var map = Members()
    map.text("编号", indicator.key)
    map.text("名称", indicator.name)
    map.points("分值", indicator.ownWeight)
    map.text("维度", indicator.dimension?.chinese)
    if indicator.source != (indicator.rule?.isAnswered == true ? .entered : .registers) {
      map.text("来源", indicator.source.chinese)
    }
    if let units = indicator.units { map.texts("适用单位", units.sorted()) }
    if let floor = indicator.floor {
      if floor != 0 { map.points("最低", floor) }
    } else {
      map.text("最低", "不限")
    }
    map.points("封顶", indicator.cap)
    map.list(
      "不高于",
      indicator.ceilings.map { ceiling in
        var map = Members()
        map.text("情形", ceiling.kind.rawValue)
        map.points("分", ceiling.points)
        if ceiling.isFirst { map.flag("先封后扣", true) }
        return map.node
      }, ifEmpty: false)
    switch indicator.content {
    case .group(let children): map.list("下级", children.map(node))
    case .leaf(let rule): map.add("计分", RuleWriter.node(rule))
    }
    return map.node
  }
}

/// 字段, in their order.
struct Members {
  private var pairs: [(Node, Node)] = []

  var node: Node { Node(pairs) }

  mutating func add(_ key: String, _ node: Node) { pairs.append((Node(key), node)) }

  /// Quoted, where YAML would take the text for something else.
  mutating func text(_ key: String, _ text: String?) {
    if let text { add(key, Members.scalar(text)) }
  }

  mutating func points(_ key: String, _ points: Points?) { if let points { add(key, Node(points.description)) } }

  mutating func number(_ key: String, _ number: Int?) { if let number { add(key, Node(String(number))) } }

  mutating func flag(_ key: String, _ flag: Bool) { add(key, Node(flag ? "是" : "否")) }

  mutating func texts(_ key: String, _ texts: [String]) { add(key, Node(texts.map(Members.scalar), .implicit, .flow)) }

  mutating func list(_ key: String, _ nodes: [Node], ifEmpty: Bool = true) {
    if ifEmpty || !nodes.isEmpty { add(key, Node(nodes)) }
  }

  private static func scalar(_ text: String) -> Node { Node(text) }
}
