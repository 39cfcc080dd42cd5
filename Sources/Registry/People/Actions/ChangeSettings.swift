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
      try work.check(setting)
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
  fileprivate func check(_ setting: OrganSetting) throws {
    switch setting {
    case .numbers(let templates):
      for template in templates.values.sorted()
      where template.split(separator: "{number}", omittingEmptySubsequences: false).count != 2 {
        throw PeopleRefusal.numberTemplate(template)
      }
    case .ladder(let ladder):
      for person in [ladder.waiver?.decidedBy, ladder.waiver?.secondPerson].compactMap({ $0 }) {
        try PeopleRows.require(person, in: organ, session)
      }
    case .reconsideration(let body): _ = try body.name.filled("行政复议机关")
    case .court(let body): _ = try body.name.filled("管辖法院")
    case .contact(let contact):
      for (field, text) in [
        ("工作机构名称", contact.office), ("办公地址", contact.address), ("办公时间", contact.hours), ("联系电话", contact.phone),
      ] { _ = try text.filled(field) }
    }
  }
}

extension OrganSettings {
  init(of organ: OrganID, on day: Day, in session: Session) throws {
    try session.forEach(
      "SELECT name, value FROM organ_setting WHERE organ = $1 AND since <= $2 ORDER BY since", organ.rawValue,
      day.description
    ) { row in
      switch OrganSetting(name: try row[0], json: try JSON.parse(row[1] as String)) {
      case .numbers(let templates): numbers = templates
      case .ladder(let ladder): self.ladder = ladder
      case .reconsideration(let body): reconsideration = body
      case .court(let body): court = body
      case .contact(let contact): self.contact = contact
      case nil: break
      }
    }
  }
}
