/// 用法提示: what the argument parser says in English, in Chinese. The parser keeps its kinds of error to itself, so
/// they are known by their sentences; a test meets every one of them.
struct ParserPhrase {
  /// The parser's sentence, `*` for what it names.
  let english: String
  /// Ours, with `*` for the same things in the same order.
  let chinese: String

  private init(_ english: String, _ chinese: String) {
    self.english = english
    self.chinese = chinese
  }

  /// The first that fits is taken.
  private static let all = [
    ParserPhrase("Unknown option '*'. Did you mean '*'?", "没有“*”这个选项，是否应为“*”？"),
    ParserPhrase("Unknown option '*'", "没有“*”这个选项。"),
    ParserPhrase("Missing value for '*'", "“*”缺少后面的内容。"),
    ParserPhrase("The option '*' does not take any value, but '*' was specified.", "“*”后面不写内容，却写了“*”。"),
    ParserPhrase("Unexpected argument '*'", "“*”是多余的，或者前面缺少选项。"),
    ParserPhrase("* unexpected arguments: '*'", "有 * 项是多余的，或者前面缺少选项：“*”。"),
    ParserPhrase("Missing expected argument '*'", "缺少“*”。"),
    ParserPhrase("Missing one of: '*'", "缺少其中之一：“*”。"),
    ParserPhrase("The value '*' is invalid for '*'. Please provide one of the following:\n*", "“*”不能用于“*”，只能是：\n*"),
    ParserPhrase("The value '*' is invalid for '*'. Please provide one of *.", "“*”不能用于“*”，只能是 *。"),
    ParserPhrase("The value '*' is invalid for '*'", "“*”不能用于“*”。"),
    ParserPhrase("Value to be set with flag '*' had already been set with flag '*'", "“*”与“*”只能写一个。"),
    ParserPhrase("Missing required subcommand.", "缺少子命令。"),
    ParserPhrase("Can't autodetect a supported shell.*", "请写明 shell：bash、zsh 或 fish。"),
    ParserPhrase("Can't generate completion scripts for '*'.*", "没有用于“*”的补全脚本，只能是 bash、zsh 或 fish。"),
  ]

  /// The parser's `message` in Chinese; what is Chinese already stays as it is.
  static func chinese(_ message: String) -> String {
    for phrase in all {
      guard let named = phrase.named(in: message) else { continue }
      return phrase.filled(with: named.map(inChinese))
    }
    return message.contains(where: { TextColumns.width(of: String($0)) == 2 }) ? message : "命令写得不对（\(message)）。"
  }

  /// The list of choices that ends a sentence of the parser.
  private static func inChinese(_ named: String) -> String {
    named.replacing("', '", with: "、").replacing("' or '", with: " 或 ").replacing("' and '", with: " 或 ")
      .replacing("> ...", with: ">…")
      .trimmed("'")
  }

  /// What stands in the places of `*`; nil when the sentence is another.
  private func named(in message: String) -> [String]? {
    let fixed = english.split(separator: "*", omittingEmptySubsequences: false)
    guard let first = fixed.first, message.hasPrefix(first) else { return nil }
    var rest = message.dropFirst(first.count)
    var named: [String] = []
    for (index, part) in fixed.enumerated().dropFirst() {
      let end =
        index == fixed.count - 1 && (part.isEmpty || rest.hasSuffix(part))
        ? rest.index(rest.endIndex, offsetBy: -part.count) : rest.firstRange(of: part)?.lowerBound
      guard let end else { return nil }
      named.append(String(rest[..<end]))
      rest = rest[end...].dropFirst(part.count)
    }
    return rest.isEmpty ? named : nil
  }

  private func filled(with named: [String]) -> String {
    var text = ""
    var next = named.makeIterator()
    for character in chinese { text += character == "*" ? (next.next() ?? "") : String(character) }
    return text
  }
}

extension String {
  fileprivate func trimmed(_ mark: Character) -> String {
    hasPrefix(String(mark)) && hasSuffix(String(mark)) && count > 1 ? String(dropFirst().dropLast()) : self
  }
}
