import ArgumentParser
import Registry

/// `gongkai key`.
struct KeyCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "key", abstract: "打印或更换密钥。",
    discussion: """
      密钥文件是打开个人信息的唯一凭据，不在备份中。请打印两份，分别封存。

      示例：
        gongkai key print --data /var/lib/gongkai
        gongkai key rotate --data /var/lib/gongkai
      """,
    subcommands: [KeyPrint.self, KeyRotate.self])
}

/// `gongkai key print`.
struct KeyPrint: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "print", abstract: "打印密钥，供纸面保存；逐行录入成文本文件即可恢复。",
    discussion: """
      每行末尾两位数字用于检查录入：录错一个字符、两个字符颠倒或者整行放错位置，读取时会指出是哪一行。

      示例：
        gongkai key print --data /var/lib/gongkai | lp
      """)

  @OptionGroup var options: KeyOptions

  func run() async throws {
    try await RegistryFailure.said {
      let keys = try options.file.read()
      Output.printAsIs(
        KeyFileText.write(keys) + (try keys.verifyingKeys().map { "# 验签公钥 \($0)" }.joined(separator: "\n")))
    }
  }
}

/// Where the key file is: named itself, or found beside the data.
struct KeyOptions: ParsableArguments {
  @Option(help: ArgumentHelp("数据文件夹，密钥文件在它旁边。", valueName: "文件夹"), completion: .directory)
  var data: String?

  @Option(help: ArgumentHelp("密钥文件。", valueName: "文件"), completion: .file())
  var key: String?

  func validate() throws {
    if data == nil, key == nil { throw ValidationError("请用 --data 写明数据文件夹，或者用 --key 写明密钥文件。") }
  }

  var file: KeyFile {
    KeyFile(path: key ?? KeyFile.defaultPath(beside: data ?? "."), outside: [data].compactMap { $0 })
  }
}

/// `gongkai key rotate`.
struct KeyRotate: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rotate", abstract: "更换数据密钥：把密封的个人信息和文件密钥全部改用新密钥。",
    discussion: """
      系统可以照常使用。旧密钥仍留在密钥文件中，用来打开以前的备份。中断后用 --resume 接着完成。
      用于查找相同申请人的密钥不更换。

      示例：
        gongkai key rotate --data /var/lib/gongkai
      """)

  @OptionGroup var options: RegistryOptions

  @Flag(help: "同时更换检查点的签名密钥。")
  var signing = false

  @Flag(help: "不产生新密钥，只完成上次中断的更换。")
  var resume = false

  func run() async throws {
    let place = options.place
    try await place.withRegistry { registry in
      let rotation = KeyRotation(registry, file: place.keyFile)
      let outcome = try await resume ? rotation.resume() : rotation.run(at: .now, alsoSigning: signing)
      Output.print(
        """
        更换完成：改用新密钥的有 \(outcome.sealed) 项个人信息、\(outcome.files) 个文件。
        以前的纸面备份已不完整，请用 gongkai key print 重新打印。
        """)
    }
  }
}
