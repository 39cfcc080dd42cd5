import Disclosure
import Documents
import Registry

/// 办理一项: any small form of the office, and its sending.
enum OfficeFormPage {
  static func show(_ visit: Visit, _ shelf: OfficeFormShelf) async throws -> Answer {
    let (key, form, input) = try await open(visit, shelf)
    return .page(try await page(key, form, input, shelf, faults: [], typed: nil))
  }

  static func send(_ visit: Visit, _ shelf: OfficeFormShelf) async throws -> Answer {
    let (key, form, input) = try await open(visit, shelf)
    // What the address names is looked for before anything is said about the form.
    let fields = try await form.fields(input)
    _ = try await form.above(input)
    guard input.version != nil else { throw PageRefusal.stale(address: form.back(input)) }
    do {
      try refuseFiles(input.form.files, notTakenBy: fields)
      try await form.perform(input)
    } catch let faults as CaseFaults {
      return .again(try await page(key, form, input, shelf, faults: faults.faults, typed: visit.form))
    } catch let refusal as any RuleRefusal {
      let faults = [FieldFault(form.place(refusal), refusal.sentence)]
      return .again(try await page(key, form, input, shelf, faults: faults, typed: visit.form))
    }
    let back = form.back(input)
    return .seeOther("\(back)\(back.contains("?") ? "&" : "?")\(PercentEncoding.query([("done", key)]))")
  }

  /// A shelf takes what any of its forms takes; the field that a file was chosen for may take less.
  private static func refuseFiles(_ files: [UploadedFile], notTakenBy fields: [Field]) throws(CaseFaults) {
    for file in files {
      guard case .file(_, let kinds) = fields.first(where: { $0.name == file.field })?.kind, kinds.contains(file.kind)
      else { throw CaseFaults(file.field, FormProblem.file(.unknownSuffix, name: file.name).sentence) }
    }
  }

  /// - Throws: `PageRefusal.notFound` for a form of another address, and for an organ that is only looked at.
  private static func open(
    _ visit: Visit, _ shelf: OfficeFormShelf
  ) async throws -> (String, OfficeForm, OfficeInput) {
    let key = try visit.part("form")
    let viewed = try await ViewedOrgan(visit)
    guard let form = shelf.form(key), viewed.mayTry(form.permission) else { throw PageRefusal.notFound }
    return (key, form, OfficeInput(viewed: viewed))
  }

  private static func page(
    _ key: String, _ form: OfficeForm, _ input: OfficeInput, _ shelf: OfficeFormShelf, faults: [FieldFault],
    typed: FormValues?
  ) async throws -> Page {
    let kept = shelf.kept.map { ($0, input.query[$0]) }
    let version = try await input.registry.version(of: shelf.stream(input))
    var body: Markup = form.hint.map { "<p class=\"hint\">\($0)</p>\n" } ?? ""
    body += "<input type=\"hidden\" name=\"version\" value=\"\(typed?["version"] ?? String(version))\"/>\n"
    body.append(try await form.fields(input)) { field in
      typed.map { field.filled(from: $0, faults: faults).markup } ?? field.markup
    }
    let markup = Form(
      input.viewed.address(shelf.address(key), kept), input.visit, button: form.button, faults: faults,
      takesFiles: form.takesFiles, cancel: ("返回", form.back(input)), isDanger: form.isDanger, body: body
    ).markup
    return input.viewed.page(
      form.title, width: .reading, trail: [shelf.crumb], body: "\(try await form.above(input))\(markup)")
  }
}
