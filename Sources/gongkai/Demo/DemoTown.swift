import Database
import Disclosure
import Registry

/// 清河县和云溪镇: organs, offices and people, as the actions founded them.
struct DemoTown: Sendable {
  static let countyName = "清河县人民政府"
  static let townName = "清河县云溪镇人民政府"

  let county: OrganID
  let town: OrganID
  private(set) var offices: [DemoOfficeName: OfficeID] = [:]
  private(set) var people: [DemoPerson: PersonID] = [:]

  /// Founds everything on the first day; nobody can sign in yet.
  ///
  /// - Parameter password: Of the three administrators, until everybody is given the one of the demo.
  static func found(
    in registry: Registry, since day: Day, password: String, hashing: PasswordHashing, at now: Instant
  ) async throws -> DemoTown {
    func administrator(_ person: DemoPerson) -> FirstSetUp.Administrator {
      FirstSetUp.Administrator(name: person.name, account: person.account, password: password)
    }
    try await registry.setUp(
      FirstSetUp(
        organName: countyName, level: .county, systemAdmin: administrator(.systemAdmin),
        securityAdmin: administrator(.securityAdmin), auditAdmin: administrator(.auditAdmin)),
      hashing: hashing, at: now)
    guard let county = try await registry.organs().first?.id else { throw PeopleRefusal.noSuchOrgan }
    let organ = try await registry.foundOrgan(
      named: townName, level: .town, beneath: county, by: .console, at: now)
    var town = DemoTown(county: county, town: organ)
    for administrator in try await registry.directory(of: county).people {
      if let person = DemoPerson.all.first(where: { $0.name == administrator.name }) {
        town.people[person] = administrator.id
      }
    }
    for name in DemoOfficeName.allCases {
      town.offices[name] = try await registry.openOffice(named: name.rawValue, in: organ, by: .console, at: now)
    }
    for person in DemoPerson.all where town.people[person] == nil { try await town.add(person, to: registry, at: now) }
    try await town.settle(in: registry, since: day, at: now)
    return town
  }

  private init(county: OrganID, town: OrganID) { (self.county, self.town) = (county, town) }

  func organ(of person: DemoPerson) -> OrganID { person.place == .county ? county : town }

  private mutating func add(_ person: DemoPerson, to registry: Registry, at now: Instant) async throws {
    let organ = organ(of: person)
    let details = PersonDetails(name: person.name, phone: person.phone)
    let id = try await registry.addPerson(details, in: organ, by: .console, at: now)
    people[person] = id
    _ = try await registry.takePost(
      person.title, in: person.office.flatMap { offices[$0] }, by: id, of: organ, authority: .console, at: now)
    for role in person.roles { try await registry.grantRole(role, to: id, of: organ, by: .console, at: now) }
    _ = try await registry.openAccount(person.account, for: id, of: organ, by: .console, at: now)
  }

  private func settle(in registry: Registry, since day: Day, at now: Instant) async throws {
    for setting in try Self.settings {
      try await registry.changeSetting(setting, since: day, of: town, by: .console, at: now)
    }
    let seats: [(DemoPerson, String)] = [
      (.leader, "组长"), (.deputy, "副组长"), (.secondDeputy, "副组长"), (.head, "成员"),
    ]
    for (person, duty) in seats {
      guard let id = people[person] else { continue }
      _ = try await registry.joinLeadingGroup(
        id, duty: duty, since: day, document: "云政办发〔\(day.year)〕3号", of: town, by: .console, at: now)
    }
  }

  private static var settings: [OrganSetting] {
    get throws {
      [
        .numbers([NumberSeries.request.rawValue: .request, NumberSeries.reply.rawValue: try replyNumber]),
        .reconsideration(RemedyBody(name: "清河县人民政府", address: "清河县城关镇府前路1号")),
        .court(RemedyBody(name: "清河县人民法院", address: "清河县城关镇平安路6号")),
        .payment("持本通知书到云溪镇财政所缴纳，凭财政票据领取政府信息。"),
        .contact(
          DisclosureContact(
            office: "云溪镇党政综合办公室", address: "清河县云溪镇集镇街1号", hours: "工作日 8:30—12:00，14:30—17:30",
            phone: "0000-00000000", fax: "0000-00000001", postcode: "000000")),
      ]
    }
  }

  static var replyNumber: NumberTemplate {
    get throws { try NumberTemplate("云政公开〔{年}〕{序号}号") }
  }

  /// Gives everybody the one password of the demo.
  ///
  /// - Parameter progress: Told of each account that is done.
  func activate(
    in registry: Registry, password: String, hashing: PasswordHashing, at now: Instant,
    progress: (DemoPerson) -> Void
  ) async throws {
    for person in DemoPerson.all {
      guard let id = people[person] else { continue }
      let code = try await registry.resetAccount(of: id, in: organ(of: person), by: .console, at: now)
      try await registry.activate(
        account: person.account, code: code.text, password: password, hashing: hashing, at: now)
      progress(person)
    }
  }

  func viewer(_ person: DemoPerson) -> Viewer? {
    people[person].map { id in
      Viewer(
        person: id, organ: organ(of: person), roles: person.roles,
        offices: Set(person.office.flatMap { offices[$0] }.map { [$0] } ?? []))
    }
  }
}
