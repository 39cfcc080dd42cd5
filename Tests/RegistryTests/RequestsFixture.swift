import Database
import DatabaseFixtures
import Disclosure
import Documents
import Foundation
import Registry

/// 云溪镇: one organ with people in every role, on either engine, for one test.
struct RequestsFixture: Sendable {
  let base: RegistryFixture
  let rules: RequestRules

  var registry: Registry { base.registry }
  var database: SQLDatabase { base.database }

  static func with(_ engine: EngineKind, _ work: (RequestsFixture) async throws -> Void) async throws {
    try await RegistryFixture.with(engine) { base in
      try await base.database.migrate(RegistrySchema.all)
      try await set(numbers: #"{"reply":"云政公开〔{年}〕{序号}号"}"#, since: "2020-01-01", in: base.database)
      try await work(RequestsFixture(base: base, rules: try standardRules()))
    }
  }

  /// The organ's number styles, as the table of settings holds them.
  static func set(numbers: String, since day: String, in database: SQLDatabase) async throws {
    try await database.write(lock: "fixture") { session in
      try session.execute(
        "INSERT INTO organ_setting (organ, name, since, value) VALUES ($1, 'numbers', $2, $3)", organ.rawValue, day,
        numbers)
    }
  }

  static func standardRules(_ calendar: WorkCalendar = .builtIn) throws -> RequestRules {
    RequestRules(
      calendar: calendar, permissions: try PermissionTable.standard(),
      signers: SigningAuthority(
        roles: ["leader": [.leader], "deputy": [.deputyLeader]],
        delegations: [
          try Delegation(
            principal: "deputy", deputy: "second", from: day("2026-01-01"), until: day("2026-06-30"),
            roles: [.deputyLeader])
        ]))
  }

  // MARK: - People

  static let organ: OrganID = "yunxi"
  let mailRoom = Viewer(person: "mail", organ: organ, roles: [.mailRoom])
  let officer = Viewer(person: "officer", organ: organ, roles: [.officer])
  let head = Viewer(person: "head", organ: organ, roles: [.officeHead])
  let deputy = Viewer(person: "deputy", organ: organ, roles: [.deputyLeader])
  /// May sign for the deputy, and holds no role of the ladder.
  let second = Viewer(person: "second", organ: organ, roles: [.mailRoom])
  let leader = Viewer(person: "leader", organ: organ, roles: [.leader])
  let contributor = Viewer(person: "land1", organ: organ, roles: [.contributor], offices: ["land"])
  let system = Viewer(person: "admin", organ: organ, roles: [.systemAdmin])
  let stranger = Viewer(person: "stranger", organ: "beishan", roles: [.officer, .officeHead])
  let supervisor = Viewer(person: "county", organ: "qinghe", roles: [.supervisor, .officer], beneath: [organ])

  // MARK: - Days

  static func day(_ iso: String) -> Day { Day(iso: iso) ?? .first }
  func day(_ iso: String) -> Day { Self.day(iso) }
  /// Ten in the morning of that day in China.
  func noon(_ iso: String) -> Instant { Instant("\(iso)T02:00:00.000Z") ?? RegistryFixture.start }

  // MARK: - Steps

  static let applicant: CaseDetails = [
    .applicantName: "甄有才", .identityKind: "居民身份证", .identityNumber: "110101199013081234",
    .contactPhone: "13800138000", .contactEmail: "zhen@example.cn", .address: "清河县云溪镇石桥村一组5号",
    .informationTitle: "2025年石桥村土地征收补偿方案", .description: "石桥村征收补偿标准和面积", .supplyForm: "电子文档",
  ]

  /// Words that may stand nowhere but in sealed boxes.
  static let secrets = ["甄有才", "110101199013081234", "13800138000", "zhen@example.cn", "石桥村", "密语"]

  @discardableResult
  func file(
    _ channel: IntakeChannel = .counter, on iso: String = "2026-02-09", applicant: ApplicantKind? = .naturalPerson,
    _ details: CaseDetails = RequestsFixture.applicant, number: NumberChoice = .next,
    by viewer: Viewer? = nil,
    token: String = UUID().uuidString, documents: [NewDocument] = []
  ) async throws -> RequestReceipt {
    try await registry.fileRequest(
      RequestFiling(
        channel, arrived: day(iso), applicant: applicant, details, documents: documents, number: number, token: token),
      by: viewer ?? officer, under: rules, at: noon(iso))
  }

  func version(_ id: RequestID) async throws -> Int {
    try await database.read { try Log.version(of: id.stream, in: $0) }
  }

  /// A step on the case as it is now.
  func step(_ viewer: Viewer, _ id: RequestID, _ iso: String, version: Int? = nil) async throws -> RequestStep {
    let found = try await self.version(id)
    return RequestStep(viewer, on: id, version: version ?? found, day: day(iso), at: noon(iso))
  }

  func open(_ id: RequestID, _ iso: String, as viewer: Viewer? = nil) async throws -> CaseFile? {
    try await registry.caseFile(id, for: viewer ?? officer, today: day(iso), by: rules)
  }

  func document(_ kind: CaseDocumentKind, name: String = "密语.pdf") throws -> NewDocument {
    NewDocument(try base.files.store(Array("内容".utf8)), kind, name: name)
  }

  /// Drafts, submits and has all three sign.
  func sign(_ id: RequestID, _ disposition: Disposition, on iso: String) async throws {
    _ = try await registry.draftReply(
      step(officer, id, iso), disposition, remedy: disposition.remedy(on: day(iso)),
      text: Self.replyText(disposition, on: day(iso)), under: rules)
    let digest = try await open(id, iso)?.draft?.digest ?? ""
    _ = try await registry.submitReply(step(officer, id, iso), digest: digest, under: rules)
    for signer in [head, deputy, leader] {
      _ = try await registry.passReply(step(signer, id, iso), digest: digest, reason: "密语说明", under: rules)
    }
  }

  /// A text that holds what the law asks for, so that it may be signed.
  static func replyText(_ disposition: Disposition, on day: Day) -> String {
    let remedy =
      switch disposition.remedy(on: day) {
      case .none: ""
      case .reconsiderationFirst: "不服的，应当先申请行政复议。"
      case .reconsiderationOrSuit: "不服的，可以申请行政复议或者提起行政诉讼。"
      case .complaintOnly: "可以投诉、举报。"
      }
    let ground = disposition == .partlySupplied ? "和第十五条" : ""
    return "密语答复：此前以云政公开〔2025〕3号答复过，理由见所附的说明，依据\(disposition.article ?? "有关规定")\(ground)。\(remedy)"
  }

  /// Issued and delivered by the next number.
  func answer(_ id: RequestID, _ disposition: Disposition, on iso: String) async throws {
    try await sign(id, disposition, on: iso)
    _ = try await registry.issueReply(step(officer, id, iso), number: .next, under: rules)
    _ = try await registry.deliverReply(step(officer, id, iso), by: .post, proof: "密语单号", under: rules)
  }

  /// Ends every check that is due, as the job would.
  func releaseFiles(on iso: String) async throws {
    while let job = try await Outbox(registry).take([Quarantine.job], for: "test", at: noon(iso)) {
      guard let file = job.payload["file"]?.string.flatMap(Digest.init(hex:)) else { continue }
      try await registry.judge(file, .released(isScanned: true), for: job, at: noon(iso))
    }
  }

  // MARK: - Proofs

  func faults() async throws -> [Fault] {
    let all: [any Projection] = [RequestProjection(by: rules), MarkProjection(registry.keyring)]
    return try await base.verify(projections: all).faults.faults
  }

  /// Everything that is kept, in one number for each table.
  func rowCounts() async throws -> [Int] {
    let tables = [
      "log", "sealed", "file", "request", "request_count", "request_document", "request_number", "request_mark",
      "request_code", "request_submission", "track_attempt",
    ]
    return try await database.read { session in
      try tables.map { table in try session.first("SELECT count(*) FROM \(table)") { try $0[0] as Int } ?? -1 }
    }
  }
}
