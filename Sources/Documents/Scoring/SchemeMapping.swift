import Disclosure
import Yams

/// 一组字段 of a scheme file: reads its members, and notes every fault in a sentence.
struct SchemeMapping {
  let place: SchemePlace
  private let faults: SchemeFaultList
  private let members: [String: Node]
  private let line: Int?

  /// Nil, with a fault, when the node is no mapping. Members that are not `known` are faults.
  init?(_ node: Node, at place: SchemePlace, known: [String], _ faults: SchemeFaultList) {
    guard case .mapping(let mapping) = node else {
      faults.note(place, line: node.mark?.line, "这里应为若干“字段: 内容”，请核对缩进。")
      return nil
    }
    var members: [String: Node] = [:]
    for (key, value) in mapping {
      guard case .scalar(let scalar) = key else {
        faults.note(place, line: key.mark?.line, "字段名应为文字。")
        continue
      }
      if known.contains(scalar.string) {
        members[scalar.string] = value
      } else {
        faults.note(
          place, line: key.mark?.line, "不认识字段“\(scalar.string.prefix(20))”。可以用的字段：\(known.joined(separator: "、"))。")
      }
    }
    self.place = place
    self.faults = faults
    self.members = members
    line = node.mark?.line
    faults.begin(place, line: line)
  }

  func at(_ place: SchemePlace) -> SchemeMapping { SchemeMapping(self, at: place) }

  private init(_ other: SchemeMapping, at place: SchemePlace) {
    self.place = place
    faults = other.faults
    members = other.members
    line = other.line
    faults.begin(place, line: line)
  }

  func has(_ key: String) -> Bool { members[key] != nil }

  func note(_ key: String, _ sentence: String) {
    faults.note(place, line: members[key]?.mark?.line ?? line, "“\(key)”\(sentence)")
  }

  // MARK: - Values

  /// One line of text; nil where nothing is written, or a fault was noted.
  func text(_ key: String) -> String? {
    guard let node = members[key] else { return nil }
    guard case .scalar(let scalar) = node else {
      note(key, "应为一行文字。")
      return nil
    }
    let text = scalar.string.filter { !$0.isNewline }
    if text.isEmpty || text.count > 200 {
      note(key, "应为 1 至 200 个字。")
      return nil
    }
    return text
  }

  /// A scalar as it stands, without a fault.
  func scalar(_ key: String) -> String? { if case .scalar(let scalar)? = members[key] { scalar.string } else { nil } }

  func required(_ key: String) -> String? {
    if !has(key) { note(key, "没有填写。") }
    return text(key)
  }

  func points(_ key: String) -> Points? {
    guard let text = text(key) else { return nil }
    guard let points = Points(text), points.magnitudeIsSensible else {
      note(key, "应为数字，最多四位小数，不超过一百万，例如 2 或 0.5；现在写的是“\(text.prefix(20))”。")
      return nil
    }
    return points
  }

  func requiredPoints(_ key: String) -> Points? {
    if !has(key) { note(key, "没有填写。") }
    return points(key)
  }

  func integer(_ key: String) -> Int? {
    guard let text = text(key) else { return nil }
    guard let number = Int(text), (-1_000_000...1_000_000).contains(number) else {
      note(key, "应为整数；现在写的是“\(text.prefix(20))”。")
      return nil
    }
    return number
  }

  func requiredInteger(_ key: String) -> Int? {
    if !has(key) { note(key, "没有填写。") }
    return integer(key)
  }

  func flag(_ key: String) -> Bool? {
    guard let text = text(key) else { return nil }
    switch text {
    case "是", "true": return true
    case "否", "false": return false
    default:
      note(key, "应写“是”或者“否”。")
      return nil
    }
  }

  func choice<Choice>(_ key: String, of all: [Choice], named name: (Choice) -> String) -> Choice? {
    guard let text = text(key) else { return nil }
    if let choice = all.first(where: { name($0) == text }) { return choice }
    note(key, "应为\(all.map(name).joined(separator: "、"))之一；现在写的是“\(text.prefix(20))”。")
    return nil
  }

  // MARK: - Parts

  func list(_ key: String) -> [Node] {
    guard let node = members[key] else { return [] }
    guard case .sequence(let sequence) = node else {
      note(key, "应为列表，每项以短横开头。")
      return []
    }
    return Array(sequence)
  }

  /// Texts of a list, none of them twice.
  func texts(_ key: String) -> Set<String> {
    var texts: Set<String> = []
    for node in list(key) {
      guard case .scalar(let scalar) = node, !scalar.string.isEmpty, scalar.string.count <= 100 else {
        faults.note(place, line: node.mark?.line, "“\(key)”的每一项应为 1 至 100 个字。")
        continue
      }
      texts.insert(scalar.string)
    }
    return texts
  }

  func mapping(_ key: String, known: [String]) -> SchemeMapping? {
    members[key].flatMap { SchemeMapping($0, at: place, known: known, faults) }
  }

  func mappings(_ key: String, known: [String]) -> [SchemeMapping] {
    list(key).compactMap { SchemeMapping($0, at: place, known: known, faults) }
  }

  /// Names and whole numbers, whatever the names are.
  func numbers(_ key: String) -> [String: Int] {
    guard let node = members[key] else { return [:] }
    guard case .mapping(let mapping) = node else {
      note(key, "应为若干“单位: 条数”。")
      return [:]
    }
    var numbers: [String: Int] = [:]
    for (name, value) in mapping {
      guard case .scalar(let name) = name, case .scalar(let value) = value, let number = Int(value.string) else {
        faults.note(place, line: name.mark?.line, "“\(key)”里每一行应为“单位: 整数”。")
        continue
      }
      numbers[name.string] = number
    }
    return numbers
  }
}

extension Points {
  fileprivate var magnitudeIsSensible: Bool { self <= 1_000_000 && self >= -1_000_000 }
}
