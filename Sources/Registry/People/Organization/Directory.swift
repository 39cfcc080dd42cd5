package import Disclosure

/// 机构人员名录: everything of one organ that pages look up by name, at one moment.
package struct Directory: Hashable, Sendable {
  package let organ: Organ
  /// In their own order, those that are closed among them.
  package let offices: [Office]
  /// By name, those that have left among them: old files name them.
  package let people: [Person]
  package let leadingGroup: [GroupSeat]
  package let duties: [DutyPeriod]
  package let delegations: [Delegation]

  package var organName: String { organ.name }

  package func person(_ id: PersonID) -> Person? { people.first { $0.id == id } }

  package func office(_ id: OfficeID) -> Office? { offices.first { $0.id == id } }

  /// A name for every id: who is not of this organ is called so.
  package func name(of id: PersonID) -> String { person(id)?.name ?? "外单位人员" }

  package func name(of id: OfficeID) -> String { office(id)?.name ?? "已撤销的科室" }

  package var openOffices: [Office] { offices.filter { $0.closed == nil } }

  /// Those who work here now.
  package var staff: [Person] { people.filter { $0.left == nil } }

  package func people(in office: OfficeID, on day: Day) -> [Person] {
    staff.filter { $0.posts.contains { $0.office == office && $0.isHeld(on: day) } }
  }

  package func holders(of role: Role) -> [Person] { staff.filter { $0.roles.contains(role) } }

  package func delegations(on day: Day) -> [Delegation] { delegations.filter { $0.isValid(on: day) } }

  /// Whose signature `receiver` may give on that day.
  package func givers(to receiver: PersonID, on day: Day) -> [PersonID] {
    delegations(on: day).filter { $0.receiver == receiver }.map(\.giver)
  }

  package func onDuty(on day: Day) -> [Person] {
    duties.filter { $0.since <= day && day <= $0.until }.compactMap { person($0.person) }
  }
}
