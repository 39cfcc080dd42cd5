import ArgumentParser
import Documents
import Foundation

/// `gongkai screen-one`: looks into one attachment within limits and prints what the screening finds in it, as JSON.
///
/// Not for people: the server starts it for every attachment, so that a file that breaks a parser breaks only this process.
struct ScreenOne: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "screen-one", abstract: "筛查一个附件（由系统调用）。", shouldDisplay: false)

  @Argument(help: "文件名。")
  var name: String

  func run() throws {
    guard OwnLimits.apply() else {
      Output.say("无法设置读取限制。")
      throw Output.unreadable
    }
    let input = try FileHandle.standardInput.readToEnd() ?? Data()
    let notes = AttachmentText.notes(on: Array(input), name: name)
    let json = JSON.array(notes.prefix(AttachmentScreening.mostNotes).map(\.json))
    try FileHandle.standardOutput.write(contentsOf: Data(json.compactText.utf8))
  }
}
