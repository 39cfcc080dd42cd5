import ArgumentParser
import Database
import Documents
import Glibc
import Registry

/// `gongkai verify`.
struct VerifyCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify", abstract: "核验全部记录：日志、检查点、密封的个人信息、文件和各表是否与记录时一致。",
    discussion: """
      逐条重算每个机关的日志，指出被改动、删除、插入、调换的记录；核对检查点的签名和衔接；打开密封的个人信息与摘要比对；\
      检查文件；由日志重算各表并与现存的行比对。--against 给出以前保存在外面的检查点，可发现全部记录被重写的情况。
      运行时不修改数据（只记下最近一次核验的时间和结果），系统可以照常使用。公开检索、办公检索与文本不符的，\
      --rebuild-search 先由文本重建检索，再核验。

      示例：
        gongkai verify --data /var/lib/gongkai
        gongkai verify --data /var/lib/gongkai --against 检查点.txt

      退出码：0 没有问题；1 发现问题；2 无法核验；64 命令写得不对。
      """)

  @OptionGroup var options: RegistryOptions

  @Option(help: ArgumentHelp("以前保存的检查点，核对现在的记录是否是它的延续。", valueName: "文件"), completion: .file())
  var against: String?

  @Option(name: .long, help: ArgumentHelp("输出格式：text 为文字，json 为数据。", valueName: "格式"))
  var format = OutputFormat.text

  @Flag(help: "先重建公开检索和办公检索，再核验。")
  var rebuildSearch = false

  func run() async throws {
    let place = options.place
    try await place.withDatabase { database in
      if rebuildSearch {
        try await RegistryOpening(database: database, files: place.files, keyFile: place.keyFile).openExisting()
          .rebuildSearch()
      }
      let outside = try against.map(outsideCheckpoint)
      let keyring = try keyring(place)
      try await RegistryOpening(database: database, files: place.files, keyFile: place.keyFile).checkSchema()
      let isShown = Terminal.isOpen(on: STDERR_FILENO)
      let result = try await Verification(of: database, files: place.files, keyring: keyring, against: outside)
        .run { count in if isShown { Output.sayInPlace("正在核验：\(count) 条记录") } }
      if isShown { Output.sayInPlace("") }
      switch format {
      case .json: Output.print(VerificationText(result).json)
      case .text: Output.print(VerificationText(result).text)
      }
      // Whoever may only read verifies as well.
      let problem = result.isSound ? nil : "发现 \(result.faults.count) 处问题。"
      try? await ManualDuty.verify.note(problem: problem, at: .now, in: database)
      if !result.isSound { throw Output.no }
    }
  }

  private func outsideCheckpoint(_ path: String) throws -> SignedCheckpoint {
    guard let checkpoint = try SignedCheckpoint.read(file: path) else {
      Output.say("“\(path)”不是检查点。请给出“gongkai checkpoint”的输出，原样保存，不要改动。")
      throw Output.unreadable
    }
    return checkpoint
  }

  /// Nil when there is no key file where it usually lies: then what is sealed stays closed.
  private func keyring(_ place: RegistryPlace) throws -> Keyring? {
    if options.key == nil, !place.keyFile.exists {
      Output.say("没有找到密钥文件“\(place.keyFile.path)”：个人信息不打开比对，检查点的签名用数据库中的公钥核对。")
      return nil
    }
    return Keyring(try place.keyFile.read(), from: place.keyFile)
  }
}
