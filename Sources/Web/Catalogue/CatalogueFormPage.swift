import Disclosure
import Documents
import Registry

/// 办理一项: the small form of any change of columns, catalogue and registers, and its sending.
enum CatalogueFormPage {
  @Sendable static func show(_ visit: Visit) async throws -> Answer {
    let (key, form, input) = try await open(visit, .manageCatalogue)
    return .page(try await page(key, form, input, faults: [], typed: nil))
  }

  @Sendable static func send(_ visit: Visit) async throws -> Answer { try await send(visit, .manageCatalogue) }

  @Sendable static func showRegister(_ visit: Visit) async throws -> Answer {
    let (key, form, input) = try await open(visit, .keepRegisters)
    return .page(try await page(key, form, input, faults: [], typed: nil))
  }

  @Sendable static func sendRegister(_ visit: Visit) async throws -> Answer { try await send(visit, .keepRegisters) }

  private static func send(_ visit: Visit, _ permission: OfficeAction) async throws -> Answer {
    let (key, form, input) = try await open(visit, permission)
    // What the address names is looked for before anything is said about the form.
    _ = try await form.fields(input)
    _ = try await form.above(input)
    guard input.version != nil else { throw PageRefusal.stale(address: form.back(input)) }
    do {
      try await form.perform(input)
    } catch let faults as CaseFaults {
      return .again(try await page(key, form, input, faults: faults.faults, typed: visit.form))
    } catch let refusal as CatalogueRefusal {
      let faults = [FieldFault(form.place(refusal), refusal.sentence)]
      return .again(try await page(key, form, input, faults: faults, typed: visit.form))
    } catch let refusal as PeopleRefusal {
      let faults = [FieldFault("", refusal.sentence)]
      return .again(try await page(key, form, input, faults: faults, typed: visit.form))
    }
    let back = form.back(input)
    return .seeOther("\(back)\(back.contains("?") ? "&" : "?")\(PercentEncoding.query([("done", key)]))")
  }

  /// - Throws: `PageRefusal.notFound` for a form of the other address, and for an organ that is only looked at.
  private static func open(
    _ visit: Visit, _ permission: OfficeAction
  ) async throws -> (String, CatalogueForm, CatalogueInput) {
    let key = try visit.part("form")
    let viewed = try await ViewedOrgan(visit)
    guard let form = CatalogueForms.form(key), form.permission == permission, viewed.may(permission) else {
      throw PageRefusal.notFound
    }
    return (key, form, CatalogueInput(viewed: viewed))
  }

  private static func page(
    _ key: String, _ form: CatalogueForm, _ input: CatalogueInput, faults: [FieldFault], typed: FormValues?
  ) async throws -> Page {
    let kept = ["id", "period", "kind"].map { ($0, input.query[$0]) }
    let stream: StreamID =
      form.permission == .keepRegisters ? .registers(input.organ) : .catalogue(input.organ)
    let version = try await input.registry.version(of: stream)
    var body: Markup = form.hint.map { "<p class=\"hint\">\($0)</p>\n" } ?? ""
    body += "<input type=\"hidden\" name=\"version\" value=\"\(typed?["version"] ?? String(version))\"/>\n"
    body.append(try await form.fields(input)) { field in
      typed.map { field.filled(from: $0, faults: faults).markup } ?? field.markup
    }
    let back = form.back(input)
    let markup = Form(
      input.viewed.address(CatalogueForms.address(key), kept), input.visit, button: form.button, faults: faults,
      cancel: ("返回", back), isDanger: form.isDanger, body: body
    ).markup
    return input.viewed.page(
      form.title, width: .reading,
      trail: [form.permission == .keepRegisters ? Crumb("登记", Links.registers) : Crumb("公开目录", Links.catalogue)],
      body: "\(try await form.above(input))\(markup)")
  }
}
