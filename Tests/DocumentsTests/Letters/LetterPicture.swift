import Documents
import Foundation
import Testing
import Tools

/// For looking at letters: PDF by the typesetter and DOCX of every sample, into the folder named by `GONGKAI_LETTERS`.
@Suite(.enabled(if: ProcessInfo.processInfo.environment["GONGKAI_LETTERS"] != nil))
struct LetterPicture {
  @Test func everySampleIsWritten() async throws {
    let folder = try #require(ProcessInfo.processInfo.environment["GONGKAI_LETTERS"])
    let typesetter = Typesetter(try TypesetterInstallation.find())
    let fonts = FontChoice(installed: try await typesetter.fontFamilies())
    for (name, document) in try LetterDocuments.all {
      let pdf = try await typesetter.pdf(of: TypstWriter.write(document, fonts: fonts))
      try Data(pdf.bytes).write(to: URL(filePath: "\(folder)/\(name).pdf"))
      try Data(DOCXWriter.write(document)).write(to: URL(filePath: "\(folder)/\(name).docx"))
      try Data(HTMLWriter.write(document)).write(to: URL(filePath: "\(folder)/\(name).html"))
    }
    await typesetter.stop()
  }
}
