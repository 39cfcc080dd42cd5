import Foundation
import Testing

@testable import Tools

struct TypesetterTests {
  private static let isInstalled = (try? TypesetterInstallation.find()) != nil

  /// An executable script in a folder of its own.
  private static func script(named name: String, _ text: String) throws -> String {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    let file = folder.appendingPathComponent(name)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: file.path)
    return file.path
  }

  @Test func foldersAreLookedThroughUpward() {
    #expect(TypesetterInstallation.ancestors(of: "/a/b/c") == ["/a/b/c", "/a/b", "/a"])
    #expect(TypesetterInstallation.ancestors(of: "/") == [])
  }

  @Test func aPathIsAnEnvironmentAPythonOrTheCommand() throws {
    let python = try Self.script(named: "bin/python", "")
    #expect(TypesetterInstallation.engine(at: python) == .python(python))
    let environment = String(python.dropLast("/bin/python".count))
    #expect(TypesetterInstallation.engine(at: environment) == .python(python))
    let command = try Self.script(named: "typst", "")
    #expect(TypesetterInstallation.engine(at: command) == .command(command))
    #expect(TypesetterInstallation.engine(at: "/nonexistent/typst") == nil)
  }

  @Test func aWorkerThatEndsAtOnceIsAFailureAndNotAHang() async throws {
    let broken = try Self.script(named: "python", "#!/bin/sh\necho no module >&2\nexit 3\n")
    let typesetter = Typesetter(TypesetterInstallation(engine: .python(broken)))
    await #expect(throws: TypesetterFailure.stopped("no module\n")) { try await typesetter.pdf(of: Array("x".utf8)) }
  }

  @Test func aWorkerThatDoesNotAnswerIsEndedAtTheLimit() async throws {
    let idle = try Self.script(named: "python", "#!/bin/sh\nexec sleep 60\n")
    let limits = ProcessLimits(time: .milliseconds(300))
    let typesetter = Typesetter(TypesetterInstallation(engine: .python(idle)), limits: limits)
    await #expect(throws: TypesetterFailure.timedOut(after: .milliseconds(300))) {
      try await typesetter.pdf(of: Array("x".utf8))
    }
  }

  @Test func theCommandIsGivenTheSourceAndItsComplaintIsKept() async throws {
    let echo = try Self.script(named: "typst", "#!/bin/sh\ncat\n")
    let typesetter = Typesetter(TypesetterInstallation(engine: .command(echo)))
    #expect(try await typesetter.pdf(of: [1, 2, 3]) == TypesetPDF(bytes: [1, 2, 3], missingGlyphs: nil))
    let refusing = try Self.script(named: "typst", "#!/bin/sh\necho bad >&2\nexit 1\n")
    let other = Typesetter(TypesetterInstallation(engine: .command(refusing)))
    await #expect(throws: TypesetterFailure.rejected("bad\n")) { try await other.pdf(of: []) }
  }

  @Test(.enabled(if: isInstalled, "Typst 未安装（scripts/setup）"))
  func aRejectedSourceDoesNotEndTheWorker() async throws {
    let typesetter = Typesetter(try TypesetterInstallation.find())
    await #expect(throws: TypesetterFailure.self) { try await typesetter.pdf(of: Array("#panic(1)".utf8)) }
    let source = Array("#set document(date: datetime(year: 2026, month: 1, day: 1))\nx".utf8)
    let pdf = try await typesetter.pdf(of: source)
    #expect(pdf.bytes.starts(with: Array("%PDF-".utf8)))
    await typesetter.stop()
    #expect(try await typesetter.pdf(of: source).bytes.starts(with: Array("%PDF-".utf8)))
    await typesetter.stop()
  }

  @Test(.enabled(if: isInstalled, "Typst 未安装（scripts/setup）"))
  func manyDocumentsAtOnceEachGetTheirOwn() async throws {
    let typesetter = Typesetter(try TypesetterInstallation.find())
    let titles = try await withThrowingTaskGroup(of: Bool.self) { group in
      for number in 1...12 {
        group.addTask {
          let source = "#set document(title: \"T\(number)-\", date: datetime(year: 2026, month: 1, day: 1))\nx"
          let pdf = try await typesetter.pdf(of: Array(source.utf8))
          return String(decoding: pdf.bytes, as: UTF8.self).contains("T\(number)-")
        }
      }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    #expect(titles == Array(repeating: true, count: 12))
    await typesetter.stop()
  }

  @Test(arguments: [
    (TypesetterFailure.missing(named: nil), "scripts/setup"), (.missing(named: "/x"), "/x"),
    (.timedOut(after: .seconds(30)), "30 秒"),
  ])
  func aFailureSaysHowToMendIt(failure: TypesetterFailure, words: String) {
    #expect(failure.chinese.contains(words))
  }
}
