package import Disclosure
import Yams

/// 单个末级指标的填写内容: what a form asks of a leaf, as texts by the names of the file, and back to an indicator through the reader of the file,
/// so that a form and a file are refused with the same sentences.
package struct LeafDraft: Hashable, Sendable {
  /// By `LeafField.key`.
  package var texts: [String: String] = [:]
  /// Rows of the lists of a rule, each with a text for every column.
  package var rows: [LeafList: [[String]]] = [:]

  package init() {}

  package init(_ indicator: Indicator) {
    let node = SchemeWriter.node(indicator)
    for key in LeafField.ofIndicator { texts[key] = node[key].map(LeafDraft.text) }
    guard let rule = indicator.rule, let ruleNode = node["计分"] else { return }
    texts["类型"] = rule.chinese
    for field in LeafField.fields(of: rule.chinese) { texts[field.key] = field.read(ruleNode) }
    for list in LeafList.lists(of: rule.chinese) { rows[list] = list.read(ruleNode) }
  }

  /// - Parameter old: What it takes the place of; members that the form does not ask for are kept while the type stays.
  package func indicator(of group: String, replacing old: Indicator? = nil) throws(SchemeFaults) -> Indicator {
    let faults = SchemeFaultList()
    let found = SchemeReader(faults: faults).indicator(node(replacing: old), of: group, level: 1)
    guard let found, faults.faults.isEmpty else { throw SchemeFaults(faults.faults) }
    return found
  }

  private func node(replacing old: Indicator?) -> Node {
    var node = old.map(SchemeWriter.node) ?? Node([(Node, Node)]())
    for key in LeafField.ofIndicator {
      let value = (texts[key] ?? "").trimmed
      node.put(key, value.isEmpty ? nil : key == "适用单位" ? LeafDraft.list(value) : Node(value))
    }
    let type = texts["类型"] ?? ""
    var rule = (old?.rule?.chinese == type ? node["计分"] : nil) ?? Node([(Node, Node)]())
    rule.put("类型", type.isEmpty ? nil : Node(type))
    for field in LeafField.fields(of: type) { field.write((texts[field.key] ?? "").trimmed, to: &rule) }
    for list in LeafList.lists(of: type) { list.write(rows[list] ?? [], to: &rule) }
    node.put("下级", nil)
    node["计分"] = rule
    return node
  }

  private static func text(_ node: Node) -> String {
    node.sequence.map { $0.compactMap(\.scalar?.string).joined(separator: "、") } ?? node.scalar?.string ?? ""
  }

  private static func list(_ text: String) -> Node {
    Node(
      text.split { "、，,；; ".contains($0) }.map { Node(String($0)) })
  }
}

/// 计分方法的填写项.
package struct LeafField: Hashable, Sendable {
  package let type: String
  /// As the file calls it; a name within another with a stroke.
  package let name: String

  package var key: String { "\(type)-\(name)" }

  static let ofIndicator = ["编号", "名称", "分值", "维度", "来源", "适用单位", "最低", "封顶"]

  /// 未达标 and 超额 are parts of their own in the file; here they are a choice and its points.
  package static func fields(of type: String) -> [LeafField] {
    let names: [String] =
      switch type {
      case "条数": ["周期", "目标", "计数", "达标", "未达标", "未达标扣", "空白期", "每条加", "最多加"]
      case "逐次计分": ["情形", "同一稿件"]
      case "比率": ["比率", "按比例", "其他"]
      case "覆盖": ["情况说明"]
      case "是否": ["未做到扣"]
      case "数值": ["满分"]
      case "评分": ["满分", "去掉极值"]
      default: []
      }
    return names.map { LeafField(type: type, name: $0) }
  }

  func read(_ rule: Node) -> String? {
    let shortage = rule["未达标"]?.mapping?.first
    switch name {
    case "未达标": return shortage?.key.scalar?.string
    case "未达标扣":
      return shortage.flatMap { $0.key.scalar?.string == "按比例" ? nil : $0.value.scalar?.string }
    case "每条加": return rule["超额"]?["每条加"]?.scalar?.string
    case "最多加": return rule["超额"]?["每条加"] == nil ? nil : rule["超额"]?["最多"]?.scalar?.string
    default: return rule[name]?.scalar?.string
    }
  }

  func write(_ text: String, to rule: inout Node) {
    switch name {
    case "未达标": rule.put(name, text.isEmpty ? nil : Node([(Node(text), Node(text == "按比例" ? "是" : ""))]))
    case "未达标扣":
      guard let kind = rule["未达标"]?.mapping?.first?.key.scalar?.string, kind != "按比例" else { return }
      rule["未达标"] = Node([(Node(kind), Node(text))])
    case "每条加":
      // Steps are kept where the form says nothing of items.
      if !text.isEmpty { rule["超额"] = Node([(Node(name), Node(text))]) }
      if text.isEmpty, rule["超额"]?[name] != nil { rule.put("超额", nil) }
    case "最多加": if rule["超额"]?["每条加"] != nil { rule["超额"]?.put("最多", text.isEmpty ? nil : Node(text)) }
    case "计数" where text == EventKind.published.rawValue: rule.put(name, nil)
    default: rule.put(name, text.isEmpty ? nil : Node(text))
    }
  }
}

/// 计分方法中的各行.
package enum LeafList: String, CaseIterable, Sendable {
  case targets, charges, points, bands

  package var chinese: String {
    switch self {
    case .targets: "单位目标"
    case .charges: "扣分"
    case .points: "分值表"
    case .bands: "分档"
    }
  }

  package var columns: [String] {
    switch self {
    case .targets: ["单位", "目标"]
    case .charges: ["情形", "层级", "每次", "百分比", "最多"]
    case .points: ["层级", "体裁", "分"]
    case .bands: ["达到", "分"]
    }
  }

  package var type: String {
    switch self {
    case .targets: "条数"
    case .charges: "逐次扣分"
    case .points: "逐次计分"
    case .bands: "比率"
    }
  }

  package static func lists(of type: String) -> [LeafList] { allCases.filter { $0.type == type } }

  func read(_ rule: Node) -> [[String]] {
    if self == .targets {
      return rule[chinese]?.mapping?.map { [$0.key.scalar?.string ?? "", $0.value.scalar?.string ?? ""] } ?? []
    }
    return rule[chinese]?.sequence?.map { row in columns.map { row[$0]?.scalar?.string ?? "" } } ?? []
  }

  /// Rows in which nothing stands are none.
  func write(_ rows: [[String]], to rule: inout Node) {
    let rows = rows.map { $0.map(\.trimmed) }.filter { $0.contains { !$0.isEmpty } }
    if rows.isEmpty, self != .charges, self != .points {
      rule.put(chinese, nil)
      return
    }
    if self == .targets {
      rule[chinese] = Node(rows.map { (Node($0.first ?? ""), Node($0.last ?? "")) })
      return
    }
    rule[chinese] = Node(
      rows.map { row in Node(zip(columns, row).filter { !$0.1.isEmpty }.map { (Node($0.0), Node($0.1)) }) })
  }
}

extension Node {
  /// Puts a member in its place, or takes it away; the subscript alone keeps what is set to nil.
  fileprivate mutating func put(_ key: String, _ value: Node?) {
    if let value {
      self[key] = value
      return
    }
    guard let mapping else { return }
    self = Node(mapping.filter { $0.key.scalar?.string != key }.map { ($0.key, $0.value) })
  }
}
