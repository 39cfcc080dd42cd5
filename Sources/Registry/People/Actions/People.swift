import Database
package import Disclosure
import Documents

extension Registry {
  package func addPerson(
    _ details: PersonDetails, post: NewPost? = nil, in organ: OrganID, by authority: Authority, at now: Instant
  ) async throws -> PersonID {
    let sealed = sealed
    return try await change(.manageOrganization, of: organ, on: .organ(organ), by: authority, at: now) { work in
      let person = try work.addPerson(details, sealed)
      if let post { try work.takePost(post.title, in: post.office, by: person, since: post.since) }
      return person
    }
  }

  /// What stands sealed and is replaced is destroyed.
  package func changePerson(
    _ person: PersonID, to details: PersonDetails, in organ: OrganID, by authority: Authority,
    expecting version: Int? = nil, at now: Instant
  ) async throws {
    let sealed = sealed
    try await change(.manageOrganization, of: organ, on: .person(person), expecting: version, by: authority, at: now) {
      work in
      try PeopleRows.require(person, in: organ, work.session)
      let stored = try work.contact(of: person)
      let phone = try work.replace(stored.phone, by: details.phone, sealed)
      let email = try work.replace(stored.email, by: details.email, sealed)
      try work.record(
        .personChanged, on: .person(person),
        [
          "id": .string(person.rawValue), "name": .string(try details.name.filled("姓名")),
          "phone": phone?.json ?? .null, "email": email?.json ?? .null,
        ])
    }
  }

  /// 离开本单位: posts, roles and account end; the name stays, for the files.
  ///
  /// - Parameters:
  ///   - day: The last day; today when nil. The account ends at once.
  ///   - successor: 接手人: takes over the posts in offices, and with them the open cases that lie there.
  package func personLeaves(
    _ person: PersonID, on day: Day? = nil, successor: PersonID? = nil, in organ: OrganID, by authority: Authority,
    expecting version: Int? = nil, at now: Instant
  ) async throws {
    let sealed = sealed
    try await change(.manageOrganization, of: organ, on: .person(person), expecting: version, by: authority, at: now) {
      work in
      try PeopleRows.require(person, in: organ, work.session)
      let last = try work.past(day)
      if let successor { try work.handOver(from: person, to: successor, on: last) }
      for role in try PeopleRows.roles(of: person, in: work.session).sorted(by: { $0.rawValue < $1.rawValue }) {
        try work.withdraw(role, from: person)
      }
      if let account = try PeopleRows.account(of: person, in: work.session) {
        try work.closeAccount(account, of: person)
      }
      try work.endEverything(of: person, on: last)
      let stored = try work.contact(of: person)
      for reference in [stored.phone, stored.email].compactMap({ $0 }) {
        try sealed.destroy(reference.id, organ: organ, reason: "人员离开本单位", in: work.action)
      }
      try work.record(
        .personLeft, on: .person(person),
        ["id": .string(person.rawValue), "left_on": JSON(last), "phone": .null, "email": .null])
    }
  }

  /// The telephone number and mail address of somebody who works here; nil where there is none.
  package func contact(of person: Person) async throws -> (phone: String?, email: String?) {
    let sealed = sealed
    let opened = try await database.read { session in
      [
        try person.phone.map { try sealed.open($0, in: session) },
        try person.email.map { try sealed.open($0, in: session) },
      ]
    }
    return (opened.first ?? nil, opened.last ?? nil)
  }
}

extension PeopleAct {
  func addPerson(_ details: PersonDetails, _ sealed: SealedValues) throws -> PersonID {
    try addPerson(
      named: try details.name.filled("姓名"), phone: try seal(details.phone, sealed),
      email: try seal(details.email, sealed))
  }

  fileprivate func contact(of person: PersonID) throws -> (phone: SealedReference?, email: SealedReference?) {
    let row = try session.first("SELECT phone, email FROM person WHERE id = $1", person.rawValue) { row in
      (try StoredReference(row, 0).reference, try StoredReference(row, 1).reference)
    }
    return row ?? (nil, nil)
  }

  private func seal(_ value: String?, _ sealed: SealedValues) throws -> SealedReference? {
    guard let text = value?.trimmed, !text.isEmpty else { return nil }
    return try sealed.seal(text, in: session)
  }

  /// The same value keeps its reference.
  fileprivate func replace(
    _ old: SealedReference?, by value: String?, _ sealed: SealedValues
  ) throws -> SealedReference? {
    if let old {
      if try sealed.open(old, in: session) == value?.trimmed { return old }
      try sealed.destroy(old.id, organ: organ, reason: "联系方式变更", in: action)
    }
    return try seal(value, sealed)
  }

  /// The posts in offices that the successor does not hold yet, from the next day on or from today.
  fileprivate func handOver(from person: PersonID, to successor: PersonID, on last: Day) throws {
    guard successor != person else { throw PeopleRefusal.successorIsSame }
    try PeopleRows.require(successor, in: organ, session)
    func posts(_ person: PersonID) throws -> [(office: OfficeID, title: String)] {
      try session.query(
        """
        SELECT office, title FROM post WHERE person = $1 AND office IS NOT NULL AND (until IS NULL OR until > $2)
        ORDER BY id
        """, person.rawValue, last.description
      ) { (OfficeID(try $0[0] as String), try $0[1]) }
    }
    let held = Set(try posts(successor).map(\.office))
    for post in try posts(person) where !held.contains(post.office) {
      try takePost(post.title, in: post.office, by: successor, since: min(last.next, today))
    }
  }

  /// Posts, seats in the leading group, turns of duty to come and delegations, all with the last day.
  fileprivate func endEverything(of person: PersonID, on last: Day) throws {
    let today = last.description
    let id = person.rawValue
    func ids(_ table: String, _ condition: String) throws -> [String] {
      try session.query("SELECT id FROM \(table) WHERE \(condition) ORDER BY id", id, today) { try $0[0] as String }
    }
    for post in try ids("post", "person = $1 AND (until IS NULL OR until > $2)") { try endPost(post, on: last) }
    for seat in try ids("leading_group", "person = $1 AND (until IS NULL OR until > $2)") {
      try record(.groupLeft, on: .organ(organ), ["id": .string(seat), "until": JSON(last)])
    }
    for duty in try ids("duty_roster", "person = $1 AND since > $2") {
      try record(.dutyCancelled, on: .organ(organ), ["id": .string(duty)])
    }
    let delegations = try session.query(
      "SELECT id FROM delegation WHERE (principal = $1 OR deputy = $1) AND until > $2 ORDER BY id", id,
      self.today.description
    ) { try $0[0] as String }
    for delegation in delegations { try endDelegation(delegation) }
  }
}
