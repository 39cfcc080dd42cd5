import Disclosure
import Documents
import HTTPTypes
import Registry
import Testing
import Web

/// An item in each state, by the people of an organ.
struct ItemDesk: Sendable {
  let fixture: WebFixture
  let organ: OrganID
  let people: [Role: PersonID]
  let rules: RequestRules
  /// Stands in the texts and files of what is made, so that it is found again wherever they went.
  var words = ""

  private var registry: Registry { fixture.registry }

  func viewer(_ role: Role, office: OfficeID? = nil) throws -> Viewer {
    Viewer(
      person: try #require(people[role]), organ: organ, roles: [role],
      offices: Set(role == .contributor ? [office].compactMap { $0 } : []))
  }

  static func text(_ title: String = "云溪镇2026年防汛预案", _ body: String = "为做好防汛工作，制定本预案。") -> ItemText {
    ItemText(
      title: title, column: "statutory/emergencies", formed: Day(iso: "2026-03-02") ?? .first,
      body: RichText(notation: body, files: []))
  }

  func draft(by role: Role, in office: OfficeID?) async throws -> ItemID {
    var text = Self.text("云溪镇2026年防汛预案\(words)", "为做好防汛工作，制定本预案。\(words)")
    text.phone = words.isEmpty ? "" : "0000-0000"
    let file = try registry.files.store(Array("内容\(words)".utf8))
    text.attachments = [ItemAttachment(file: file.address.hex, name: "附表\(words).txt", size: 6, type: "text/plain")]
    return try await registry.createItem(
      try revision(text, [.new(file)]), office: office, by: try viewer(role, office: office), under: rules,
      at: fixture.now)
  }

  private func revision(_ text: ItemText, _ files: [ItemAttachmentFile]) throws -> NewRevision {
    NewRevision(
      try registry.files.store(text.bytes), column: text.column, proposed: text.attribute, formed: text.formed,
      attachments: files)
  }

  func file(_ id: ItemID) async throws -> ItemFile {
    let found = try await registry.itemFile(
      id, for: try viewer(.officer), today: fixture.now.day, permissions: rules.permissions)
    return try #require(found).file
  }

  func files(of id: ItemID) async throws -> (attachment: String, revision: String) {
    let file = try await file(id)
    return (try #require(file.text?.attachments.first?.file), try #require(file.item.revision?.digest))
  }

  private func step(_ role: Role, _ id: ItemID, office: OfficeID? = nil) async throws -> ItemStep {
    ItemStep(
      try viewer(role, office: office), on: id, version: try await file(id).version, at: fixture.now)
  }

  /// An item of the organ itself that the public finds in that column.
  func published(_ title: String, in column: ColumnID, formed: Day) async throws -> ItemID {
    let text = ItemText(
      title: title, column: column, formed: formed, body: RichText(notation: "现予以公开。", files: []))
    let id = try await registry.createItem(
      try revision(text, []), office: nil, by: try viewer(.officer), under: rules, at: fixture.now)
    let digest = try #require(try await file(id).item.revision?.digest)
    _ = try await registry.submitItem(
      try await step(.officer, id), digest: digest, screened: .clear(digest), under: rules)
    _ = try await registry.reviewSecrecy(
      try await step(.officeHead, id), .clear, digest: digest, basis: "", under: rules)
    for role in [Role.officeHead, .deputyLeader, .leader] {
      _ = try await registry.passItem(
        try await step(role, id), digest: digest, screened: .clear(digest), reason: "", under: rules)
    }
    _ = try await registry.publishItem(try await step(.officer, id), under: rules)
    return id
  }

  func make(_ state: ItemState, in office: OfficeID) async throws -> ItemID {
    let id = try await draft(by: .contributor, in: office)
    try await fixture.judgeAll()
    switch state {
    case .drafting: break
    case .discarded:
      _ = try await registry.discardItem(try await step(.contributor, id, office: office), note: "", under: rules)
    case .inReview: try await submit(id, office)
    case .kept: try await sign(id, office, decided: .onRequest)
    case .approved: try await sign(id, office)
    case .scheduled:
      try await sign(id, office)
      _ = try await registry.scheduleItem(
        try await step(.officer, id), for: Moment(fixture.now.day.adding(3), minute: 540), under: rules)
    case .published, .correcting, .correctionApproved, .takenDown: try await publish(id, office, until: state)
    }
    #expect(try await file(id).state == state)
    return id
  }

  private func submit(_ id: ItemID, _ office: OfficeID) async throws {
    let digest = try #require(try await file(id).item.revision?.digest)
    _ = try await registry.submitItem(
      try await step(.contributor, id, office: office), digest: digest, screened: .clear(digest), under: rules)
  }

  private func sign(_ id: ItemID, _ office: OfficeID, decided: DisclosureAttribute? = nil) async throws {
    try await submit(id, office)
    let digest = try #require(try await file(id).item.revision?.digest)
    _ = try await registry.reviewSecrecy(try await step(.officer, id), .clear, digest: digest, basis: "", under: rules)
    for role in [Role.officeHead, .deputyLeader, .leader] {
      let last = role == .leader ? decided : nil
      _ = try await registry.passItem(
        try await step(role, id), digest: digest, screened: .clear(digest), decided: last,
        reason: last == nil ? "" : "属于内部事务", under: rules)
    }
  }

  private func publish(_ id: ItemID, _ office: OfficeID, until state: ItemState) async throws {
    try await sign(id, office)
    _ = try await registry.publishItem(try await step(.officer, id), under: rules)
    if state == .takenDown {
      _ = try await registry.takeDownItem(try await step(.officer, id), .mistake, note: "误发", under: rules)
    }
    guard state == .correcting || state == .correctionApproved else { return }
    _ = try await registry.reviseItem(
      try await step(.contributor, id, office: office), try revision(Self.text("更正稿\(words)"), []), under: rules)
    if state == .correcting { try await submit(id, office) } else { try await sign(id, office) }
  }
}

extension ScreeningOutcome {
  /// Nothing was found in that revision.
  fileprivate static func clear(_ digest: String) -> ScreeningOutcome {
    ScreeningOutcome(digest: digest, blocking: 0, keys: [])
  }
}
