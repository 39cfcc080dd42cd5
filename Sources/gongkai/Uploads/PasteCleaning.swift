import Documents
import Tools

/// 粘贴内容的整理, in a process of its own.
struct PasteCleaning: Sendable {
  /// Our own program, which is started again as `clean-one`.
  var executable = ExecutablePath.own ?? "gongkai"
  var limits = ProcessLimits(
    time: .seconds(30), processorSeconds: OwnLimits.processorSeconds, addressSpace: OwnLimits.addressSpace,
    openFiles: OwnLimits.openFiles, output: 10_000_000)

  @Sendable func clean(_ html: [UInt8]) async -> Result<PastedText, Unreadable> {
    let process = LimitedProcess(
      executable, arguments: ["clean-one"],
      environment: ["SWIFT_BACKTRACE": "enable=no", "MALLOC_ARENA_MAX": "1"], limits: limits)
    guard case .exited(0, let output, _) = await process.run(input: html), let json = try? JSON.parse(output) else {
      return .failure(Self.strayed)
    }
    if let sentence = json["refused"]?.string { return .failure(Unreadable(sentence)) }
    return PastedText(json).map { .success($0) } ?? .failure(Self.strayed)
  }

  private static let strayed = Unreadable("粘贴的内容无法整理。")
}
