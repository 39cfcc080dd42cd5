import Disclosure
import Documents

/// A ledger of 100,000 applications, written, read and counted.
enum LedgerCases {
  private static let count = 100_000
  private static let file = ScratchFile(sharedAs: "ledger.xlsx")

  static func write() throws -> [Measurement] {
    let entries = InventedRequests.entries(count)
    let seconds = try Stopwatch.processorSeconds { try entries.writeSpreadsheet(to: file.path) }
    return [Measurement(what: "ledger of 100,000 rows written", figure: seconds, unit: "s")]
  }

  /// As `report build` reads it: by the reading process into lines, from the lines into a ledger, from there into 表三.
  static func read() async throws -> [Measurement] {
    defer { file.remove() }
    let bytes = try file.bytes()
    let (lines, extraction) = try extract(bytes)
    let reading = try count(lines)
    let memory = PeakMemory.megabytes
    let peer = await PythonPeer.rate(
      "import zipfile, io, xml.parsers.expat as expat",
      "[expat.ParserCreate().Parse(z.read(n)) for z in [zipfile.ZipFile(io.BytesIO(data))] for n in z.namelist()"
        + " if n.endswith('xml')]", on: bytes)
    let beside = peer.map { "Python's zipfile and expat, keeping nothing: \(Decimals.text(1 / $0)) s" } ?? ""
    return [
      Measurement(
        what: "ledger of 100,000 rows, XLSX to lines", figure: extraction, unit: "s", beside: beside,
        peakMemory: memory),
      Measurement(what: "ledger of 100,000 rows, lines to 表三", figure: reading, unit: "s", peakMemory: memory),
    ]
  }

  private static func extract(_ bytes: [UInt8]) throws -> (lines: [UInt8], seconds: Double) {
    var lines: [UInt8] = []
    let seconds = try Stopwatch.processorSeconds {
      lines = SourceLines.bytes(of: .workbook(try XLSXExtraction.workbook(from: bytes)))
    }
    return (lines, seconds)
  }

  private static func count(_ lines: [UInt8]) throws -> Double {
    guard let year = ReportingYear(2025) else { return 0 }
    var table = TableThree()
    let seconds = try Stopwatch.processorSeconds {
      guard case .workbook(let workbook) = SourceLines.reading(from: lines) else { throw WrongAnswer("a workbook") }
      table = try Ledger(workbook).facts.tableThree(of: year)
    }
    try require(table == TableThree(counting: InventedRequests.facts(count), in: year), "the ledger's own 表三")
    return seconds
  }
}
