import Disclosure
import Documents
import Registry

/// 打开的单位: one organ as the person who is signed in sees it: the own one, or one beneath for whom it concerns.
struct OpenedOrgan: Sendable {
  let visit: Visit
  let person: SignedIn
  let directory: Directory
  /// All of the installation.
  let organs: [Organ]

  /// - Throws: `PageRefusal.notFound` for an organ that is not there or not the person's to see.
  init(_ visit: Visit) async throws {
    let person = try visit.person()
    let organs = try await visit.registry.organs()
    let asked = visit.query.has("organ") ? OrganID(visit.query["organ"]) : person.organ
    let reachesBeneath = person.roles.contains { $0.isAdministrator || $0 == .supervisor }
    guard let organ = organs.first(where: { $0.id == asked }),
      asked == person.organ || (reachesBeneath && Self.isBeneath(organ, person.organ, organs))
    else { throw PageRefusal.notFound }
    (self.visit, self.person, self.organs) = (visit, person, organs)
    directory = try await visit.registry.directory(of: asked)
  }

  /// A chain that runs in a circle ends.
  private static func isBeneath(_ organ: Organ, _ upper: OrganID, _ organs: [Organ]) -> Bool {
    var next = organ.parent
    for _ in organs {
      guard let parent = next else { return false }
      if parent == upper { return true }
      next = organs.first { $0.id == parent }?.parent
    }
    return false
  }

  var organ: Organ { directory.organ }
  var registry: Registry { visit.registry }
  var today: Day { visit.today }
  var isOwn: Bool { organ.id == person.organ }
  var beneath: [Organ] { organs.filter { $0.parent == organ.id } }

  /// Whether the person may change that here: business only at home, what administrators do beneath as well.
  func may(_ action: OfficeAction) -> Bool {
    guard organ.closed == nil, visit.may(action) else { return false }
    return isOwn || PermissionTable.administrative.contains(action)
  }

  /// - Throws: `PageRefusal.forbidden`.
  func require(_ action: OfficeAction) throws(PageRefusal) {
    guard may(action) else {
      throw .forbidden(action, visit.site.permissions.row(of: action)?.roles ?? [])
    }
  }

  /// Whether telephone numbers are shown: to colleagues, and to who maintains them.
  var showsContacts: Bool { isOwn || may(.manageOrganization) }

  func address(_ path: String, of other: OrganID? = nil, _ pairs: [(String, String)] = []) -> String {
    let shown = other ?? organ.id
    let query = PercentEncoding.query((shown == person.organ ? [] : [("organ", shown.rawValue)]) + pairs)
    return query.isEmpty ? path : "\(path)?\(query)"
  }

  func form(_ key: String, _ pairs: [(String, String)] = []) -> String { address(Links.organForm(key), pairs) }

  /// A link to a form, where the person may.
  func formLink(_ key: String, _ label: String, _ pairs: [(String, String)] = []) -> Markup {
    guard let form = OrganForms.form(key), may(form.permission) else { return "" }
    return "<a href=\"\(self.form(key, pairs))\">\(label)</a>"
  }

  /// Forms beneath a list, as buttons.
  func buttons(_ keys: [(key: String, label: String)]) -> Markup {
    var links = Markup()
    links.append(keys) { entry in
      guard let form = OrganForms.form(entry.key), may(form.permission) else { return "" }
      return "<a class=\"button\" href=\"\(self.form(entry.key))\">\(entry.label)</a>"
    }
    return links.bytes.isEmpty ? "" : "<p class=\"actions organ-actions\">\(links)</p>\n"
  }

  /// The pages of the organ, one of which is this.
  var sections: Markup {
    let pages = [
      ("机构人员", Links.organ), ("领导小组", Links.leadingGroup), ("授权代签", Links.delegations), ("工作日历", Links.calendar),
      ("单位设置", Links.settings),
    ]
    var links = Markup()
    links.append(pages) { page in
      let current: Markup = visit.path == page.1 ? " aria-current=\"page\"" : ""
      return "<a href=\"\(address(page.1))\"\(current)>\(page.0)</a>"
    }
    return "<nav class=\"sections\" aria-label=\"单位栏目\">\(links)</nav>\n"
  }

  func page(_ title: String, width: Page.Width = .wide, trail: [Crumb] = [], body: Markup) -> Page {
    let name: Markup = isOwn ? "" : "<p class=\"quiet\">\(organ.name)</p>\n"
    let root = title == "单位" ? [] : [Crumb("单位", address(Links.organ))]
    return Page(
      title, face: .office, width: width, trail: [Crumb("待办", Links.inbox)] + root + trail,
      body: "<h1>\(title)</h1>\n\(name)\(body)")
  }
}
