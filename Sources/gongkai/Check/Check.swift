import ArgumentParser
import Documents
import Foundation

/// `gongkai check`
struct Check: AsyncParsableCommand {
  static let configuration = CommandConfiguration(abstract: "读取并核对已编制或已公布的年度报告。")
  @Argument var files: [String]

  func run() async throws {
    for file in files {
      let bytes = try [UInt8](Data(contentsOf: URL(fileURLWithPath: file)))
      do throws(Unreadable) {
        let reading =
          file.hasSuffix("json")
          ? try ReportJSONReader.read(bytes)
          : bytes.contains(0x3C) ? try ReportReader().read(HTMLExtraction.document(from: bytes)) : try ReportReader().read(TextDocument.read(String(decoding: bytes, as: UTF8.self)))
        Output.print(reading.report.json)
        Output.say("\(reading.notes)")
      } catch { Output.say("\(file)：\(error.reason)") }
    }
  }
}
