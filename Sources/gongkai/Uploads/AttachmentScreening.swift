import Disclosure
import Documents
import Registry
import Tools

/// 附件筛查: what the screening finds in an attachment, which is opened by a process of its own; PDF by poppler.
struct AttachmentScreening: Sendable {
  /// A list of thousands of people need not be told whole.
  static let mostNotes = 200

  /// Our own program, which is started again as `screen-one`.
  var executable = OwnProgram.path
  var words = PDFWords(pageLimit: PDFWordList.pageLimit)
  var limits = OwnProgram.limits(output: 4_000_000)

  @Sendable func notes(_ bytes: [UInt8], _ name: String, _ phrases: PhrasesInForce) async -> [ScreeningNote] {
    if bytes.starts(with: Array("%PDF-".utf8)) { return await pages(bytes, name, phrases.screening) }
    // The list goes before the file, since the process reads nothing else.
    let list = Array((phrases.text ?? "").utf8)
    switch await run(["screen-one", "--phrases", String(list.count)], list + bytes, name) {
    case .exited(0, let output, _):
      guard let items = (try? JSON.parse(output))?.array else { return [.unread(name, Self.strayed)] }
      return items.compactMap(ScreeningNote.init)
    case .notFound(let program): return [.unread(name, OwnProgram.lack(of: program))]
    case .timedOut, .outputTooLarge, .exited, .signalled, .couldNotStart, .cancelled:
      return [.unread(name, Self.strayed)]
    }
  }

  private func run(_ command: [String], _ bytes: [UInt8], _ name: String) async -> ProcessOutcome {
    await OwnProgram.run(command + ["--", name], input: bytes, by: executable, within: limits)
  }

  /// 附件文字, for the search; empty where nothing can be read.
  ///
  /// - Throws: `ReadingHindered`, when a program is missing: then it is tried again.
  @Sendable func reading(_ bytes: [UInt8], _ name: String) async throws -> String {
    guard bytes.starts(with: Array("%PDF-".utf8)) else {
      switch await run(["words-one"], bytes, name) {
      case .exited(0, let output, _): return String(decoding: output, as: UTF8.self)
      case .notFound(let program): throw ReadingHindered(sentence: OwnProgram.lack(of: program))
      case .couldNotStart: throw ReadingHindered(sentence: "读取附件的程序无法启动。")
      case .cancelled: throw CancellationError()
      case .timedOut, .outputTooLarge, .exited, .signalled: return ""
      }
    }
    let lines: [UInt8]
    do throws(PDFWordsFailure) { lines = try await words.lines(of: bytes) } catch {
      if case .missing = error { throw ReadingHindered(sentence: PDFReading.sentence(error).reason) }
      return ""
    }
    let pages = (try? PDFWordList.pages(in: lines).map(Self.text)) ?? []
    return pages.joined(separator: "\n").withoutLineEndsInRuns
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

  private func pages(_ bytes: [UInt8], _ name: String, _ screening: Screening) async -> [ScreeningNote] {
    let lines: [UInt8]
    do throws(PDFWordsFailure) { lines = try await words.lines(of: bytes) } catch {
      return [.unread(name, PDFReading.sentence(error).reason)]
    }
    do throws(Unreadable) {
      let pages = try PDFWordList.pages(in: lines).map(Self.text)
      return Array(AttachmentText.notes(on: bytes, name: name, pages: pages, by: screening).prefix(Self.mostNotes))
    } catch { return [.unread(name, error.reason)] }
  }
}

/// Why no attachment can be read now.
struct ReadingHindered: Error, Hashable { let sentence: String }
