import Documents
import Tools

/// 文书排版: the typesetter of this machine for the letters of the server. Its slow start lies before the first letter, and no more wait
/// for it than can be served.
actor LetterTypesetter {
  private let typesetter: Typesetter
  private var fonts: FontChoice?
  private var waiting = 0

  /// Each has up to half a minute; a browser waits no longer than a few.
  private static let most = 8

  init(_ installation: TypesetterInstallation) { typesetter = Typesetter(installation) }

  /// Nil where no typesetter is installed.
  static func installed() -> LetterTypesetter? {
    (try? TypesetterInstallation.find()).map { LetterTypesetter($0) }
  }

  nonisolated var maker: PDFMaker {
    PDFMaker { (document) async throws(PDFRefusal) in try await self.pdf(of: document) }
  }

  func pdf(of document: Document) async throws(PDFRefusal) -> [UInt8] {
    guard waiting < Self.most else { throw PDFRefusal("同时生成的 PDF 文件太多，请稍后再试。", isPassing: true) }
    waiting += 1
    defer { waiting -= 1 }
    do throws(TypesetterFailure) {
      let fonts = try await chosenFonts()
      guard fonts.hasChinese else { throw TypesetterFailure.rejected("没有安装中文字体") }
      return try await typesetter.pdf(of: TypstWriter.write(document, fonts: fonts)).bytes
    } catch { throw LetterTypesetter.refusal(error) }
  }

  /// 预热: starts the process and reads the fonts, so that nobody's letter has to wait for it.
  func warmUp() async {
    _ = try? await pdf(of: Document(title: "预热", blocks: [.paragraph(Paragraph("预热"))]))
  }

  func stop() async { await typesetter.stop() }

  private func chosenFonts() async throws(TypesetterFailure) -> FontChoice {
    if let fonts { return fonts }
    let found = FontChoice(installed: try await typesetter.fontFamilies())
    fonts = found
    return found
  }

  /// The typesetter's own words may quote the letter, so none of them is kept.
  private static func refusal(_ failure: TypesetterFailure) -> PDFRefusal {
    switch failure {
    case .rejected("没有安装中文字体"): PDFRefusal("服务器没有安装中文字体，不能生成 PDF 文件。", isPassing: true)
    case .timedOut, .stopped, .missing: PDFRefusal("PDF 排版程序这次没有完成。", isPassing: true)
    case .rejected: PDFRefusal("PDF 排版程序不接受这份文书。", isPassing: false)
    }
  }
}
