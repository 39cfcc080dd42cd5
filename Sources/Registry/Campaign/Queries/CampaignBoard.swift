import Database
package import Disclosure
import Documents

/// 收集情况一览: one line a unit, the worst first.
package struct CampaignBoard: Hashable, Sendable {
  package struct Line: Hashable, Sendable {
    package let unit: CampaignUnit
    package let standing: UnitStanding
    package let latest: UnitSubmission?
    /// How its daily work stands; nil for a unit that is not in this installation.
    package let desk: UnitDesk?
  }

  package let campaign: Campaign
  package let lines: [Line]
  package let taken: TakenTotal?

  package func count(_ state: UnitStanding.State) -> Int { lines.count { $0.standing.state == state } }
}

/// 日常办理情况 of a unit of this installation.
package struct UnitDesk: Hashable, Sendable {
  /// 逾期的申请.
  package var overdue = 0
  /// Due within three working days.
  package var nearDue = 0
  /// 超期未更新 and 空白 columns, by their own cycles or else 国办秘函〔2019〕19号.
  package var staleColumns = 0
}

/// 一个单位的报送: its submissions with what was found and said.
package struct UnitReports: Hashable, Sendable {
  package struct Submission: Hashable, Sendable {
    package let submission: UnitSubmission
    package let errors: [String]
    package let explanation: String?
    /// 退回理由.
    package let reason: String?
  }

  package let campaign: Campaign
  package let unit: CampaignUnit
  package let standing: UnitStanding
  package let submissions: [Submission]
  /// The latest, with its texts.
  package let report: AnnualReport?
}

extension Registry {
  /// 历年的收集, the newest first.
  package func campaigns(of county: OrganID, for viewer: Viewer) async throws -> [Campaign] {
    try await readCampaign(of: county, for: viewer) { try CampaignQuery.campaigns(of: county, in: $0) }
  }

  /// - Returns: Nil when there is no campaign for that year.
  package func campaignBoard(
    of county: OrganID, _ year: Int, for viewer: Viewer, today: Day
  ) async throws -> CampaignBoard? {
    let soon = try await calendar().workingDay(3, after: today) ?? today
    return try await readCampaign(of: county, for: viewer) { session in
      guard let campaign = try CampaignQuery.campaign(of: county, year, in: session) else { return nil }
      let submissions = try CampaignQuery.allSubmissions(of: county, year, in: session)
      let taken = try CampaignQuery.totals(of: county, year, in: session).last
      let desks = try UnitDesks(of: county, year, today: today, soon: soon, in: session)
      let lines = try CampaignQuery.units(of: county, year, in: session).map { unit in
        let own = submissions[unit.id] ?? []
        let standing = UnitStanding(
          due: campaign.due.day(for: unit.level), submissions: own, taken: taken?.units[unit.id],
          isTaken: taken != nil, today: today)
        let isSeen = unit.organ.map { $0 == county || viewer.beneath.contains($0) } ?? false
        return CampaignBoard.Line(
          unit: unit, standing: standing, latest: own.last, desk: isSeen ? unit.organ.map { desks[$0] } : nil)
      }
      let sorted = lines.enumerated().sorted {
        ($0.element.standing.order, $0.element.unsettled, $0.offset)
          < ($1.element.standing.order, $1.element.unsettled, $1.offset)
      }
      return CampaignBoard(campaign: campaign, lines: sorted.map(\.element), taken: taken)
    }
  }

  /// The reports that count, and those of the year before, as total and comparison take them.
  package func countedReports(
    of county: OrganID, _ year: Int, for viewer: Viewer
  ) async throws -> (units: [CampaignUnit], reports: [CampaignUnitID: AnnualReport]) {
    try await readCampaign(of: county, for: viewer) { session in
      (
        try CampaignQuery.units(of: county, year, in: session),
        try CampaignQuery.countedReports(of: county, year, in: session)
      )
    }
  }

