import Database
import Disclosure
import Documents
import Testing

@testable import Registry

/// 云溪镇 publishing, correcting and taking down, step by step.
struct PublishingDesk: Sendable {
  let office: RequestsFixture
  var registry: Registry { office.registry }

  static func with(_ engine: EngineKind, _ work: (PublishingDesk) async throws -> Void) async throws {
    try await RequestsFixture.with(engine) { office in try await work(PublishingDesk(office: office)) }
  }

  static func text(_ title: String, _ body: String) -> ItemText {
    ItemText(
      title: title, column: "statutory/emergencies", formed: RequestsFixture.day("2026-03-02"),
      body: RichText(notation: body, files: []))
  }

  func revision(_ text: ItemText, _ files: [ItemAttachmentFile] = []) throws -> NewRevision {
    NewRevision(
      try registry.files.store(text.bytes), column: text.column, proposed: text.attribute, formed: text.formed,
      attachments: files)
  }

  func draft(
    _ text: ItemText, _ files: [ItemAttachmentFile] = [], as id: ItemID = .random()
  ) async throws -> ItemID {
    try await registry.createItem(
      try revision(text, files), office: nil, as: id, by: office.officer, under: office.rules,
      at: office.noon("2026-03-03"))
  }

  func step(_ viewer: Viewer, _ id: ItemID, _ iso: String = "2026-03-04") async throws -> ItemStep {
    let version = try await office.database.read { try Log.version(of: id.stream, in: $0) }
    return ItemStep(viewer, on: id, version: version, at: office.noon(iso))
  }

  func sign(_ id: ItemID, on iso: String = "2026-03-04") async throws {
    let digest = try #require(
      try await office.database.read { session in
        try session.first("SELECT revision FROM item WHERE id = $1", id.rawValue) { try $0[0] as String }
      })
    let clear = ScreeningOutcome(digest: digest, blocking: 0, keys: [])
    _ = try await registry.submitItem(
      try await step(office.officer, id, iso), digest: digest, screened: clear, under: office.rules)
    _ = try await registry.reviewSecrecy(
      try await step(office.head, id, iso), .clear, digest: digest, basis: "", under: office.rules)
    for signer in [office.head, office.deputy, office.leader] {
      _ = try await registry.passItem(
        try await step(signer, id, iso), digest: digest, screened: clear, under: office.rules)
    }
  }

  func publish(_ title: String, _ body: String, on iso: String = "2026-03-05") async throws -> ItemID {
    let id = try await draft(Self.text(title, body))
    try await sign(id)
    _ = try await registry.publishItem(try await step(office.officer, id, iso), under: office.rules)
    return id
  }

  func correct(_ id: ItemID, _ title: String, _ body: String) async throws {
    _ = try await registry.reviseItem(
      try await step(office.officer, id, "2026-03-09"), try revision(Self.text(title, body)), under: office.rules)
    try await sign(id, on: "2026-03-09")
    _ = try await registry.publishItem(
      try await step(office.officer, id, "2026-03-10"), note: "改正", under: office.rules)
  }

  func takeDown(_ id: ItemID) async throws {
    _ = try await registry.takeDownItem(
      try await step(office.leader, id, "2026-03-11"), .mistake, note: "误发", under: office.rules)
  }

  func restore(_ id: ItemID) async throws {
    _ = try await registry.restoreItem(
      try await step(office.leader, id, "2026-03-12"), reason: "已核实", under: office.rules)
  }

  /// Those that are found, by their titles.
  func found(_ typed: String) async throws -> [String] {
    try await registry.search(PublicSearch(try SearchQuery(typed))).hits.map(\.title.plain)
  }

  /// What verification says of the search.
  func faults() async throws -> [Fault] {
    try await office.base.verify(projections: []).faults.faults
  }

  func tamper(_ sql: String) async throws {
    try await office.database.write(lock: "test") { try $0.execute(sql) }
  }
}
