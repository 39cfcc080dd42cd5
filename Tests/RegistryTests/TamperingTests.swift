import Database
import DatabaseFixtures
import Documents
import Testing

@testable import Registry

/// Somebody with full rights on the database changes rows; verification names what was done.
@Suite struct TamperingTests {
  /// Two organs with six entries each; a checkpoint after the fourth of each.
  private func prepare(_ fixture: RegistryFixture) async throws -> SignedCheckpoint {
    for organ: OrganID in ["qinghe", "yunxi"] { try await fixture.record(4, in: organ) }
    let checkpoint = try #require(try await fixture.checkpoint(at: RegistryFixture.start.adding(seconds: 10)))
    let later = RegistryFixture.start.adding(seconds: 20)
    for organ: OrganID in ["qinghe", "yunxi"] { try await fixture.record(2, in: organ, at: later) }
    #expect(try await fixture.faults(against: checkpoint) == [])
    return checkpoint
  }

  struct Case: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let statements: [String]
    let faults: [Fault]
  }

  static let cases = [
    Case(
      testDescription: "payload edited",
      statements: [#"UPDATE log SET payload = '{"number":9}' WHERE organ = 'yunxi' AND seq = 3"#],
      faults: [.entryChanged("yunxi", seq: 3)]),
    Case(
      testDescription: "instant edited",
      statements: ["UPDATE log SET recorded = recorded - 1 WHERE organ = 'yunxi' AND seq = 6"],
      faults: [.entryChanged("yunxi", seq: 6), .headChanged("yunxi", seq: 6)]),
    Case(
      testDescription: "kind, stream and version edited",
      statements: [
        "UPDATE log SET kind = 'withdrawn' WHERE organ = 'yunxi' AND seq = 1",
        "UPDATE log SET stream = 'case/yunxi/4' WHERE organ = 'yunxi' AND seq = 2",
        "UPDATE log SET version = 2 WHERE organ = 'yunxi' AND seq = 3",
      ],
      faults: [.entryChanged("yunxi", seq: 1), .entryChanged("yunxi", seq: 2), .entryChanged("yunxi", seq: 3)]),
    Case(
      testDescription: "tail cut, head left",
      statements: ["DELETE FROM log WHERE organ = 'yunxi' AND seq > 4"],
      faults: [.tailCut("yunxi", last: 4, expected: 6)]),
    Case(
      testDescription: "tail cut beyond the checkpoint, head moved back",
      statements: [
        "DELETE FROM log WHERE organ = 'yunxi' AND seq > 3",
        """
        UPDATE log_head SET seq = 3, hash = (SELECT hash FROM log WHERE organ = 'yunxi' AND seq = 3),
        recorded = (SELECT recorded FROM log WHERE organ = 'yunxi' AND seq = 3) WHERE organ = 'yunxi'
        """,
      ],
      faults: [.cutBeforeCheckpoint("yunxi", seq: 4, checkpoint: 1)]),
    Case(
      testDescription: "a whole log gone with its head",
      statements: ["DELETE FROM log WHERE organ = 'yunxi'", "DELETE FROM log_head WHERE organ = 'yunxi'"],
      faults: [.cutBeforeCheckpoint("yunxi", seq: 4, checkpoint: 1)]),
    Case(
      testDescription: "entries gone in the middle",
      statements: ["DELETE FROM log WHERE organ = 'yunxi' AND seq IN (2, 3)"],
      faults: [.gap("yunxi", from: 2, through: 3)]),
    Case(
      testDescription: "the first entry gone",
      statements: ["DELETE FROM log WHERE organ = 'yunxi' AND seq = 1"],
      faults: [.gap("yunxi", from: 1, through: 1)]),
    Case(
      testDescription: "two organs swapped",
      statements: [
        "UPDATE log SET organ = 'x' WHERE organ = 'yunxi'", "UPDATE log SET organ = 'yunxi' WHERE organ = 'qinghe'",
        "UPDATE log SET organ = 'qinghe' WHERE organ = 'x'", "UPDATE log_head SET organ = 'x' WHERE organ = 'yunxi'",
        "UPDATE log_head SET organ = 'yunxi' WHERE organ = 'qinghe'",
        "UPDATE log_head SET organ = 'qinghe' WHERE organ = 'x'",
      ],
      faults: [
        .organSwapped("qinghe", seq: 1, from: "yunxi"), .rewritten("qinghe", seq: 4, checkpoint: 1),
        .organSwapped("yunxi", seq: 1, from: "qinghe"), .rewritten("yunxi", seq: 4, checkpoint: 1),
      ]),
    Case(
      testDescription: "two entries exchanged",
      statements: [
        "UPDATE log SET seq = 99 WHERE organ = 'yunxi' AND seq = 5",
        "UPDATE log SET seq = 5 WHERE organ = 'yunxi' AND seq = 6",
        "UPDATE log SET seq = 6 WHERE organ = 'yunxi' AND seq = 99",
      ],
      faults: [
        .entryMoved("yunxi", seq: 5, fromSeq: 6), .entryMoved("yunxi", seq: 6, fromSeq: 5),
        .clockBack("yunxi", seq: 6), .headChanged("yunxi", seq: 6),
      ]),
    Case(
      testDescription: "numbers closed up after a deletion",
      statements: [
        "DELETE FROM log WHERE organ = 'yunxi' AND seq = 2",
        "UPDATE log SET seq = 2 WHERE organ = 'yunxi' AND seq = 3",
        "UPDATE log SET seq = 3 WHERE organ = 'yunxi' AND seq = 4",
        "UPDATE log SET seq = 4 WHERE organ = 'yunxi' AND seq = 5",
        "UPDATE log SET seq = 5 WHERE organ = 'yunxi' AND seq = 6",
      ],
      faults: [
        .entryMoved("yunxi", seq: 2, fromSeq: 3), .rewritten("yunxi", seq: 4, checkpoint: 1),
        .tailCut("yunxi", last: 5, expected: 6),
      ]),
    Case(
      testDescription: "head edited",
      statements: ["UPDATE log_head SET seq = 5 WHERE organ = 'yunxi'"],
      faults: [.headChanged("yunxi", seq: 5)]),
    Case(
      testDescription: "head gone",
      statements: ["DELETE FROM log_head WHERE organ = 'yunxi'"], faults: [.headMissing("yunxi")]),
    Case(
      testDescription: "an entry with no digest where one should be",
      statements: ["UPDATE log SET hash = 'x' WHERE organ = 'yunxi' AND seq = 5"],
      faults: [.entryChanged("yunxi", seq: 5), .gap("yunxi", from: 5, through: 5)]),
    Case(
      testDescription: "checkpoint's number of entries edited",
      statements: ["UPDATE checkpoint SET note = replace(note, 'events 8', 'events 7')"],
      faults: [.checkpointSignature(1), .checkpointRoot(1), .againstDiffers(1)]),
    Case(
      testDescription: "checkpoint made unreadable",
      statements: ["UPDATE checkpoint SET note = 'x'"], faults: [.checkpointChanged(1), .againstDiffers(1)]),
    Case(
      testDescription: "checkpoint's heads edited",
      statements: ["UPDATE checkpoint_head SET seq = 3 WHERE organ = 'yunxi'"],
      faults: [.rewritten("yunxi", seq: 3, checkpoint: 1), .checkpointRoot(1)]),
    Case(
      testDescription: "all checkpoints gone",
      statements: ["DELETE FROM checkpoint_head", "DELETE FROM checkpoint"], faults: [.againstMissing(1)]),
  ]

  @Test(arguments: FreshDatabase.engines, cases)
  func isNamed(_ engine: EngineKind, _ row: Case) async throws {
    try await RegistryFixture.with(engine) { fixture in
      let checkpoint = try await prepare(fixture)
      for statement in row.statements { try await fixture.tamper(statement) }
      let faults = try await fixture.faults(against: checkpoint)
      #expect(faults == row.faults)
      for fault in faults { #expect(fault.message.hasSuffix("。")) }
    }
  }

  /// Edits an entry and computes every hash after it anew, as the program would.
  private func rewrite(_ organ: OrganID, from seq: Int, _ fixture: RegistryFixture) async throws {
    try await fixture.tamper("DELETE FROM lease")
    try await fixture.database.write(lock: "tampering") { session in
      let entries = try session.query(
        "SELECT \(Log.columns) FROM log WHERE organ = $1 ORDER BY seq", organ.rawValue, row: LogEntry.init)
      var head = LogHead.empty(organ)
      for entry in entries {
        if entry.seq >= seq {
          let payload: JSON = ["number": .integer(entry.seq == seq ? 99 : entry.seq - 1)]
          let event = try NewEvent(stream: entry.stream, kind: entry.kind, version: entry.version, payload: payload)
          let rewritten = LogEntry(event, after: head, recorded: entry.recorded)
          try session.execute(
            "UPDATE log SET payload = $3, previous = $4, hash = $5 WHERE organ = $1 AND seq = $2", organ.rawValue,
            entry.seq, rewritten.payload, rewritten.previous.hex, rewritten.hash.hex)
          head = LogHead(rewritten)
        } else {
          head = LogHead(entry)
        }
      }
      try session.execute("UPDATE log_head SET hash = $2 WHERE organ = $1", organ.rawValue, head.hash.hex)
    }
  }

  @Test(arguments: FreshDatabase.engines)
  func anEntryReplacedWithItsOwnHashDoesNotFitTheNext(_ engine: EngineKind) async throws {
    try await RegistryFixture.with(engine) { fixture in
      _ = try await prepare(fixture)
      let entry = try #require(try await fixture.database.read { try Log.entries(of: "case/yunxi/2", in: $0).first })
      let before = LogHead(organ: "yunxi", seq: 2, hash: entry.previous, recorded: entry.recorded)
      let event = try NewEvent(stream: entry.stream, kind: "other", version: 1, payload: [:])
      let other = LogEntry(event, after: before, recorded: entry.recorded)
      try await fixture.tamper(
        "UPDATE log SET kind = 'other', payload = '{}', hash = '\(other.hash)' WHERE organ = 'yunxi' AND seq = 3")
      #expect(try await fixture.faults() == [.entryReplaced("yunxi", seq: 4)])
    }
  }

  @Test(arguments: FreshDatabase.engines)
  func aRewrittenLogDoesNotFitTheCheckpoint(_ engine: EngineKind) async throws {
    try await RegistryFixture.with(engine) { fixture in
      _ = try await prepare(fixture)
      try await rewrite("yunxi", from: 2, fixture)
      #expect(try await fixture.faults() == [.rewritten("yunxi", seq: 4, checkpoint: 1)])
    }
  }

  /// Even who has the signing key, and makes all checkpoints anew, cannot change the one that was handed out.
  @Test(arguments: FreshDatabase.engines)
  func everythingRewrittenDoesNotFitACheckpointKeptOutside(_ engine: EngineKind) async throws {
    try await RegistryFixture.with(engine) { fixture in
      let checkpoint = try await prepare(fixture)
      try await rewrite("yunxi", from: 2, fixture)
      try await fixture.tamper("DELETE FROM checkpoint_head", "DELETE FROM checkpoint")
      _ = try await fixture.checkpoint(at: checkpoint.checkpoint.at)
      #expect(try await fixture.faults() == [])
      #expect(try await fixture.faults(against: checkpoint) == [.againstDiffers(1)])
    }
  }

  @Test(arguments: FreshDatabase.engines)
  func aLinkOutOfTheMiddleOfTheCheckpointsIsMissed(_ engine: EngineKind) async throws {
    try await RegistryFixture.with(engine) { fixture in
      for number in 0..<4 {
        let now = RegistryFixture.start.adding(seconds: number * 100)
        try await fixture.record(1, in: "yunxi", at: now)
        try await fixture.record(1, in: OrganID("organ\(number)"), at: now)
        _ = try await fixture.checkpoint(at: now)
      }
      #expect(try await fixture.verify().checkpoints == 4)
      #expect(try await fixture.faults() == [])
      try await fixture.tamper(
        "DELETE FROM checkpoint_head WHERE number = 3", "DELETE FROM checkpoint WHERE number = 3")
      #expect(try await fixture.faults() == [.checkpointMissing(3), .checkpointRoot(4)])
    }
  }

  @Test func aCheckpointOfOthersSaysNothing() async throws {
    try await RegistryFixture.with(.sqlite) { fixture in
      let own = try await prepare(fixture)
      let foreign = try SignedCheckpoint(
        Checkpoint(over: [], installation: "other", at: RegistryFixture.start, after: nil),
        signedWith: SigningKey(name: "other", seed: Array(0..<32)))
      #expect(try await fixture.faults(against: foreign) == [.againstForeign(installation: "other")])
      let forged = try SignedCheckpoint(
        own.checkpoint, signedWith: SigningKey(name: own.note.signer, seed: Array(0..<32)))
      #expect(try await fixture.faults(against: forged) == [.againstSignature])
    }
  }
}
