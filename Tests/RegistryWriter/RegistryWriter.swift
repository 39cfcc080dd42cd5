import Database
import Documents
import Glibc
import Registry

/// `RegistryWriter sqlite|postgres PLACE FILES KEY ORGAN NAME`: appends events until it is killed, four at a time, and says
/// on standard output, a line each, what was committed: `NAME task number`.
@main
struct RegistryWriter {
  static func main() async throws {
    let arguments = CommandLine.arguments
    guard arguments.count == 7 else { exit(64) }
    let organ = OrganID(arguments[5])
    let name = arguments[6]
    let registry = try await open(arguments)
    try await withThrowingTaskGroup(of: Void.self) { group in
      for task in 0..<4 {
        group.addTask { try await append(registry, organ: organ, name: "\(name)-\(task)") }
      }
      try await group.waitForAll()
    }
  }

  private static func open(_ arguments: [String]) async throws -> Registry {
    let database =
      arguments[1] == "sqlite"
      ? try SQLDatabase.sqlite(SQLiteSettings(path: arguments[2]), retry: .standard)
      : SQLDatabase.postgres(PostgresSettings(connection: arguments[2], connections: 6), retry: .standard)
    return try await RegistryOpening(
      database: database, files: FileStore(folder: arguments[3]), keyFile: KeyFile(path: arguments[4], outside: [])
    ).openExisting()
  }

  private static func append(_ registry: Registry, organ: OrganID, name: String) async throws {
    for number in 1... {
      let stream = StreamID("\(name)/\(number)")
      try await registry.act(on: stream, at: .now) { action in
        let sealed = try registry.sealed.seal("值 \(number)", in: action.session)
        let payload: JSON = ["number": .integer(number), "who": sealed.json]
        action.record(try NewEvent(stream: stream, kind: "test", version: 1, payload: payload), in: organ)
      }
      let line = Array("\(stream)\n".utf8)
      _ = line.withUnsafeBytes { Glibc.write(STDOUT_FILENO, $0.baseAddress, $0.count) }
    }
  }
}
