import Database
import Disclosure
import Documents
import Foundation
import HTTPTypes
import Registry
import Testing
import Web

/// 云溪镇 with one person in each role and one case in each state, and 北山镇, which is none of their business.
struct SweepTown: Sendable {
  let fixture: WebFixture
  let organ: OrganID
  let other: OrganID
  private(set) var people: [Role: PersonID] = [:]
  private(set) var cases: [RequestState: RequestID] = [:]
  private(set) var document = ""
  private(set) var items: [ItemState: ItemID] = [:]
  /// Of the published item.
  private(set) var (itemFile, itemRevision) = ("", "")
  private(set) var job = 0
  /// Of the other organ.
  private(set) var foreignPerson: PersonID = ""
  private(set) var foreignCase: RequestID = ""
  private(set) var foreignItem: ItemID = ""
  private(set) var foreignJob = 0
  /// An item of the year's plan.
  private(set) var (work, foreignWork) = ("", "")
  private(set) var (problem, foreignProblem) = ("", "")
  private(set) var evidence = ""
  private(set) var (normative, foreignNormative): (NormativeDocumentID, NormativeDocumentID) = ("", "")

  private(set) var (dispute, foreignDispute): (DisputeID, DisputeID) = ("", "")
  private(set) var disputeFile = ""
  private(set) var scoredOffice = ""
  private(set) var (scheme, foreignScheme) = ("", "")

  static let otherName = "清河县北山镇人民政府"

