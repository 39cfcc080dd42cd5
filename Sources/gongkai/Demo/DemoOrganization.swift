import Disclosure
import Registry

/// 演示单位的日常: who was and is in the leading group, who is on duty around the demo's day, who signs for whom, and a setting
/// that was changed.
struct DemoOrganization {
  let registry: Registry
  let town: DemoTown
  let today: Day

  func keep(at now: Instant) async throws {
    guard let head = town.people[.head], let deputy = town.people[.secondDeputy] else { return }
    try await changeGroup(by: .person(head), at: now)
    try await setDuties(by: .person(head), at: now)
    try await changeHours(by: .person(head), at: now)
    _ = try await registry.delegateAuthority(
      Delegation(
        principal: deputy, deputy: head, from: today.adding(-4), until: today.adding(9), roles: [.deputyLeader]),
      reason: .study, of: town.town, by: .person(deputy), at: now)
  }

  /// One member has left, one came last year.
  private func changeGroup(by authority: Authority, at now: Instant) async throws {
    let members = DemoPerson.contributors.prefix(3).compactMap { town.people[$0] }
    for (index, member) in members.enumerated() {
      let since = today.adding(-700 + index * 200)
      _ = try await registry.joinLeadingGroup(
        member, duty: "成员", since: since, until: index == 0 ? today.adding(-120) : nil,
        document: "云政办发〔\(since.year)〕\(5 + index)号", of: town.town, by: authority, at: now)
    }
  }

  /// Five weeks, each of somebody else, the one in which today lies the second.
  private func setDuties(by authority: Authority, at now: Instant) async throws {
    let monday = today.adding(1 - today.weekday.rawValue - 7)
    let turns: [DemoPerson] = [.mailRoom, .officer, .secondOfficer, .mailRoom, .officer]
    for (week, person) in turns.enumerated() {
      guard let id = town.people[person] else { continue }
      let start = monday.adding(7 * week)
      _ = try await registry.setDuty(
        of: id, since: start, through: start.adding(6), in: town.town, by: authority, at: now)
    }
  }

  /// 办公时间 for the summer half of the year, from the first of the next month on.
  private func changeHours(by authority: Authority, at now: Instant) async throws {
    let settings = try await registry.settings(of: town.town, on: today)
    guard let contact = settings.contact else { return }
    let (year, month, _) = today.date
    let first = Day(year: year, month: month, day: 1)?.adding(Day.length(ofMonth: month, year: year)) ?? today.next
    for (hours, since) in [("工作日 8:00—12:00，14:30—17:30", today.adding(-60)), ("工作日 8:00—12:00，15:00—18:00", first)] {
      let changed = DisclosureContact(
        office: contact.office, address: contact.address, hours: hours, phone: contact.phone, fax: contact.fax,
        online: "zwgk@yunxi.example", postcode: contact.postcode)
      try await registry.changeSetting(.contact(changed), since: since, of: town.town, by: authority, at: now)
    }
  }
}
