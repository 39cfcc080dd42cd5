import Disclosure
import HTTPTypes
import Registry
import Testing
import Web

/// Every role, every state of an item, every action, over HTTP.
@Suite("Sweep of items")
struct ItemSweepTests {
  /// The page itself; and what has no form yet.
  static let formless: Set<OfficeAction> = [.viewItem]
  /// What comes only after another has approved.
  static let notYet: Set<OfficeAction> = [.restoreItem]

  @Test("Each action is offered, refused or hidden as the table and the rules say, and nothing is recorded by the way")
  func sweep() async throws {
    try await SweepTown.with { town in
      let rules = try await town.rules()
      let desk = ItemDesk(fixture: town.fixture, organ: town.organ, people: town.people, rules: rules)
      var files: [ItemState: ItemFile] = [:]
      for (state, id) in town.items { files[state] = try await desk.file(id) }
      let recorded = try await town.recorded()
      var offered: Set<OfficeAction> = []
      try await withThrowingTaskGroup(of: Set<OfficeAction>.self) { [files] group in
        for role in Role.allCases {
          group.addTask {
            let browser = Wanderer(browser: try await town.browser(role))
            let token = Browser.token(try await browser.get(Links.account))
            var offered: Set<OfficeAction> = []
            for state in ItemState.allCases {
              let visit = ItemVisit(
                role: role, state: state, file: try #require(files[state]), reader: try town.reader(role, rules),
                browser: browser, token: token)
              offered.formUnion(try await visit.run())
            }
            return offered
          }
        }
        for try await actions in group { offered.formUnion(actions) }
      }
      #expect(try await town.recorded() == recorded)
      let steps = OfficeAction.allCases.filter { $0.subject == .item }
      #expect(offered.union(Self.formless).union(Self.notYet) == Set(steps))
    }
  }
}

/// One person at one item.
private struct ItemVisit {
  let role: Role
  let state: ItemState
  let file: ItemFile
  let reader: CaseReader
  let browser: Wanderer
  let token: String

  /// Said apart from the program: the mail room and the administrators see no item.
  private var isSeen: Bool { !role.isAdministrator && role != .mailRoom }

  /// - Returns: The actions whose form was shown.
  func run() async throws -> Set<OfficeAction> {
    #expect(try await browser.get(Links.item(file.id)).status == (isSeen ? .ok : .notFound), "\(role) \(state)")
    let steps = ItemSteps(file.item, for: reader)
    var offered: Set<OfficeAction> = []
    for action in OfficeAction.allCases where action.subject == .item {
      if ItemSweepTests.formless.contains(action) {
        let status = try await browser.get(Links.step(action, of: file.id)).status
        #expect(status == .notFound || status == .forbidden, "\(role) \(state) \(action)")
      } else if try await visit(action, steps) {
        offered.insert(action)
      }
    }
    return offered
  }

  private func visit(_ action: OfficeAction, _ steps: ItemSteps) async throws -> Bool {
    let row = try #require(reader.permissions.row(of: action))
    let path = Links.step(action, of: file.id)
    let place: Comment = "\(role) \(state) \(action)"
    let page = try await browser.get(path)
    let isAllowed = isSeen && row.roles.contains(role) && (steps[action]?.isAllowed ?? false)
    let hasForm = page.text.contains("action=\"\(path)\"")
    #expect(page.status == (!isSeen ? .notFound : row.roles.contains(role) ? .ok : .forbidden), place)
    #expect(hasForm == isAllowed, place)
    if hasForm { #expect(row.itemStates.contains(state), place) }
    let empty = try await browser.post(path, [(FormToken.field, token)])
    let answer: HTTPResponse.Status = action == .editItem ? .unprocessableContent : .conflict
    #expect(empty.status == (!isSeen ? .notFound : row.roles.contains(role) ? answer : .forbidden), place)
    if !isAllowed, isSeen, row.roles.contains(role), action != .editItem {
      let sent = try await browser.post(path, [(FormToken.field, token)] + fields(action))
      #expect(sent.status == .unprocessableContent, place)
    }
    return hasForm
  }

  /// Filled in well: only rule and state are left to refuse it.
  private func fields(_ action: OfficeAction) -> [(String, String)] {
    let own: [(String, String)] =
      switch action {
      case .reviewSecrecy: [("opinion", "clear")]
      case .scheduleItem: [("day", "2026-12-31"), ("time", "09:00")]
      case .returnItem, .restoreItem: [("reason", "理由")]
      case .recordRelease: [("channel", "countySite"), ("day", "2026-06-01"), ("address", "https://a.example")]
      case .takeDownItem: [("why", "mistake"), ("note", "误发")]
      case .changeValidity: [("validity", "repealed")]
      case .linkItem: [("other", "没有这一条")]
      case .noteItem, .publishItem: [("note", "备注")]
      default: []
      }
    return [("version", String(file.version)), ("digest", file.item.revision?.digest ?? "")] + own
  }
}
