import Database
import DatabaseFixtures
import Foundation
import TestSupport
import Testing

@testable import Registry

/// Power cuts and several servers: other processes append, and are killed at any moment.
@Suite struct KilledWriterTests {
  /// A running `RegistryWriter`, whose acknowledgements go to a file.
  private final class Writer {
    private let process = Process()
    private let output: String

    init(_ name: String, organ: String, _ fixture: RegistryFixture) throws {
      output = "\(fixture.folder)/\(name).out"
      try Disk.write([], to: output)
      process.executableURL = try Self.executable()
      let engine = fixture.fresh.engine == .sqlite ? "sqlite" : "postgres"
      process.arguments = [engine, fixture.fresh.place, fixture.files.folder, fixture.keyFile.path, organ, name]
      process.standardOutput = try FileHandle(forWritingTo: URL(filePath: output))
      try process.run()
    }

    /// Beside the test bundle.
    private static func executable() throws -> URL {
      var folder = URL(filePath: CommandLine.arguments[0]).standardizedFileURL.deletingLastPathComponent()
      for _ in 0..<5 {
        let candidate = folder.appending(path: "RegistryWriter")
        if FileManager.default.isExecutableFile(atPath: candidate.path), !Disk.isFolder(candidate.path) {
          return candidate
        }
        folder = folder.deletingLastPathComponent()
      }
      throw CocoaError(.fileNoSuchFile)
    }

    var acknowledged: [String] {
      let text = (try? Disk.read(output)).map { String(decoding: $0, as: UTF8.self) } ?? ""
      // The last line may be cut by the kill; what is whole was acknowledged.
      return text.split(separator: "\n", omittingEmptySubsequences: false).dropLast().map(String.init)
    }

    func waitForFirst() async throws {
      while acknowledged.isEmpty {
        guard process.isRunning else { throw CocoaError(.executableLoad) }
        try await Task.sleep(for: .milliseconds(5))
      }
    }

    func kill() {
      Foundation.kill(process.processIdentifier, SIGKILL)
      process.waitUntilExit()
    }
  }

  /// Both engines at once: most of a round is waiting for processes and for the disk.
  @Test(.timeLimit(.minutes(120)))
  func noAcknowledgedEntryIsLost() async throws {
    try await withThrowingTaskGroup(of: Void.self) { group in
      for engine in FreshDatabase.engines { group.addTask { try await killWriters(engine) } }
      try await group.waitForAll()
    }
  }

  private func killWriters(_ engine: EngineKind) async throws {
    // A new installation now and then, so that verifying what came before does not take all the time.
    let rounds = FuzzCount.of(5, sharedBy: 100)
    for start in stride(from: 0, to: rounds, by: 20) {
      try await killWriters(rounds: start..<min(start + 20, rounds), engine)
    }
  }

  private func killWriters(rounds: Range<Int>, _ engine: EngineKind) async throws {
    try await RegistryFixture.with(engine) { fixture in
      var random = SeededRandom(seed: rounds.lowerBound)
      for round in rounds {
        // Two processes append to one organ, a third to another.
        let writers = try [("a", "yunxi"), ("b", "yunxi"), ("c", "qinghe")].map { name, organ in
          try Writer("\(round)\(name)", organ: organ, fixture)
        }
        defer { for writer in writers { writer.kill() } }
        for writer in writers { try await writer.waitForFirst() }
        try await Task.sleep(for: .milliseconds(Int.random(in: 0...150, using: &random)))
        for writer in writers { writer.kill() }
        let acknowledged = writers.flatMap(\.acknowledged)
        #expect(acknowledged.count >= 3)
        #expect(try await missing(acknowledged, fixture) == [])
        // What a kill has broken stays broken: nothing in an append-only log is mended by what comes after. So the whole is
        // verified after every fifth kill, and not what was verified before at every one.
        if round % 5 == 4 || round == rounds.upperBound - 1 { try await verify(fixture, round: round) }
      }
    }
  }

  /// What was acknowledged and is not in the log.
  private func missing(_ acknowledged: [String], _ fixture: RegistryFixture) async throws -> [String] {
    try await fixture.database.read { session in
      try acknowledged.filter { stream in
        try session.first("SELECT 1 FROM log WHERE stream = $1", stream) { _ in true } == nil
      }
    }
  }

  private func verify(_ fixture: RegistryFixture, round: Int) async throws {
    let result = try await fixture.verify()
    #expect(result.faults.faults == [], "round \(round)")
    // Each action kept all of its parts, or none.
    let (streams, sealed) = try await fixture.database.read { session in
      (
        try session.first("SELECT count(DISTINCT stream) FROM log") { try $0[0] as Int },
        try session.first("SELECT count(*) FROM sealed") { try $0[0] as Int }
      )
    }
    #expect(sealed == streams)
  }
}
