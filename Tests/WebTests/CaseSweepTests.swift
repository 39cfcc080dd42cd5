import Disclosure
import HTTPTypes
import Registry
import Testing
import Web

/// Every role, every state of a case, every action, over HTTP.
@Suite("Sweep of cases")
struct CaseSweepTests {
  /// Steps without a form: the page itself, and what is not made yet.
  static let formless: Set<OfficeAction> = [.viewRequest, .exportCase]
  /// What comes only with time, or with an event that no case of the town has had.
  static let notYet: Set<OfficeAction> = [.expireConsultation, .lapseRequest]

  @Test(
    "Each action is offered, refused or hidden as the permission table and the law say, and nothing is recorded by the way"
  )
  func sweep() async throws {
    try await SweepTown.with { town in
      let rules = try await town.rules()
      let recorded = try await town.recorded()
      var offered: Set<OfficeAction> = []
      var files: [RequestState: CaseFile] = [:]
      for (state, id) in town.cases { files[state] = try await town.caseFile(id) }
      try await withThrowingTaskGroup(of: Set<OfficeAction>.self) { [files] group in
        for role in Role.allCases {
          group.addTask { try await CaseWalk(town: town, role: role, files: files, rules: rules).run() }
        }
        for try await actions in group { offered.formUnion(actions) }
      }
      #expect(try await town.recorded() == recorded)
      let steps = OfficeAction.allCases.filter(\.concernsRequest)
      #expect(offered.union(Self.formless).union(Self.notYet) == Set(steps))
    }
  }
}

/// One person at the cases of every state.
private struct CaseWalk: Sendable {
  let town: SweepTown
  let role: Role
  let files: [RequestState: CaseFile]
  let rules: RequestRules

  /// - Returns: The actions whose form was shown.
  func run() async throws -> Set<OfficeAction> {
    let browser = Wanderer(browser: try await town.browser(role))
    let token = Browser.token(try await browser.get(Links.account))
    var offered: Set<OfficeAction> = []
    for state in RequestState.allCases {
      let visit = CaseVisit(
        role: role, state: state, file: try #require(files[state]), reader: try town.reader(role, rules),
        browser: browser, token: token)
      offered.formUnion(try await visit.run())
    }
    return offered
  }
}

/// One person at one case.
private struct CaseVisit {
  let role: Role
  let state: RequestState
  let file: CaseFile
  let reader: CaseReader
  let browser: Wanderer
  let token: String

  private var address: String { Links.caseFile(file.id) }

  /// Said apart from the program: administrators see no case, contributors those of their office.
  private var isSeen: Bool {
    if role.isAdministrator { return false }
    return role != .contributor || (state != .unconfirmed && state != .registered)
  }

  /// - Returns: The actions whose form was shown.
  func run() async throws -> Set<OfficeAction> {
    #expect(try await browser.get(address).status == (isSeen ? .ok : .notFound), "\(role) \(state)")
    let steps = CaseSteps(file.case, for: reader)
    var offered: Set<OfficeAction> = []
    for action in OfficeAction.allCases {
      if !action.concernsRequest || CaseSweepTests.formless.contains(action) {
        guard state == .handling || action.concernsRequest else { continue }
        #expect(
          try await browser.get(Links.step(action, of: file.id)).status == .notFound, "\(role) \(state) \(action)")
        continue
      }
      if try await visit(action, steps) { offered.insert(action) }
    }
    return offered
  }

  private func visit(_ action: OfficeAction, _ steps: CaseSteps) async throws -> Bool {
    let row = try #require(reader.permissions.row(of: action))
    let path = Links.step(action, of: file.id)
    let place: Comment = "\(role) \(state) \(action)"
    // The result is chosen first, and asks for its own fields.
    let page = try await browser.get(action == .draftReply ? "\(path)?disposition=supplied" : path)
    let isAllowed = isSeen && row.roles.contains(role) && (steps[action]?.isAllowed ?? false)
    let hasForm = page.text.contains("action=\"\(path)\"")
    #expect(page.status == (!isSeen ? .notFound : row.roles.contains(role) ? .ok : .forbidden), place)
    #expect(hasForm == isAllowed, place)
    if hasForm { #expect(row.states.contains(state), place) }
    // Without a valid form: permission is asked first.
    let empty = try await browser.post(path, [(FormToken.field, token)])
    #expect(empty.status == (!isSeen ? .notFound : row.roles.contains(role) ? .conflict : .forbidden), place)
    if !isAllowed, isSeen, row.roles.contains(role) {
      let sent = try await browser.post(path, [(FormToken.field, token)] + StepBody.fields(action, file))
      #expect(sent.status == .unprocessableContent, place)
    }
    return hasForm
  }
}

/// What a form of that step would send, filled in well: only rule and state are left to refuse it.
private enum StepBody {
  static func fields(_ action: OfficeAction, _ file: CaseFile) -> [(String, String)] {
    [("version", String(file.version)), ("digest", file.draft?.digest ?? "")] + own(action)
  }

  private static func own(_ action: OfficeAction) -> [(String, String)] {
    let (text, proof) = (("text", "内容"), ("proof", "签收记录"))
    return switch action {
    case .attemptConfirmation, .confirmReceipt: [("way", "phone")]
    case .completeRegistration: [("applicant", "0"), ("contactPhone", "13900139000"), ("reason", "更正")]
    case .askSupplement: [("until", "2026-06-22"), text]
    case .proveSupplementDelivery: [proof]
    case .sendConsultation: [("party", "thirdParty"), ("addressee", "某合作社")]
    case .proveConsultationDelivery, .expireConsultation: [("consultation", "1"), proof]
    case .answerConsultation: [("consultation", "1"), ("agrees", "no"), ("answer", "不同意")]
    case .extendPeriod: [("days", "20"), ("reason", "需要查阅档案")]
    case .noticeFee: [("basis", "pages"), ("quantity", "40")]
    case .recordPayment: [("amount", "100")]
    case .delayReply: [("until", "2026-09-30"), ("reason", "数量多")]
    case .lapseRequest: [("disposition", "notSupplemented")]
    case .withdrawRequest, .returnReply, .unmaskApplicant: [("reason", "理由")]
    case .mergeRequest: [("into", "2020-0001"), ("reason", "同一申请")]
    case .recordSearch: [("record", "档案室")]
    case .addNote: [("note", "备注")]
    case .draftReply: [("disposition", "supplied"), text]
    case .issueReply: [("numbering", "own"), ("number", "云政公开〔2026〕99号")]
    case .deliverReply: [("way", "post"), proof]
    default: []
    }
  }
}
