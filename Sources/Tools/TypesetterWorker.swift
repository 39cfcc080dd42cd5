import Glibc
import Subprocess
import Synchronization

/// What a worker can be asked; the raw value is the first byte of the question.
enum TypesetterQuestion: UInt8, Sendable {
  case archivalPDF = 0x41
  case fonts = 0x46
  case plainPDF = 0x50
}

/// One Python process with the `typst` module that answers question after question.
///
/// Its life is one task: it runs the process, takes jobs in turn and ends when told, when a job fails or when the process
/// does. Whoever asks a worker that has ended is told `stopped`.
final class TypesetterWorker: Sendable {
  private struct Job: Sendable {
    let question: TypesetterQuestion
    let payload: [UInt8]
    let answer: CheckedContinuation<Result<[UInt8], TypesetterFailure>, Never>
  }

  /// The compiler keeps what it has learnt of every document: renewing it bounds the memory.
  private static let jobsInALife = 300

  private let jobs: AsyncStream<Job>.Continuation
  private let state = Mutex((asked: 0, ended: false))

  init(python: String, fontFolders: [String], limits: ProcessLimits) {
    _ = Self.ignoringBrokenPipes
    let (stream, continuation) = AsyncStream.makeStream(of: Job.self)
    jobs = continuation
    Task { [self] in
      await live(stream, Self.configuration(python: python, fontFolders: fontFolders, limits: limits), limits)
    }
  }

  /// Writing to a process that has gone is an error to handle, not the end of us.
  private static let ignoringBrokenPipes: Void = { _ = signal(SIGPIPE, SIG_IGN) }()

  var isUsable: Bool { state.withLock { !$0.ended && $0.asked < Self.jobsInALife } }

  func stop() { jobs.finish() }

  func ask(_ question: TypesetterQuestion, _ payload: [UInt8]) async throws(TypesetterFailure) -> [UInt8] {
    state.withLock { $0.asked += 1 }
    let result = await withCheckedContinuation { answer in
      let job = Job(question: question, payload: payload, answer: answer)
      if case .terminated = jobs.yield(job) { answer.resume(returning: .failure(.stopped("排版进程已经结束"))) }
    }
    return try result.get()
  }

  private static func configuration(python: String, fontFolders: [String], limits: ProcessLimits) -> Configuration {
    var options = PlatformOptions()
    options.createSession = true
    options.teardownSequence = [.send(signal: .kill, toProcessGroup: true, allowedDurationToNextStep: .seconds(1))]
    return Configuration(
      executable: .name("prlimit"),
      arguments: Arguments(
        limits.prlimitArguments + ["--", python, "-I", "-c", TypesetterWorkerProgram.source] + fontFolders),
      environment: .inherit, platformOptions: options)
  }

  /// The worker's whole life.
  private func live(_ stream: AsyncStream<Job>, _ configuration: Configuration, _ limits: ProcessLimits) async {
    var words = "排版进程已经结束"
    var unanswered: Job?
    do {
      let result = try await Subprocess.run(
        configuration, input: .inputWriter, output: .sequence, error: .string(limit: limits.errorOutput)
      ) { execution in
        var answers = TypesetterAnswers(execution.standardOutput, limit: limits.output)
        for await job in stream {
          let timer = Self.timer(limits.time) { try? execution.send(signal: .kill, toProcessGroup: true) }
          let result = await Self.work(job, execution.standardInputWriter, &answers)
          let expired = timer.stop()
          if case .failure(.stopped) = result, !expired {
            unanswered = job
            break
          }
          job.answer.resume(returning: expired ? .failure(.timedOut(after: limits.time)) : result)
          if expired { break }
        }
        try? await execution.standardInputWriter.finish()
      }
      if !result.standardError.isEmpty { words = String(result.standardError.suffix(500)) }
    } catch { words = String(describing: error) }
    state.withLock { $0.ended = true }
    unanswered?.answer.resume(returning: .failure(.stopped(words)))
    await end(stream, words)
  }

  private func end(_ stream: AsyncStream<Job>, _ words: String) async {
    jobs.finish()
    for await job in stream { job.answer.resume(returning: .failure(.stopped(words))) }
  }

  private static func work(
    _ job: Job, _ writer: StandardInputWriter, _ answers: inout TypesetterAnswers
  ) async -> Result<[UInt8], TypesetterFailure> {
    do {
      let length = UInt32(clamping: job.payload.count)
      let head = [job.question.rawValue] + withUnsafeBytes(of: length.bigEndian) { Array($0) }
      _ = try await writer.write(head + job.payload)
      return try await answers.next()
    } catch { return .failure(.stopped(String(describing: error))) }
  }

  /// A time limit that can be called off; `stop` tells whether it had passed.
  private struct Timer {
    let task: Task<Bool, Never>
    let passed: Passed
    final class Passed: Sendable { let flag = Mutex(false) }

    func stop() -> Bool {
      task.cancel()
      return passed.flag.withLock { $0 }
    }
  }

  private static func timer(_ limit: Duration, _ expire: @escaping @Sendable () -> Void) -> Timer {
    let passed = Timer.Passed()
    let task = Task {
      do { try await Task.sleep(for: limit) } catch { return false }
      passed.flag.withLock { $0 = true }
      expire()
      return true
    }
    return Timer(task: task, passed: passed)
  }
}
