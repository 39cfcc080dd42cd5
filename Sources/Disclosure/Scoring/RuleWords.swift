/// 规则的文字: each rule as a sentence of the scheme, for pages and for the lines of a score.
extension LeafRule {
  package func words(weight: Points) -> String {
    switch self {
    case .quota(let rule): rule.words
    case .deductions(let charges): charges.map(\.words).joined(separator: "；")
    case .points(let rule): rule.words
    case .ratio(let rule): rule.words(weight: weight)
    case .coverage(let rule):
      "按应公开事项的覆盖比例计分，以情况说明代替的按 \(rule.explanationPercent)% 计，未公开和放错栏目的不计分"
    case .yesNo(let rule):
      "做到的得 \(weight) 分，没有做到的\(rule.penalty == 0 ? "不得分" : "扣 \(rule.penalty) 分")"
    case .number(let rule): rule.outOf.map { "登记的数字以 \($0) 为满分折算" } ?? "按登记的数字计分"
    case .expert(let rule):
      "取各评分人的平均分，以 \(rule.outOf) 为满分折算\(rule.dropsExtremes ? "，三人以上评分的去掉一个最高分和一个最低分" : "")"
    }
  }
}

extension QuotaRule {
  package var words: String { words(target: target) }

  /// With the target of one unit.
  func words(target: Int) -> String {
    var parts = ["\(cycle.chinese)\(counting == .published ? "" : counting.rawValue)目标 \(target) 条"]
    if !filter.isEmpty { parts.append(filter.words) }
    if met != 0 { parts.append("达到目标得 \(met) 分") }
    switch shortage {
    case .nothing: break
    case .perMissing(let points): parts.append("每少一条扣 \(points) 分")
    case .once(let points): parts.append("未达到的扣 \(points) 分")
    case .proportional: parts.append("未达到的按完成比例计分")
    }
    if let empty { parts.append("一条没有的扣 \(empty) 分") }
    if let excess { parts.append(excess.words) }
    return parts.joined(separator: "，")
  }
}

extension QuotaRule.Excess {
  var words: String {
    let limit = maximum.map { "，最多加 \($0) 分" } ?? ""
    switch measure {
    case .perItem(let points): return "每超一条加 \(points) 分\(limit)"
    case .steps(let steps): return steps.map(\.words).joined(separator: "，") + limit
    }
  }
}

extension QuotaRule.PercentStep {
  var words: String {
    every.map { "超过 \(over)% 后每再超 \($0)% 加 \(points) 分" } ?? "超过目标 \(over)% 以上加 \(points) 分"
  }
}

extension QuotaFilter {
  var isEmpty: Bool { columns.isEmpty && genres.isEmpty && tags.isEmpty }

  var words: String {
    "只计" + (columns.sorted() + genres.sorted() + tags.sorted()).joined(separator: "、")
  }
}

extension EventCharge {
  package var words: String {
    let what = (level ?? "") + kind.rawValue
    let limit = maximum.map { "，最多扣 \($0) 分" } ?? ""
    switch amount {
    case .points(let points): return "\(what)每次扣 \(points) 分\(limit)"
    case .percentOfWeight(let percent): return "\(what)扣该项分值的 \(percent)%\(limit)"
    }
  }
}

extension PointsRule {
  package var words: String {
    let list = rows.map { row in
      "\(row.level ?? "")\(row.genre ?? "")\(kind.rawValue)每次 \(row.points) 分"
    }
    return list.joined(separator: "；") + (levels == .best ? "；同一稿件只计最高的一次" : "；同一稿件多次的累计")
  }
}

extension RatioRule {
  package func words(weight: Points) -> String {
    switch marks {
    case .proportional: return "\(measure.chinese)乘以 \(weight) 分"
    case .bands(let bands, let otherwise):
      let list = bands.map { "\(measure.chinese)达到 \($0.from)% 计 \($0.points) 分" }
      return (list + ["其他情形计 \(otherwise) 分"]).joined(separator: "；")
    }
  }
}

extension Ceiling {
  package var words: String { "有“\(kind.rawValue)”情形的，本项不高于 \(points) 分\(isFirst ? "，再扣其他" : "")" }
}

extension Bonus {
  package var words: String {
    let door = gate.map { "得分\($0.isInclusive ? "达到" : "超过") \($0.points) 分的才计附加分" }
    let limit = maximum.map { "附加分最多 \($0) 分" }
    return [door, limit].compactMap(\.self).joined(separator: "，")
  }
}

extension GradeBand {
  package var words: String {
    "\(name)：\(from) 分以上\(quotaPercent.map { "，不超过单位数的 \($0)%" } ?? "")"
  }
}
