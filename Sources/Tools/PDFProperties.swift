/// What poppler's `pdfinfo` says of a PDF, within limits: whether it opens, and whether it holds scripts.
package struct PDFProperties: Sendable {
  package enum Outcome: Hashable, Sendable {
    case opened(hasScripts: Bool)
    case failed(PDFWordsFailure)
  }

  package var executable: String
  package var limits: ProcessLimits

  package init(
    executable: String = "pdfinfo",
    limits: ProcessLimits = ProcessLimits(time: .seconds(30), processorSeconds: 30, output: 1 << 20)
  ) {
    self.executable = executable
    self.limits = limits
  }

  /// poppler does not list what runs when the file is opened; its name stands in clear unless the objects are packed.
  private static func namesScript(_ bytes: [UInt8]) -> Bool {
    let name = Array("/JavaScript".utf8)
    var rest = bytes[...]
    while let start = rest.firstIndex(of: UInt8(ascii: "/")) {
      if rest[start...].starts(with: name) { return true }
      rest = rest[(start + 1)...]
    }
    return false
  }

  package func read(_ bytes: [UInt8]) async -> Outcome {
    switch await LimitedProcess(executable, arguments: ["-"], limits: limits).run(input: bytes) {
    case .exited(0, let output, _):
      let lines = String(decoding: output, as: UTF8.self).split(separator: "\n")
      guard lines.contains(where: { $0.hasPrefix("Pages:") }) else { return .failed(.damaged) }
      let isListed = lines.contains { $0.hasPrefix("JavaScript:") && $0.hasSuffix("yes") }
      return .opened(hasScripts: isListed || Self.namesScript(bytes))
    case .exited(_, _, let complaint):
      let isLocked = String(decoding: complaint, as: UTF8.self).contains("Incorrect password")
      return .failed(isLocked ? .encrypted : .damaged)
    case .signalled: return .failed(.crashed)
    case .timedOut(let time): return .failed(.timedOut(seconds: Int(time.components.seconds)))
    case .outputTooLarge(let limit): return .failed(.tooLarge(bytes: limit))
    case .notFound(let program): return .failed(.missing(program))
    case .couldNotStart(let reason): return .failed(.couldNotStart(reason))
    case .cancelled: return .failed(.cancelled)
    }
  }
}
