import Glibc
import Subprocess

/// One external program with its arguments, run within limits of time, memory and output.
///
/// The limits are set by `prlimit` (util-linux, part of every Debian) before the program's first instruction, so
/// there is no moment in which it runs without them. The program gets a session of its own: at the time limit the
/// whole process group is killed, not only its leader.
package struct LimitedProcess: Sendable {
  /// A name looked up in `PATH`, or a path.
  package var executable: String
  package var arguments: [String]
  /// Added to the inherited environment.
  package var environment: [String: String]
  package var limits: ProcessLimits

  package init(
    _ executable: String, arguments: [String] = [], environment: [String: String] = [:],
    limits: ProcessLimits = ProcessLimits()
  ) {
    self.executable = executable
    self.arguments = arguments
    self.environment = environment
    self.limits = limits
  }

  /// Runs the program to its end or to the first limit; never leaves it running.
  ///
  /// - Parameter input: Standard input; a program that does not read it all is no error.
  package func run(input: [UInt8] = []) async -> ProcessOutcome {
    _ = Self.ignoringBrokenPipes
    guard let program = ExecutablePath.find(executable) else { return .notFound(executable) }
    let configuration = configuration(program: program)
    let limits = limits
    return await withTaskGroup(of: ProcessOutcome?.self) { group in
      group.addTask { await Self.run(configuration, input: input, limits: limits) }
      group.addTask {
        do { try await Task.sleep(for: limits.time) } catch { return nil }
        return .timedOut(after: limits.time)
      }
      // The first to end decides; leaving the group waits until the killed program is gone.
      defer { group.cancelAll() }
      for await outcome in group {
        if let outcome { return outcome }
      }
      return .cancelled
    }
  }

  /// A program that closes its standard input early must not end us.
  private static let ignoringBrokenPipes: Void = { _ = signal(SIGPIPE, SIG_IGN) }()

  private func configuration(program: String) -> Configuration {
    var options = PlatformOptions()
    options.createSession = true
    options.teardownSequence = [.send(signal: .kill, toProcessGroup: true, allowedDurationToNextStep: .seconds(1))]
    let overrides = environment.reduce(into: [Environment.Key: String?]()) { keys, entry in
      if let key = Environment.Key(rawValue: entry.key) { keys[key] = .some(entry.value) }
    }
    return Configuration(
      executable: .name("prlimit"),
      arguments: Arguments(limits.prlimitArguments + ["--", program] + arguments),
      environment: .inherit.updating(overrides), platformOptions: options)
  }

  private static func run(
    _ configuration: Configuration, input: [UInt8], limits: ProcessLimits
  ) async -> ProcessOutcome {
    do {
      let result = try await Subprocess.run(
        configuration, input: .inputWriter, output: .sequence, error: .sequence
      ) { execution in
        async let written: Void = write(input, to: execution.standardInputWriter)
        async let complaint = collect(execution.standardError, limit: limits.errorOutput, cut: true)
        let output = try await collect(execution.standardOutput, limit: limits.output, cut: false)
        await written
        return (output, try await complaint)
      }
      if Task.isCancelled { return .cancelled }
      let (output, errorOutput) = result.closureResult
      switch result.terminationStatus {
      case .exited(let code): return .exited(code: Int(code), output: output, errorOutput: errorOutput)
      case .signaled(let signal): return .signalled(Int(signal), errorOutput: errorOutput)
      }
    } catch let error as OutputTooLarge {
      return .outputTooLarge(limit: error.limit)
    } catch let error as SubprocessError where error.code == .executableNotFound {
      return .notFound("prlimit")
    } catch {
      return Task.isCancelled ? .cancelled : .couldNotStart(String(describing: error))
    }
  }

  private static func write(_ input: [UInt8], to writer: StandardInputWriter) async {
    _ = try? await writer.write(input)
    try? await writer.finish()
  }

  private struct OutputTooLarge: Error { let limit: Int }

  /// - Parameter cut: Whether what lies beyond the limit is thrown away instead of ending the run.
  private static func collect(
    _ stream: SubprocessOutputSequence, limit: Int, cut: Bool
  ) async throws -> [UInt8] {
    var bytes: [UInt8] = []
    for try await chunk in stream {
      let room = limit - bytes.count
      if chunk.count > room, !cut { throw OutputTooLarge(limit: limit) }
      chunk.withUnsafeBytes { bytes.append(contentsOf: $0.prefix(max(0, room))) }
    }
    return bytes
  }
}
