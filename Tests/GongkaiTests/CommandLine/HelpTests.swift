import Foundation
import Testing

@testable import gongkai

@Suite("Help, version and wrong usage, in Chinese") struct HelpTests {
  /// Three Latin words in a row, beside the lines that are commands: what may stand in Latin letters are options, keys
  /// and the names of files and products.
  private func english(in text: String) -> Substring? {
    let lines = text.split(separator: "\n").filter { !$0.contains("gongkai") }
    return lines.joined(separator: "\n").firstMatch(of: /[A-Za-z]{2,}[ ,.][ ]?[a-z]{2,} [a-z]{2,}/)?.output
  }

  @Test("The commands are those of the contract")
  func commands() {
    #expect(
      CommandHelp.commands.map { $0.joined(separator: " ") } == [
        "", "check", "ledger", "ledger template", "ledger demo", "report", "report build", "aggregate", "deadline",
        "calendar", "fee", "serve", "verify", "backup", "restore", "checkpoint", "key", "key print", "key rotate",
        "roles", "user", "user add", "import", "import roster", "import ledger", "import items",
        "import phrases", "import report", "site", "site export", "site keep", "phrases", "phrases key", "phrases sign",
        "phrases trust",
      ])
  }

  @Test(
    "Every command explains itself: abstract, usage, options, an example, within 80 columns",
    arguments: CommandHelp.commands)
  func help(words: [String]) throws {
    let run = try GongkaiProcess.run(words + ["--help"])
    #expect(run.exitCode == 0)
    #expect(run.message == "")
    let lines = run.output.split(separator: "\n").map(String.init)
    let abstract = try #require(lines.first)
    #expect(TextColumns.width(of: abstract) > abstract.count, "\(abstract)")
    #expect(run.output.contains("\n用法：gongkai"))
    #expect(run.output.contains("-h, --help"))
    #expect(run.output.contains("示例：\n  gongkai \(words.joined(separator: " "))"))
    for english in [
      "OVERVIEW", "USAGE", "ARGUMENTS", "OPTIONS", "SUBCOMMANDS", "default:", "values:", "Show ", "See '",
    ] {
      #expect(!run.output.contains(english), "\(english)")
    }
    #expect(english(in: run.output) == nil)
    for line in lines { #expect(TextColumns.width(of: line) <= 80, "\(line)") }
    #expect(try GongkaiProcess.run(["help"] + words).output == run.output)
    #expect(try GongkaiProcess.run(words + ["-h"]).output == run.output)
  }

  @Test("Every option has a meaning", arguments: CommandHelp.commands)
  func options(words: [String]) throws {
    for line in try GongkaiProcess.run(words + ["--help"]).output.split(separator: "\n") where line.hasPrefix("  --") {
      #expect(line.contains("。") || TextColumns.width(of: String(line)) > 60, "\(line)")
    }
  }

  @Test(arguments: [["--version"], ["check", "--version"]])
  func version(words: [String]) throws {
    let run = try GongkaiProcess.run(words)
    #expect(run.exitCode == 0)
    #expect(run.output == "gongkai 0.1.0\n")
  }

  @Test(
    "Wrong usage: one Chinese sentence, the usage, where to read on; exit 64, nothing on standard output",
    arguments: [
      (["chekc", "a.html"], "没有“chekc”这个命令。", "gongkai"),
      (["report", "buidl"], "没有“buidl”这个命令。", "gongkai report"),
      (["check", "a", "--formt", "json"], "没有“--formt”这个选项，是否应为“--format”？", "gongkai check"),
      (["check", "a", "-x"], "没有“-x”这个选项。", "gongkai check"),
      (["check", "a", "--format"], "“--format <格式>”缺少后面的内容。", "gongkai check"),
      (["check", "a", "--format", "xml"], "“xml”不能用于“--format <格式>”，只能是 text 或 json。", "gongkai check"),
      (["check", "a", "--rules=3"], "“--rules”后面不写内容，却写了“3”。", "gongkai check"),
      (["check"], "请给出要核对的年度报告文件，或用 --rules 查看核对规则。", "gongkai check"),
      (["report", "build"], "缺少“--year <年度>”。", "gongkai report build"),
      (["aggregate", "a", "--organ", "甲"], "缺少“--year <年度>”。", "gongkai aggregate"),
      (["aggregate", "--organ", "甲", "--year", "2025", "--out", "o"], "缺少“<文件>…”。", "gongkai aggregate"),
      (["calendar"], "缺少“<年份>”。", "gongkai calendar"),
      (["calendar", "今年"], "“今年”不能用于“<年份>”。", "gongkai calendar"),
      (["calendar", "2026", "2027"], "“2027”是多余的，或者前面缺少选项。", "gongkai calendar"),
      (["calendar", "2026", "2027", "2028"], "有 2 项是多余的，或者前面缺少选项：“2027、2028”。", "gongkai calendar"),
      (["--generate-completion-script", "ksh"], "没有用于“ksh”的补全脚本，只能是 bash、zsh 或 fish。", "gongkai"),
    ])
  func wrongUsage(words: [String], sentence: String, command: String) throws {
    let run = try GongkaiProcess.run(words)
    #expect(run.exitCode == 64)
    #expect(run.output == "")
    let lines = run.message.split(separator: "\n").map(String.init)
    #expect(lines.first == sentence)
    #expect(lines.dropFirst().first?.hasPrefix("用法：\(command)") == true)
    #expect(lines.last == "说明：\(command) --help")
    #expect(english(in: run.message) == nil)
  }

  @Test("A level that is none is answered with all of them")
  func choices() throws {
    let run = try GongkaiProcess.run(
      ["report", "build", "--ledger", "a", "--organ", "甲", "--year", "2025", "--out", "o", "--level", "village"])
    #expect(run.exitCode == 64)
    #expect(run.message.hasPrefix("“village”不能用于“--level <层级>”，只能是：\n  - town\n  - street\n"))
  }

  @Test(
    "What no command meets today",
    arguments: [
      ("Missing one of: '--甲', '--乙'", "缺少其中之一：“--甲、--乙”。"),
      ("Value to be set with flag '--b' had already been set with flag '--a'", "“--b”与“--a”只能写一个。"),
      ("Missing required subcommand.", "缺少子命令。"),
      ("Can't autodetect a supported shell.\nPlease use --generate…", "请写明 shell：bash、zsh 或 fish。"),
      ("文件名不对。", "文件名不对。"), ("Something new", "命令写得不对（Something new）。"),
    ])
  func phrases(english: String, chinese: String) { #expect(ParserPhrase.chinese(english) == chinese) }
}
