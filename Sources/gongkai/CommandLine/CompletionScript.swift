/// 补全脚本: what the parser's scripts for bash, zsh and fish say in English, in Chinese.
enum CompletionScript {
  private static let phrases = [
    ("Show subcommand help information.", "显示命令的说明。"), ("Show help information.", "显示这份说明。"),
    ("Show the version.", "显示版本。"),
  ]

  static func inChinese(_ script: String) -> String {
    phrases.reduce(script) { $0.replacing($1.0, with: $1.1) }
  }
}
