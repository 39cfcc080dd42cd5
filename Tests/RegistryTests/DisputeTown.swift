import Database
import DatabaseFixtures
import Disclosure
import Documents
import Registry
import TestSupport
import Testing

/// 云溪镇's register of disputes on either engine; today is 2026-03-02.
struct DisputeTown {
  let town: CatalogueFixture

  var registry: Registry { town.registry }
  var organ: OrganID { town.organ }
  var by: Authority { .person(town.officer) }
  var today: Day { now.day }
  var now: Instant { town.people.at(0) }

  static func with(_ engine: EngineKind, _ work: (DisputeTown) async throws -> Void) async throws {
    try await CatalogueFixture.with(engine) { try await work(DisputeTown(town: $0)) }
  }

  func day(_ text: String) -> Day { Day(iso: text) ?? .last }

  func filing(
    _ number: String, _ kind: DisputeKind = .reconsideration, received: String = "2026-02-02",
    after: DisputeID? = nil, role: DisputeRole = .respondent, request: RequestID? = nil
  ) -> DisputeFiling {
    DisputeFiling(
      DisputeRegistration(
        kind: kind, number: number, body: "清河县人民政府", accepted: day(received), received: day(received),
        subject: .withheld, role: role, reconsideration: after), request: request, party: "甄有才、贾无名",
      claim: "公开补偿方案")
  }

  func register(_ filing: DisputeFiling) async throws -> DisputeID {
    try await registry.registerDispute(filing, of: organ, by: by, at: now)
  }

  func record(_ what: DisputeHappening, on text: String, to id: DisputeID, note: String? = nil) async throws {
    try await registry.recordDispute(
      DisputeEvent(day(text), what), note: note, to: id, of: organ, by: by, at: now)
  }

  func decide(_ results: DisputeResult..., on text: String, of id: DisputeID, redo: RedoOrder? = nil) async throws {
    try await record(
      .decided(DisputeDecision(Set(results), decided: day(text), paper: .judgment, redo: redo)), on: text, to: id)
  }

  func table(_ year: Int) async throws -> TableFour {
    try await registry.disputes(of: organ, for: town.viewer).tableFour(of: try #require(ReportingYear(year)))
  }

  func file(_ id: DisputeID) async throws -> DisputeFile {
    try #require(
      try await registry.dispute(
        id, of: organ, for: Viewer(person: town.officer, organ: organ, roles: [.officer]), today: today))
  }

  /// Of everything, the projections of disputes among it.
  func faults() async throws -> [Fault] { try await Verification(of: registry).run().faults.faults }
}
