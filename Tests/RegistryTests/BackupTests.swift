import Database
import DatabaseFixtures
import Documents
import Foundation
import Testing

@testable import Registry

@Suite struct BackupTests {
  private func act(_ number: Int, _ fixture: RegistryFixture) async throws {
    let stored = try fixture.files.store(Array("附件 \(number)".utf8))
    let stream = StreamID("case/\(number)")
    try await fixture.registry.act(on: stream, at: RegistryFixture.start) { action in
      try FileRegister(fixture.registry.keyring).add(stored, in: action)
      let who = try fixture.registry.sealed.seal("值 \(number)", in: action.session)
      let payload: JSON = ["attachment": stored.json, "who": who.json]
      action.record(try NewEvent(stream: stream, kind: "k", version: 1, payload: payload), in: "yunxi")
    }
  }

  private func restore(_ fixture: RegistryFixture, into name: String) -> Restore {
    Restore(from: "\(fixture.folder)/backup", into: "\(fixture.folder)/\(name)", keyFile: fixture.keyFile)
  }

  /// The drill: back up while others write, lose everything but the key file, restore, go on.
  @Test func aBackupMadeWhileOthersWriteIsRestored() async throws {
    try await RegistryFixture.with(.sqlite) { fixture in
      for number in 0..<5 { try await act(number, fixture) }
      let checkpoint = try #require(try await fixture.checkpoint(at: RegistryFixture.start))
      let writing = Task {
        var number = 5
        while !Task.isCancelled {
          try await act(number, fixture)
          number += 1
        }
      }
      defer { writing.cancel() }
      try await Task.sleep(for: .milliseconds(50))
      let manifest = try await Backup(fixture.registry).run(into: "\(fixture.folder)/backup", at: RegistryFixture.start)
      writing.cancel()
      _ = await writing.result
      #expect(manifest.checkpoint == checkpoint.text)

      let outcome = try await restore(fixture, into: "restored").run()
      #expect(outcome.verification.isSound)
      #expect(outcome.verification.events >= 5)
      #expect(outcome.verification.files == outcome.verification.events)
      #expect(outcome.verification.sealed == outcome.verification.events)
      try await goOn(in: "\(fixture.folder)/restored", fixture, after: outcome.verification.events)
    }
  }

  private func goOn(in folder: String, _ fixture: RegistryFixture, after events: Int) async throws {
    let database = try SQLDatabase.sqlite(SQLiteSettings(path: "\(folder)/gongkai.sqlite"), retry: .forTests)
    let registry = try await RegistryOpening(
      database: database, files: FileStore(folder: "\(folder)/files"), keyFile: fixture.keyFile
    ).open(at: RegistryFixture.start)
    try await registry.act(on: "case/0", expecting: 1, at: RegistryFixture.start) { action in
      action.record(try NewEvent(stream: "case/0", kind: "k", version: 1, payload: [:]), in: "yunxi")
    }
    let result = try await Verification(of: registry).run()
    #expect(result.faults.faults == [])
    #expect(result.events == events + 1)
    try await database.close()
  }

  @Test func theKeyIsNotInTheBackup() async throws {
    try await RegistryFixture.with(.sqlite) { fixture in
      try await act(1, fixture)
      _ = try await Backup(fixture.registry).run(into: "\(fixture.folder)/backup", at: RegistryFixture.start)
      let names = try FileManager.default.subpathsOfDirectory(atPath: "\(fixture.folder)/backup")
      #expect(names.filter { $0.hasSuffix(".key") } == [])
      for name in names where !Disk.isFolder("\(fixture.folder)/backup/\(name)") {
        let bytes = try Disk.read("\(fixture.folder)/backup/\(name)")
        #expect(!String(decoding: bytes, as: UTF8.self).contains("gongkai.key/1"))
      }
    }
  }

  /// `sha256sum -c` reads the list as it is.
  @Test func theListIsThatOfSHA256SUM() async throws {
    try await RegistryFixture.with(.sqlite) { fixture in
      for number in 0..<3 { try await act(number, fixture) }
      _ = try await Backup(fixture.registry).run(into: "\(fixture.folder)/backup", at: RegistryFixture.start)
      let process = Process()
      process.executableURL = URL(filePath: "/usr/bin/sha256sum")
      process.arguments = ["-c", "--strict", "--quiet", "files.sha256"]
      process.currentDirectoryURL = URL(filePath: "\(fixture.folder)/backup")
      try process.run()
      process.waitUntilExit()
      #expect(process.terminationStatus == 0)
    }
  }

  @Test func aDamagedBackupIsNotRestored() async throws {
    try await RegistryFixture.with(.sqlite) { fixture in
      try await act(1, fixture)
      let backup = "\(fixture.folder)/backup"
      _ = try await Backup(fixture.registry).run(into: backup, at: RegistryFixture.start)
      let paths =
        ["manifest.json", "files.sha256", "gongkai.sqlite"].map { "\(backup)/\($0)" }
        + [try file(in: backup)]
      for path in paths {
        let bytes = try Disk.read(path)
        for changed in [Array(bytes.dropLast(10)), nil] {
          if let changed { try Disk.write(changed, to: path) } else { try Disk.remove(path) }
          await #expect(throws: BackupRefusal.self) { try await restore(fixture, into: "restored").run() }
          #expect(try Disk.names(in: fixture.folder).filter { $0.hasPrefix("restored") } == [])
        }
        try Disk.write(bytes, to: path)
      }
      _ = try await restore(fixture, into: "restored").run()
      await #expect(throws: BackupRefusal.notEmpty(path: "\(fixture.folder)/restored")) {
        try await restore(fixture, into: "restored").run()
      }
      await #expect(throws: BackupRefusal.notEmpty(path: backup)) {
        try await Backup(fixture.registry).run(into: backup, at: RegistryFixture.start)
      }
    }
  }

  private func file(in backup: String) throws -> String {
    let shelf = try #require(try Disk.names(in: "\(backup)/files").first { $0.utf8.count == 2 })
    let name = try #require(try Disk.names(in: "\(backup)/files/\(shelf)").first)
    return "\(backup)/files/\(shelf)/\(name)"
  }

  @Test func aBackupOfTamperedDataIsNotRestored() async throws {
    try await RegistryFixture.with(.sqlite) { fixture in
      try await act(1, fixture)
      try await fixture.tamper("UPDATE log SET kind = 'other'")
      _ = try await Backup(fixture.registry).run(into: "\(fixture.folder)/backup", at: RegistryFixture.start)
      let fault = Fault.entryChanged("yunxi", seq: 1)
      await #expect(throws: BackupRefusal.unsound(.init(faults: 1, first: fault.message))) {
        try await restore(fixture, into: "restored").run()
      }
    }
  }

  @Test(.enabled(if: PostgresServer.isInstalled, PostgresServer.absence))
  func ofPostgresTheFilesAreTaken() async throws {
    try await RegistryFixture.with(.postgres) { fixture in
      try await act(1, fixture)
      let manifest = try await Backup(fixture.registry).run(
        into: "\(fixture.folder)/backup", at: RegistryFixture.start)
      #expect(manifest.database == nil)
      #expect(manifest.files == 1)
      await #expect(throws: BackupRefusal.withoutDatabase) { try await restore(fixture, into: "restored").run() }
    }
  }
}
