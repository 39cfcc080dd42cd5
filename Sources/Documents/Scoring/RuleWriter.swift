import Disclosure
import Yams

/// 写计分方法.
enum RuleWriter {
  static func node(_ rule: LeafRule) -> Node {
    var map = Members()
    map.text("类型", rule.chinese)
    switch rule {
    case .quota(let quota): add(quota, to: &map)
    case .deductions(let charges): map.list("扣分", charges.map(node))
    case .points(let points): add(points, to: &map)
    case .ratio(let ratio): add(ratio, to: &map)
    case .coverage(let coverage): map.points("情况说明", coverage.explanationPercent)
    case .yesNo(let yesNo): if yesNo.penalty != 0 { map.points("未做到扣", yesNo.penalty) }
    case .number(let number): map.points("满分", number.outOf)
    case .expert(let expert):
      map.points("满分", expert.outOf)
      if expert.dropsExtremes { map.flag("去掉极值", true) }
    }
    return map.node
  }

  private static func add(_ rule: QuotaRule, to map: inout Members) {
    map.text("周期", rule.cycle.chinese)
    if rule.counting != .published { map.text("计数", rule.counting.rawValue) }
    map.number("目标", rule.target)
    if !rule.targets.isEmpty {
      var part = Members()
      for (unit, target) in rule.targets.sorted(by: { $0.key < $1.key }) { part.number(unit, target) }
      map.add("单位目标", part.node)
    }
    if !rule.filter.columns.isEmpty { map.texts("栏目", rule.filter.columns.sorted()) }
    if !rule.filter.genres.isEmpty { map.texts("体裁", rule.filter.genres.sorted()) }
    if !rule.filter.tags.isEmpty { map.texts("标签", rule.filter.tags.sorted()) }
    if rule.met != 0 { map.points("达标", rule.met) }
    var shortage = Members()
    switch rule.shortage {
    case .nothing: break
    case .perMissing(let points): shortage.points("每少一条扣", points)
    case .once(let points): shortage.points("扣", points)
    case .proportional: shortage.flag("按比例", true)
    }
    if rule.shortage != .nothing { map.add("未达标", shortage.node) }
    map.points("空白期", rule.empty)
    if let excess = rule.excess { map.add("超额", node(excess)) }
  }

  private static func node(_ excess: QuotaRule.Excess) -> Node {
    var map = Members()
    switch excess.measure {
    case .perItem(let points): map.points("每条加", points)
    case .steps(let steps):
      map.list(
        "阶梯",
        steps.map { step in
          var map = Members()
          map.number("超过", step.over)
          map.number("每", step.every)
          map.points("加", step.points)
          return map.node
        })
    }
    map.points("最多", excess.maximum)
    return map.node
  }

  private static func node(_ charge: EventCharge) -> Node {
    var map = Members()
    map.text("情形", charge.kind.rawValue)
    map.text("层级", charge.level)
    switch charge.amount {
    case .points(let points): map.points("每次", points)
    case .percentOfWeight(let percent): map.points("百分比", percent)
    }
    map.points("最多", charge.maximum)
    return map.node
  }

  private static func add(_ rule: PointsRule, to map: inout Members) {
    map.text("情形", rule.kind.rawValue)
    map.text("同一稿件", rule.levels.chinese)
    map.list(
      "分值表",
      rule.rows.map { row in
        var map = Members()
        map.text("层级", row.level)
        map.text("体裁", row.genre)
        map.points("分", row.points)
        return map.node
      })
  }

  private static func add(_ rule: RatioRule, to map: inout Members) {
    map.text("比率", rule.measure.chinese)
    switch rule.marks {
    case .proportional: map.flag("按比例", true)
    case .bands(let bands, let otherwise):
      map.list(
        "分档",
        bands.map { band in
          var map = Members()
          map.points("达到", band.from)
          map.points("分", band.points)
          return map.node
        })
      map.points("其他", otherwise)
    }
  }
}
