import Database
import DatabaseFixtures
import Documents
import Glibc
import Testing

@testable import Registry

@Suite struct FileStoreTests {
  private func attach(_ stored: StoredFile, _ fixture: RegistryFixture) async throws {
    try await fixture.registry.act(on: "case/1", at: RegistryFixture.start) { action in
      try FileRegister(fixture.registry.keyring).add(stored, in: action)
      action.record(try NewEvent(stream: "case/1", kind: "attached", version: 1, payload: stored.json), in: "yunxi")
    }
  }

  @Test(arguments: [0, 1, 1000, (1 << 20) - 1, 1 << 20, (1 << 20) + 1, 3 << 20])
  func anyLengthComesBack(_ length: Int) throws {
    let folder = try Folder()
    let store = FileStore(folder: folder.path)
    let bytes = (0..<length).map { UInt8(truncatingIfNeeded: $0 &* 31) }
    let draft = try store.draft()
    // In uneven parts, as a network brings them.
    for start in stride(from: 0, to: length, by: 700_001) {
      try draft.append(Array(bytes[start..<min(start + 700_001, length)]))
    }
    let stored = try draft.finish()
    #expect(stored.size == length)
    #expect(try store.contents(of: stored) == bytes)
    #expect(try Disk.digest(of: store.path(of: stored.address)).digest == stored.address)
    #expect(try Disk.names(in: folder.path("incoming")) == [])
  }

  @Test func equalFilesDoNotLookEqual() throws {
    let folder = try Folder()
    let store = FileStore(folder: folder.path)
    let text = Array("清河县云溪镇".utf8)
    let first = try store.store(text)
    #expect(try store.store(text).address != first.address)
    let stored = try Disk.read(store.path(of: first.address))
    #expect(!String(decoding: stored, as: UTF8.self).contains("云溪镇"))
  }

  @Test func anUnfinishedDraftLeavesNothing() throws {
    let folder = try Folder()
    do {
      let draft = try FileStore(folder: folder.path).draft()
      try draft.append([1])
    }
    #expect(try Disk.names(in: folder.path("incoming")) == [])
  }

  /// Every way in which the stored bytes may have changed.
  @Test(arguments: [0, 20, 60, 5_000, (1 << 20) + 100])
  func aChangedByteIsNoticed(_ offset: Int) throws {
    let folder = try Folder()
    let store = FileStore(folder: folder.path)
    let stored = try store.store([UInt8](repeating: 7, count: (1 << 20) + 500))
    var bytes = try Disk.read(store.path(of: stored.address))
    bytes[offset] ^= 1
    try Disk.write(bytes, to: store.path(of: stored.address))
    #expect(throws: FileRefusal.damaged(stored.address)) { try store.contents(of: stored) }
  }

  @Test(arguments: [1, 16, 500 + 16, 500 + 17])
  func aCutTailIsNoticed(_ count: Int) throws {
    let folder = try Folder()
    let store = FileStore(folder: folder.path)
    let stored = try store.store([UInt8](repeating: 7, count: (1 << 20) + 500))
    let bytes = try Disk.read(store.path(of: stored.address))
    try Disk.write(Array(bytes.dropLast(count)), to: store.path(of: stored.address))
    #expect(throws: FileRefusal.damaged(stored.address)) { try store.contents(of: stored) }
  }

  @Test(arguments: FreshDatabase.engines)
  func filesMissingDamagedOrUnregisteredAreNamed(_ engine: EngineKind) async throws {
    try await RegistryFixture.with(engine) { fixture in
      let stored = try (1...4).map { try fixture.files.store([$0]) }
      for file in stored { try await attach(file, fixture) }
      let sound = try await fixture.verify()
      #expect(sound.faults.faults == [])
      #expect(sound.files == 4)
      try Disk.remove(fixture.files.path(of: stored[0].address))
      try Disk.write([9], to: fixture.files.path(of: stored[1].address))
      try await fixture.tamper(
        "DELETE FROM file WHERE address = '\(stored[2].address)'",
        "UPDATE file SET box = (SELECT f.box FROM file f WHERE f.address = '\(stored[0].address)') "
          + "WHERE address = '\(stored[3].address)'")
      #expect(
        Set(try await fixture.faults()) == [
          .fileUnknown("yunxi", seq: 3, stored[2].address), .fileMissing(stored[0].address),
          .fileDamaged(stored[1].address), .fileKey(stored[3].address),
        ])
    }
  }

  @Test func onlyNamelessFilesOlderThanADayAreSwept() async throws {
    try await RegistryFixture.with(.sqlite) { fixture in
      let named = try fixture.files.store([1])
      try await attach(named, fixture)
      let orphan = try fixture.files.store([2])
      try Disk.write([3], to: fixture.files.folder + "/incoming/broken")
      let written = Instant.now
      func sweep(hoursLater hours: Int) async throws -> Int {
        try await fixture.files.sweep(at: written.adding(seconds: hours * 3600)) { old in
          try await fixture.database.read { try FileRegister.unnamed(old, in: $0) }
        }
      }
      #expect(try await sweep(hoursLater: 23) == 0)
      #expect(try await sweep(hoursLater: 25) == 2)
      #expect(try await sweep(hoursLater: 25) == 0)
      #expect(Disk.exists(fixture.files.path(of: named.address)))
      #expect(!Disk.exists(fixture.files.path(of: orphan.address)))
      try fixture.files.prove(fixture.registry.installation)
    }
  }

  @Test func anotherFolderIsRefused() async throws {
    try await RegistryFixture.with(.sqlite) { fixture in
      let folder = try Folder()
      func opening(_ path: String) -> RegistryOpening {
        RegistryOpening(database: fixture.database, files: FileStore(folder: path), keyFile: fixture.keyFile)
      }
      // An empty mount point.
      let empty = RegistryOpening.Refusal.files(.otherFolder(path: folder.path))
      await #expect(throws: empty) { _ = try await opening(folder.path).open(at: .now) }
      try FileStore(folder: folder.path("other")).claim(for: "0123")
      let other = RegistryOpening.Refusal.files(.otherFolder(path: folder.path("other")))
      await #expect(throws: other) { _ = try await opening(folder.path("other")).open(at: .now) }
      _ = try await opening(fixture.files.folder).open(at: .now)
    }
  }

  @Test func foreignOrMissingKeysAreRefused() async throws {
    try await RegistryFixture.with(.sqlite) { fixture in
      let folder = try Folder()
      func opening(_ name: String) -> RegistryOpening {
        RegistryOpening(
          database: fixture.database, files: fixture.files, keyFile: KeyFile(path: folder.path(name), outside: []))
      }
      let missing = RegistryOpening.Refusal.key(.missing(path: folder.path("none")))
      await #expect(throws: missing) { _ = try await opening("none").open(at: .now) }
      #expect(folder.names == [])
      try KeyFile(path: folder.path("other"), outside: []).create(Keys(newInstallation: "0123", at: .now))
      let other = RegistryOpening.Refusal.key(.otherInstallation(path: folder.path("other")))
      await #expect(throws: other) { _ = try await opening("other").open(at: .now) }
    }
  }
}
