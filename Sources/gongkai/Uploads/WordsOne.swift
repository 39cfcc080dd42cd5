import ArgumentParser
import Documents
import Foundation

/// `gongkai words-one`: reads what one attachment says, within limits, and prints it, a line for each part.
///
/// Not for people: the server starts it for every published attachment, so that a file that breaks a parser breaks only this process.
struct WordsOne: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "words-one", abstract: "读取一个附件的文字（由系统调用）。", shouldDisplay: false)

  @Argument(help: "文件名。")
  var name: String

  func run() throws {
    guard OwnLimits.apply() else {
      Output.say("无法设置读取限制。")
      throw Output.unreadable
    }
    let input = try FileHandle.standardInput.readToEnd() ?? Data()
    try FileHandle.standardOutput.write(contentsOf: Data(AttachmentText.words(in: Array(input), name: name).utf8))
  }
}
