import Disclosure
import Documents
import Registry

/// 开始使用: what an organ still lacks before it can answer a request, step by step, with whose each is.
struct FirstSteps {
  struct Step {
    let name: String
    let whose: Role
    let isDone: Bool
    let address: String
  }

  let steps: [Step]
  private let roles: Set<Role>

  /// - Returns: Nil when everything is there, and for those whose work it is not.
  init?(_ visit: Visit) async throws {
    let person = try visit.person()
    let concerned: Set<Role> = [.systemAdmin, .securityAdmin, .officer, .officeHead]
    guard !person.roles.isDisjoint(with: concerned) else { return nil }
    let (registry, organ) = (visit.registry, person.organ)
    let directory = try await registry.directory(of: organ)
    // Above others, an organ may do without offices of its own.
    if directory.openOffices.isEmpty, try await registry.organs().count > 1 { return nil }
    let settings = try await registry.settings(of: organ, on: visit.today)
    let staff = directory.staff.filter { !$0.roles.contains(where: \.isAdministrator) }
    let holders = Set(try await registry.accounts(of: organ, at: visit.now).map(\.person))
    let wanted = Set(settings.ladders.ladder(on: visit.today).steps.map(\.role)).union([.officer])
    roles = person.roles
    steps = [
      Step(
        name: "设立科室", whose: .systemAdmin, isDone: !directory.openOffices.isEmpty,
        address: Links.organForm("office-open")),
      Step(name: "登记人员", whose: .systemAdmin, isDone: !staff.isEmpty, address: Links.organForm("person-add")),
      Step(
        name: "给办理人员开立账号", whose: .systemAdmin, isDone: staff.contains { holders.contains($0.id) },
        address: Links.newAccount),
      Step(
        name: "授予角色：\(Role.allCases.filter(wanted.contains).map(\.chinese).joined(separator: "、"))",
        whose: .securityAdmin, isDone: wanted.allSatisfy { !directory.holders(of: $0).isEmpty }, address: Links.newRole),
      Step(
        name: "填写单位设置：联系方式、答复文号样式、行政复议机关、管辖法院", whose: .officeHead,
        isDone: settings.contact != nil && settings.numbers[NumberSeries.reply.rawValue] != nil
          && settings.reconsideration != nil && settings.court != nil, address: Links.settings),
    ]
    if steps.allSatisfy(\.isDone) { return nil }
  }

  var markup: Markup {
    let now = steps.first { !$0.isDone }
    var items = Markup()
    items.append(steps) { step in
      let progress: StepList.Step.Progress = step.isDone ? .done : step.name == now?.name ? .now : .waiting
      let isOwn = !step.isDone && roles.contains(step.whose)
      let name: Markup = isOwn ? "<a href=\"\(step.address)\">\(step.name)</a>" : "\(step.name)"
      return """
        <li class="\(progress.rawValue)"><strong>\(name)</strong> \
        <span class="quiet">\(step.isDone ? "已完成" : "由\(step.whose.chinese)办理")</span></li>

        """
    }
    return "<section class=\"card\"><h2>开始使用</h2>\n<ol class=\"steps\">\(items)</ol></section>\n"
  }
}
