import Foundation
import Testing

/// Runs the built `gongkai` that lies beside the test bundle, as a person at a terminal would.
struct GongkaiProcess {
  /// What the program printed on standard output.
  let output: String
  /// What it said on standard error.
  let message: String
  let exitCode: Int32

  /// Runs `gongkai arguments…` to its end. Output goes through files, so that no amount of it can block the program.
  ///
  /// - Parameters:
  ///   - input: what the program reads from standard input.
  ///   - folder: its working folder; that of the tests when nil.
  ///   - environment: variables added to those of the tests.
  static func run(_ arguments: [String], input: String = "", folder: URL? = nil, environment: [String: String] = [:])
    throws -> GongkaiProcess
  {
    try run(executable, arguments, input: input, folder: folder, environment: environment)
  }

  /// Runs a line of bash in which `$gongkai` is the program, with the words after it as `$1`, `$2` …
  static func shell(_ line: String, _ words: String..., folder: URL? = nil) throws -> GongkaiProcess {
    try run(
      URL(filePath: "/bin/bash"), ["-c", line, "bash"] + words, input: "", folder: folder,
      environment: ["gongkai": try executable.path])
  }

  private static func run(
    _ program: URL, _ arguments: [String], input: String, folder: URL?, environment: [String: String]
  ) throws -> GongkaiProcess {
    let scratch = FileManager.default.temporaryDirectory.appending(path: "gongkai-run-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: scratch, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: scratch) }
    let inputFile = scratch.appending(path: "in")
    let outputFile = scratch.appending(path: "out")
    let messageFile = scratch.appending(path: "err")
    try Data(input.utf8).write(to: inputFile)
    try Data().write(to: outputFile)
    try Data().write(to: messageFile)

    let process = Process()
    process.executableURL = program
    process.arguments = arguments
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    if let folder { process.currentDirectoryURL = folder }
    process.standardInput = try FileHandle(forReadingFrom: inputFile)
    process.standardOutput = try FileHandle(forWritingTo: outputFile)
    process.standardError = try FileHandle(forWritingTo: messageFile)
    try process.run()
    process.waitUntilExit()
    return GongkaiProcess(
      output: try String(contentsOf: outputFile, encoding: .utf8),
      message: try String(contentsOf: messageFile, encoding: .utf8),
      exitCode: process.terminationStatus)
  }

  private struct NotBuilt: Error { let lookedIn: [String] }

  /// `gongkai` in the folder of the running test bundle or in one above it.
  static var executable: URL {
    get throws {
      var folder = URL(filePath: CommandLine.arguments[0]).standardizedFileURL.deletingLastPathComponent()
      var lookedIn: [String] = []
      for start in [folder, Bundle.main.bundleURL] {
        folder = start
        for _ in 0..<4 {
          let candidate = folder.appending(path: "gongkai")
          if isProgram(candidate) { return candidate }
          lookedIn.append(folder.path)
          folder = folder.deletingLastPathComponent()
        }
      }
      throw NotBuilt(lookedIn: lookedIn)
    }
  }

  private static func isProgram(_ file: URL) -> Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: file.path, isDirectory: &isFolder) && !isFolder.boolValue
      && FileManager.default.isExecutableFile(atPath: file.path)
  }
}

@Suite struct GongkaiProcessTests {
  @Test func runsTheBuiltProgram() throws {
    let run = try GongkaiProcess.run(["--help"])
    #expect(run.exitCode == 0)
    #expect(run.output.contains("政府信息公开"))
    #expect(run.message == "")
  }

  @Test func reportsWrongUsage() throws {
    let run = try GongkaiProcess.run(["--no-such-option"])
    #expect(run.exitCode == 64)
    #expect(run.output == "")
  }
}
