/// A typeset document.
package struct TypesetPDF: Hashable, Sendable {
  package let bytes: [UInt8]
  /// The typesetter's words about a character that no installed font has (it shows as a box); nil when all show.
  package let missingGlyphs: String?
}

/// The Typst typesetter: source in, PDF out, within limits of time and memory.
///
/// With a Python engine one worker process stays up between documents; it is started on demand, started anew when it
/// fails, and renewed after a few hundred documents. With the `typst` command each document is a process.
package actor Typesetter {
  private let installation: TypesetterInstallation
  private let limits: ProcessLimits
  private var worker: TypesetterWorker?

  /// A document has half a minute; a worker has 1.5 GB, and an hour of processor time for its whole life.
  package static let usualLimits = ProcessLimits(
    time: .seconds(30), processorSeconds: 3_600, addressSpace: 1_500_000_000, openFiles: 256)

  package init(_ installation: TypesetterInstallation, limits: ProcessLimits = Typesetter.usualLimits) {
    self.installation = installation
    self.limits = limits
  }

  /// The names of the font families that the typesetter knows.
  package func fontFamilies() async throws(TypesetterFailure) -> [String] {
    let bytes =
      switch installation.engine {
      case .command(let path): try await run(path, ["fonts"] + fontArguments)
      case .python(let path): try await ask(path, .fonts, [])
      }
    return String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init)
  }

  /// The PDF/A-2b of a document's source. Where no font has a character, PDF/A is not possible: then it is a plain PDF,
  /// and the result says so.
  package func pdf(of source: [UInt8]) async throws(TypesetterFailure) -> TypesetPDF {
    do { return TypesetPDF(bytes: try await compile(source, .archivalPDF), missingGlyphs: nil) } catch {
      guard case .rejected(let words) = error, words.contains(Self.missingGlyph) else { throw error }
      return TypesetPDF(bytes: try await compile(source, .plainPDF), missingGlyphs: words)
    }
  }

  private static let missingGlyph = "could not be displayed"

  private func compile(_ source: [UInt8], _ kind: TypesetterQuestion) async throws(TypesetterFailure) -> [UInt8] {
    switch installation.engine {
    case .command(let path):
      let standard = kind == .archivalPDF ? ["--pdf-standard", "a-2b"] : []
      return try await run(
        path, ["compile", "--root", "/var/opt"] + standard + fontArguments + ["-", "-"], input: source)
    case .python(let path): return try await ask(path, kind, source)
    }
  }

  /// Ends the worker; the next document starts another.
  package func stop() {
    worker?.stop()
    worker = nil
  }

  private var fontArguments: [String] { installation.fontFolders.flatMap { ["--font-path", $0] } }

  /// A worker that had already stopped, or stops under this document, is replaced once.
  private func ask(
    _ python: String, _ question: TypesetterQuestion, _ payload: [UInt8]
  ) async throws(TypesetterFailure) -> [UInt8] {
    do { return try await currentWorker(python).ask(question, payload) } catch .stopped {
      worker = nil
      return try await currentWorker(python).ask(question, payload)
    } catch {
      throw error
    }
  }

  private func currentWorker(_ python: String) -> TypesetterWorker {
    if let worker, worker.isUsable { return worker }
    worker?.stop()
    let fresh = TypesetterWorker(python: python, fontFolders: installation.fontFolders, limits: limits)
    worker = fresh
    return fresh
  }

  private func run(
    _ command: String, _ arguments: [String], input: [UInt8] = []
  ) async throws(TypesetterFailure) -> [UInt8] {
    let process = LimitedProcess(command, arguments: arguments, limits: limits)
    switch await process.run(input: input) {
    case .exited(code: 0, let output, errorOutput: _): return output
    case .exited(code: _, output: _, let words): throw .rejected(String(decoding: words.prefix(2_000), as: UTF8.self))
    case .timedOut(let limit): throw .timedOut(after: limit)
    case .signalled(let signal, errorOutput: _): throw .stopped("信号 \(signal)")
    case .outputTooLarge: throw .stopped("输出过大")
    case .notFound(let name): throw .stopped("没有找到程序 \(name)")
    case .couldNotStart(let words): throw .stopped(words)
    case .cancelled: throw .stopped("已取消")
    }
  }
}
