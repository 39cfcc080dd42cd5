import Disclosure
import Documents
import Foundation
import Tools

/// The files of a report: one document in five formats, its findings and its chart.
struct ReportFiles {
  struct File {
    let name: String
    let bytes: [UInt8]
  }

  /// Every name that may be written.
  static let names = [
    "report.html", "report.docx", "report.xlsx", "report.pdf", "report.json", "findings.json", "charts.svg",
  ]

  let report: AnnualReport
  let previous: AnnualReport?
  let findings: [Finding]
  /// Nil when no PDF is wanted.
  let typesetter: Typesetter?

  /// Every file's bytes, in the order in which they are listed.
  ///
  /// - Parameter scratch: a path that the spreadsheet library may write to.
  func all(scratch: URL) async throws(BuildRefusal) -> [File] {
    let document = Document(report: report)
    BuildProgress.say("正在生成网页、Word 和 Excel……")
    var files = [
      File(name: "report.html", bytes: HTMLWriter.write(document)),
      File(name: "report.docx", bytes: try docx(document)),
      File(name: "report.xlsx", bytes: try xlsx(scratch)),
    ]
    if let typesetter {
      BuildProgress.say("正在排版 PDF……")
      files.append(File(name: "report.pdf", bytes: try await pdf(document, typesetter)))
    }
    return files + [
      File(name: "report.json", bytes: Self.lines(report.json)),
      File(name: "findings.json", bytes: Self.lines(["findings": .array(findings.map(\.json))])),
      File(
        name: "charts.svg",
        bytes: AnnualReportChart.svg([previous, report].compactMap { $0.flatMap(ApplicationFigures.init) })),
    ]
  }

  private static func lines(_ json: JSON) -> [UInt8] { Array("\(json.text)\n".utf8) }

  private func docx(_ document: Document) throws(BuildRefusal) -> [UInt8] {
    do throws(ZIPWriter.Failure) { return try DOCXWriter.write(document) } catch {
      throw .sentence("无法生成 Word 文件（\(error)）。")
    }
  }

  private func xlsx(_ scratch: URL) throws(BuildRefusal) -> [UInt8] {
    defer { try? FileManager.default.removeItem(at: scratch) }
    do {
      try AnnualReportWorkbook.write(report, toScratchFile: scratch.path)
      return [UInt8](try Data(contentsOf: scratch))
    } catch { throw .sentence("无法生成 Excel 文件（\(error)），请检查磁盘空间。") }
  }

  private func pdf(_ document: Document, _ typesetter: Typesetter) async throws(BuildRefusal) -> [UInt8] {
    do throws(TypesetterFailure) {
      let fonts = FontChoice(installed: try await typesetter.fontFamilies())
      guard fonts.hasChinese else { throw TypesetterFailure.rejected("没有安装中文字体") }
      if let notice = fonts.notice { Output.say(notice) }
      let pdf = try await typesetter.pdf(of: TypstWriter.write(document, fonts: fonts))
      if pdf.missingGlyphs != nil { Output.say("PDF 中有字体缺少的字，显示为方框，请安装含有这些字的字体后重新生成。") }
      await typesetter.stop()
      return pdf.bytes
    } catch {
      await typesetter.stop()
      throw .sentence("\(error.chinese)不需要 PDF 的，可加 --no-pdf。")
    }
  }
}

extension Typesetter {
  /// The typesetter of this machine. - Throws: what is missing, and the way without it.
  static func installed() throws(BuildRefusal) -> Typesetter {
    do throws(TypesetterFailure) {
      return Typesetter(try TypesetterInstallation.find())
    } catch {
      throw .sentence("\(error.chinese)不需要 PDF 的，可加 --no-pdf。")
    }
  }
}
