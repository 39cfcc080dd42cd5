import Disclosure
import Documents
import Foundation
import Registry

/// Publishes on the disk of a `ServedTown`, and takes down again.
struct PublishingTown: Sendable {
  struct Missing: Error {}

  let town: ServedTown

  /// - Parameter words: Stand in title, text, attachment and its name.
  func publish(_ title: String, _ words: String) async throws -> ItemID {
    try await town.withRegistry { registry in
      let desk = try await Desk(registry)
      let id = try await desk.draft(title + words, words)
      try await desk.judge()
      let digest = try await desk.digest(id)
      let screened = ScreeningOutcome(digest: digest, blocking: 0, keys: [])
      _ = try await registry.submitItem(desk.step(.officer, id), digest: digest, screened: screened, under: desk.rules)
      _ = try await registry.reviewSecrecy(
        desk.step(.officeHead, id), .clear, digest: digest, basis: "", under: desk.rules)
      for role in [Role.officeHead, .deputyLeader, .leader] {
        _ = try await registry.passItem(desk.step(role, id), digest: digest, screened: screened, under: desk.rules)
      }
      _ = try await registry.publishItem(desk.step(.officer, id), under: desk.rules)
      return id
    }
  }

  func draft(_ title: String) async throws -> ItemID {
    try await town.withRegistry { try await Desk($0).draft(title, title) }
  }

  func takeDown(_ id: ItemID) async throws {
    try await town.withRegistry { registry in
      let desk = try await Desk(registry)
      _ = try await registry.takeDownItem(desk.step(.officer, id), .mistake, note: "误发", under: desk.rules)
    }
  }

  private struct Desk {
    let registry: Registry
    let organ: OrganID
    let directory: Directory
    let rules: RequestRules

    init(_ registry: Registry) async throws {
      self.registry = registry
      guard let organ = try await registry.organs().first?.id else { throw Missing() }
      self.organ = organ
      directory = try await registry.directory(of: organ)
      rules = RequestRules(
        calendar: try await registry.calendar(), permissions: try .standard(), signers: directory.signingAuthority)
    }

    func viewer(_ role: Role) throws -> Viewer {
      guard let person = directory.holders(of: role).first else { throw Missing() }
      return Viewer(person: person.id, organ: organ, roles: [role])
    }

    private func file(_ id: ItemID) async throws -> ItemFile {
      let found = try await registry.itemFile(
        id, for: try viewer(.officer), today: Instant.now.day, permissions: rules.permissions)
      guard let found else { throw Missing() }
      return found.file
    }

    func digest(_ id: ItemID) async throws -> String {
      guard let digest = try await file(id).item.revision?.digest else { throw Missing() }
      return digest
    }

    func step(_ role: Role, _ id: ItemID) async throws -> ItemStep {
      ItemStep(try viewer(role), on: id, version: try await file(id).version, at: .now)
    }

    func draft(_ title: String, _ words: String) async throws -> ItemID {
      var text = ItemText(
        title: title, column: "statutory/emergencies", formed: Instant.now.day.adding(-2),
        body: RichText(notation: "正文\(words)", files: []))
      let file = try registry.files.store(Array("附件\(words)".utf8))
      text.attachments = [
        ItemAttachment(file: file.address.hex, name: "附表\(words).txt", size: 6, type: "text/plain")
      ]
      let revision = NewRevision(
        try registry.files.store(text.bytes), column: text.column, proposed: text.attribute, formed: text.formed,
        attachments: [.new(file)])
      return try await registry.createItem(
        revision, office: nil, by: try viewer(.officer), under: rules, at: .now)
    }

    /// Ends every check that is due.
    func judge() async throws {
      while let job = try await Outbox(registry).take([Quarantine.job], for: "test", at: .now) {
        guard let file = job.payload["file"]?.string.flatMap(Digest.init(hex:)) else { throw Missing() }
        try await registry.judge(file, .released(isScanned: true), for: job, at: .now)
      }
    }
  }
}
