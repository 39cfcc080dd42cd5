import Database
import Disclosure
import Glibc
import Registry

/// What `scripts/bench --server` measures inside the program; pages are measured from outside, over HTTP.
///
/// Every line printed is a name, a figure and what belongs to it, divided by tabs.
@main
enum ServerBenchmarks {
  static func main() async {
    var arguments = CommandLine.arguments.dropFirst()
    let command = arguments.popFirst() ?? ""
    let options = Options(Array(arguments))
    do {
      switch command {
      case "fill": try await FilledOffice.fill(options)
      case "verify": try await VerifyingCases.measure(options)
      case "report": try await ReportCases.measure(options)
      case "board": try await BoardCases.measure(options)
      case "table-three": try await CountIndexCases.measure(options)
      case "writers": try await WritingCases.measure(options)
      case "search": try await SearchCases.measure(options)
      case "publish": try await PublishedOffice.fill(options)
      default: throw Misuse(what: "fill, verify, report, board, table-three, writers, search, publish")
      }
    } catch {
      Progress.say("\(command): \(error)\n")
      exit(1)
    }
  }
}

/// What is said meanwhile, beside the figures.
enum Progress {
  static func say(_ text: String) {
    let bytes = Array(text.utf8)
    write(STDERR_FILENO, bytes, bytes.count)
  }
}

struct Misuse: Error { let what: String }

/// A result that is not what it must be: speed is then worth nothing.
struct WrongAnswer: Error { let what: String }

/// `--name value` pairs.
struct Options {
  private var values: [String: String] = [:]

  init(_ arguments: [String]) {
    var rest = arguments[...]
    while let name = rest.popFirst(), let value = rest.popFirst() { values[name] = value }
  }

  func text(_ name: String) throws -> String {
    guard let value = values["--\(name)"] else { throw Misuse(what: "--\(name)") }
    return value
  }

  func number(_ name: String) throws -> Int {
    guard let value = Int(try text(name)) else { throw Misuse(what: "--\(name)") }
    return value
  }

  /// The installation of a data folder (`--data`), or of a PostgreSQL with its files beside (`--database`, `--data`).
  func registry(connections: Int = 4) async throws -> Registry {
    let folder = try text("data")
    try RegistryOpening.makeFolder(folder)
    let database: SQLDatabase =
      if let connection = values["--database"] {
        .postgres(PostgresSettings(connection: connection, connections: connections), retry: .standard)
      } else {
        try .sqlite(
          SQLiteSettings(path: "\(folder)/\(RegistryOpening.databaseName)", readers: connections), retry: .standard)
      }
    return try await RegistryOpening(
      database: database, files: FileStore(folder: "\(folder)/files"),
      keyFile: KeyFile(path: "\(folder).key", outside: [folder])
    ).open(at: .now)
  }
}

extension ContinuousClock {
  /// Seconds that `work` takes.
  static func seconds(_ work: () async throws -> Void) async rethrows -> Double {
    let start = ContinuousClock.now
    try await work()
    return (ContinuousClock.now - start) / .seconds(1)
  }
}
