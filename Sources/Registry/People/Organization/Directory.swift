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
  package let delegations: [RecordedDelegation]

  package var organName: String { organ.name }

  package func person(_ id: PersonID) -> Person? { people.first { $0.id == id } }

  package func office(_ id: OfficeID) -> Office? { offices.first { $0.id == id } }

  /// A name for every id: who is not of this organ is called so.
  package func name(of id: PersonID) -> String { id == .backfill ? "补录" : person(id)?.name ?? "外单位人员" }

  package func name(of id: OfficeID) -> String { office(id)?.name ?? "已撤销的科室" }

  package var openOffices: [Office] { offices.filter { $0.closed == nil } }

  /// Those who work here now.
  package var staff: [Person] { people.filter { $0.left == nil } }

  package func people(in office: OfficeID, on day: Day) -> [Person] {
    staff.filter { $0.posts.contains { $0.office == office && $0.isHeld(on: day) } }
  }

  package func holders(of role: Role) -> [Person] { staff.filter { $0.roles.contains(role) } }

  package func delegations(on day: Day) -> [Delegation] {
    delegations.map(\.delegation).filter { $0.isInForce(on: day) }
  }

  /// Who may sign what, and for whom: what the case judges a signature by.
  package var signingAuthority: Disclosure.SigningAuthority {
    Disclosure.SigningAuthority(
      roles: Dictionary(staff.map { ($0.id, $0.roles) }) { first, _ in first },
      delegations: delegations.map(\.delegation))
  }

  package func onDuty(on day: Day) -> [Person] {
    duties.filter { $0.since <= day && day <= $0.until }.compactMap { person($0.person) }
  }
}
