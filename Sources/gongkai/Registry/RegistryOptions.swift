import ArgumentParser
import Database
import Registry

/// Where the data lie, as every command that opens them asks for it.
struct RegistryOptions: ParsableArguments {
  @Option(help: ArgumentHelp("数据文件夹（SQLite 数据库和文件都在其中）。", valueName: "文件夹"), completion: .directory)
  var data: String?

  @Option(help: ArgumentHelp("PostgreSQL 数据库的地址，如 postgres://主机/库名。", valueName: "地址"))
  var database: String?

  @Option(help: ArgumentHelp("文件所在的文件夹，默认为数据文件夹中的 files。", valueName: "文件夹"), completion: .directory)
  var files: String?

  @Option(help: ArgumentHelp("密钥文件，默认在数据文件夹旁边，名称为文件夹名加 .key。", valueName: "文件"), completion: .file())
  var key: String?

  func validate() throws {
    switch (data, database) {
    case (nil, nil): throw ValidationError("请用 --data 写明数据文件夹，或者用 --database 写明数据库地址。")
    case (.some, .some): throw ValidationError("--data 与 --database 只能选择一种。")
    case (nil, .some) where files == nil: throw ValidationError("使用 --database 时请用 --files 写明文件所在的文件夹。")
    default: break
    }
  }

  var place: RegistryPlace { RegistryPlace(data: data, database: database, files: files, key: key) }
}

/// 数据所在: database, files and key file of one installation.
struct RegistryPlace {
  let keyFile: KeyFile
  let files: FileStore
  private let data: String?
  private let connection: String

  init(data: String?, database: String?, files: String?, key: String?) {
    self.data = data
    connection = database ?? ""
    let folder = files ?? "\(data ?? ".")/files"
    self.files = FileStore(folder: folder)
    let kept = [data, folder].compactMap { $0 }
    keyFile = KeyFile(path: key ?? KeyFile.defaultPath(beside: data ?? folder), outside: kept)
  }

  /// Nil with PostgreSQL, where no demo is made.
  var demoFolder: DemoFolder? { data.map { DemoFolder(path: $0, keyFile: keyFile.path) } }

  /// Opens the database that is there; makes none.
  func openDatabase() throws -> SQLDatabase {
    guard let data else {
      // Verification reads for a long time in one go.
      let settings = PostgresSettings(connection: connection, connections: 2, statementTimeout: .seconds(86_400))
      return .postgres(settings, retry: .standard)
    }
    let path = "\(data)/\(RegistryOpening.databaseName)"
    guard RegistryOpening.isDatabase(path) else { throw RegistryOpening.Refusal.empty }
    return try .sqlite(SQLiteSettings(path: path, readers: 2), retry: .standard)
  }

  /// Opens the database, or makes one.
  func createDatabase() throws -> SQLDatabase {
    guard let data else {
      return .postgres(PostgresSettings(connection: connection, connections: 16), retry: .standard)
    }
    try RegistryOpening.makeFolder(data)
    let path = "\(data)/\(RegistryOpening.databaseName)"
    return try .sqlite(SQLiteSettings(path: path, readers: 4), retry: .standard)
  }

  /// Runs `work` on the opened installation, and closes it.
  func withRegistry(_ work: (Registry) async throws -> Void) async throws {
    try await withDatabase { database in
      try await work(
        try await RegistryOpening(database: database, files: files, keyFile: keyFile).openExisting())
    }
  }

  /// Runs `work` on the opened database; what goes wrong becomes a sentence and exit code 2.
  func withDatabase(_ work: (SQLDatabase) async throws -> Void) async throws {
    try await RegistryFailure.said {
      let database = try openDatabase()
      do {
        try await work(database)
      } catch {
        try? await database.close()
        throw error
      }
      try await database.close()
    }
  }
}
