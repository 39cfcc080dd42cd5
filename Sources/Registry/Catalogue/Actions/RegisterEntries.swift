import Database
package import Disclosure
import Documents

extension Registry {
  /// 登记行政执法数量: of a day, or a month's total with its source.
  /// - Returns: The entry's id.
  package func enterEnforcement(
    _ entry: EnforcementEntry, of organ: OrganID, by authority: Authority, at now: Instant
  ) async throws -> String {
    try await changeRegisters(of: organ, by: authority, at: now) { work in try work.enter(entry) }
  }

  /// 登记行政事业性收费.
  package func enterCharge(
    _ entry: ChargeEntry, of organ: OrganID, by authority: Authority, at now: Instant
  ) async throws -> String {
    try await changeRegisters(of: organ, by: authority, at: now) { work in try work.enter(entry) }
  }

  /// 更正: another number from now on, or nil to take the entry back; what was entered first stays in the log.
  package func correctEnforcement(
    _ id: String, to quantity: Int?, reason: String, of organ: OrganID, by authority: Authority, at now: Instant
  ) async throws {
    let sealed = sealed
    try await changeRegisters(of: organ, by: authority, at: now) { work in
      let known = try CatalogueQuery.enforcements(of: organ, in: work.session)
      guard known.contains(where: { $0.id == id }) else { throw CatalogueRefusal.noSuchEntry }
      if let quantity, quantity < 0 { throw CatalogueRefusal.negative }
      try work.record(
        .enforcementCorrected, on: .registers(organ),
        work.correction(of: id, "quantity", quantity.map(JSON.integer)), reason: work.sealReason(reason, sealed))
    }
  }

  package func correctCharge(
    _ id: String, to amount: ExactDecimal?, reason: String, of organ: OrganID, by authority: Authority, at now: Instant
  ) async throws {
    let sealed = sealed
    try await changeRegisters(of: organ, by: authority, at: now) { work in
      let known = try CatalogueQuery.charges(of: organ, in: work.session)
      guard known.contains(where: { $0.id == id }) else { throw CatalogueRefusal.noSuchEntry }
      if let amount, amount.isNegative { throw CatalogueRefusal.negative }
      try work.record(
        .chargeCorrected, on: .registers(organ),
        work.correction(of: id, "amount", amount.map { .string($0.description) }),
        reason: work.sealReason(reason, sealed))
    }
  }
}

extension PeopleAct {
  func enter(_ entry: EnforcementEntry) throws -> String {
    guard entry.quantity >= 0 else { throw CatalogueRefusal.negative }
    let beside = try CatalogueQuery.overlap(of: entry.span, entry.decision, in: organ, session)
    let source = try check(entry.span, entry.source, beside: beside)
    let id = RandomBytes.identifier()
    try record(
      .enforcementEntered, on: .registers(organ),
      [
        "id": .string(id), "decision": .string(entry.decision.rawValue), "span": .string(entry.span.code),
        "quantity": .integer(entry.quantity), "source": source, "entered": JSON(today), "author": author,
        "withdrawn": .null,
      ])
    return id
  }

  func enter(_ entry: ChargeEntry) throws -> String {
    guard !entry.amount.isNegative else { throw CatalogueRefusal.negative }
    let beside = try CatalogueQuery.overlap(of: entry.span, nil, in: organ, session)
    let source = try check(entry.span, entry.source, beside: beside)
    let id = RandomBytes.identifier()
    try record(
      .chargeEntered, on: .registers(organ),
      [
        "id": .string(id), "span": .string(entry.span.code), "amount": .string(entry.amount.description),
        "source": source, "entered": JSON(today), "author": author, "withdrawn": .null,
      ])
    return id
  }

  /// A total needs its source and stands alone in its month: else something would be counted twice.
  private func check(_ span: RegisterSpan, _ source: String?, beside other: RegisterSpan?) throws -> JSON {
    switch span {
    case .day(let day): try refuseAhead(day)
    case .month(let year, let month):
      if let first = Day(year: year, month: month, day: 1) { try refuseAhead(first) }
      if source == nil { throw CatalogueRefusal.sourceMissing }
    }
    if let other { throw CatalogueRefusal.totalBesideDays(other) }
    return JSON(try source?.shortText("来源"))
  }

  fileprivate func correction(of id: String, _ member: String, _ value: JSON?) -> JSON {
    guard let value else { return ["id": .string(id), "withdrawn": JSON(today)] }
    return .object([JSON.Member("id", .string(id)), JSON.Member(member, value)])
  }
}
