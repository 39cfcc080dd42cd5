import Documents
import Tools

/// 文书排版: the typesetter of this machine for the letters of the server. It starts with the first letter, which waits a quarter of a second for it,
/// and goes when nobody wants another for a while: at rest it would take more memory than the server. No more wait for it than can be served.
actor LetterTypesetter {
  private let typesetter: Typesetter
  private var fonts: FontChoice?
  private var waiting = 0
  private var rest: Task<Void, Never>?

  /// Each has up to half a minute; a browser waits no longer than a few.
  private static let most = 8
  private static let idle = Duration.seconds(300)

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
    rest?.cancel()
    defer {
      waiting -= 1
      rest = Task { await restWhenIdle() }
    }
    do throws(TypesetterFailure) {
      let fonts = try await chosenFonts()
      guard fonts.hasChinese else { throw TypesetterFailure.rejected("没有安装中文字体") }
      return try await typesetter.pdf(of: TypstWriter.write(document, fonts: fonts)).bytes
    } catch { throw LetterTypesetter.refusal(error) }
  }

  func stop() async {
    rest?.cancel()
    await typesetter.stop()
  }

  private func restWhenIdle() async {
    guard (try? await Task.sleep(for: Self.idle)) != nil, waiting == 0 else { return }
    await typesetter.stop()
  }

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
