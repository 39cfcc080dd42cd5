import Disclosure
import Registry

/// 填写内容 of a step, with the case it was filled in for.
struct CaseInput: Sendable {
  let opened: OpenedCase
  let step: RequestStep
  let documents: [NewDocument]

  var form: FormValues { opened.visit.form }
  var registry: Registry { opened.visit.registry }
  var rules: RequestRules { opened.rules }

  subscript(_ name: String) -> String { form[name] }

  /// - Throws: `CaseFaults` for what is wrong with the version or the day.
  init(_ opened: OpenedCase, _ row: CaseForm) throws {
    let form = opened.visit.form
    guard let version = Int(form["version"]) else { throw PageRefusal.stale(address: opened.address) }
    var day = opened.visit.today
    if row.dayLabel != nil, form.has("day") {
      guard let typed = Day(iso: form["day"]) else { throw CaseFaults("day", "日期不正确，请按“2026-03-02”的样子填写。") }
      day = typed
    }
    let kind = CaseDocumentKind(rawValue: form["kind"]) ?? row.documents ?? .other
    self.opened = opened
    step = opened.step(on: day, version: version)
    documents = form.files("files").map { NewDocument($0.stored, kind, name: $0.name) }
  }

  func day(_ name: String, _ label: String) throws -> Day {
    guard let day = Day(iso: self[name]) else { throw CaseFaults(name, "请填写\(label)，按“2026-03-02”的样子。") }
    return day
  }

  func optionalDay(_ name: String, _ label: String) throws -> Day? {
    form.has(name) ? try day(name, label) : nil
  }

  func number(_ name: String, _ label: String, least: Int = 1) throws -> Int {
    guard let number = Int(self[name]), number >= least, number <= FeeTariff.maximum else {
      throw CaseFaults(name, "\(label)应当是不小于 \(least) 的整数，请更正。")
    }
    return number
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
}

/// What is wrong with the form of a step.
struct CaseFaults: Error {
  let faults: [FieldFault]

  init(_ field: String, _ sentence: String) { faults = [FieldFault(field, sentence)] }
}

/// 办理表单: the small form of one step, and what sends it.
struct CaseForm: Sendable {
  /// What the day means; nil where the step is taken now.
  var dayLabel: String? = "办理日期"
  var hint: String?
  /// The kind of the files that may come with it; nil where none do.
  var documents: CaseDocumentKind?
  /// A verb with its object, when not the name of the step.
  var button: String?
  var isDanger = false
  /// Whether the reply is shown above the form.
  var showsReply = false
  var fields: @Sendable (OpenedCase) -> [Field] = { _ in [] }
  let perform: @Sendable (CaseInput) async throws -> Int
}
