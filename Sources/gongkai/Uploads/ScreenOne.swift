import ArgumentParser
import Documents

/// `gongkai screen-one`: looks into one attachment within limits and prints what the screening finds in it, as JSON.
///
/// Not for people: the server starts it for every attachment, so that a file that breaks a parser breaks only this process.
struct ScreenOne: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "screen-one", abstract: "筛查一个附件（由系统调用）。", shouldDisplay: false)

  @Argument(help: "文件名。")
  var name: String

  func run() throws {
    let notes = AttachmentText.notes(on: try HostileInput.read(), name: name)
    let json = JSON.array(notes.prefix(AttachmentScreening.mostNotes).map(\.json))
    try HostileInput.answer(json.compactText)
  }
}
