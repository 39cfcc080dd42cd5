import Tools

/// A yardstick out of Python's standard library, whose parsers are written in C.
enum PythonPeer {
  /// How often a second Python evaluates `expression` on `data`; nil without Python.
  static func rate(_ preparation: String, _ expression: String, on data: [UInt8]) async -> Double? {
    let program = """
      import sys, timeit
      \(preparation)
      data = sys.stdin.buffer.read()
      timer = timeit.Timer(lambda: \(expression), timer=__import__("time").process_time)
      rounds = timer.autorange()[0]
      print(rounds / sorted(timer.repeat(5, rounds))[2])
      """
    let limits = ProcessLimits(time: .seconds(120), processorSeconds: 120, addressSpace: 4_000_000_000)
    let process = LimitedProcess("python3", arguments: ["-I", "-c", program], limits: limits)
    guard case .exited(code: 0, let output, _) = await process.run(input: data) else { return nil }
    return Double(String(decoding: output, as: UTF8.self).prefix { !$0.isWhitespace })
  }
}
