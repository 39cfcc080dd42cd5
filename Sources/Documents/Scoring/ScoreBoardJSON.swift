package import Disclosure

/// 考核结果的 JSON: the complete result, as it is kept when a 通报 is issued. Points are decimal texts.
extension ScoreBoard {
  package var json: JSON {
    [
      "period": .string(period.code), "through": JSON(through),
      "rankings": .array(
        rankings.map { ["group": .string($0.group.key), "scores": .array($0.scores.map(\.json))] }),
      "rollUps": .array(rollUps.map { ["name": .string($0.name), "points": $0.points.json] }),
    ]
  }

  /// - Parameter scheme: The version by which it was reckoned. Nil for what this program did not write.
  package init?(json: JSON, scheme: Scheme) {
    guard let period = json["period"]?.string.flatMap({ CataloguePeriod(code: $0) }),
      let through = json["through"]?.string.flatMap({ Day(iso: $0) }),
      let rankings = json["rankings"]?.all({ Ranking(json: $0, scheme: scheme) }),
      let rollUps = json["rollUps"]?.all(RolledUp.init(json:))
    else { return nil }
    self.init(period: period, through: through, rankings: rankings, rollUps: rollUps)
  }
}

extension ScoreBoard.RolledUp {
  fileprivate init?(json: JSON) {
    guard let name = json["name"]?.string, let points = json["points"]?.points else { return nil }
    self.init(name: name, points: points)
  }
}

extension ScoreBoard.Ranking {
  fileprivate init?(json: JSON, scheme: Scheme) {
    guard let key = json["group"]?.string, let group = scheme.groups.first(where: { $0.key == key }),
      let scores = json["scores"]?.all(UnitScore.init(json:))
    else { return nil }
    self.init(group: group, scores: scores)
  }
}

extension UnitScore {
  fileprivate var json: JSON {
    [
      "unit": .string(unit.id), "name": .string(unit.name), "indicators": .array(indicators.map(\.json)),
      "bonus": .array(bonus.map(\.json)), "base": base.json, "bonusPoints": bonusPoints.json,
      "bonusRemark": JSON(bonusRemark), "veto": veto?.json ?? .null, "total": total.json, "full": full.json,
      "scaled": scaled?.json ?? .null, "reported": .integer(counts.reported), "counted": .integer(counts.counted),
      "adopted": .integer(counts.adopted), "notCounted": .array(notCounted.map(\.json)), "rank": .integer(rank),
      "grade": JSON(grade),
    ]
  }

  fileprivate init?(json: JSON) {
    guard let id = json["unit"]?.string, let name = json["name"]?.string,
      let indicators = json["indicators"]?.all(IndicatorScore.init(json:)),
      let bonus = json["bonus"]?.all(IndicatorScore.init(json:)), let base = json["base"]?.points,
      let extra = json["bonusPoints"]?.points, let total = json["total"]?.points, let full = json["full"]?.points,
      let reported = json["reported"]?.integer, let counted = json["counted"]?.integer,
      let adopted = json["adopted"]?.integer, let notCounted = json["notCounted"]?.all(ScoreLine.init(json:)),
      let rank = json["rank"]?.integer
    else { return nil }
    self.init(
      unit: ScoredUnit(id: id, name: name), indicators: indicators, bonus: bonus, base: base, bonusPoints: extra,
      bonusRemark: json["bonusRemark"]?.string, veto: json["veto"].flatMap(ScoreLine.init(json:)), total: total,
      full: full, scaled: json["scaled"]?.points,
      counts: Counts(reported: reported, counted: counted, adopted: adopted), notCounted: notCounted, rank: rank,
      grade: json["grade"]?.string)
  }
}

extension IndicatorScore {
  fileprivate var json: JSON {
    [
      "key": .string(key), "name": .string(name), "dimension": JSON(dimension?.rawValue), "weight": weight.json,
      "applies": .bool(isApplicable), "start": start.json, "earned": earned.json, "lines": .array(lines.map(\.json)),
      "children": .array(children.map(\.json)), "missing": JSON(missing),
    ]
  }

  fileprivate init?(json: JSON) {
    guard let key = json["key"]?.string, let name = json["name"]?.string, let weight = json["weight"]?.points,
      let start = json["start"]?.points, let earned = json["earned"]?.points,
      let lines = json["lines"]?.all(ScoreLine.init(json:)),
      let children = json["children"]?.all(IndicatorScore.init(json:))
    else { return nil }
    self.init(
      key: key, name: name, dimension: json["dimension"]?.string.flatMap(ScoreDimension.init(rawValue:)),
      weight: weight,
      isApplicable: json["applies"] == .bool(true), start: start, earned: earned, lines: lines, children: children,
      missing: json["missing"]?.string)
  }
}

extension ScoreLine {
  fileprivate var json: JSON {
    [
      "key": .string(key), "indicator": .string(indicator), "amount": amount.json, "rule": .string(rule),
      "reason": .string(reason), "events": .array(events.map(JSON.string)), "subject": subject?.json ?? .null,
      "day": JSON(day), "waived": JSON(waived),
    ]
  }

  fileprivate init?(json: JSON) {
    guard let key = json["key"]?.string, let indicator = json["indicator"]?.string,
      let amount = json["amount"]?.points, let rule = json["rule"]?.string, let reason = json["reason"]?.string,
      let events = json["events"]?.all(\.string)
    else { return nil }
    self.init(
      key: key, indicator: indicator, amount: amount, rule: rule, reason: reason, events: events,
      subject: json["subject"].flatMap(ScoreSubject.init(json:)), day: json["day"]?.string.flatMap { Day(iso: $0) },
      waived: json["waived"]?.string)
  }
}

extension ScoreSubject {
  fileprivate var json: JSON {
    switch self {
    case .item(let id): ["item": .string(id)]
    case .request(let id): ["request": .string(id)]
    case .entry(let id): ["entry": .string(id)]
    case .catalogueRow(let code): ["row": .string(code)]
    case .training(let id): ["training": .string(id)]
    case .dispute(let id): ["dispute": .string(id)]
    }
  }

  fileprivate init?(json: JSON) {
    guard let member = json.members?.first, let id = member.value.string else { return nil }
    switch member.key {
    case "item": self = .item(id)
    case "request": self = .request(id)
    case "entry": self = .entry(id)
    case "row": self = .catalogueRow(id)
    case "training": self = .training(id)
    case "dispute": self = .dispute(id)
    default: return nil
    }
  }
}

extension Points {
  fileprivate var json: JSON { .string(description) }
}

extension JSON {
  fileprivate var points: Points? { string.flatMap { Points($0) } }

  /// Nil when any of the list is nil.
  fileprivate func all<Value>(_ read: (JSON) -> Value?) -> [Value]? {
    guard let items = array else { return nil }
    let values = items.compactMap(read)
    return values.count == items.count ? values : nil
  }
}
