import Database
import DatabaseFixtures
import Disclosure
import Documents
import Testing

@testable import Registry

/// Two offices; the first has published three items in the fourth quarter of 2025, one of them three days late and one a second time.
struct ScoringTown {
  let base: CatalogueFixture
  let first: String
  let second: String
  let contributor: Viewer

  var registry: Registry { base.registry }
  var organ: OrganID { base.organ }
  var by: Authority { .person(base.head) }
  var viewer: Viewer { base.viewer([.officeHead]) }
  var now: Instant { base.people.at(90) }
  var today: Day { now.day }
  let quarter: CataloguePeriod

  static func with(_ engine: EngineKind, _ work: (ScoringTown) async throws -> Void) async throws {
    try await CatalogueFixture.with(engine) { base in
      let first = try await base.registry.openOffice(
        named: "民政办公室", in: base.organ, by: .console, at: base.people.at(0))
      let second = try await base.registry.openOffice(
        named: "水利站", in: base.organ, by: .console, at: base.people.at(0))
      let items = [
        item(2, "十月低保公示", formed: "2025-10-09", published: "2025-10-10"),
        item(3, "十一月低保公示", formed: "2025-10-10", published: "2025-11-12"),
        item(4, "十月低保公示", formed: "2025-12-01", published: "2025-12-02"),
      ]
      let rules = RequestRules(calendar: .builtIn, permissions: try .standard())
      _ = try await base.registry.importItems(
        items, into: base.organ, by: .system, under: rules, today: base.people.at(60).day, at: base.people.at(60))
      let contributor = Viewer(
        person: base.contributor, organ: base.organ, roles: [.contributor], offices: [second])
      try await work(
        ScoringTown(
          base: base, first: first.rawValue, second: second.rawValue, contributor: contributor,
          quarter: try #require(CataloguePeriod(code: "2025-Q4"))))
    }
  }

  private static func item(_ row: Int, _ title: String, formed: String, published: String) -> EarlierItem {
    EarlierItem(
      row: row,
      text: ItemText(
        title: title, column: "statutory/emergencies", formed: RequestsFixture.day(formed),
        body: RichText(notation: "正文\(row)", files: [])),
      number: "YX-\(row)", published: RequestsFixture.day(published), address: "https://www.qinghe.example/\(row)",
      office: "民政办公室")
  }

  func install(_ scheme: Scheme? = nil, as id: String? = nil) async throws -> String {
    let preset = try SchemePreset.townOffices.scheme(year: 2025)
    return try await registry.installScheme(
      scheme ?? preset, as: id, scope: .offices, of: organ, by: by, at: now)
  }

  func sheet(_ id: String, for viewer: Viewer? = nil) async throws -> ScoreSheet {
    try await registry.scoreSheet(id, quarter, of: organ, for: viewer ?? self.viewer, today: today)
  }

  func faults() async throws -> [Fault] {
    try await base.people.fixture.verify(projections: RegistryProjections.all(registry.keyring)).faults.faults
  }
}