  static func with(_ work: (SweepTown) async throws -> Void) async throws {
    try await WebFixture.with { fixture in
      let own = try #require(try await fixture.registry.organs().first)
      let other = try await fixture.registry.foundOrgan(
        named: otherName, level: .town, beneath: nil, by: .console, at: fixture.now)
      var town = SweepTown(fixture: fixture, organ: own.id, other: other)
      let office = try await fixture.registry.openOffice(
        named: "自然资源所", in: own.id, by: .console, at: fixture.now)
      try await town.settle(own.name, office)
      try await fixture.registry.changeSetting(
        .numbers([NumberSeries.reply.rawValue: try NumberTemplate("云政公开〔{年}〕{序号}号")]), since: fixture.now.day,
        of: own.id, by: .console, at: fixture.now)
      for state in RequestState.allCases { town.cases[state] = try await town.make(state, office) }
      town.document = try await town.scan(of: try #require(town.cases[.handling]))
      let desk = ItemDesk(fixture: fixture, organ: own.id, people: town.people, rules: try await town.rules())
      for state in ItemState.allCases { town.items[state] = try await desk.make(state, in: office) }
      (town.itemFile, town.itemRevision) = try await desk.files(of: try #require(town.items[.published]))
      town.dispute = try await town.dispute(of: own.id, paper: "%PDF-1.7 notice")
      town.foreignDispute = try await town.dispute(of: other, paper: nil)
      try await fixture.judgeAll()
      for (organ, name) in [(own.id, own.name), (other, otherName)] { try await town.campaign(of: organ, name) }
      town.foreignPerson = try await town.person("壬外", "waidan", [.officer], in: other, named: otherName)
      town.foreignCase = try await fixture.file(RequestsOfTests.applicant, of: other).id
      let neighbour = ItemDesk(
        fixture: fixture, organ: other, people: [.officer: town.foreignPerson], rules: try await town.rules())
      town.foreignItem = try await neighbour.draft(by: .officer, in: nil)
      town.job = try await town.stuckJob(of: own.id)
      town.foreignJob = try await town.stuckJob(of: other)
      town.normative = try await town.normativeDocument(of: own.id)
      town.foreignNormative = try await town.normativeDocument(of: other)
      try await town.beginReports()
      town.scoredOffice = office.rawValue
      town.scheme = try await town.scoringScheme(of: own.id)
      town.foreignScheme = try await town.scoringScheme(of: other)
      town.work = try await town.planItem(of: own.id)
      town.foreignWork = try await town.planItem(of: other)
      town.problem = try await town.openProblem(of: own.id)
      town.foreignProblem = try await town.openProblem(of: other)
      town.evidence = try await town.evidence(of: town.problem)
      try await work(town)
    }
  }

  /// That of 2025 is begun, that of 2024 comes from elsewhere.
  private func beginReports() async throws {
    let rules = try await rules()
    func step(_ year: Int) throws -> ReportStep {
      ReportStep(
        try viewer(.officer), on: try #require(ReportingYear(year)), version: 0, today: fixture.now.day,
        at: fixture.now)
    }
    try await fixture.registry.importReport(
      step(2024), AnnualReport(form: .form2021, organ: "清河县云溪镇人民政府", year: 2024), fileName: "2024.docx", under: rules)
    try await fixture.registry.openReport(step(2025), from: .registers, under: rules)
  }

  private func openProblem(of organ: OrganID) async throws -> String {
    let office = try await fixture.registry.openOffice(named: "档案室", in: organ, by: .console, at: fixture.now)
    return try await fixture.registry.enterProblem(
      Problem(
        found: fixture.now.day, source: .selfCheck, words: "栏目更新不及时", measure: "每月核对", owner: .office(office),
        due: fixture.now.day), of: organ, by: .console, at: fixture.now)
  }

  /// Its check is not over: it is there, and handed to nobody.
  private func evidence(of problem: String) async throws -> String {
    let file = try fixture.registry.files.store(Array("照片".utf8))
    try await fixture.registry.stepProblem(
      problem, .progressed, on: fixture.now.day, words: "已更新", evidence: [NewEvidence(file, name: "照片.txt")], of: organ,
      by: .console, at: fixture.now)
    return file.address.hex
  }

  private func planItem(of organ: OrganID) async throws -> String {
    try await fixture.registry.enterWork(
      WorkEntry(day: fixture.now.day, topic: "编制公开指南", matter: .plan(office: nil, done: nil)), of: organ, by: .console,
      at: fixture.now)
  }

  private func scoringScheme(of organ: OrganID) async throws -> String {
    try await fixture.registry.installScheme(
      SchemePreset.townOffices.scheme(year: fixture.now.day.year), scope: .offices, of: organ, by: .console,
      at: fixture.now)
  }

  /// With a catalogue of one row beside it, whose code names the organ.
  private func normativeDocument(of organ: OrganID) async throws -> NormativeDocumentID {
    let row = CatalogueDesk.row(RowCode("1-\(organ)"))
    try await fixture.registry.openCatalogue([row], titled: "目录", of: organ, by: .console, at: fixture.now)
    return try await fixture.registry.registerDocument(
      NormativeDocument(id: "", title: "管理办法", category: .normativeDocuments, made: fixture.now.day), of: organ,
      by: .console, at: fixture.now)
  }

  /// In which the organ is the one unit of its own.
  private func campaign(of organ: OrganID, _ name: String) async throws {
    try await fixture.registry.openCampaign(
      2025, due: try #require(CampaignDue(year: 2025)),
      units: [NewCampaignUnit(name: name, level: .town, organ: organ)],
      of: organ, by: .console, at: fixture.now)
  }

  /// With a paper whose check is due.
  private mutating func dispute(of organ: OrganID, paper: String?) async throws -> DisputeID {
    let registration = DisputeRegistration(
      kind: .reconsideration, number: "清政复〔2026〕1号", body: "清河县人民政府", accepted: fixture.now.day,
      received: fixture.now.day, subject: .withheld)
    let files = try paper.map { [NewDisputeFile(try fixture.registry.files.store(Array($0.utf8)), name: "通知书.pdf")] }
    disputeFile = files?.first?.file.address.hex ?? disputeFile
    return try await fixture.registry.registerDispute(
      DisputeFiling(registration, party: "甄有才"), files: files ?? [], of: organ, by: .console, at: fixture.now)
  }

  private init(fixture: WebFixture, organ: OrganID, other: OrganID) {
    (self.fixture, self.organ, self.other) = (fixture, organ, other)
  }

  // MARK: - People

  static func account(_ role: Role) -> String {
    switch role {
    case .systemAdmin: "xitong"
    case .securityAdmin: "anquan"
    case .auditAdmin: "shenji"
    default: role.rawValue.lowercased()
    }
  }

  private mutating func settle(_ name: String, _ office: OfficeID) async throws {
    for role in Role.allCases where !role.isAdministrator {
      people[role] = try await person("甄\(role.chinese)", Self.account(role), [role], in: organ, named: name)
    }
    _ = try await fixture.registry.takePost(
      "信息员", in: office, by: try #require(people[.contributor]), of: organ, authority: .console, at: fixture.now)
    let directory = try await fixture.registry.directory(of: organ)
    for role in Role.administrators { people[role] = try #require(directory.holders(of: role).first).id }
  }

  private func person(
    _ name: String, _ account: String, _ roles: Set<Role>, in organ: OrganID, named organName: String
  ) async throws -> PersonID {
    let code = try await fixture.registry.addUser(
      NewUser(organ: organName, name: name, account: account, roles: roles), at: fixture.now)
    try await fixture.registry.activate(
      account: account, code: code.text, password: WebFixture.password, hashing: fixture.site.hashing, at: fixture.now)
    return try #require(try await fixture.registry.directory(of: organ).people.first { $0.account == account }).id
  }

  func browser(_ role: Role) async throws -> Browser {
    let browser = Browser(fixture)
    try await browser.signIn(Self.account(role))
    return browser
  }

  /// Who they are for a case, as the law's own types say it.
  func reader(_ role: Role, _ rules: RequestRules) throws -> CaseReader {
    CaseReader(
      try #require(people[role]), roles: [role], today: fixture.now.day, permissions: rules.permissions,
      signers: rules.signers)
  }

  func item(_ state: ItemState) -> String { items[state]?.rawValue ?? "" }

  // MARK: - Cases

  func rules() async throws -> RequestRules {
    RequestRules(
      calendar: try await fixture.registry.calendar(), permissions: fixture.site.permissions,
      signers: try await fixture.registry.directory(of: organ).signingAuthority)
  }

  func caseFile(_ id: RequestID) async throws -> CaseFile {
    let viewer = try viewer(.officer)
    return try #require(
      try await fixture.registry.caseFile(id, for: viewer, today: fixture.now.day, by: try await rules()))
  }

  private func viewer(_ role: Role) throws -> Viewer {
    Viewer(person: try #require(people[role]), organ: organ, roles: [role])
  }

  private func step(_ role: Role, _ id: RequestID) async throws -> RequestStep {
    RequestStep(
      try viewer(role), on: id, version: try await caseFile(id).version, day: fixture.now.day, at: fixture.now)
  }

  private func make(_ state: RequestState, _ office: OfficeID) async throws -> RequestID {
    let channel: IntakeChannel = state == .unconfirmed ? .email : .counter
    let id = try await fixture.file(RequestsOfTests.applicant, by: channel, of: organ).id
    let (registry, rules) = (fixture.registry, try await rules())
    if state != .unconfirmed, state != .registered {
      _ = try await registry.assignRequest(try await step(.officer, id), to: office, until: nil, under: rules)
    }
    switch state {
    case .awaitingSupplement:
      _ = try await registry.askSupplement(
        try await step(.officer, id), until: fixture.now.day.adding(24), text: "请写明年度", under: rules)
    case .consulting:
      _ = try await registry.sendConsultation(
        try await step(.officer, id), to: .thirdParty, addressee: "某合作社", under: rules)
    case .awaitingPayment:
      _ = try await registry.noticeFee(try await step(.officer, id), .pages, quantity: 40, under: rules)
    case .handling, .inReview, .approved, .issued, .delivered, .closed:
      try await answer(id, until: state, rules)
    case .unconfirmed, .registered: break
    }
    #expect(try await caseFile(id).state == state)
    return id
  }

  /// A reply that holds what the law asks for, so that it may be signed.
  static let reply = "经审查，依据《条例》第三十六条第（二）项，现予以提供。不服的，可以申请行政复议或者提起行政诉讼。"

  private func answer(_ id: RequestID, until state: RequestState, _ rules: RequestRules) async throws {
    let registry = fixture.registry
    _ = try await registry.draftReply(
      try await step(.officer, id), .supplied, remedy: Disposition.supplied.remedy(on: fixture.now.day),
      text: Self.reply, under: rules)
    if state == .handling { return }
    let digest = try #require(try await caseFile(id).draft?.digest)
    _ = try await registry.submitReply(try await step(.officer, id), digest: digest, under: rules)
    if state == .inReview { return }
    for role in [Role.officeHead, .deputyLeader, .leader] {
      _ = try await registry.passReply(try await step(role, id), digest: digest, reason: "情况说明", under: rules)
    }
    if state == .approved { return }
    _ = try await registry.issueReply(
      try await step(.officer, id), number: .next, reason: "情况说明", under: rules)
    if state == .issued { return }
    _ = try await registry.deliverReply(try await step(.officer, id), by: .post, proof: "挂号信", under: rules)
    if state == .delivered { return }
    _ = try await registry.archiveRequest(try await step(.officer, id), under: rules)
  }

  private func scan(of id: RequestID) async throws -> String {
    let stored = try fixture.registry.files.store(Array("%PDF-1.7 abc".utf8))
    _ = try await fixture.registry.addDocuments(
      try await step(.officer, id), [NewDocument(stored, .envelope, name: "信封.pdf")], under: try await rules())
    return stored.address.hex
  }

  // MARK: - Jobs

  private func stuckJob(of organ: OrganID) async throws -> Int {
    let job = try NewJob("mail", key: "\(organ)", organ: organ, stream: StreamID("organ/\(organ)"))
    try await fixture.registry.act(on: job.stream, at: fixture.now) { action in _ = try Outbox.add(job, in: action) }
    let outbox = Outbox(fixture.registry)
    let taken = try #require(try await outbox.take(["mail"], for: "test", at: fixture.now))
    try await outbox.settle(taken, .hopeless(JobProblem("收件方服务器拒收。")), at: fixture.now)
    return taken.id
  }

  /// How much was ever recorded.
  func recorded() async throws -> Int {
    try await fixture.registry.database.read { try $0.first("SELECT count(*) FROM log") { try $0[0] as Int } ?? 0 }
  }
}

enum RequestsOfTests {
  static let applicant: CaseDetails = [
    .applicantName: "甄有才", .identityNumber: "110101199013081234", .contactPhone: "13800138000",
    .informationTitle: "2025年征收补偿方案", .description: "征收补偿标准和面积", .supplyForm: "电子文档",
  ]
}
