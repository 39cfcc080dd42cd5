import Disclosure

/// 读计分方法: one rule of a leaf.
enum RuleReader {
  private static let known = [
    "类型", "周期", "计数", "目标", "单位目标", "栏目", "体裁", "标签", "达标", "未达标", "空白期", "超额", "扣分", "情形", "同一稿件", "分值表", "比率",
    "分档", "其他", "按比例", "情况说明", "未做到扣", "满分", "去掉极值",
  ]
  private static let types = ["条数", "逐次扣分", "逐次计分", "比率", "覆盖", "是否", "数值", "评分"]

  static func rule(_ indicator: SchemeMapping) -> LeafRule? {
    guard let map = indicator.mapping("计分", known: known) else { return nil }
    if !map.has("类型") { map.note("类型", "没有填写，应为\(types.joined(separator: "、"))之一。") }
    switch map.choice("类型", of: types, named: \.self) {
    case "条数": return quota(map).map { .quota($0) }
    case "逐次扣分": return .deductions(charges(map))
    case "逐次计分": return points(map).map { .points($0) }
    case "比率": return ratio(map).map { .ratio($0) }
    case "覆盖": return .coverage(map.points("情况说明").map { CoverageRule(explanationPercent: $0) } ?? CoverageRule())
    case "是否": return .yesNo(YesNoRule(penalty: map.points("未做到扣") ?? 0))
    case "数值": return .number(NumberRule(outOf: map.points("满分")))
    case "评分": return .expert(ExpertRule(outOf: map.points("满分") ?? 100, dropsExtremes: map.flag("去掉极值") ?? false))
    default: return nil
    }
  }

  private static func quota(_ map: SchemeMapping) -> QuotaRule? {
    if !map.has("周期") { map.note("周期", "没有填写。") }
    let cycle = map.choice("周期", of: QuotaCycle.allCases, named: \.chinese)
    guard let cycle, let target = map.requiredInteger("目标") else { return nil }
    var rule = QuotaRule(cycle: cycle, target: target)
    if let counting = map.text("计数") { rule.counting = EventKind(counting) }
    rule.targets = map.numbers("单位目标")
    rule.filter.columns = map.texts("栏目")
    rule.filter.genres = map.texts("体裁")
    rule.filter.tags = map.texts("标签")
    rule.met = map.points("达标") ?? 0
    rule.empty = map.points("空白期")
    rule.shortage = shortage(map)
    rule.excess = excess(map)
    return rule
  }

  private static func shortage(_ map: SchemeMapping) -> QuotaRule.Shortage {
    guard let part = map.mapping("未达标", known: ["每少一条扣", "扣", "按比例"]) else { return .nothing }
    if part.flag("按比例") == true { return .proportional }
    if let points = part.points("每少一条扣") { return .perMissing(points) }
    if let points = part.points("扣") { return .once(points) }
    part.note("扣", "没有填写；请写“每少一条扣”“扣”或者“按比例: 是”。")
    return .nothing
  }

  private static func excess(_ map: SchemeMapping) -> QuotaRule.Excess? {
    guard let part = map.mapping("超额", known: ["每条加", "阶梯", "最多"]) else { return nil }
    if let points = part.points("每条加") { return QuotaRule.Excess(.perItem(points), maximum: part.points("最多")) }
    let steps = part.mappings("阶梯", known: ["超过", "每", "加"]).compactMap { step -> QuotaRule.PercentStep? in
      guard let over = step.requiredInteger("超过"), let points = step.requiredPoints("加") else { return nil }
      return QuotaRule.PercentStep(over: over, every: step.integer("每"), points: points)
    }
    if steps.isEmpty { part.note("每条加", "没有填写；请写“每条加”或者“阶梯”。") }
    return QuotaRule.Excess(.steps(steps), maximum: part.points("最多"))
  }

  private static func charges(_ map: SchemeMapping) -> [EventCharge] {
    map.mappings("扣分", known: ["情形", "层级", "每次", "百分比", "最多"]).compactMap { part in
      guard let kind = part.required("情形") else { return nil }
      let amount: EventCharge.Amount
      if let points = part.points("每次") {
        amount = .points(points)
      } else if let percent = part.points("百分比") {
        amount = .percentOfWeight(percent)
      } else {
        part.note("每次", "没有填写；请写“每次”或者“百分比”。")
        return nil
      }
      return EventCharge(EventKind(kind), level: part.text("层级"), amount: amount, maximum: part.points("最多"))
    }
  }

  private static func points(_ map: SchemeMapping) -> PointsRule? {
    guard let kind = map.required("情形") else { return nil }
    let rows = map.mappings("分值表", known: ["层级", "体裁", "分"]).compactMap { part -> PointsRule.Row? in
      guard let points = part.requiredPoints("分") else { return nil }
      return PointsRule.Row(level: part.text("层级"), genre: part.text("体裁"), points: points)
    }
    let levels = map.choice("同一稿件", of: PointsRule.Levels.allCases, named: \.chinese) ?? .best
    return PointsRule(EventKind(kind), rows: rows, levels: levels)
  }

  private static func ratio(_ map: SchemeMapping) -> RatioRule? {
    if !map.has("比率") { map.note("比率", "没有填写。") }
    guard let measure = map.choice("比率", of: RatioRule.Measure.allCases, named: \.chinese) else { return nil }
    if map.flag("按比例") == true { return RatioRule(measure, .proportional) }
    let bands = map.mappings("分档", known: ["达到", "分"]).compactMap { part -> RatioRule.Band? in
      guard let from = part.requiredPoints("达到"), let points = part.requiredPoints("分") else { return nil }
      return RatioRule.Band(from: from, points: points)
    }
    return RatioRule(measure, .bands(bands, otherwise: map.points("其他") ?? 0))
  }
}
