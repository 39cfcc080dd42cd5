import ArgumentParser
import Documents

/// 帮助: what `--help` prints of one command. The facts come from the parser; layout and words are ours, because the
/// parser counts a Chinese character as one column and speaks English.
struct CommandHelp {
  private typealias Command = any ParsableCommand.Type

  private let path: [Command]
  private let arguments: [CommandArgument]

  /// The help of the command that a command line names: `report build --out x`, `help report build`.
  init(for words: [String]) {
    var path: [Command] = [Gongkai.self]
    for word in words.first == "help" ? words.dropFirst() : words[...] {
      guard let next = path.last?.configuration.subcommands.first(where: { $0.name == word }) else { break }
      path.append(next)
    }
    self.init(path: path)
  }

  private init(path: [Command]) {
    self.path = path
    arguments = CommandArgument.all(of: path.last ?? Gongkai.self, isRoot: path.count == 1)
  }

  /// Every command that a person may use, with its words: `["report", "build"]`.
  static var commands: [[String]] { commands(under: Gongkai.self, words: []) }

  private static func commands(under command: Command, words: [String]) -> [[String]] {
    [words]
      + command.configuration.subcommands.filter { $0.configuration.shouldDisplay }
      .flatMap { commands(under: $0, words: words + [$0.name]) }
  }

  private var configuration: CommandConfiguration { (path.last ?? Gongkai.self).configuration }
  private var subcommands: [Command] { configuration.subcommands.filter { $0.configuration.shouldDisplay } }

  /// `gongkai report build`.
  var name: String { path.map { $0.name }.joined(separator: " ") }
  var hasSubcommands: Bool { !subcommands.isEmpty }

  func text(columns: Int) -> String {
    var blocks = [LineWrap.text(configuration.abstract, columns: columns), usage(columns: columns)]
    let positional = arguments.filter(\.isPositional).map(\.row)
    if !positional.isEmpty { blocks.append("参数：\n" + Self.rows(positional, columns: columns)) }
    if hasSubcommands {
      let rows = subcommands.map { [$0.name, $0.configuration.abstract] }
      blocks.append("命令：\n" + Self.rows(rows, columns: columns))
    }
    blocks.append("选项：\n" + Self.rows(arguments.filter { !$0.isPositional }.map(\.row), columns: columns))
    if !configuration.discussion.isEmpty {
      blocks.append(LineWrap.text(configuration.discussion, columns: columns))
    }
    return blocks.joined(separator: "\n\n")
  }

  /// `用法：gongkai check <文件>… [--previous <文件>]…`; a command may have set its own lines.
  func usage(columns: Int) -> String {
    if let usage = configuration.usage {
      return "用法：" + usage.replacing("\n", with: "\n" + String(repeating: " ", count: 6))
    }
    var lines = ["用法：\(name)"]
    for word in hasSubcommands ? ["<命令>"] : arguments.compactMap(\.usage) {
      let last = lines[lines.count - 1]
      if TextColumns.width(of: last) + 1 + TextColumns.width(of: word) > columns {
        lines.append(String(repeating: " ", count: 8) + word)
      } else {
        lines[lines.count - 1] += " \(word)"
      }
    }
    return lines.joined(separator: "\n")
  }

  /// Labels to the left, what they mean to the right of them.
  private static func rows(_ rows: [[String]], columns: Int) -> String {
    let widest = rows.compactMap(\.first).map(TextColumns.width).filter { $0 <= 22 }.max() ?? 0
    let indent = 2 + widest + 2
    return rows.flatMap { row in
      let label = "  \(row.first ?? "")"
      let meaning = row.dropFirst().joined(separator: " ")
      if TextColumns.width(of: label) > indent - 2 {
        return [label]
          + LineWrap.lines(String(repeating: " ", count: indent) + meaning, columns: columns, hanging: indent)
      }
      return LineWrap.lines(TextColumns.left(label, indent) + meaning, columns: columns, hanging: indent)
    }.joined(separator: "\n")
  }
}

extension ParsableCommand {
  /// As it is written on the command line.
  fileprivate static var name: String { configuration.commandName ?? "gongkai" }
}
