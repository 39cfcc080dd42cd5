import Database
package import Disclosure
import Documents

extension Registry {
  /// 报送年度报告, by the unit itself or by the county's office for it.
  ///
  /// A unit's report with errors is refused, with what they are. What the office registers from a file is kept with its errors, and is not
  /// counted. That last year's 结转 does not fit may be explained (机构改革, a corrected report); the explanation is sealed.
  /// - Returns: What the checks found.
  @discardableResult
  package func submitReport(
    _ report: AnnualReport, notes: SourceNotes = SourceNotes(), origin: SubmissionOrigin, explanation: String? = nil,
    for unit: CampaignUnitID, of year: Int, in county: OrganID, by authority: Authority, at now: Instant
  ) async throws -> [Finding] {
    try await act(on: .campaign(county, year), at: now) { action in
      let work = PeopleAct(action: action, organ: county, authority: authority)
      let listed = try work.requireUnit(unit, year)
      try work.requireSubmitter(of: listed, origin)
      try work.check(report, is: listed, year)
      let previous = try CampaignQuery.previousReport(of: listed, before: year, in: county, action.session)
      let findings = ReportChecks.findings(in: CheckContext(report: report, notes: notes, previous: previous))
      let errors = Self.errors(findings, report, isExplained: explanation != nil)
      if origin != .officeFile, !errors.isEmpty { throw CampaignRefusal.errors(errors) }
      let number = try CampaignQuery.submissions(of: county, year, unit: unit, in: action.session).last?.number ?? 0
      let explained = try explanation.map {
        try self.sealed.seal(try $0.filled("情况说明"), in: action.session).json
      }
      try work.record(
        .reportSubmitted, year,
        [
          "unit": .string(unit.rawValue), "number": .integer(number + 1), "day": JSON(work.today),
          "origin": .string(origin.rawValue), "figures": report.figuresJSON, "sections": report.sectionsJSON,
          "errors": .integer(errors.count), "warnings": .integer(findings.count { $0.severity == .warning }),
          "findings": .array(errors.map { .string($0) }), "explained": explained ?? .null, "author": work.author,
          "returned": .null, "reason": .null,
        ])
      return findings
    }
  }

  /// What keeps a report out of the total, as sentences.
  private static func errors(_ findings: [Finding], _ report: AnnualReport, isExplained: Bool) -> [String] {
    let found = findings.filter { $0.severity == .error && !(isExplained && $0.rule == .carryOver) }.map(\.message)
    guard found.isEmpty else { return found }
    var trial = ReportTotal()
    do throws(ReportTotal.Refusal) {
      try trial.add(report)
      return []
    } catch { return [error.reason] }
  }

  /// 退回, with the reason that the unit reads.
  package func returnReport(
    of unit: CampaignUnitID, _ year: Int, reason: String, in county: OrganID, expecting version: Int? = nil,
    by authority: Authority, at now: Instant
  ) async throws {
    try await changeCampaign(year, of: county, expecting: version, by: authority, at: now) { work in
      try work.requireUnit(unit, year)
      let last = try CampaignQuery.submissions(of: county, year, unit: unit, in: work.session).last
      guard let last, last.returned == nil else { throw CampaignRefusal.nothingToReturn }
      try work.record(
        .reportReturned, year,
        [
          "unit": .string(unit.rawValue), "number": .integer(last.number), "returned": JSON(work.today),
          "reason": try work.sealReason(reason, self.sealed)?.json ?? .null,
        ])
    }
  }

  /// 确定合计: which submissions stand in it, so that a later one shows as a change.
  ///
  /// - Parameter reason: Why it is taken while something is missing.
  package func takeTotal(
    of year: Int, reason: String?, in county: OrganID, expecting version: Int? = nil, by authority: Authority,
    at now: Instant
  ) async throws {
    try await changeCampaign(year, of: county, expecting: version, by: authority, at: now) { work in
      try work.requireCampaign(year)
      let units = try CampaignQuery.units(of: county, year, in: work.session)
      let all = try CampaignQuery.allSubmissions(of: county, year, in: work.session)
      let counted = units.compactMap { unit -> JSON.Member? in
        guard let last = all[unit.id]?.last, last.isSound else { return nil }
        return JSON.Member(unit.id.rawValue, .integer(last.number))
      }
      guard !counted.isEmpty else { throw CampaignRefusal.nothingCounted }
      let isComplete = counted.count == units.count
      guard isComplete || reason != nil else { throw CampaignRefusal.incomplete }
      let number = try CampaignQuery.totals(of: county, year, in: work.session).last?.number ?? 0
      try work.record(
        .campaignTotalTaken, year,
        [
          "number": .integer(number + 1), "taken": JSON(work.today), "units": .object(counted),
          "complete": .integer(isComplete ? 1 : 0), "reason": JSON(try reason?.shortText("理由")), "author": work.author,
        ])
    }
  }
}

extension PeopleAct {
  /// The office registers for anybody; a unit reports for itself alone.
  fileprivate func requireSubmitter(of unit: CampaignUnit, _ origin: SubmissionOrigin) throws {
    if origin == .officeFile { return try authority.check(.runCampaign, in: organ, session) }
    guard let own = unit.organ else { throw PeopleRefusal.notAllowed(.submitToCampaign) }
    try authority.check(.submitToCampaign, in: own, session)
  }

  fileprivate func check(_ report: AnnualReport, is unit: CampaignUnit, _ year: Int) throws {
    guard report.year == year else { throw CampaignRefusal.otherYear(report.year) }
    guard let name = report.organ else { return }
    let units = try CampaignQuery.units(of: organ, year, in: session)
    let roster = Roster(units: units.map { Roster.Unit(name: $0.name, aliases: $0.aliases, level: $0.level) })
    let county = try PeopleRows.name(of: organ, in: session) ?? ""
    guard roster.unit(named: name, within: county)?.name == unit.name else { throw CampaignRefusal.otherOrgan(name) }
  }
}

extension AnnualReport {
  /// Without its sections, as the total reads it.
  fileprivate var figuresJSON: JSON {
    .object((json.members ?? []).filter { $0.key != "sections" })
  }

  fileprivate var sectionsJSON: JSON { json["sections"] ?? [] }
}
