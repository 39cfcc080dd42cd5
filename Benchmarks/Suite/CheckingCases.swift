import Disclosure
import Documents
import Yardsticks

/// Reports read and checked, from JSON and from web pages, on one core.
enum CheckingCases {
  static func json() async throws -> [Measurement] {
    let bytes = Array(InventedReport.report.json.text.utf8)
    let seconds = try Stopwatch.processorSeconds { try check(ReportJSONReader.read(bytes)) }
    let peer = await PythonPeer.rate("import json", "json.loads(data)", on: bytes)
    return [
      Measurement(
        what: "JSON (\(kilobytes(bytes))): parse and check", figure: 1 / seconds, unit: "reports/s",
        aim: .atLeast(2_000), beside: peer.map { "Python's json.loads, parse only: \(Decimals.text($0))/s" } ?? "")
    ]
  }

  static func page() throws -> [Measurement] {
    try measure(HTMLWriter.write(Document(report: InventedReport.report)), "HTML, our own page")
  }

  static func wordPage() throws -> [Measurement] {
    try measure(WordPage.bytes(of: InventedReport.report), "HTML pasted from Word")
  }

  private static func measure(_ page: [UInt8], _ what: String) throws -> [Measurement] {
    let seconds = try Stopwatch.processorSeconds {
      try check(ReportReader().read(HTMLExtraction.document(from: page)))
    }
    let parsing = try Stopwatch.processorSeconds {
      try require(plain_parse(page, page.count), "libxml2 parses the page")
    }
    return [
      Measurement(
        what: "\(what) (\(kilobytes(page))): extract, read, check", figure: 1 / seconds, unit: "reports/s",
        aim: .atLeast(100), beside: "libxml2, parse only: \(Decimals.text(1 / parsing))/s")
    ]
  }

  /// The checks, and that what was read is the report.
  static func check(_ reading: ReportReader.Reading) throws {
    let report = reading.report
    try require(report.tableThree == InventedReport.report.tableThree, "表三 as it was")
    try require(report.sections == InventedReport.report.sections, "the sections as they were")
    let findings = ReportChecks.findings(in: CheckContext(report: report, notes: reading.notes))
    try require(findings.allSatisfy { $0.severity != .error }, "no errors")
  }

  static func kilobytes(_ bytes: [UInt8]) -> String { "\((bytes.count + 512) / 1024) KB" }
}
