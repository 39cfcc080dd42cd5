import Database
import DatabaseFixtures
import Disclosure
import Foundation
import Hummingbird
import Registry
import Synchronization
import Web

/// A site of a test's own on a new installation, with a clock that stands until it is moved.
final class WebFixture: Sendable {
  let registry: Registry
  let site: Site
  let client: InProcess<PageContext>
  private let clock: Clock
  private let fresh: FreshDatabase
  private let folder: String

  static let start = Instant(milliseconds: 1_780_000_000_000)
  static let password = "Qinghe-2026-yx"
  static let code = SetUpCode()

  final class Clock: Sendable {
    private let value = Mutex(WebFixture.start)
    var now: Instant { value.withLock { $0 } }
    func advance(_ seconds: Int) { value.withLock { $0 = $0.adding(seconds: seconds) } }
  }

  private init(isPublicOff: Bool, _ engine: EngineKind, _ server: PostgresServer?, _ retry: RetryPolicy) async throws {
    fresh = try await FreshDatabase(engine, on: server)
    folder = FileManager.default.temporaryDirectory.appending(path: "gongkai-web-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    registry = try await RegistryOpening(
      database: try fresh.open(retry: retry), files: FileStore(folder: "\(folder)/data/files"),
      keyFile: KeyFile(path: "\(folder)/data.key", outside: ["\(folder)/data"])
    ).open(at: Self.start)
    var options = SiteOptions()
    // Tests say where they come from.
    options.trustsProxy = true
    options.setUpCode = Self.code
    options.isPublicOff = isPublicOff
    let clock = Clock()
    self.clock = clock
    site = Site(
      registry: registry, permissions: try PermissionTable.standard(), options: options,
      hashing: PasswordHashing(Argon2Parameters(memoryKiB: 64, passes: 1)), now: { clock.now },
      today: { clock.now.day })
    client = InProcess(Routes.router(for: site))
  }

  /// The same database through a connection that the site knows nothing of, as another program has it.
  func openElsewhere() throws -> SQLDatabase { try fresh.open(connections: 1) }

  /// Another server of the same installation: its own connections, its own memory.
  func secondServer() async throws -> (server: InProcess<PageContext>, database: SQLDatabase) {
    let database = try fresh.open(connections: 2)
    let other = try await RegistryOpening(
      database: database, files: FileStore(folder: "\(folder)/data/files"),
      keyFile: KeyFile(path: "\(folder)/data.key", outside: ["\(folder)/data"])
    ).openExisting()
    let clock = clock
    let second = Site(
      registry: other, permissions: site.permissions, options: site.options, hashing: site.hashing,
      now: { clock.now }, today: { clock.now.day })
    return (InProcess(Routes.router(for: second)), database)
  }

  func advance(_ seconds: Int) { clock.advance(seconds) }
  var now: Instant { clock.now }

  /// - Parameter isSetUp: Whether there is an organ with its three administrators, all with `password`.
  static func with(
    isSetUp: Bool = true, isPublicOff: Bool = false, engine: EngineKind = .sqlite, on server: PostgresServer? = nil,
    retry: RetryPolicy = .forTests, _ work: (WebFixture) async throws -> Void
  ) async throws {
    let fixture = try await WebFixture(isPublicOff: isPublicOff, engine, server, retry)
    defer {
      fixture.fresh.remove()
      try? FileManager.default.removeItem(atPath: fixture.folder)
    }
    do {
      if isSetUp { try await fixture.setUp() }
      try await work(fixture)
      // Some tests have closed it already.
      try? await fixture.registry.database.close()
    } catch {
      try? await fixture.registry.database.close()
      throw error
    }
  }

  private func setUp() async throws {
    func person(_ name: String, _ account: String) -> FirstSetUp.Administrator {
      FirstSetUp.Administrator(name: name, account: account, password: Self.password)
    }
    try await registry.setUp(
      FirstSetUp(
        organName: "清河县云溪镇人民政府", level: .town, systemAdmin: person("甲一", "xitong"),
        securityAdmin: person("乙二", "anquan"), auditAdmin: person("丙三", "shenji")),
      hashing: site.hashing, at: now)
  }

  /// The number of files in the store and on their way into it.
  var storedFiles: Int {
    let all = FileManager.default.enumerator(atPath: "\(folder)/data/files")
    var count = 0
    while let path = all?.nextObject() as? String {
      var isFolder: ObjCBool = false
      _ = FileManager.default.fileExists(atPath: "\(folder)/data/files/\(path)", isDirectory: &isFolder)
      if !isFolder.boolValue, path != "installation" { count += 1 }
    }
    return count
  }
}
