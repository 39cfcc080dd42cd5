import Disclosure
import Documents
import Registry

/// 填写内容 of a step on an item, with the item it was filled in for.
struct ItemInput: StepInput, Sendable {
  let opened: OpenedItem
  let step: ItemStep

  var form: FormValues { opened.visit.form }
  var registry: Registry { opened.visit.registry }
  var rules: RequestRules { opened.rules }
  /// Of the revision that the page showed.
  var digest: String { form["digest"] }

  /// - Throws: `CaseFaults` for what is wrong with the files, `PageRefusal` without a version.
  init(_ opened: OpenedItem) throws {
    guard let version = Int(opened.visit.form["version"]) else { throw PageRefusal.stale(address: opened.address) }
    if !opened.visit.form.fileFaults.isEmpty { throw CaseFaults(opened.visit.form.fileFaults) }
    self.opened = opened
    step = opened.step(version: version)
  }

  /// 筛查结论 of the revision as it is now.
  func screened() async throws -> ScreeningOutcome {
    let notes = try await opened.screening()
    return ScreeningOutcome(
      digest: opened.item.revision?.digest ?? "", notes, reason: form["screeningReason"])
  }
}

/// 办理表单 of one step on an item.
struct ItemForm: Sendable {
  var hint: String?
  var button: String?
  var isDanger = false
  /// Whether the text is shown above the form.
  var showsText = false
  /// Whether the screening stands above the form and is held to.
  var isScreened = false
  /// The label of the file that comes with it.
  var fileLabel: String?
  var fields: @Sendable (OpenedItem) -> [Field] = { _ in [] }
  let perform: @Sendable (ItemInput) async throws -> Int
}
