import Database
import DatabaseFixtures
import Disclosure
import Dispatch
import Documents
import Testing

@testable import Registry

/// What pages keep of organs and people: two servers on one database, each with what it has read.
@Suite struct PeopleCacheTests {
  private struct Servers {
    let people: PeopleFixture
    /// Reads, and keeps.
    let reading: Registry

    static func with(_ engine: EngineKind, _ work: (Servers) async throws -> Void) async throws {
      try await PeopleFixture.with(engine) { people in
        let registry = people.registry
        try await work(
          Servers(
            people: people,
            reading: Registry(
              installation: registry.installation, database: registry.database, files: registry.files,
              keyring: registry.keyring)))
      }
    }

    func names() async throws -> Set<String> {
      let day = PeopleFixture.start.day
      let directory = try await reading.directory(of: people.organ)
      #expect(try await reading.profile(of: people.organ, on: day).directory == directory)
      return Set(directory.people.map(\.name))
    }
  }

  @Test(arguments: FreshDatabase.engines)
  func whatAnotherServerRecordedCountsAtOnce(_ engine: EngineKind) async throws {
    try await Servers.with(engine) { servers in
      #expect(try await !servers.names().contains("甄某某"))
      let person = try await servers.people.addPerson("甄某某", roles: [.officer])
      #expect(try await servers.names().contains("甄某某"))
      let day = PeopleFixture.start.day
      #expect(
        try await servers.reading.profile(of: servers.people.organ, on: day).signers.holds(person, .officer))
      try await servers.people.registry.withdrawRole(
        .officer, from: person, of: servers.people.organ, by: .person(servers.people.securityAdmin),
        at: servers.people.at(1))
      #expect(
        try await !servers.reading.profile(of: servers.people.organ, on: day).signers.holds(person, .officer))
    }
  }

  @Test(arguments: FreshDatabase.engines)
  func columnsThatAnotherServerSetCountAtOnce(_ engine: EngineKind) async throws {
    try await CatalogueFixture.with(engine) { town in
      let (registry, organ, by) = (town.registry, town.organ, Authority.person(town.head))
      let reading = Registry(
        installation: registry.installation, database: registry.database, files: registry.files,
        keyring: registry.keyring)
      func names() async throws -> [String] {
        try await reading.openColumns(of: organ, on: PeopleFixture.start.day.next).map(\.name)
      }
      try await registry.setUpColumns(of: organ, level: .town, by: by, at: town.people.at(0))
      #expect(try await !names().contains("文化体育"))
      let renamed = Column(
        id: "fields/culture", name: "文化体育", parent: StandardColumns.statutoryID, order: 40, door: .statutory,
        rows: [], content: .notices, cycle: .quarter)
      try await registry.setColumn(renamed, isNew: false, of: organ, by: by, at: town.people.at(1))
      #expect(try await names().contains("文化体育"))
      try await registry.closeColumn("fields/culture", of: organ, by: by, at: town.people.at(2))
      #expect(try await !names().contains("文化体育"))
    }
  }

  /// Roles, session and calendar of whom is signed in at the other server.
  @Test(arguments: FreshDatabase.engines)
  func nobodyKeepsARoleOrSessionThatWasTakenAway(_ engine: EngineKind) async throws {
    try await Servers.with(engine) { servers in
      let people = servers.people
      let person = try await people.addUser("甄某某", "zhenmm", "Number-0", roles: [.officer])
      let token = try #require(try await people.token("zhenmm", "Number-0", at: 0))
      #expect(try await servers.reading.signedIn(token: token, at: people.at(1))?.roles == [.officer])
      #expect(try await servers.reading.signedIn(token: token, at: people.at(1))?.offices == [])
      let office = try await people.registry.openOffice(
        named: "党政办", in: people.organ, by: .person(people.systemAdmin), at: people.at(2))
      _ = try await people.registry.takePost(
        "干事", in: office, by: person, of: people.organ, authority: .person(people.systemAdmin), at: people.at(2))
      #expect(try await servers.reading.signedIn(token: token, at: people.at(3))?.offices == [office])
      try await people.registry.withdrawRole(
        .officer, from: person, of: people.organ, by: .person(people.securityAdmin), at: people.at(4))
      #expect(try await servers.reading.signedIn(token: token, at: people.at(5))?.roles ?? [] == [])
    }
  }

  /// An entry of a request drops nothing; one of an organ drops all, also what is read under the calendar.
  @Test(arguments: FreshDatabase.engines)
  func onlyEntriesOfOrgansAndPeopleDropWhatIsKept(_ engine: EngineKind) async throws {
    try await Servers.with(engine) { servers in
      let registry = servers.reading
      func read(_ fresh: Int) async throws -> Int {
        try await registry.database.read { session in
          try registry.people.value(.calendar, in: session) { fresh }
        }
      }
      #expect(try await read(1) == 1)
      #expect(try await read(2) == 1)
      let organ = servers.people.organ
      try await registry.act(on: "request/1", at: PeopleFixture.start) { action in
        action.record(try NewEvent(stream: "request/1", kind: "request.noted", version: 1, payload: [:]), in: organ)
      }
      #expect(try await read(3) == 1)
      _ = try await servers.people.addPerson("甄某某")
      #expect(try await read(4) == 4)
    }
  }

  /// A transaction that began before the change neither takes nor leaves anything.
  @Test func whatAnOlderTransactionSawIsNotKept() async throws {
    try await Servers.with(.sqlite) { servers in
      let (registry, organ) = (servers.reading, servers.people.organ)
      let (opened, isOpen) = AsyncStream<Void>.makeStream()
      let changed = DispatchSemaphore(value: 0)
      async let old = registry.database.read { session in
        _ = try Log.heads(in: session)
        isOpen.yield()
        changed.wait()
        return try registry.people.value(.directory(organ), in: session) {
          try DirectoryQuery(organ: organ, session: session).run()
        }
      }
      for await _ in opened { break }
      _ = try await servers.people.addPerson("甄某某")
      #expect(try await servers.names().contains("甄某某"))
      changed.signal()
      #expect(try await !old.people.map(\.name).contains("甄某某"))
      #expect(try await servers.names().contains("甄某某"))
    }
  }
}
