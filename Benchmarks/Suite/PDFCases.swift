import Disclosure
import Documents
import Tools

/// PDF, which other programs write and take apart: by the clock.
enum PDFCases {
  static func typeset() async throws -> [Measurement] {
    let installation = try TypesetterInstallation.find()
    let fonts = FontChoice(installed: try await fontFamilies(installation))
    let source = TypstWriter.write(Document(report: InventedReport.report), fonts: fonts)
    let cold = try await Stopwatch.seconds(rounds: 3) {
      let typesetter = Typesetter(installation)
      _ = try await typesetter.pdf(of: source)
      await typesetter.stop()
    }
    let typesetter = Typesetter(installation)
    var pdf = try await typesetter.pdf(of: source)
    var round = 0
    let warm = try await Stopwatch.seconds(rounds: 7) {
      // Another text every time: the compiler remembers what it has set.
      round += 1
      pdf = try await typesetter.pdf(of: TypstWriter.write(document(round), fonts: fonts))
    }
    await typesetter.stop()
    let pages = await pageCount(pdf.bytes).map { "\($0) pages" } ?? "pages not counted"
    // The worker's memory is known when it has ended.
    try await Task.sleep(for: .seconds(1))
    return [
      Measurement(
        what: "PDF typeset, warm (\(pages))", figure: warm, unit: "s", aim: .atMost(0.6),
        beside: "every paragraph another each time"),
      Measurement(what: "PDF typeset, cold (a new worker)", figure: cold, unit: "s"),
    ]
  }

  private static func document(_ round: Int) -> Document {
    var report = InventedReport.report
    report.organ = "清河县云溪镇第\(round)办事处"
    report.title = "清河县云溪镇第\(round)办事处2025年政府信息公开工作年度报告"
    for index in report.sections.indices {
      let lines = report.sections[index].text.split(separator: "\n").map { "\($0)第\(round)稿。" }
      report.sections[index].text = lines.joined(separator: "\n")
    }
    return Document(report: report)
  }

  private static func fontFamilies(_ installation: TypesetterInstallation) async throws -> [String] {
    let typesetter = Typesetter(installation)
    let families = try await typesetter.fontFamilies()
    await typesetter.stop()
    return families
  }

  static func read() async throws -> [Measurement] {
    let installation = try TypesetterInstallation.find()
    let typesetter = Typesetter(installation)
    let fonts = FontChoice(installed: try await typesetter.fontFamilies())
    let pdf = try await typesetter.pdf(of: TypstWriter.write(Document(report: InventedReport.report), fonts: fonts))
    await typesetter.stop()
    var words: [UInt8] = []
    let poppler = try await Stopwatch.seconds(rounds: 9) { words = try await wordList(pdf.bytes) }
    let own = try Stopwatch.processorSeconds {
      let document = try PDFLayout.document(of: PDFWordList.pages(in: words))
      let reading = try ReportReader(comparesLabels: false).read(document)
      try require(reading.report.tableThree == InventedReport.report.tableThree, "表三 as it was")
      _ = ReportChecks.findings(in: CheckContext(report: reading.report, notes: reading.notes))
    }
    return [
      Measurement(
        what: "PDF: words, layout, read, check", figure: (poppler + own) * 1_000, unit: "ms",
        beside: "of it pdftotext with its start: \(Decimals.text(poppler * 1_000)) ms", peakMemory: nil)
    ]
  }

  private static func wordList(_ pdf: [UInt8]) async throws -> [UInt8] {
    let outcome = await LimitedProcess("pdftotext", arguments: ["-tsv", "-", "-"]).run(input: pdf)
    guard case .exited(code: 0, let output, _) = outcome else { throw WrongAnswer("pdftotext: \(outcome)") }
    return output
  }

  private static func pageCount(_ pdf: [UInt8]) async -> Int? {
    guard case .exited(code: 0, let text, _) = await LimitedProcess("pdftotext", arguments: ["-", "-"]).run(input: pdf)
    else { return nil }
    return text.count { $0 == 0x0C }
  }
}
