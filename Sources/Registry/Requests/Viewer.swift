import Database
package import Disclosure

/// 查看人: who asks, with everything that decides what they may see.
package struct Viewer: Hashable, Sendable {
  package let person: PersonID
  package let organ: OrganID
  package let roles: Set<Role>
  package let offices: Set<OfficeID>
  /// The organs beneath, which a supervisor sees.
  package let beneath: Set<OrganID>

  package init(
    person: PersonID, organ: OrganID, roles: Set<Role>, offices: Set<OfficeID> = [], beneath: Set<OrganID> = []
  ) {
    self.person = person
    self.organ = organ
    self.roles = roles
    self.offices = offices
    self.beneath = beneath
  }

  /// The roles that count for a request of `organ` that lies with `office`: in another organ only that of the supervisor,
  /// and that of the contributor only for the own offices.
  package func roles(in organ: OrganID, office: OfficeID?) -> Set<Role> {
    guard organ == self.organ else { return beneath.contains(organ) ? roles.intersection([.supervisor]) : [] }
    let isOwnOffice = office.map(offices.contains) ?? false
    return isOwnOffice ? roles : roles.subtracting([.contributor])
  }

  /// Every organ of which they may see requests.
  var visibleOrgans: [OrganID] {
    roles.contains(.supervisor) ? [organ] + beneath.subtracting([organ]).sorted() : [organ]
  }

  var seesWholeOrgan: Bool {
    !roles.subtracting(Role.administrators).subtracting([.contributor]).isEmpty
  }

  /// Whether every request of that organ is visible.
  package func seesAll(of organ: OrganID) -> Bool { seesWholeOrgan && visibleOrgans.contains(organ) }

  /// 可见范围: the one condition on the table `request` by which every query, file, list, export and count goes.
  package var predicate: SQLCondition {
    if seesWholeOrgan { return .isIn("request.organ", visibleOrgans.map { .text($0.rawValue) }) }
    guard roles.contains(.contributor), !offices.isEmpty else { return .never }
    return SQLCondition.equal("request.organ", organ.rawValue)
      .and(.isIn("request.office", offices.map(\.rawValue).sorted().map { .text($0) }))
  }

  /// Whether the predicate holds for a request of `organ` that lies with `office`.
  package func sees(_ organ: OrganID, office: OfficeID?) -> Bool {
    if seesWholeOrgan { return visibleOrgans.contains(organ) }
    guard roles.contains(.contributor), organ == self.organ, let office else { return false }
    return offices.contains(office)
  }
}
