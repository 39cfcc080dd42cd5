import Disclosure
import Documents
import Registry

/// 目录和登记的表单: the small form of one change, and what sends it.
struct CatalogueForm: Sendable {
  let title: String
  /// `manageCatalogue` or `keepRegisters`: which of the two addresses it has.
  let permission: OfficeAction
  /// A verb with its object.
  let button: String
  /// What was done, in a sentence.
  let done: String
  var hint: String?
  var isDanger = false
  /// Where it leads back to, when it was done or given up.
  let back: @Sendable (CatalogueInput) -> String
  /// What is shown above the fields.
  var above: @Sendable (CatalogueInput) async throws -> Markup = { _ in "" }
  var fields: @Sendable (CatalogueInput) async throws -> [Field] = { _ in [] }
  /// The field at which a refusal is said; empty for the whole form.
  var place: @Sendable (CatalogueRefusal) -> String = { _ in "" }
  let perform: @Sendable (CatalogueInput) async throws -> Void
}

/// 填写内容 of a change, with whose it is.
struct CatalogueInput: StepInput, Sendable {
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

  func column(_ catalogue: OrganCatalogue) throws(PageRefusal) -> Column {
    guard let column = catalogue.column(ColumnID(id)), column.isOpen(on: today) else { throw .notFound }
    return column
  }

  func row(_ catalogue: OrganCatalogue) throws(PageRefusal) -> CatalogueRow {
    guard let row = catalogue.row(RowCode(id)) else { throw .notFound }
    return row
  }
}

/// 表单一览, by their keys in the address.
enum CatalogueForms {
  static func form(_ key: String) -> CatalogueForm? {
    ColumnForms.form(key) ?? RowForms.form(key) ?? DocumentForms.form(key) ?? EntryForms.form(key)
  }

  static func address(_ key: String) -> String {
    form(key)?.permission == .keepRegisters ? Links.registerForm(key) : Links.catalogueForm(key)
  }
}
