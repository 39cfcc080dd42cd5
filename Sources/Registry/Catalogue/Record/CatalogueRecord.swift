import Database
import Disclosure
import Documents

extension PeopleAct {
  var author: JSON { authority.json }

  /// With who did it, as every change of the organ.
  func record(
    _ kind: CatalogueKind, on stream: StreamID, _ payload: JSON, reason: SealedReference? = nil
  ) throws {
    var members = (payload.members ?? []) + [JSON.Member("by", authority.json)]
    if let reason { members.append(JSON.Member("reason", reason.json)) }
    try CatalogueSchema.eventTables.record(kind, .object(members), on: stream, in: organ, action)
  }

  /// Refuses a day that has not come.
  func refuseAhead(_ day: Day) throws(CatalogueRefusal) { if day > today { throw .dayAhead(today) } }
}

extension String {
  /// Text that is kept in clear: one line of a register.
  func shortText(_ field: String) throws -> String {
    let text = try filled(field)
    guard text.count <= 500 else { throw CatalogueRefusal.textTooLong(field) }
    return text
  }
}