  /// 一个单位的报送, for the county's office and for the unit itself.
  package func unitReports(
    _ unit: CampaignUnitID, of year: Int, in county: OrganID, for viewer: Viewer, today: Day
  ) async throws -> UnitReports? {
    let sealed = sealed
    return try await database.read { session in
      guard let listed = try CampaignQuery.units(of: county, year, only: unit, in: session).first,
        let campaign = try CampaignQuery.campaign(of: county, year, in: session),
        try Self.mayView(county, listed, viewer)
      else { return nil }
      let own = try CampaignQuery.submissions(of: county, year, unit: unit, in: session)
      let taken = try CampaignQuery.totals(of: county, year, in: session).last
      return UnitReports(
        campaign: campaign, unit: listed,
        standing: UnitStanding(
          due: campaign.due.day(for: listed.level), submissions: own, taken: taken?.units[unit], isTaken: taken != nil,
          today: today), submissions: try Self.details(of: unit, own, year, county, sealed, in: session),
        report: try Self.latest(of: unit, year, county, in: session))
    }
  }

  /// 本单位应报送的收集: in whose campaigns the viewer's own organ is a unit, the newest year first.
  package func campaignsToAnswer(
    for viewer: Viewer, today: Day
  ) async throws -> [(county: OrganID, reports: UnitReports)] {
    let places = try await database.read { session in
      try session.query(
        "SELECT organ, year, unit FROM campaign_unit WHERE unit_organ = $1 ORDER BY year DESC, organ",
        viewer.organ.rawValue
      ) { (OrganID(try $0[0]), try $0[1] as Int, CampaignUnitID(try $0[2])) }
    }
    var found: [(OrganID, UnitReports)] = []
    for (county, year, unit) in places {
      if let reports = try await unitReports(unit, of: year, in: county, for: viewer, today: today) {
        found.append((county, reports))
      }
    }
    return found
  }

  private static func details(
    of unit: CampaignUnitID, _ own: [UnitSubmission], _ year: Int, _ county: OrganID, _ sealed: SealedValues,
    in session: Session
  ) throws -> [UnitReports.Submission] {
    let rows = try session.query(
      """
      SELECT findings, explained, reason FROM campaign_report WHERE organ = $1 AND year = $2 AND unit = $3 ORDER BY number
      """, county.rawValue, year, unit.rawValue
    ) { row in
      (
        try JSON.parse(row[0] as String).array?.compactMap(\.string) ?? [], try StoredReference(row, 1).reference,
        try StoredReference(row, 2).reference
      )
    }
    return try zip(own, rows).map { submission, row in
      UnitReports.Submission(
        submission: submission, errors: row.0, explanation: try row.1.map { try sealed.open($0, in: session) },
        reason: try row.2.map { try sealed.open($0, in: session) })
    }
  }

  private static func latest(
    of unit: CampaignUnitID, _ year: Int, _ county: OrganID, in session: Session
  ) throws -> AnnualReport? {
    try session.first(
      """
      SELECT figures, sections FROM campaign_report WHERE organ = $1 AND year = $2 AND unit = $3
      ORDER BY number DESC LIMIT 1
      """, county.rawValue, year, unit.rawValue
    ) { try CampaignQuery.report($0[0] as String, sections: $0[1] as String) }
  }

  private static func mayView(_ county: OrganID, _ unit: CampaignUnit, _ viewer: Viewer) throws -> Bool {
    let table = try PermissionTable.standard()
    if viewer.organ == county { return table.allows(viewer.roles, .viewCampaign) }
    return unit.organ == viewer.organ && table.allows(viewer.roles, .viewCampaign)
  }

  /// The board is the county's own.
  private func readCampaign<Value: Sendable>(
    of county: OrganID, for viewer: Viewer, _ read: @escaping @Sendable (Session) throws -> Value
  ) async throws -> Value {
    guard viewer.organ == county, try PermissionTable.standard().allows(viewer.roles, .viewCampaign) else {
      throw PeopleRefusal.notAllowed(.viewCampaign)
    }
    return try await database.read(read)
  }
}

extension CampaignBoard.Line {
  /// Among units that stand alike, the one with more left undone first.
  fileprivate var unsettled: Int {
    -((desk?.overdue ?? 0) * 100 + (desk?.nearDue ?? 0) * 10 + (desk?.staleColumns ?? 0))
  }
}
