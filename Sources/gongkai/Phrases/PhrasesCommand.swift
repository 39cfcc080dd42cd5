import ArgumentParser
import Disclosure
import Documents
import Foundation
import Registry

/// `gongkai phrases`.
struct PhrasesCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "phrases", abstract: "给筛查词表签名，登记信任的公钥。",
    discussion: """
      编制词表的单位：gongkai phrases key 生成密钥，gongkai phrases sign 签名，把签名后的文件和公钥分别交给使用单位。
      使用单位：gongkai phrases trust 登记公钥，gongkai import phrases 导入词表。

      示例：
        gongkai phrases key 词表.key --name 清河县政务公开办
        gongkai phrases sign 词表.txt --key 词表.key --out 词表-已签名.txt
      """, subcommands: [PhrasesKey.self, PhrasesSign.self, PhrasesTrust.self])
}

/// `gongkai phrases key FILE`.
struct PhrasesKey: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "key", abstract: "生成词表签名密钥，显示公钥。",
    discussion: """
      密钥文件由编制词表的人自己保管，不交给别人；公钥可以公布，使用单位登记以后才接受这个密钥签名的词表。

      示例：
        gongkai phrases key 词表.key --name 清河县政务公开办
      """)

  @Argument(help: ArgumentHelp("写入密钥的文件，已有的不覆盖。", valueName: "文件"), completion: .file())
  var file: String

  @Option(help: ArgumentHelp("签名人名称，不能有空格和加号。", valueName: "名称"))
  var name: String

  func run() throws {
    do {
      let key = try PhraseKeyFile.create(at: file, name: name)
      Output.printAsIs("已生成密钥：\(file)\n公钥：\(try key.verifyingKey())")
    } catch let refusal as PhraseKeyRefusal {
      Output.say(refusal.sentence)
      throw Output.unreadable
    } catch let failure as DiskFailure {
      Output.say(failure.sentence)
      throw Output.unreadable
    }
  }
}

/// `gongkai phrases sign LIST`.
struct PhrasesSign: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sign", abstract: "给词表签名，写成可以导入的文件。",
    discussion: """
      有一处错误就不签名，并逐条列出。签名针对文件的每一个字节，签名以后不能再改动。

      示例：
        gongkai phrases sign 词表.txt --key 词表.key --out 词表-已签名.txt

      退出码：0 已签名；2 词表有错误或者无法读取；64 命令写得不对。
      """)

  @Argument(help: ArgumentHelp("词表文件。", valueName: "文件"), completion: .file())
  var file: String

  @Option(help: ArgumentHelp("签名密钥文件（gongkai phrases key）。", valueName: "文件"), completion: .file())
  var key: String

  @Option(help: ArgumentHelp("写入签名后的词表，已有的不覆盖。", valueName: "文件"), completion: .file())
  var out: String

  func run() throws {
    let bytes = try PhraseFiles.read(file)
    do {
      let signed = try PhraseListFile.signed(bytes, by: try PhraseKeyFile.read(key))
      guard !FileManager.default.fileExists(atPath: out) else { throw PhraseKeyRefusal.alreadyThere }
      try Data(signed).write(to: URL(fileURLWithPath: out), options: .atomic)
      Output.print("已签名：\(out)")
    } catch let refusal as PhraseFileRefusal {
      throw PhraseFiles.refuse(.file(refusal), file, undone: "没有签名")
    } catch let refusal as PhraseKeyRefusal {
      Output.say(refusal.sentence)
      throw Output.unreadable
    } catch let failure as DiskFailure {
      Output.say(failure.sentence)
      throw Output.unreadable
    } catch let failure as CocoaError {
      Output.say("无法写入“\(out)”（\(failure.code.rawValue)），请检查文件夹和权限。")
      throw Output.unreadable
    }
  }
}

/// `gongkai phrases trust KEY`.
struct PhrasesTrust: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "trust", abstract: "登记信任的词表公钥。",
    discussion: """
      先用别的途径（如电话、公函）核实公钥确实是编制单位的，再登记。

      示例：
        gongkai phrases trust '清河县政务公开办+1a2b3c4d+AR…' --data /var/lib/gongkai
        gongkai phrases trust --withdraw '清河县政务公开办+1a2b3c4d+AR…' --data /var/lib/gongkai
      """)

  @Argument(help: ArgumentHelp("公钥，一行文字。", valueName: "公钥"))
  var key: String

  @Flag(help: "不再信任这个公钥。")
  var withdraw = false

  @OptionGroup var options: RegistryOptions

  func run() async throws {
    try await options.place.withPeople { registry in
      do {
        let organ = try await PhraseFiles.uppermost(registry)
        if withdraw {
          try await registry.withdrawPhraseKey(key, of: organ, by: .console, at: .now)
          return Output.print("不再信任这个公钥；正在使用的词表不变。")
        }
        let trusted = try await registry.trustPhraseKey(key, of: organ, by: .console, at: .now)
        Output.print("已登记“\(trusted.name)”的公钥，接受它签名的词表。")
      } catch let refusal as PhraseRefusal {
        throw PhraseFiles.refuse(refusal, key)
      } catch let refusal as PeopleRefusal {
        Output.say(refusal.sentence)
        throw Output.no
      }
    }
  }
}
