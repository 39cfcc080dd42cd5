import Disclosure
import Documents
import Registry

/// 新增账号, for a person who has none; without a password, with a code that is shown once.
enum NewAccountPage {
  @Sendable static func show(_ visit: Visit) async throws -> Answer {
    .page(try await page(visit, try await AdministeredOrgan(visit), faults: []))
  }

  @Sendable static func send(_ visit: Visit) async throws -> Answer {
    let organ = try await AdministeredOrgan(visit)
    var faults: [FieldFault] = []
    if !visit.form.has("person") { faults.append(FieldFault("person", "请选择人员。")) }
    if !visit.form.has("account") { faults.append(FieldFault("account", "请填写账号。")) }
    guard faults.isEmpty else { return .again(try await page(visit, organ, faults: faults)) }
    let person = PersonID(visit.form["person"])
    do {
      let code = try await visit.registry.openAccount(
        visit.form["account"], for: person, of: organ.organ.id, by: .person(try visit.person().person), at: visit.now)
      let opened = try await visit.registry.account(of: person, administeredFrom: organ.organ.id, at: visit.now)
      return .page(
        AccountSlip(
          account: opened?.account ?? visit.form["account"], name: opened?.personName ?? "", code: code
        ).page)
    } catch let refusal as PeopleRefusal {
      return .again(try await page(visit, organ, faults: [FieldFault(field(of: refusal), refusal.sentence)]))
    }
  }

  private static func field(of refusal: PeopleRefusal) -> String {
    switch refusal {
    case .accountName, .accountTaken: "account"
    case .noSuchPerson, .personHasAccount: "person"
    default: ""
    }
  }

  private static func page(_ visit: Visit, _ organ: AdministeredOrgan, faults: [FieldFault]) async throws -> Page {
    let directory = try await visit.registry.directory(of: organ.organ.id)
    let holders = Set(try await visit.registry.accounts(of: organ.organ.id, at: visit.now).map(\.person))
    let people = directory.staff.filter { !holders.contains($0.id) }
    let body: Markup = "<h1>新增账号</h1>\n\(switcher(organ, faults))"
    guard !people.isEmpty else {
      let sentence = "\(organ.organ.name)的人员都已有账号。新来的人员，请先登记为本单位人员。"
      return shell(organ, "\(body)\(EmptyState(sentence, next: (label: "返回账号", address: Links.accounts)).markup)")
    }
    let choices = [Choice("", "请选择")] + people.map { Choice($0.id.rawValue, label($0, directory)) }
    let fields = [
      Field("person", "人员", .select(choices)),
      Field(
        "account", "账号", hint: "2 至 32 个小写字母、数字、点、下划线或者连字符，至少有一个字母；不能用电话号码。", isShort: true,
        autocomplete: "off"),
    ]
    var inputs: Markup = "<input type=\"hidden\" name=\"organ\" value=\"\(organ.organ.id.rawValue)\"/>\n"
    inputs.append(fields) { $0.filled(from: visit.form, faults: faults).markup }
    let form = Form(
      Links.newAccount, visit, button: "新增账号", faults: faults, cancel: ("返回账号", Links.accounts), body: inputs)
    return shell(organ, "\(body)\(form.markup)")
  }

  private static func shell(_ organ: AdministeredOrgan, _ body: Markup) -> Page {
    Page("新增账号", face: .office, trail: [Crumb("账号", organ.address(Links.accounts))], body: body)
  }

  private static func switcher(_ organ: AdministeredOrgan, _ faults: [FieldFault]) -> Markup {
    organ.fields.isEmpty || !faults.isEmpty ? "" : FilterForm(Links.newAccount, organ.fields).markup
  }

  /// With the post, so that people of one name are told apart.
  private static func label(_ person: Person, _ directory: Directory) -> String {
    guard let post = person.posts.first(where: { $0.until == nil }) else { return person.name }
    let office = post.office.map { directory.name(of: $0) } ?? ""
    return "\(person.name)（\(office)\(post.title)）"
  }
}
