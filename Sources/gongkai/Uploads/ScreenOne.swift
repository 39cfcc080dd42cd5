import ArgumentParser
import Disclosure
import Documents

/// `gongkai screen-one`: looks into one attachment within limits and prints what the screening finds in it, as JSON.
///
/// Not for people: the server starts it for every attachment, so that a file that breaks a parser breaks only this process.
struct ScreenOne: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "screen-one", abstract: "筛查一个附件（由系统调用）。", shouldDisplay: false)

  @Argument(help: "文件名。")
  var name: String

  @Option(help: "输入的前多少字节是词表。")
  var phrases = 0

  func run() throws {
    let input = try HostileInput.read()
    let list = input.prefix(max(0, phrases))
    let screening =
      list.isEmpty
      ? Screening() : Screening(phrases: try PhraseList(parsing: String(decoding: list, as: UTF8.self)))
    let notes = AttachmentText.notes(on: Array(input.dropFirst(list.count)), name: name, by: screening)
    let json = JSON.array(notes.prefix(AttachmentScreening.mostNotes).map(\.json))
    try HostileInput.answer(json.compactText)
  }
}
