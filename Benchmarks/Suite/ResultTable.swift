import Glibc
import Tools

/// Runs every case and prints the table.
enum ResultTable {
  private static let widths = [60, 7, 9, 7, 6, 7, 0]

  static func printAll() async {
    printMachine()
    print(row(["what", "figure", "unit", "aim", "", "peak MB", "beside it, in the same run"]))
    for one in BenchmarkCase.allCases {
      for line in await lines(of: one) { print(row(line)) }
      fflush(nil)
    }
    print(
      "Figures per core are by processor time, the others by the clock. peak MB: the case's own process or its largest child."
    )
  }

  private static func printMachine() {
    print("date     \(environment("GONGKAI_BENCH_DATE"))")
    print("commit   \(environment("GONGKAI_BENCH_COMMIT"))")
    print("machine  \(environment("GONGKAI_BENCH_MACHINE"))")
    print("load     \(environment("GONGKAI_BENCH_LOAD"))")
  }

  private static func environment(_ name: String) -> String {
    getenv(name).map { String(cString: $0) } ?? "unknown (run by scripts/bench)"
  }

  private static func lines(of one: BenchmarkCase) async -> [[String]] {
    let limits = ProcessLimits(
      time: .seconds(300), processorSeconds: 3_600, addressSpace: 64_000_000_000, fileSize: 1_000_000_000,
      openFiles: 1_024)
    let process = LimitedProcess(ExecutablePath.own ?? "Benchmarks", arguments: [one.rawValue], limits: limits)
    let outcome = await process.run()
    guard case .exited(_, let output, _) = outcome else { return [[one.rawValue, "failed"]] }
    return String(decoding: output, as: UTF8.self).split(separator: "\n").map {
      $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    }
  }

  private static func row(_ fields: [String]) -> String {
    var line = ""
    for (index, (field, width)) in zip(fields, widths).enumerated() {
      let pad = String(repeating: " ", count: max(width - columns(field), 0))
      line += index == 1 || index == 5 ? "\(pad)\(field)  " : "\(field)\(pad)  "
    }
    while line.last == " " { line.removeLast() }
    return line
  }

  /// A Chinese character takes two columns of a terminal.
  private static func columns(_ text: String) -> Int {
    text.unicodeScalars.reduce(0) { $0 + ((0x2E80...0xFFEF).contains($1.value) ? 2 : 1) }
  }
}
