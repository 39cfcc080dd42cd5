import Database
import Disclosure
package import Documents

/// 导入结果: what came in, and the codes that are shown once.
package struct ImportedRoster: Hashable, Sendable {
  package struct Code: Hashable, Sendable {
    package let organ: String
    package let name: String
    package let account: String
    package let code: ActivationCode
  }

  package let organs: Int
  package let offices: Int
  package let people: Int
  package let codes: [Code]
}

extension Registry {
  /// 导入名册: everything, or nothing and all faults.
  ///
  /// It makes accounts and grants roles at once, which no signed-in person may: it is a command on the server.
  ///
  /// - Throws: `RosterFaults`.
  package func importRoster(_ roster: StaffRoster, at now: Instant) async throws -> ImportedRoster {
    let sealed = sealed
    return try await act(on: SetUp.stream, at: now) { action in
      var entry = RosterEntry(roster: roster, action: action, sealed: sealed)
      try entry.check()
      guard entry.faults.isEmpty else { throw RosterFaults(faults: entry.faults) }
      return try entry.record()
    }
  }
}

/// Enters a roster within one action: first looks at every row, then records.
private struct RosterEntry {
  let roster: StaffRoster
  let action: Action
  let sealed: SealedValues
  private(set) var faults: [RosterFault] = []
  /// Organs that are there already, then those that are founded.
  private var organs: [String: OrganID] = [:]
  private var offices: [OrganID: [String: OfficeID]] = [:]

  init(roster: StaffRoster, action: Action, sealed: SealedValues) {
    self.roster = roster
    self.action = action
    self.sealed = sealed
  }

  private var session: Session { action.session }

  mutating func check() throws {
    for organ in try DirectoryQuery.organs(in: session) where organ.closed == nil { organs[organ.name] = organ.id }
    for (name, id) in organs { offices[id] = try openOffices(of: id, named: name) }
    let names = Set(organs.keys).union(roster.organs.map(\.name))
    for organ in roster.organs { check(organ, names) }
    for office in roster.offices { check(office, names) }
    for person in roster.people { try check(person, names) }
    let roles = Set(roster.people.flatMap(\.roles))
    if organs.isEmpty, !roles.isSuperset(of: Role.administrators) {
      faults.append(
        RosterFault(
          sheet: StaffSheet.people.name, column: StaffColumn.roles.title,
          message: "首次导入的名册应有系统管理员、安全管理员、审计管理员，由不同的人担任。"))
    }
  }

  private func openOffices(of organ: OrganID, named name: String) throws -> [String: OfficeID] {
    let rows = try session.query(
      "SELECT name, id FROM office WHERE organ = $1 AND closed IS NULL", organ.rawValue
    ) { (try $0[0] as String, OfficeID(try $0[1] as String)) }
    return Dictionary(rows) { first, _ in first }
  }

  private mutating func check(_ organ: StaffRoster.Organ, _ names: Set<String>) {
    if organs[organ.name] != nil {
      note(.organs, organ.row, .organName, "系统中已有“\(organ.name)”，请从名册中删去这一行。")
    }
    if let parent = organ.parent, !names.contains(parent) {
      note(.organs, organ.row, .parent, "没有名为“\(parent)”的机构，请核对名称。")
    }
    if organ.parent != nil, isInCircle(organ) {
      note(.organs, organ.row, .parent, "上级机构互为上下级，请核对。")
    }
  }

  private func isInCircle(_ organ: StaffRoster.Organ) -> Bool {
    let parents = Dictionary(roster.organs.map { ($0.name, $0.parent) }) { first, _ in first }
    var seen: Set<String> = [organ.name]
    var current = organ.parent
    while let name = current {
      if name == organ.name { return true }
      guard seen.insert(name).inserted else { return false }
      current = parents[name] ?? nil
    }
    return false
  }

  private mutating func check(_ office: StaffRoster.Office, _ names: Set<String>) {
    guard names.contains(office.organ) else {
      return note(.offices, office.row, .officeOrgan, "没有名为“\(office.organ)”的机构，请核对名称。")
    }
    if let id = organs[office.organ], offices[id]?[office.name] != nil {
      note(.offices, office.row, .officeName, "系统中“\(office.organ)”已有“\(office.name)”，请从名册中删去这一行。")
    }
  }

  private mutating func check(_ person: StaffRoster.Person, _ names: Set<String>) throws {
    guard names.contains(person.organ) else {
      return note(.people, person.row, .personOrgan, "没有名为“\(person.organ)”的机构，请核对名称。")
    }
    let listed = Set(roster.offices.filter { $0.organ == person.organ }.map(\.name))
    let stored = organs[person.organ].flatMap { offices[$0] } ?? [:]
    for post in person.posts {
      if let office = post.office, !listed.contains(office), stored[office] == nil {
        note(.people, post.row, .personOffice, "“\(person.organ)”没有名为“\(office)”的科室，请核对名称。")
      }
    }
    guard let account = person.account else {
      if !person.roles.isEmpty { note(.people, person.row, .account, "有角色的人员应填写账号。") }
      return
    }
    guard let name = AccountName(account) else {
      return note(.people, person.row, .account, PeopleRefusal.accountName(account).sentence)
    }
    let taken = try session.first("SELECT 1 FROM account WHERE name = $1", name.text) { _ in true }
    if taken != nil { note(.people, person.row, .account, PeopleRefusal.accountTaken(name.text).sentence) }
  }

  private mutating func note(_ sheet: StaffSheet, _ row: Int, _ column: StaffColumn, _ message: String) {
    faults.append(RosterFault(sheet: sheet.name, row: row, column: column.title, message: message))
  }

  mutating func record() throws -> ImportedRoster {
    for organ in roster.organs { organs[organ.name] = OrganID(RandomBytes.identifier()) }
    for organ in roster.organs {
      try work(in: organ.name)?.foundOrgan(
        named: organ.name, level: organ.level, beneath: organ.parent.flatMap { organs[$0] })
    }
    for office in roster.offices {
      guard let work = work(in: office.organ) else { continue }
      offices[work.organ, default: [:]][office.name] = try work.openOffice(named: office.name)
    }
    let codes = try roster.people.compactMap { try record($0) }
    return ImportedRoster(
      organs: roster.organs.count, offices: roster.offices.count, people: roster.people.count, codes: codes)
  }

  private func work(in organ: String) -> PeopleAct? {
    organs[organ].map { PeopleAct(action: action, organ: $0, authority: .console) }
  }

  private func record(_ person: StaffRoster.Person) throws -> ImportedRoster.Code? {
    guard let work = work(in: person.organ) else { return nil }
    let details = PersonDetails(name: person.name, phone: person.phone, email: person.email)
    let id = try work.addPerson(details, sealed)
    for post in person.posts {
      let office = post.office.flatMap { offices[work.organ]?[$0] }
      try work.takePost(post.title, in: office, by: id, since: nil)
    }
    for role in person.roles.sorted(by: { $0.rawValue < $1.rawValue }) { try work.grantChecked(role, to: id) }
    guard let account = person.account else { return nil }
    let code = try work.openAccountChecked(account, for: id)
    return ImportedRoster.Code(organ: person.organ, name: person.name, account: account, code: code)
  }
}
