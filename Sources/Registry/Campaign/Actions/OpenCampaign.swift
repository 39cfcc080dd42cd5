import Database
package import Disclosure
import Documents

/// 应报送单位, on its way into a campaign.
package struct NewCampaignUnit: Hashable, Sendable {
  package let name: String
  package let aliases: [String]
  package let level: OrganLevel?
  /// The organ of this installation; nil for a unit that is not in it.
  package let organ: OrganID?

  package init(name: String, aliases: [String] = [], level: OrganLevel? = nil, organ: OrganID? = nil) {
    (self.name, self.aliases, self.level, self.organ) = (name, aliases, level, organ)
  }
}

extension Registry {
  /// 开始收集: the organs beneath, the own organ where it reports too, and the units that are told.
  package func openCampaign(
    _ year: Int, due: CampaignDue, units: [NewCampaignUnit], of county: OrganID, by authority: Authority,
    at now: Instant
  ) async throws {
    try await changeCampaign(year, of: county, by: authority, at: now) { work in
      guard year >= 2021 else { throw CampaignRefusal.formOfAnotherYear }
      guard year < work.today.year else { throw CampaignRefusal.yearNotEnded(year) }
      guard try CampaignQuery.campaign(of: county, year, in: work.session) == nil else {
        throw CampaignRefusal.openedAlready(year)
      }
      guard !units.isEmpty else { throw CampaignRefusal.noUnits }
      try work.check(due, year)
      try work.record(
        .campaignOpened, year,
        [
          "departments": JSON(due.departments), "towns": JSON(due.towns), "opened": JSON(work.today),
          "author": work.author,
        ])
      try work.list(units, year, after: [])
    }
  }

  /// 变更期限.
  package func changeCampaignDue(
    _ due: CampaignDue, of year: Int, in county: OrganID, expecting version: Int? = nil, by authority: Authority,
    at now: Instant
  ) async throws {
    try await changeCampaign(year, of: county, expecting: version, by: authority, at: now) { work in
      try work.requireCampaign(year)
      try work.check(due, year)
      try work.record(.campaignDueChanged, year, ["departments": JSON(due.departments), "towns": JSON(due.towns)])
    }
  }

  /// 增列单位.
  package func listUnits(
    _ units: [NewCampaignUnit], of year: Int, in county: OrganID, expecting version: Int? = nil,
    by authority: Authority, at now: Instant
  ) async throws {
    try await changeCampaign(year, of: county, expecting: version, by: authority, at: now) { work in
      try work.requireCampaign(year)
      try work.list(units, year, after: try CampaignQuery.units(of: county, year, in: work.session))
    }
  }

  /// 移出单位, while nothing came from it.
  package func removeUnit(
    _ unit: CampaignUnitID, of year: Int, in county: OrganID, expecting version: Int? = nil,
    by authority: Authority, at now: Instant
  ) async throws {
    try await changeCampaign(year, of: county, expecting: version, by: authority, at: now) { work in
      try work.requireUnit(unit, year)
      guard try CampaignQuery.submissions(of: county, year, unit: unit, in: work.session).isEmpty else {
        throw CampaignRefusal.unitHasReported
      }
      try work.record(.campaignUnitRemoved, year, ["unit": .string(unit.rawValue)])
    }
  }

  func changeCampaign<Value: Sendable>(
    _ year: Int, of county: OrganID, expecting version: Int? = nil, by authority: Authority, at now: Instant,
    _ work: @escaping @Sendable (PeopleAct) throws -> Value
  ) async throws -> Value {
    try await change(
      .runCampaign, of: county, on: .campaign(county, year), expecting: version, by: authority, at: now, work)
  }
}

extension PeopleAct {
  /// With who did it, as every change of the organ.
  func record(_ kind: CampaignKind, _ year: Int, _ payload: JSON) throws {
    let members = [JSON.Member("year", .integer(year))] + (payload.members ?? []) + [JSON.Member("by", authority.json)]
    try CampaignSchema.eventTables.record(kind, .object(members), on: .campaign(organ, year), in: organ, action)
  }

  func requireCampaign(_ year: Int) throws {
    if try CampaignQuery.campaign(of: organ, year, in: session) == nil { throw CampaignRefusal.noSuchCampaign }
  }

  @discardableResult
  func requireUnit(_ unit: CampaignUnitID, _ year: Int) throws -> CampaignUnit {
    let known = try CampaignQuery.units(of: organ, year, only: unit, in: session)
    guard let found = known.first else { throw CampaignRefusal.noSuchUnit }
    return found
  }

  fileprivate func check(_ due: CampaignDue, _ year: Int) throws(CampaignRefusal) {
    guard due.departments.year > year, due.towns.year > year else { throw .dueBeforeEnd(year) }
  }

  /// No name or alias is taken twice, so that a file is never taken for another unit's.
  fileprivate func list(_ units: [NewCampaignUnit], _ year: Int, after known: [CampaignUnit]) throws {
    var names = Set(known.flatMap { [$0.name] + $0.aliases })
    for (index, unit) in units.enumerated() {
      let own = try ([unit.name] + unit.aliases).map { try $0.shortText("单位名称") }
      for name in own where !names.insert(name).inserted { throw CampaignRefusal.unitTwice(name) }
      try record(
        .campaignUnitListed, year,
        [
          "unit": .string(unit.organ?.rawValue ?? RandomBytes.identifier()), "name": .string(own.first ?? ""),
          "aliases": .array(own.dropFirst().map { .string($0) }), "level": JSON(unit.level?.rawValue),
          "unit_organ": JSON(unit.organ?.rawValue), "position": .integer(known.count + index),
        ])
    }
  }
}
