import Disclosure
import Registry

/// 填写内容 of a step, with the case it was filled in for.
struct CaseInput: StepInput, Sendable {
  let opened: OpenedCase
  let step: RequestStep
  let documents: [NewDocument]

  var form: FormValues { opened.visit.form }
  var registry: Registry { opened.visit.registry }
  var rules: RequestRules { opened.rules }

  /// - Throws: `CaseFaults` for what is wrong with the version or the day.
  init(_ opened: OpenedCase, _ row: CaseForm) throws {
    let form = opened.visit.form
    guard let version = Int(form["version"]) else { throw PageRefusal.stale(address: opened.address) }
    if !form.fileFaults.isEmpty { throw CaseFaults(form.fileFaults) }
    var day = opened.visit.today
    if row.dayLabel != nil, form.has("day") {
      guard let typed = Day(iso: form["day"]) else { throw CaseFaults("day", "日期不正确，请按“2026-03-02”的样子填写。") }
      day = typed
    }
    let asked = row.asksForKind ? CaseDocumentKind(rawValue: form["kind"]) : nil
    let kind = asked ?? row.documents ?? .other
    self.opened = opened
    step = opened.step(on: day, version: version)
    documents = form.files("files").map { NewDocument($0.stored, kind, name: $0.name) }
  }

  func number(_ name: String, _ label: String, least: Int = 1) throws -> Int {
    guard let number = Int(self[name]), number >= least, number <= FeeTariff.maximum else {
      throw CaseFaults(name, "\(label)应当是不小于 \(least) 的整数，请更正。")
    }
    return number
  }
}

/// What is wrong with the form of a step.
struct CaseFaults: Error {
  let faults: [FieldFault]

  init(_ faults: [FieldFault]) { self.faults = faults }

  init(_ field: String, _ sentence: String) { faults = [FieldFault(field, sentence)] }
}

/// 办理表单: the small form of one step, and what sends it.
struct CaseForm: Sendable {
  /// What the day means; nil where the step is taken now.
  var dayLabel: String? = "办理日期"
  var hint: String?
  /// The kind of the files that may come with it; nil where none do.
  var documents: CaseDocumentKind?
  /// Whether the form asks of which kind the files are; else they are of the one above.
  var asksForKind = false
  /// A verb with its object, when not the name of the step.
  var button: String?
  var isDanger = false
  /// Whether the reply is shown above the form.
  var showsReply = false
  var fields: @Sendable (OpenedCase) -> [Field] = { _ in [] }
  /// With which choice a field is asked for, as `name=value|value`; the script hides the others.
  var condition: @Sendable (String) -> String? = { _ in nil }
  let perform: @Sendable (CaseInput) async throws -> Int
}
