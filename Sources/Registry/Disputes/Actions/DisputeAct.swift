import Database
import Disclosure
import Documents

/// 新材料: a file that lies in the store already, on its way into a dispute.
package struct NewDisputeFile: Hashable, Sendable {
  package let file: StoredFile
  /// As it was called where it came from.
  package let name: String

  package init(_ file: StoredFile, name: String) { (self.file, self.name) = (file, name) }
}

/// An event with what is sealed beside it.
struct DisputeEntryDraft {
  let event: DisputeEvent
  var texts: [DisputeText: String] = [:]
  /// Further members of the content.
  var more: [JSON.Member] = []
}

extension PeopleAct {
  /// The dispute with all that is on record of it.
  func openDispute(_ id: DisputeID) throws -> DisputeRecord {
    guard let record = try DisputeQuery.records(of: organ, only: id, in: session).first else {
      throw DisputeActionRefusal.noSuchDispute
    }
    return record
  }

  /// Judges a new event by the law and records it.
  func happen(_ draft: DisputeEntryDraft, to id: DisputeID, _ registry: Registry) throws {
    var dispute = try openDispute(id).dispute
    do throws(DisputeRefusal) { try dispute.apply(draft.event, today: today) } catch {
      throw DisputeActionRefusal.rule(error)
    }
    try record(draft, of: id, registry)
  }

  func record(
    _ draft: DisputeEntryDraft, as kind: DisputeEventKind? = nil, of id: DisputeID, file: Digest? = nil,
    _ registry: Registry
  ) throws {
    let kind = kind ?? draft.event.what.kind
    let number =
      try session.first(
        "SELECT max(number) FROM dispute_event WHERE organ = $1 AND dispute = $2", organ.rawValue, id.rawValue
      ) { try $0[0] as Int? } ?? 0
    var texts: [JSON.Member] = []
    for text in DisputeText.allCases {
      guard let value = draft.texts[text] else { continue }
      texts.append(JSON.Member(text.rawValue, try registry.sealed.seal(value, in: session).json))
    }
    let content = (draft.event.what.json.members ?? []) + draft.more
    var members: [JSON.Member] = [
      .init("dispute", .string(id.rawValue)), .init("number", .integer((number ?? 0) + 1)),
      .init("day", JSON(draft.event.day)), .init("kind", .string(kind.rawValue)), .init("content", .object(content)),
      .init("texts", .object(texts)), .init("entered", JSON(today)), .init("author", author),
      .init("by", authority.json),
    ]
    if let file { members.append(.init("file", .string(file.hex))) }
    try DisputeSchema.eventTables.record(kind, .object(members), on: .dispute(id), in: organ, action)
  }

  /// Files that came with a step; nobody is handed one before its check.
  func add(_ files: [NewDisputeFile], to id: DisputeID, _ registry: Registry) throws {
    for file in files {
      if try FileRegister.isNamed(file.file.address, in: session) { throw DisputeActionRefusal.fileUsed }
      try FileRegister(registry.keyring).add(file.file, in: action)
      try Quarantine.hold(file.file.address, of: organ, in: action)
      let draft = DisputeEntryDraft(
        event: DisputeEvent(today, .documentAdded), texts: [.fileName: try file.name.disputeText("文件名")])
      try record(draft, of: id, file: file.file.address, registry)
    }
  }
}

extension Registry {
  func changeDispute<Value: Sendable>(
    _ id: DisputeID, _ permission: OfficeAction = .keepDisputes, of organ: OrganID, expecting version: Int?,
    by authority: Authority, at now: Instant, _ work: @escaping @Sendable (PeopleAct) throws -> Value
  ) async throws -> Value {
    try await change(permission, of: organ, on: .dispute(id), expecting: version, by: authority, at: now, work)
  }
}

extension String {
  /// Sealed text of some lines.
  func disputeText(_ field: String) throws -> String {
    let text = try filled(field)
    guard text.count <= 2_000 else { throw DisputeActionRefusal.textTooLong(field) }
    return text
  }
}
