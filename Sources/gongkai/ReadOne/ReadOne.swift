import ArgumentParser
import Documents
import Foundation

/// `gongkai read-one`: reads one hostile file within limits and prints what it says as lines of JSON (`SourceLines`).
///
/// Not for people: the other commands start it, so that a file that breaks a parser breaks only this process.
struct ReadOne: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "read-one", abstract: "读取一个文件（由其他命令调用）。", shouldDisplay: false)

  @Option(help: "html、docx 或 xlsx；不写则按内容判断。")
  var format: FileFormat?

  @Argument(help: "文件路径；- 为标准输入。")
  var file = "-"

  func run() throws {
    try HostileInput.prepare()
    let reading = Self.reading(of: file, format: format)
    try FileHandle.standardOutput.write(contentsOf: Data(SourceLines.bytes(of: reading)))
  }

  private static func reading(of file: String, format: FileFormat?) -> SourceReading {
    do throws(Unreadable) {
      let input = try InputFile(file)
      switch format ?? input.format {
      case .html: return .document(try HTMLExtraction.document(from: input.bytes))
      case .docx: return .document(try DOCXExtraction.document(from: input.bytes))
      case .xlsx: return .workbook(try XLSXExtraction.workbook(from: input.bytes))
      case .text, .markdown: return .document(TextDocument.read(try TextDecoding.text(of: input.bytes)))
      case .json, .pdf: return .refused(Unreadable("read-one 不读取这种格式。"))
      }
    } catch {
      return .refused(error)
    }
  }
}

extension FileFormat: ExpressibleByArgument {}
