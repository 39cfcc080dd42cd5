import Documents
import Tools

/// PDF 读取: the words by poppler in a process of its own, the tables by their places.
struct PDFReading: Sendable {
  var words = PDFWords(pageLimit: PDFWordList.pageLimit)

  func document(in bytes: [UInt8]) async -> Result<SourceDocument, Unreadable> {
    let lines: [UInt8]
    do throws(PDFWordsFailure) { lines = try await words.lines(of: bytes) } catch {
      return .failure(Self.sentence(error))
    }
    do throws(Unreadable) {
      return .success(try PDFLayout.document(of: PDFWordList.pages(in: lines)))
    } catch {
      return .failure(error)
    }
  }

  static func sentence(_ failure: PDFWordsFailure) -> Unreadable {
    switch failure {
    case .encrypted: Unreadable("这份 PDF 已加密，需要密码才能打开；请取消密码后另存再试。")
    case .damaged: Unreadable("这份 PDF 已损坏或不完整，可能缺少文字，不予读取；请重新导出或下载后再试。")
    case .tooLarge: PDFWordList.tooLarge
    case .timedOut(let seconds): Unreadable("读取这份 PDF 超过 \(seconds) 秒仍未完成，文件内容异常，不予读取。")
    case .crashed: Unreadable("这份 PDF 内容异常，读取中途停止，不予读取；请重新导出后再试。")
    case .missing(let program): Unreadable("这台机器缺少读取 PDF 所需的程序 \(program)，请联系系统管理员安装 poppler-utils。")
    case .couldNotStart(let reason): Unreadable("读取 PDF 的程序无法启动（\(reason)），请联系系统管理员。")
    case .cancelled: Unreadable("读取已取消。")
    }
  }
}
