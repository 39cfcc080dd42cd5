package import Disclosure

/// 应报送单位名册: the units whose reports make up a county's total, from a CSV with the columns 单位, 别名, 层级, 备注.
package struct Roster: Hashable, Sendable {
  package struct Unit: Hashable, Sendable {
    package let name: String
    package let aliases: [String]
    package let level: OrganLevel?

    package init(name: String, aliases: [String] = [], level: OrganLevel? = nil) {
      (self.name, self.aliases, self.level) = (name, aliases, level)
    }
  }

  package let units: [Unit]

  package init(units: [Unit]) { self.units = units }

  package init(csv text: String) throws(Unreadable) {
    let records = try CommaSeparated(text).records
    guard let head = records.first else { throw Unreadable("名册是空文件，应有“单位、别名、层级、备注”四列。") }
    guard let name = head.fields.firstIndex(of: "单位") else {
      throw Unreadable("名册第 \(head.line) 行应为表头，其中要有“单位”一列。")
    }
    let aliases = head.fields.firstIndex(of: "别名")
    let level = head.fields.firstIndex(of: "层级")
    var units: [Unit] = []
    for record in records.dropFirst() {
      let unit = try Roster.unit(record, name: name, aliases: aliases, level: level)
      for known in [unit.name] + unit.aliases where units.contains(where: { $0.isKnown(as: known) }) {
        throw Unreadable("名册第 \(record.line) 行：“\(known)”与前面的单位或别名重复。")
      }
      units.append(unit)
    }
    guard !units.isEmpty else { throw Unreadable("名册中没有单位。") }
    self.units = units
  }

  private static func unit(
    _ record: CommaSeparated.Record, name: Int, aliases: Int?, level: Int?
  ) throws(Unreadable) -> Unit {
    func field(_ index: Int?) -> String { index.flatMap { $0 < record.fields.count ? record.fields[$0] : nil } ?? "" }
    guard !field(name).isEmpty else { throw Unreadable("名册第 \(record.line) 行没有填写单位名称。") }
    let names = field(aliases).split(whereSeparator: { "；;、|".contains($0) }).map { String($0.trimmed) }.filter {
      !$0.isEmpty
    }
    let word = field(level)
    let known = OrganLevel.allCases.first { $0.rawValue == word || $0.chinese == word }
    guard word.isEmpty || known != nil else {
      let choices = OrganLevel.allCases.map(\.chinese).joined(separator: "、")
      throw Unreadable("名册第 \(record.line) 行的层级“\(word)”无法辨认，应为：\(choices)。")
    }
    return Unit(name: field(name), aliases: names, level: known)
  }

  /// The unit that goes by `name`; nil when there is none, or more than one.
  ///
  /// Names are compared as a whole, then without 「人民政府」, then without the place in front («清河县»).
  package func unit(named name: String, within place: String) -> Unit? {
    let exact = units.filter { $0.isKnown(as: name) }
    if !exact.isEmpty { return exact.count == 1 ? exact.first : nil }
    let short = Roster.short(name, within: place)
    guard short.count >= 2 else { return nil }
    let fitting = units.filter { unit in
      ([unit.name] + unit.aliases).contains { Roster.short($0, within: place) == short }
    }
    return fitting.count == 1 ? fitting.first : nil
  }

  private static func short(_ name: String, within place: String) -> String {
    var text = Substring(LabelText(name).text)
    for ending in ["人民政府", "政府"] where text.hasSuffix(ending) && text.count > ending.count + 1 {
      text = text.dropLast(ending.count)
      break
    }
    var prefix = Substring(LabelText(place).text)
    for ending in ["人民政府", "政府"] where prefix.hasSuffix(ending) {
      prefix = prefix.dropLast(ending.count)
      break
    }
    return text.hasPrefix(prefix) && text.count > prefix.count + 1 ? String(text.dropFirst(prefix.count)) : String(text)
  }
}

extension Roster.Unit {
  fileprivate func isKnown(as name: String) -> Bool {
    ([self.name] + aliases).contains { LabelText($0).text == LabelText(name).text }
  }
}
