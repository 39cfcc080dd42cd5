import Database
import Disclosure
import Registry
import Testing

/// 云溪镇 with somebody at the desk, a head, a contributor and a catalogue of three rows.
struct CatalogueFixture {
  let people: PeopleFixture
  let officer: PersonID
  let head: PersonID
  let contributor: PersonID

  var registry: Registry { people.registry }
  var organ: OrganID { people.organ }
  var viewer: Viewer { viewer([.officer]) }

  func viewer(_ roles: Set<Role>, of organ: OrganID? = nil, beneath: Set<OrganID> = []) -> Viewer {
    Viewer(person: officer, organ: organ ?? self.organ, roles: roles, beneath: beneath)
  }

  static func with(_ engine: EngineKind, _ work: (CatalogueFixture) async throws -> Void) async throws {
    try await PeopleFixture.with(engine) { people in
      let officer = try await people.addPerson("丁某", roles: [.officer])
      let head = try await people.addPerson("戊某", roles: [.officeHead])
      let contributor = try await people.addPerson("己某", roles: [.contributor])
      try await work(CatalogueFixture(people: people, officer: officer, head: head, contributor: contributor))
    }
  }

  static func row(_ code: RowCode, _ limit: String = "20个工作日内") -> CatalogueRow {
    CatalogueRow(
      code: code, heading: "社会救助", matter: code == "3" ? nil : "事项\(code)", elements: "对象、标准\n“结果”",
      basis: "《社会救助暂行办法》",
      limit: PublicationLimit(limit), publisher: "云溪镇人民政府", channels: [.website, .noticeBoard],
      audience: CatalogueAudience(isEverybody: code != "2", group: code == "2" ? "申请人" : nil) ?? .everybody,
      manners: code == "2" ? [.proactive, .onRequest] : [.proactive], tiers: [.town, .village])
  }

  static let rows = [row("1"), row("2", "每季度"), row("3")]

  func openCatalogue(_ rows: [CatalogueRow] = rows, at seconds: Int = 0) async throws {
    try await registry.openCatalogue(
      rows, titled: "云溪镇基本目录", of: organ, by: .person(officer), at: people.at(seconds))
  }

  func document(_ number: String?, made: String, until: String? = nil) throws -> NormativeDocument {
    NormativeDocument(
      id: "", title: "云溪镇管理办法", number: number, category: .normativeDocuments, made: try #require(Day(iso: made)),
      validUntil: try until.map { try #require(Day(iso: $0)) })
  }

  func register(_ number: String?, made: String, until: String? = nil) async throws -> NormativeDocumentID {
    try await registry.registerDocument(
      document(number, made: made, until: until), of: organ, by: .person(officer), at: people.at(0))
  }

  func enter(_ span: String, _ quantity: Int, source: String? = nil) async throws -> String {
    let entry = EnforcementEntry(
      decision: .licences, span: try #require(RegisterSpan(code: span)), quantity: quantity, source: source)
    return try await registry.enterEnforcement(entry, of: organ, by: .person(officer), at: people.at(0))
  }

  func charge(_ span: String, _ amount: String, source: String? = nil) async throws -> String {
    let entry = ChargeEntry(
      span: try #require(RegisterSpan(code: span)), amount: try #require(ExactDecimal(amount)), source: source)
    return try await registry.enterCharge(entry, of: organ, by: .person(officer), at: people.at(0))
  }

  func tableTwo(_ year: Int) async throws -> TableTwo {
    let year = try #require(ReportingYear(year))
    return try await registry.publicationFacts(of: organ, year: year, for: viewer).tableTwo
  }

  func faults() async throws -> [Fault] { try await people.fixture.faults() }
}
