import Database
package import Disclosure
import Documents

extension Registry {
  /// 登记规范性文件.
  /// - Returns: Its id in the register; that of `document` is not used.
  package func registerDocument(
    _ document: NormativeDocument, of organ: OrganID, by authority: Authority, at now: Instant
  ) async throws -> NormativeDocumentID {
    try await changeRegisters(of: organ, by: authority, at: now) { work in try work.register(document) }
  }

  /// 登记修改, by another document of the register or without one.
  package func amendDocument(
    _ id: NormativeDocumentID, on day: Day, by other: NormativeDocumentID?, of organ: OrganID,
    authority: Authority, at now: Instant
  ) async throws {
    try await changeRegisters(of: organ, by: authority, at: now) { work in
      let document = try work.openDocument(id, on: day)
      try work.requireOther(other, than: id)
      let amendments = document.amendments + [.init(day: day, by: other)]
      try work.record(
        .normativeAmended, on: .registers(organ), ["id": .string(id.rawValue), "amended": amendments.json])
    }
  }

  /// 登记废止、失效, with the document that takes its place.
  package func endDocument(
    _ id: NormativeDocumentID, _ ending: NormativeDocument.Ending, of organ: OrganID, by authority: Authority,
    at now: Instant
  ) async throws {
    try await changeRegisters(of: organ, by: authority, at: now) { work in
      _ = try work.openDocument(id, on: ending.day)
      try work.requireOther(ending.successor, than: id)
      try work.record(
        .normativeEnded, on: .registers(organ),
        [
          "id": .string(id.rawValue), "ending": .string(ending.kind.rawValue), "ended": JSON(ending.day),
          "successor": JSON(ending.successor?.rawValue),
        ])
    }
  }

  /// 登记继续有效: a later end of its term, or none.
  package func setTerm(
    of id: NormativeDocumentID, until day: Day?, of organ: OrganID, by authority: Authority, at now: Instant
  ) async throws {
    try await changeRegisters(of: organ, by: authority, at: now) { work in
      let document = try work.openDocument(id, on: work.today)
      if let day, let former = document.validUntil, day <= former { throw CatalogueRefusal.termNotLater(former) }
      if let day, day < document.made { throw CatalogueRefusal.dayBeforeMade(document.made) }
      try work.record(
        .normativeTermSet, on: .registers(organ), ["id": .string(id.rawValue), "valid_until": JSON(day)])
    }
  }

  func changeRegisters<Value: Sendable>(
    of organ: OrganID, by authority: Authority, at now: Instant,
    _ work: @escaping @Sendable (PeopleAct) throws -> Value
  ) async throws -> Value {
    try await change(.keepRegisters, of: organ, on: .registers(organ), by: authority, at: now, work)
  }
}

extension PeopleAct {
  func register(_ document: NormativeDocument) throws -> NormativeDocumentID {
    try refuseAhead(document.made)
    for day in [document.validUntil, document.ended?.day].compactMap({ $0 }) where day < document.made {
      throw CatalogueRefusal.dayBeforeMade(document.made)
    }
    if let ended = document.ended { try refuseAhead(ended.day) }
    if let number = document.number {
      let known = try session.first(
        "SELECT 1 FROM normative_document WHERE organ = $1 AND number = $2", organ.rawValue, number.trimmed
      ) { _ in true }
      if known != nil { throw CatalogueRefusal.documentTaken(number) }
    }
    let id = NormativeDocumentID(RandomBytes.identifier())
    try record(
      .normativeMade, on: .registers(organ),
      [
        "id": .string(id.rawValue), "title": .string(try document.title.shortText("文件名称")),
        "number": JSON(try document.number?.shortText("文号")), "category": .string(document.category.rawValue),
        "made": JSON(document.made), "valid_until": JSON(document.validUntil), "amended": document.amendments.json,
        "ending": JSON(document.ended?.kind.rawValue), "ended": JSON(document.ended?.day),
        "successor": JSON(document.ended?.successor?.rawValue), "item": JSON(document.item?.rawValue),
        "entered": JSON(today), "author": author,
      ])
    return id
  }

  /// The document, if it still holds by the register and was made by `day`.
  fileprivate func openDocument(_ id: NormativeDocumentID, on day: Day) throws -> NormativeDocument {
    try refuseAhead(day)
    let known = try CatalogueQuery.documents(of: organ, in: session)
    guard let document = known.first(where: { $0.id == id }) else { throw CatalogueRefusal.noSuchDocument }
    guard document.ended == nil else { throw CatalogueRefusal.documentEnded }
    guard day >= document.made else { throw CatalogueRefusal.dayBeforeMade(document.made) }
    return document
  }

  fileprivate func requireOther(_ other: NormativeDocumentID?, than id: NormativeDocumentID) throws {
    guard let other else { return }
    guard other != id else { throw CatalogueRefusal.successorIsSame }
    let known = try CatalogueQuery.documents(of: organ, in: session)
    guard known.contains(where: { $0.id == other }) else { throw CatalogueRefusal.noSuchDocument }
  }
}

extension [NormativeDocument.Amendment] {
  var json: JSON { .array(map { ["day": JSON($0.day), "by": JSON($0.by?.rawValue)] }) }

  /// Nil for what this program did not write.
  init?(_ json: JSON) {
    guard let items = json.array else { return nil }
    self = []
    for item in items {
      guard let day = item["day"]?.string.flatMap({ Day(iso: $0) }) else { return nil }
      append(.init(day: day, by: item["by"]?.string.map { NormativeDocumentID($0) }))
    }
  }
}
