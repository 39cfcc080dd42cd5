import Disclosure
import Documents
import Registry

/// 办理一项变更: the small form of any change, and its sending.
enum OrganFormPage {
  @Sendable static func show(_ visit: Visit) async throws -> Answer {
    let (opened, key, form) = try await open(visit)
    return .page(try await page(opened, key, form, faults: [], typed: nil))
  }

  @Sendable static func send(_ visit: Visit) async throws -> Answer {
    let (opened, key, form) = try await open(visit)
    do {
      let next = try await form.perform(OrganInput(opened: opened))
      return .seeOther(opened.address(form.back, of: next, [("done", "1")]))
    } catch let faults as OrganFaults {
      return .again(try await page(opened, key, form, faults: faults.faults, typed: visit.form))
    } catch let refusal as PeopleRefusal {
      return .again(try await page(opened, key, form, faults: [FieldFault("", refusal.sentence)], typed: visit.form))
    }
  }

  /// - Throws: `PageRefusal.forbidden` for whom the change is not.
  private static func open(_ visit: Visit) async throws -> (OpenedOrgan, String, OrganForm) {
    let key = try visit.part("form")
    guard let form = OrganForms.form(key) else { throw PageRefusal.notFound }
    let opened = try await OpenedOrgan(visit)
    try opened.require(form.permission)
    return (opened, key, form)
  }

  private static func page(
    _ opened: OpenedOrgan, _ key: String, _ form: OrganForm, faults: [FieldFault], typed: FormValues?
  ) async throws -> Page {
    let kept = ["id", "post", "setting"].map { ($0, opened.visit.query[$0]) }
    var body: Markup = form.hint.map { "<p class=\"hint\">\($0)</p>\n" } ?? ""
    let version = try await opened.registry.version(of: .organ(opened.organ.id))
    body += "<input type=\"hidden\" name=\"version\" value=\"\(typed?["version"] ?? String(version))\"/>\n"
    body.append(try await form.fields(opened)) { field in
      typed.map { field.filled(from: $0, faults: faults).markup } ?? field.markup
    }
    let markup = Form(
      opened.form(key, kept), opened.visit, button: form.button, faults: faults,
      cancel: ("返回", opened.address(form.back)), isDanger: form.isDanger, body: body
    ).markup
    let trail = form.back == Links.organ ? [] : [Crumb(parent(form.back), opened.address(form.back))]
    return opened.page(
      form.title, width: .reading, trail: trail, body: "\(try await form.above(opened))\(markup)")
  }

  private static func parent(_ address: String) -> String {
    switch address {
    case Links.delegations: "授权代签"
    case Links.settings: "单位设置"
    default: "单位"
    }
  }
}
