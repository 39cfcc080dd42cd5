import Disclosure
import Documents

/// Word and Excel files of the report, written and read.
enum OfficeCases {
  static func writeDOCX() throws -> [Measurement] {
    let seconds = try Stopwatch.processorSeconds {
      try require(!(try DOCXWriter.write(Document(report: InventedReport.report))).isEmpty, "a file")
    }
    return [
      Measurement(what: "DOCX written", figure: seconds * 1_000, unit: "ms", aim: .atMost(10), beside: rate(seconds))
    ]
  }

  static func readDOCX() throws -> [Measurement] {
    let bytes = try DOCXWriter.write(Document(report: InventedReport.report))
    let seconds = try Stopwatch.processorSeconds {
      try CheckingCases.check(try ReportReader().read(DOCXExtraction.document(from: bytes)))
    }
    return [
      Measurement(what: "DOCX: extract, read, check", figure: seconds * 1_000, unit: "ms", beside: rate(seconds))
    ]
  }

  static func writeXLSX() throws -> [Measurement] {
    let file = ScratchFile("report.xlsx")
    defer { file.remove() }
    let seconds = try Stopwatch.processorSeconds {
      try AnnualReportWorkbook.write(InventedReport.report, toScratchFile: file.path)
    }
    return [Measurement(what: "XLSX written", figure: seconds * 1_000, unit: "ms", beside: rate(seconds))]
  }

  static func readXLSX() throws -> [Measurement] {
    let file = ScratchFile("report.xlsx")
    defer { file.remove() }
    try AnnualReportWorkbook.write(InventedReport.report, toScratchFile: file.path)
    let bytes = try file.bytes()
    let seconds = try Stopwatch.processorSeconds {
      try CheckingCases.check(try ReportReader().read(XLSXExtraction.workbook(from: bytes).asDocument))
    }
    return [
      Measurement(what: "XLSX: extract, read, check", figure: seconds * 1_000, unit: "ms", beside: rate(seconds))
    ]
  }

  private static func rate(_ seconds: Double) -> String { "\(Decimals.text(1 / seconds)) a second" }
}
