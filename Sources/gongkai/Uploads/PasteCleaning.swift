import Documents
import Tools

/// 粘贴内容的整理, in a process of its own.
struct PasteCleaning: Sendable {
  /// Our own program, which is started again as `clean-one`.
  var executable = OwnProgram.path
  var limits = OwnProgram.limits(seconds: 30, output: 10_000_000)

  @Sendable func clean(_ html: [UInt8]) async -> Result<PastedText, Unreadable> {
    let outcome = await OwnProgram.run(
      ["clean-one"], input: html, by: executable, within: limits)
    guard case .exited(0, let output, _) = outcome, let json = try? JSON.parse(output) else {
      return .failure(Self.strayed)
    }
    if let sentence = json["refused"]?.string { return .failure(Unreadable(sentence)) }
    return PastedText(json).map { .success($0) } ?? .failure(Self.strayed)
  }

  private static let strayed = Unreadable("粘贴的内容无法整理。")
}
