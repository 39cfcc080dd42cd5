package import Database

/// Opens an installation, or makes a new one, and refuses pieces that do not belong together.
package struct RegistryOpening: Sendable {
  /// SQLite's file in the data folder.
  package static let databaseName = "gongkai.sqlite"

  private let database: SQLDatabase
  private let files: FileStore
  private let keyFile: KeyFile

  package init(database: SQLDatabase, files: FileStore, keyFile: KeyFile) {
    self.database = database
    self.files = files
    self.keyFile = keyFile
  }

  /// Makes the data folder, for its owner and group alone, unless it is there.
  package static func makeFolder(_ path: String) throws(DiskFailure) { try Disk.createFolder(path) }

  package static func isDatabase(_ path: String) -> Bool { Disk.exists(path) && !Disk.isFolder(path) }

  /// Why pieces are not opened together.
  package enum Refusal: Error, Hashable, Sendable {
    /// There is no installation in the database.
    case empty
    /// The database belongs to an older program.
    case older
    /// Another server made the installation while this one was at it.
    case madeMeanwhile
    case key(KeyFileRefusal)
    case files(FileRefusal)

    package var sentence: String {
      switch self {
      case .empty: "这里还没有本系统的数据。请检查 --data 或 --database 是否写对。"
      case .older: "数据库由旧版程序建立，请先用本版程序启动一次系统，完成升级。"
      case .madeMeanwhile: "另一台服务器刚刚建立了系统，请把它的密钥文件复制到本机后重新启动。"
      case .key(let refusal): refusal.sentence
      case .files(let refusal): refusal.sentence
      }
    }
  }

  /// Opens what is there; at the first run makes keys, marks the files' folder and registers the installation.
  ///
  /// The database is brought to the program's whole schema, and the index of what is public to hold all of it.
  package func open(at now: Instant) async throws -> Registry {
    try await database.migrate(RegistrySchema.all)
    guard let installation = try await database.read({ try Installation.stored(in: $0) }) else {
      return try await create(at: now)
    }
    let registry = try open(installation)
    try await registry.fillSearch()
    try await registry.fillLikeness()
    return registry
  }

  /// Opens what is there, and changes nothing.
  package func openExisting() async throws -> Registry {
    try await checkSchema()
    guard let installation = try await database.read({ try Installation.stored(in: $0) }) else { throw Refusal.empty }
    return try open(installation)
  }

  /// Refuses a database that is empty or older than this program.
  package func checkSchema() async throws {
    let pending = try await database.pending(of: RegistrySchema.all)
    guard pending.isEmpty else { throw pending == RegistrySchema.all ? Refusal.empty : Refusal.older }
  }

  private func open(_ installation: Installation) throws(Refusal) -> Registry {
    do throws(FileRefusal) { try files.prove(installation.id) } catch { throw .files(error) }
    do throws(KeyFileRefusal) {
      let keys = try keyFile.read()
      guard keys.installation == installation.id else { throw .otherInstallation(path: keyFile.path) }
      return Registry(
        installation: installation.id, database: database, files: files, keyring: Keyring(keys, from: keyFile))
    } catch { throw .key(error) }
  }

  /// The key file comes first: whatever is in the database later can then be opened.
  private func create(at now: Instant) async throws -> Registry {
    let id = RandomBytes.identifier()
    let keys = Keys(newInstallation: id, at: now)
    do throws(KeyFileRefusal) { try keyFile.create(keys) } catch { throw Refusal.key(error) }
    do throws(FileRefusal) { try files.claim(for: id) } catch { throw Refusal.files(error) }
    try await database.write(lock: "installation") { session in
      guard try Installation.stored(in: session) == nil else { throw Refusal.madeMeanwhile }
      try session.execute("INSERT INTO installation (id, created) VALUES ($1, $2)", id, now.milliseconds)
      try Installation.publish(keys, in: session)
    }
    return Registry(installation: id, database: database, files: files, keyring: Keyring(keys, from: keyFile))
  }
}
