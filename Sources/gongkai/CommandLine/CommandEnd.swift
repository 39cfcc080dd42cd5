import ArgumentParser
import Glibc

/// 命令的结束: how a command that did not simply run to its end leaves — help, wrong usage, an answer «no», a failure.
struct CommandEnd {
  let error: any Error
  /// The command line, without the program's name.
  let words: [String]

  /// Says what there is to say, and the exit code.
  func said() -> Int32 {
    if let code = error as? ExitCode { return code.rawValue }
    let text = Gongkai.message(for: error)
    switch Gongkai.exitCode(for: error) {
    case .success:
      Output.printAsIs(asked(text))
      return 0
    case .validationFailure:
      Output.say(complaint(text))
      return ExitCode.validationFailure.rawValue
    default:
      Output.say("出错：\(text)")
      return Output.unreadable.rawValue
    }
  }

  /// The help that was asked for, or what else the parser answers by itself: the version, a completion script.
  private func asked(_ text: String) -> String {
    guard text.hasPrefix("OVERVIEW:") else { return CompletionScript.inChinese(text) }
    return CommandHelp(for: words).text(columns: Terminal.columns(on: STDOUT_FILENO) ?? Terminal.usualColumns)
  }

  private func complaint(_ message: String) -> String {
    let help = CommandHelp(for: words)
    let columns = Terminal.columns(on: STDERR_FILENO) ?? Terminal.usualColumns
    var sentence = ParserPhrase.chinese(message)
    // Of words that nothing takes, the first was meant as a command.
    if help.hasSubcommands, message.contains("nexpected argument"),
      let word = words.first(where: { message.contains(" '\($0)'") })
    {
      sentence = "没有“\(word)”这个命令。"
    }
    return "\(sentence)\n\(help.usage(columns: columns))\n说明：\(help.name) --help"
  }
}
