import Disclosure
import Documents
import Registry

/// 打开的年度报告: one report as the person who is signed in sees it, with what the pages about it need.
struct OpenedReport: Sendable {
  let viewed: ViewedOrgan
  let file: YearReport
  let rules: RequestRules
  let directory: Directory
  let deadline: Day?

  /// - Throws: `PageRefusal.notFound` for a report that was not begun or is not the person's to see.
  init(_ visit: Visit) async throws { try await self.init(ViewedOrgan(visit)) }

  init(_ viewed: ViewedOrgan) async throws {
    guard let year = ReportingYear.named(in: viewed.query) else { throw PageRefusal.notFound }
    let profile = try await viewed.registry.profile(of: viewed.organ.id, on: viewed.today)
    let rules = profile.rules(viewed.visit.site.permissions)
    let file = try await viewed.registry.reportFile(of: viewed.organ.id, year, for: viewed.viewer, under: rules)
    guard let file else { throw PageRefusal.notFound }
    (self.viewed, self.file, self.rules, directory) = (viewed, file, rules, profile.directory)
    deadline = ReportDeadline.day(after: year, level: viewed.organ.level, own: profile.settings.reportDeadline)
  }

  var visit: Visit { viewed.visit }
  var year: ReportingYear { file.year }
  var life: ReportLife { file.life }
  var draft: ReportDraft { file.draft }

  /// Whether the person may do it in the report's state.
  func may(_ action: OfficeAction) -> Bool {
    guard viewed.isOwn, viewed.organ.closed == nil else { return false }
    let reader = CaseReader(
      viewed.viewer.person, roles: viewed.viewer.roles, today: viewed.today, permissions: rules.permissions,
      signers: rules.signers)
    return rules.permissions.allows(reader.roles(for: action), action, report: file.state)
  }

  func address(_ path: String = Links.report, _ pairs: [(String, String)] = []) -> String {
    viewed.address(path, [("year", String(year.year))] + pairs)
  }

  func form(_ key: String, _ pairs: [(String, String)] = []) -> String {
    address(ReportForms.shelf.address(key), pairs)
  }

  func name(of actor: Actor) -> String { actor.person.map { directory.name(of: $0) } ?? "系统" }

  func page(_ title: String, width: Page.Width = .wide, trail: [Crumb] = [], body: Markup) -> Page {
    viewed.page(title, width: width, trail: [Crumb("年度报告", viewed.address(Links.reports))] + trail, body: body)
  }

  var crumb: Crumb { Crumb("\(year.year)年度", address()) }
}

extension ReportingYear {
  /// 年度 of the address; nil for anything that is no year.
  static func named(in query: FormValues) -> ReportingYear? {
    guard let year = Int(query["year"]), (2008...2999).contains(year) else { return nil }
    return ReportingYear(year)
  }
}
