import Database
import DatabaseFixtures
import Documents
import Testing

@testable import Registry

/// How many events each case has: as small as a projection can be.
struct EventCounts: Projection {
  let table = "event_count"
  let families: Set<String>? = nil

  static let migration = Migration(
    "event_count",
    "CREATE TABLE event_count (stream {text} PRIMARY KEY, organ {text} NOT NULL, count {bigint} NOT NULL) {strict};")

  struct Replay: ProjectionReplay {
    var counts: [String: Int] = [:]
    mutating func apply(_ entry: LogEntry, _ payload: EntryPayload) { counts[entry.stream.rawValue, default: 0] += 1 }
    func rows(in session: Session) -> [ProjectedRow] { counts.map { ProjectedRow(key: $0, [.init("count", $1)]) } }
  }

  func replay(of organ: OrganID, in session: Session) -> any ProjectionReplay { Replay() }

  func forEachStored(of organ: OrganID, in session: Session, _ row: (ProjectedRow) throws -> Void) throws {
    try session.forEach("SELECT stream, count FROM event_count WHERE organ = $1", organ.rawValue) { stored in
      let count: Int = try stored[1]
      try row(ProjectedRow(key: try stored[0], [.init("count", count)]))
    }
  }

  static func count(_ stream: StreamID, _ organ: OrganID, in session: Session) throws {
    try session.execute(
      """
      INSERT INTO event_count (stream, organ, count) VALUES ($1, $2, 1)
      ON CONFLICT (stream) DO UPDATE SET count = event_count.count + 1
      """, stream.rawValue, organ.rawValue)
  }
}

@Suite struct ProjectionTests {
  private func prepare(_ fixture: RegistryFixture) async throws {
    try await fixture.database.migrate(RegistrySchema.all + [EventCounts.migration])
    for number in 0..<9 {
      let stream = StreamID("case/\(number % 3)")
      let organ: OrganID = number % 3 == 2 ? "qinghe" : "yunxi"
      try await fixture.registry.act(on: stream, at: RegistryFixture.start) { action in
        try EventCounts.count(stream, organ, in: action.session)
        action.record(try NewEvent(stream: stream, kind: "k", version: 1, payload: [:]), in: organ)
      }
    }
    #expect(try await fixture.verify(projections: [EventCounts()]).faults.faults == [])
  }

  @Test(
    arguments: FreshDatabase.engines,
    [
      ("UPDATE event_count SET count = 2 WHERE stream = 'case/1'", "case/1", "count 应为 3，现为 2"),
      ("DELETE FROM event_count WHERE stream = 'case/0'", "case/0", "表中缺少这一行"),
      ("INSERT INTO event_count VALUES ('case/00', 'yunxi', 3)", "case/00", "日志中没有这一行"),
      ("UPDATE event_count SET count = 2 WHERE organ = 'yunxi'", "case/0", "count 应为 3，现为 2"),
    ])
  func theFirstDifferenceIsNamed(_ engine: EngineKind, _ row: (String, String, String)) async throws {
    try await RegistryFixture.with(engine) { fixture in
      try await prepare(fixture)
      try await fixture.tamper(row.0)
      let expected = Fault.projection("yunxi", table: "event_count", key: row.1, difference: row.2)
      #expect(try await fixture.verify(projections: [EventCounts()]).faults.faults == [expected])
    }
  }

  /// The log's tail was cut so cleanly that nothing in the log shows it; the rows made from it do.
  @Test func aCutSinceTheLastCheckpointShowsInTheRows() async throws {
    try await RegistryFixture.with(.sqlite) { fixture in
      try await prepare(fixture)
      try await fixture.tamper(
        "DELETE FROM log WHERE organ = 'yunxi' AND seq > 5",
        """
        UPDATE log_head SET seq = 5, hash = (SELECT hash FROM log WHERE organ = 'yunxi' AND seq = 5)
        WHERE organ = 'yunxi'
        """)
      #expect(try await fixture.faults() == [])
      let expected = Fault.projection("yunxi", table: "event_count", key: "case/1", difference: "count 应为 2，现为 3")
      #expect(try await fixture.verify(projections: [EventCounts()]).faults.faults == [expected])
    }
  }
}
