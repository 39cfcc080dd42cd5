/// 指标的位置: a key is unique within its group.
package struct IndicatorPlace: Hashable, Sendable {
  package let group: String
  package let key: String

  package init(group: String, key: String) { (self.group, self.key) = (group, key) }
}

/// 改动指标: one indicator put in the place of another, added, or taken out; everything else stays.
extension Scheme {
  package func indicator(at place: IndicatorPlace) -> Indicator? {
    groups.first { $0.key == place.group }?.all.first { $0.key == place.key }
  }

  package mutating func replace(_ place: IndicatorPlace, with indicator: Indicator) {
    edit(place.group) { $0.key == place.key ? indicator : $0 }
  }

  package mutating func remove(_ place: IndicatorPlace) { edit(place.group) { $0.key == place.key ? nil : $0 } }

  /// - Parameter parent: The indicator beneath which it stands; nil for the first level. One that has a rule of its own takes none.
  package mutating func add(_ indicator: Indicator, to group: String, beneath parent: String? = nil) {
    guard let parent else {
      if let index = groups.firstIndex(where: { $0.key == group }) { groups[index].indicators.append(indicator) }
      return
    }
    edit(group) { node in
      guard node.key == parent, case .group(let children) = node.content else { return node }
      var node = node
      node.content = .group(children + [indicator])
      return node
    }
  }

  private mutating func edit(_ group: String, _ change: (Indicator) -> Indicator?) {
    guard let index = groups.firstIndex(where: { $0.key == group }) else { return }
    groups[index].indicators = groups[index].indicators.compactMap { $0.edited(change) }
    if var bonus = groups[index].bonus {
      bonus.indicators = bonus.indicators.compactMap { $0.edited(change) }
      groups[index].bonus = bonus
    }
  }
}

extension Indicator {
  fileprivate func edited(_ change: (Indicator) -> Indicator?) -> Indicator? {
    guard var node = change(self) else { return nil }
    if case .group(let children) = node.content { node.content = .group(children.compactMap { $0.edited(change) }) }
    return node
  }
}
