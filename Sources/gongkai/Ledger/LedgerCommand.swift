import ArgumentParser
import Documents

/// `gongkai ledger`
struct LedgerCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ledger", abstract: "生成空台账或演示台账（Excel）。",
    discussion: """
      台账按年连续记录，用 gongkai report build 编制年度报告。

      示例：
        gongkai ledger template 台账.xlsx
        gongkai ledger demo 演示台账.xlsx
      """, subcommands: [LedgerTemplate.self, LedgerDemo.self])
}

/// What both commands ask for: where to write.
struct LedgerTarget: ParsableArguments {
  @Argument(help: ArgumentHelp("要写入的文件，以 .xlsx 结尾。", valueName: "文件"), completion: .file(extensions: ["xlsx"]))
  var file: String

  @Flag(help: "覆盖已有的文件。")
  var force = false

  func validate() throws {
    guard file.lowercased().hasSuffix(".xlsx") else {
      throw ValidationError("文件名“\(file)”应以 .xlsx 结尾。")
    }
  }
}

/// `gongkai ledger template FILE.xlsx`
struct LedgerTemplate: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "template", abstract: "生成空台账：各表表头、下拉列表和填写说明。",
    discussion: """
      示例：
        gongkai ledger template 台账.xlsx
      """)

  @OptionGroup var target: LedgerTarget

  func run() async throws {
    try LedgerFile.write(.template, to: target)
    Output.print("已生成空台账：\(target.file)。填写方法见文件中的“说明”表。")
  }
}

/// `gongkai ledger demo FILE.xlsx`
struct LedgerDemo: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "demo", abstract: "生成演示台账：虚构的清河县云溪镇两年的记录。",
    discussion: """
      示例：
        gongkai ledger demo 演示台账.xlsx
        gongkai ledger demo 演示台账.xlsx --year 2024 --force
      """)

  @OptionGroup var target: LedgerTarget

  @Option(help: ArgumentHelp("演示的报告年度。", valueName: "年度"))
  var year = 2025

  func validate() throws {
    guard (2021...2090).contains(year) else { throw ValidationError("年度应在 2021 至 2090 之间。") }
  }

  func run() async throws {
    try LedgerFile.write(DemoLedger(year: year).entries, to: target)
    Output.print(
      """
      已生成演示台账：\(target.file)。人名、单位和数据均为虚构。
      编制报告：
        gongkai report build --ledger \(LedgerDemo.quoted(target.file)) \\
          --organ \(DemoLedger.organ) --year \(year) --out 文件夹
      """)
  }

  /// The name as it can be copied into a shell.
  private static func quoted(_ name: String) -> String {
    let isPlain = name.allSatisfy { $0.isLetter || $0.isNumber || "/._-（）".contains($0) }
    return isPlain ? name : "'\(name.replacing("'", with: "'\\''"))'"
  }
}
