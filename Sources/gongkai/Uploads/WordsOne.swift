import ArgumentParser
import Documents

/// `gongkai words-one`: reads what one attachment says, within limits, and prints it, a line for each part.
///
/// Not for people: the server starts it for every published attachment, so that a file that breaks a parser breaks only this process.
struct WordsOne: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "words-one", abstract: "读取一个附件的文字（由系统调用）。", shouldDisplay: false)

  @Argument(help: "文件名。")
  var name: String

  func run() throws {
    try HostileInput.answer(AttachmentText.words(in: try HostileInput.read(), name: name))
  }
}
