import ArgumentParser
import Database
import Registry

/// `gongkai checkpoint`.
struct CheckpointCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "checkpoint", abstract: "显示最近的检查点，供保存在外面或者公布。",
    discussion: """
      检查点是全部日志的摘要，带有签名。保存在本系统以外（如打印、发往上级机关），以后用 gongkai verify --against \
      可以证明当时的记录没有改动。--organ 给出一个机关的日志在检查点中的证明，不涉及其他机关。

      示例：
        gongkai checkpoint --data /var/lib/gongkai > 检查点.txt
      """)

  @OptionGroup var options: RegistryOptions

  @Option(help: ArgumentHelp("只证明这个机关的日志。", valueName: "机关标识"))
  var organ: String?

  @Flag(help: "显示验签公钥，供外部核验签名。")
  var publicKey = false

  func run() async throws {
    let place = options.place
    try await place.withDatabase { database in
      try await RegistryOpening(database: database, files: place.files, keyFile: place.keyFile).checkSchema()
      guard let text = try await text(database) else {
        Output.say(organ.map { "最近的检查点中没有机关“\($0)”。" } ?? "还没有检查点。系统运行时每分钟产生一次。")
        throw Output.no
      }
      Output.printAsIs(text)
    }
  }

  private func text(_ database: SQLDatabase) async throws -> String? {
    let organ = organ.map { OrganID($0) }
    let publicKey = publicKey
    let text: String? = try await database.read { session in
      if publicKey { return try Installation.verifyingKeys(in: session).last?.description }
      if let organ { return try Checkpoints.proof(of: organ, in: session)?.text }
      return try Checkpoints.last(in: session)?.text
    }
    // The line feed that ends it is printed with it.
    return text.map { $0.hasSuffix("\n") ? String($0.dropLast()) : $0 }
  }
}
