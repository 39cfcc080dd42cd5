import Disclosure
import Documents
import Foundation
import Testing
import Tools

private let typesetterIsInstalled = (try? TypesetterInstallation.find()) != nil

/// What is written is read back as the same report.
struct WritingRoundTripTests {
  private static let reports = [WritingSamples.report, WritingSamples.oldReport]

  @Test(arguments: reports)
  func aPage(report: AnnualReport) throws {
    let source = try HTMLExtraction.document(from: HTMLWriter.write(Document(report: report)))
    #expect(try ReportReader().read(source).report == report)
    #expect(try ReportReader().read(source).notes.variants == [])
  }

  @Test(arguments: reports)
  func aWordFile(report: AnnualReport) throws {
    let source = try DOCXExtraction.document(from: DOCXWriter.write(Document(report: report)))
    #expect(try ReportReader().read(source).report == report)
    #expect(try ReportReader().read(source).notes.variants == [])
  }

  @Test(.enabled(if: typesetterIsInstalled, "Typst 未安装（scripts/setup）"), arguments: reports)
  func aPDF(report: AnnualReport) async throws {
    let typesetter = Typesetter(try TypesetterInstallation.find())
    let fonts = FontChoice(installed: try await typesetter.fontFamilies())
    let pdf = try await typesetter.pdf(of: TypstWriter.write(Document(report: report), fonts: fonts))
    await typesetter.stop()
    let outcome = await LimitedProcess("pdftotext", arguments: ["-tsv", "-", "-"]).run(input: pdf.bytes)
    guard case .exited(code: 0, let words, errorOutput: _) = outcome else {
      Issue.record("pdftotext: \(outcome)")
      return
    }
    let source = try PDFLayout.document(of: PDFWordList.pages(in: words))
    #expect(try ReportReader(comparesLabels: false).read(source).report == report)
  }
}
