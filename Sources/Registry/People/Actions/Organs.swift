import Database
package import Disclosure
import Documents

extension Registry {
  /// 设立机关: a new organ, beneath another one unless a command on the server founds it.
  package func foundOrgan(
    named name: String, level: OrganLevel, beneath parent: OrganID?, by authority: Authority, at now: Instant
  ) async throws -> OrganID {
    let organ = OrganID(RandomBytes.identifier())
    return try await act(on: SetUp.stream, at: now) { action in
      try authority.check(.manageOrganization, in: parent ?? organ, action.session)
      if let parent, try !PeopleRows.isOpen(parent, in: action.session) { throw PeopleRefusal.noSuchOrgan }
      let work = PeopleAct(action: action, organ: organ, authority: authority)
      try work.foundOrgan(named: name, level: level, beneath: parent)
      return organ
    }
  }

  /// 更名, 改变层级或者隶属关系.
  /// - Parameter since: From which day on it bears the name; today, when not told.
  package func changeOrgan(
    _ organ: OrganID, name: String, level: OrganLevel, beneath parent: OrganID?, since: Day? = nil,
    by authority: Authority, expecting version: Int? = nil, at now: Instant
  ) async throws {
    try await change(.manageOrganization, of: organ, on: .organ(organ), expecting: version, by: authority, at: now) {
      work in
      try work.session.lock("stream/\(SetUp.stream)")
      let name = try name.filled("机关名称")
      try work.requireFree(organName: name)
      if let since, since > work.today { throw PeopleRefusal.dayAhead(work.today) }
      if let parent {
        guard try PeopleRows.isOpen(parent, in: work.session) else { throw PeopleRefusal.noSuchOrgan }
        let circle = try parent == organ || PeopleRows.isBeneath(parent, organ, in: work.session)
        guard !circle else { throw PeopleRefusal.parentBeneath }
        // Nobody moves an organ to where their word does not reach.
        if try PeopleRows.parent(of: organ, in: work.session) != parent {
          try authority.check(.manageOrganization, in: parent, work.session)
        }
      }
      try work.record(
        .organChanged, on: .organ(organ),
        [
          "name": .string(name), "level": .string(level.rawValue), "parent": JSON(parent?.rawValue),
          "since": JSON(since ?? work.today),
        ])
    }
  }

  /// 撤销, with the organ that takes over its work. Its people sign in no more.
  package func closeOrgan(
    _ organ: OrganID, successor: OrganID?, by authority: Authority, expecting version: Int? = nil, at now: Instant
  ) async throws {
    try await change(.manageOrganization, of: organ, on: .organ(organ), expecting: version, by: authority, at: now) {
      work in
      if let successor, try successor == organ || !PeopleRows.isOpen(successor, in: work.session) {
        throw PeopleRefusal.noSuchOrgan
      }
      let beneath = try work.session.first(
        "SELECT 1 FROM organ WHERE parent = $1 AND closed IS NULL", organ.rawValue
      ) { _ in true }
      guard beneath == nil else { throw PeopleRefusal.organHasBeneath }
      try work.session.execute("DELETE FROM session WHERE organ = $1", organ.rawValue)
      try work.record(
        .organClosed, on: .organ(organ),
        ["successor": JSON(successor?.rawValue), "closed": JSON(work.today)])
    }
  }
}

extension PeopleAct {
  func foundOrgan(named name: String, level: OrganLevel, beneath parent: OrganID?) throws {
    let name = try name.filled("机关名称")
    try requireFree(organName: name)
    try record(
      .organFounded, on: .organ(organ),
      ["name": .string(name), "level": .string(level.rawValue), "parent": JSON(parent?.rawValue)])
  }

  fileprivate func requireFree(organName name: String) throws {
    let taken = try session.first(
      "SELECT 1 FROM organ WHERE name = $1 AND organ <> $2 AND closed IS NULL", name, organ.rawValue
    ) { _ in true }
    if taken != nil { throw PeopleRefusal.organNameTaken(name) }
  }
}
