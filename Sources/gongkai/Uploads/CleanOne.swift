import ArgumentParser
import Documents

/// `gongkai clean-one`: reads one pasted page within limits and prints the body that is in it, as JSON.
///
/// Not for people: the server starts it for everything that is pasted, so that a page that breaks the parser breaks only this process.
struct CleanOne: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "clean-one", abstract: "整理粘贴的内容（由系统调用）。", shouldDisplay: false)

  func run() throws {
    let input = try HostileInput.read()
    let answer: JSON
    do throws(CleaningRefusal) { answer = try PastedText(html: input).json } catch {
      answer = ["refused": .string(error.sentence)]
    }
    try HostileInput.answer(answer.compactText)
  }
}
