import Database
package import Disclosure
import Documents

extension Registry {
  /// 修改单位设置, from that day on; the setting of earlier days stays for what was done then.
  package func changeSetting(
    _ setting: OrganSetting, since: Day, of organ: OrganID, by authority: Authority, expecting version: Int? = nil,
    at now: Instant
  ) async throws {
    try await change(.manageSettings, of: organ, on: .organ(organ), expecting: version, by: authority, at: now) {
      work in
      try work.check(setting, since: since)
      try work.record(
        .settingChanged, on: .organ(organ),
        ["name": .string(setting.name), "since": JSON(since), "value": setting.json])
    }
  }

  /// - Parameter day: The day on which something is done: settings have dates.
  package func settings(of organ: OrganID, on day: Day) async throws -> OrganSettings {
    try await database.read { session in try OrganSettings(of: organ, on: day, in: session) }
  }
}

extension PeopleAct {
  fileprivate func check(_ setting: OrganSetting, since: Day) throws {
    switch setting {
    case .numbers, .inspection, .reportDeadline: break
    case .redoCounting: try checkNotPublished(since)
    case .ladder(let ladder): try check([ladder], since: since)
    case .scopedLadders(let scoped):
      try check(Array(scoped.ladders.values), since: since)
      // The whole set is written each time: an earlier day would leave a later one standing, unseen.
      let last = try session.first(
        "SELECT max(since) FROM organ_setting WHERE organ = $1 AND name = $2", organ.rawValue, setting.name
      ) { try $0[0] as String? }
      if let last = (last ?? nil).flatMap({ Day(iso: $0) }), since < last {
        throw PeopleRefusal.laddersChangeLater(last)
      }
    case .reconsideration(let body): _ = try body.name.filled("行政复议机关")
    case .court(let body): _ = try body.name.filled("管辖法院")
    case .payment(let text): _ = try text.filled("信息处理费缴纳方式")
    case .contact(let contact):
      for (field, text) in [
        ("工作机构名称", contact.office), ("办公地址", contact.address), ("办公时间", contact.hours), ("联系电话", contact.phone),
      ] { _ = try text.filled(field) }
    }
  }

  /// A published year is never counted again.
  private func checkNotPublished(_ since: Day) throws {
    let last = try session.first("SELECT max(year) FROM report_edition WHERE organ = $1", organ.rawValue) {
      try $0[0] as Int?
    }
    if let year = last ?? nil, since.year <= year { throw PeopleRefusal.yearPublished(year) }
  }

  /// Texts of today keep their ladder, and those who decided an exception work here.
  private func check(_ ladders: [ReviewLadder], since: Day) throws {
    if since <= today { throw PeopleRefusal.ladderNotFromTomorrow(today.next) }
    for person in ladders.flatMap({ [$0.waiver?.decidedBy, $0.waiver?.secondPerson] }).compactMap({ $0 }) {
      try PeopleRows.require(person, in: organ, session)
    }
  }
}

extension OrganSettings {
  init(of organ: OrganID, on day: Day, in session: Session) throws {
    var changes: [ReviewLadders.Change] = []
    var scoped: [ReviewLadders.ScopedChange] = []
    try session.forEach(
      "SELECT name, value, since FROM organ_setting WHERE organ = $1 ORDER BY since", organ.rawValue
    ) { row in
      let since = try StoredDay(row, 2).value
      let setting = OrganSetting(name: try row[0], json: try JSON.parse(row[1] as String))
      if case .ladder(let ladder) = setting { changes.append(.init(from: since, ladder)) }
      if case .scopedLadders(let ladders) = setting { scoped.append(.init(from: since, ladders)) }
      if since <= day, let setting { take(setting) }
    }
    ladders = ReviewLadders(.standard, changes: changes, scoped: scoped)
  }

  private mutating func take(_ setting: OrganSetting) {
    switch setting {
    case .numbers(let styles): numbers = styles
    case .ladder, .scopedLadders: break
    case .reconsideration(let body): reconsideration = body
    case .court(let body): court = body
    case .contact(let contact): self.contact = contact
    case .payment(let text): payment = text
    case .inspection(let rules): inspection = rules
    case .reportDeadline(let day): reportDeadline = day
    case .redoCounting(let counting): redoCounting = counting
    }
  }
}
