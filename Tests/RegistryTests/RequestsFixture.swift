import Database
import DatabaseFixtures
import Disclosure
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
      try await work(RequestsFixture(base: base, rules: try standardRules()))
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
    _ details: CaseDetails = RequestsFixture.applicant, number: NumberChoice = .next(.request),
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
      step(officer, id, iso), disposition, remedy: disposition.remedy(on: day(iso)), text: "密语答复", under: rules)
    let digest = try await open(id, iso)?.draft?.digest ?? ""
    _ = try await registry.submitReply(step(officer, id, iso), digest: digest, under: rules)
    for signer in [head, deputy, leader] {
      _ = try await registry.passReply(step(signer, id, iso), digest: digest, under: rules)
    }
  }

  /// Issued and delivered by the next number.
  func answer(_ id: RequestID, _ disposition: Disposition, on iso: String) async throws {
    try await sign(id, disposition, on: iso)
    _ = try await registry.issueReply(step(officer, id, iso), number: .next(.document("云政公开")), under: rules)
    _ = try await registry.deliverReply(step(officer, id, iso), by: .post, proof: "密语单号", under: rules)
  }

  // MARK: - Proofs

  func faults() async throws -> [Fault] {
    try await base.verify(projections: [RequestProjection(by: rules)]).faults.faults
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
