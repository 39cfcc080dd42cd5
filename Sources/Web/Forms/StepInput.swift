import Disclosure

/// 填写内容 of a small form: what was typed, or what is wrong with it.
protocol StepInput {
  var form: FormValues { get }
}

extension StepInput {
  subscript(_ name: String) -> String { form[name] }

  func day(_ name: String, _ label: String) throws -> Day {
    guard let day = Day(iso: self[name]) else { throw CaseFaults(name, "请填写\(label)，按“2026-03-02”的样子。") }
    return day
  }

  func optionalDay(_ name: String, _ label: String) throws -> Day? {
    form.has(name) ? try day(name, label) : nil
  }

  func choice<Value>(_ name: String, _ label: String, as type: Value.Type = Value.self) throws -> Value
  where Value: RawRepresentable<String> {
    guard let value = Value(rawValue: self[name]), form.has(name) else { throw CaseFaults(name, "请选择\(label)。") }
    return value
  }

  func text(_ name: String, _ label: String) throws -> String {
    guard form.has(name) else { throw CaseFaults(name, "请填写\(label)。") }
    return self[name]
  }

  /// 代签.
  var principal: PersonID? { form.has("principal") ? PersonID(self["principal"]) : nil }
}
