import Disclosure
import Documents
import Registry

/// 办理表单: the small form of one change of what an organ keeps (catalogue, registers, disputes, work log …), and what sends it.
struct OfficeForm: Sendable {
  let title: String
  /// Who may; asked again when it is sent.
  let permission: OfficeAction
  /// A verb with its object.
  let button: String
  /// What was done, in a sentence.
  let done: String
  var hint: String?
  var isDanger = false
  /// Whether files may be sent with it; only in a shelf whose route takes them.
  var takesFiles = false
  /// Where it leads back to, when it was done or given up.
  let back: @Sendable (OfficeInput) -> String
  /// What is shown above the fields.
  var above: @Sendable (OfficeInput) async throws -> Markup = { _ in "" }
  var fields: @Sendable (OfficeInput) async throws -> [Field] = { _ in [] }
  /// The field at which a refusal is said; empty for the whole form.
  var place: @Sendable (any RuleRefusal) -> String = { _ in "" }
  let perform: @Sendable (OfficeInput) async throws -> Void

  /// The fields of one kind of refusal; any other belongs to the whole form.
  static func place<Refusal: RuleRefusal>(
    _ place: @escaping @Sendable (Refusal) -> String
  ) -> @Sendable (any RuleRefusal) -> String {
    { refusal in (refusal as? Refusal).map(place) ?? "" }
  }
}

/// 填写内容 of a change, with whose it is.
struct OfficeInput: StepInput, Sendable {
  let viewed: ViewedOrgan
  var visit: Visit { viewed.visit }
  var form: FormValues { visit.form }
  var query: FormValues { visit.query }
  var registry: Registry { visit.registry }
  var organ: OrganID { viewed.organ.id }
  var by: Authority { .person(viewed.viewer.person) }
  var today: Day { visit.today }
  var now: Instant { visit.now }
  /// The version that the page showed.
  var version: Int? { Int(form["version"]) }
  /// What the address names.
  var id: String { query["id"] }

  func count(_ name: String, _ label: String, least: Int = 0) throws -> Int {
    guard let number = Int(self[name]), number >= least, number <= 100_000_000 else {
      throw CaseFaults(name, "\(label)应当是不小于 \(least) 的整数，请更正。")
    }
    return number
  }

  func short(_ name: String, _ label: String) throws -> String {
    let text = try self.text(name, label)
    guard text.count <= 500 else { throw CaseFaults(name, CatalogueRefusal.textTooLong(label).sentence) }
    return text
  }

  func optionalShort(_ name: String, _ label: String) throws -> String? {
    form.has(name) ? try short(name, label) : nil
  }
}
