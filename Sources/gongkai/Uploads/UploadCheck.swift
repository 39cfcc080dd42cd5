import Documents
import Registry
import Tools
import Web

/// 收到文件的检查: type against name, structure in a process of its own, viruses by clamd; done as a job after the commit.
struct UploadCheck: Sendable {
  let registry: Registry
  /// Nil where there is none: the verdict then says that nothing was scanned.
  var scanner: ClamDaemon?
  /// Our own program, which is started again as `inspect-one`.
  var executable = OwnProgram.path
  var pdf = PDFProperties()
  var limits = OwnProgram.limits(output: 100)
  var now: @Sendable () -> Instant = { .now }

  /// Nothing can be said now; the file stays where it is, and the check is tried again.
  private struct Later: Error { let problem: JobProblem }

  @Sendable func handle(_ job: Job) async throws -> JobOutcome {
    guard let file = job.payload["file"]?.string.flatMap(Digest.init(hex:)) else {
      return .hopeless(JobProblem("作业没有写明检查哪个文件。"))
    }
    guard let due = try await registry.fileToCheck(file) else { return .done }
    do {
      try await registry.judge(file, try await verdict(on: due), for: job, at: now())
      return .done
    } catch let later as Later { return .later(later.problem) }
  }

  private func verdict(on due: Registry.FileToCheck) async throws -> FileVerdict {
    let bytes = try registry.files.contents(of: due.file)
    var inspection = UploadInspection(name: due.name)
    inspection.append(bytes)
    let kind: UploadKind
    do throws(UploadRefusal) { kind = try inspection.kind() } catch {
      return .rejected(error == .empty ? .damaged : .otherType)
    }
    if let finding = try await structure(of: bytes, kind) { return .rejected(finding) }
    guard let scanner else { return .released(isScanned: false) }
    switch await scanner.scan(bytes) {
    case .clean: return .released(isScanned: true)
    case .infected(let name): return .rejected(.virus, signature: FileVerdict.signature(name))
    case .failed(let failure): throw Later(problem: JobProblem(failure.sentence))
    }
  }

  private func structure(of bytes: [UInt8], _ kind: UploadKind) async throws -> FileFinding? {
    if kind == .pdf { return try await properties(of: bytes) }
    switch await OwnProgram.run(["inspect-one", kind.rawValue], input: bytes, by: executable, within: limits) {
    case .exited(0, let output, _):
      let word = String(decoding: output, as: UTF8.self)
      return word == InspectOne.sound ? nil : FileFinding(rawValue: word) ?? .unreadable
    case .exited, .signalled, .timedOut, .outputTooLarge: return .unreadable
    case .notFound(let program): throw Later(problem: Self.missing(program))
    case .couldNotStart: throw Later(problem: JobProblem("检查文件的程序无法启动。"))
    case .cancelled: throw CancellationError()
    }
  }

  private func properties(of bytes: [UInt8]) async throws -> FileFinding? {
    switch await pdf.read(bytes) {
    case .opened(let hasScripts): return hasScripts ? .script : nil
    case .failed(.encrypted): return .encrypted
    case .failed(.damaged): return .damaged
    case .failed(.crashed), .failed(.timedOut), .failed(.tooLarge): return .unreadable
    case .failed(.missing(let program)): throw Later(problem: Self.missing(program))
    case .failed(.couldNotStart): throw Later(problem: JobProblem("检查 PDF 的程序无法启动。"))
    case .failed(.cancelled): throw CancellationError()
    }
  }

  private static func missing(_ program: String) -> JobProblem {
    JobProblem("这台机器缺少检查文件所需的程序 \(program)，请联系系统管理员安装（软件包 util-linux、poppler-utils）。")
  }
}
