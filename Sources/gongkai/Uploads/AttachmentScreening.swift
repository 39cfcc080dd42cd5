import Documents
import Tools

/// 附件筛查: what the screening finds in an attachment, which is opened by a process of its own; PDF by poppler.
struct AttachmentScreening: Sendable {
  /// A list of thousands of people need not be told whole.
  static let mostNotes = 200

  /// Our own program, which is started again as `screen-one`.
  var executable = ExecutablePath.own ?? "gongkai"
  var words = PDFWords(pageLimit: PDFWordList.pageLimit)
  var limits = ProcessLimits(
    time: .seconds(60), processorSeconds: OwnLimits.processorSeconds, addressSpace: OwnLimits.addressSpace,
    openFiles: OwnLimits.openFiles, output: 4_000_000)

  @Sendable func notes(_ bytes: [UInt8], _ name: String) async -> [ScreeningNote] {
    if bytes.starts(with: Array("%PDF-".utf8)) { return await pages(bytes, name) }
    let process = LimitedProcess(
      executable, arguments: ["screen-one", "--", name],
      environment: ["SWIFT_BACKTRACE": "enable=no", "MALLOC_ARENA_MAX": "1"], limits: limits)
    switch await process.run(input: bytes) {
    case .exited(0, let output, _):
      guard let items = (try? JSON.parse(output))?.array else { return [.unread(name, Self.strayed)] }
      return items.compactMap(ScreeningNote.init)
    case .notFound(let program): return [.unread(name, "这台机器缺少读取文件所需的程序 \(program)，请联系系统管理员安装。")]
    case .timedOut, .outputTooLarge, .exited, .signalled, .couldNotStart, .cancelled:
      return [.unread(name, Self.strayed)]
    }
  }

  /// The words of a page, a line for each height.
  private static func text(of page: PDFPage) -> String {
    var text = ""
    var top: Double?
    for word in page.words {
      if let last = top { text += abs(word.top - last) < 1 ? " " : "\n" }
      text += word.text
      top = word.top
    }
    return text
  }

  private static let strayed = "文件内容异常，检查中途停止。"

  private func pages(_ bytes: [UInt8], _ name: String) async -> [ScreeningNote] {
    let lines: [UInt8]
    do throws(PDFWordsFailure) { lines = try await words.lines(of: bytes) } catch {
      return [.unread(name, PDFReading.sentence(error).reason)]
    }
    do throws(Unreadable) {
      let pages = try PDFWordList.pages(in: lines).map(Self.text)
      return Array(AttachmentText.notes(on: bytes, name: name, pages: pages).prefix(Self.mostNotes))
    } catch { return [.unread(name, error.reason)] }
  }
}
