import ArgumentParser
import Disclosure
import Documents
import Registry

/// `gongkai import phrases FILE`.
struct ImportPhrases: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "phrases", abstract: "导入筛查词表，整个系统从此用它筛查。",
    discussion: """
      词表是 UTF-8 文本：前三行是“版本”“名称”“日期”，以后一行一条，依次为种类、原词、建议、理由、处置要求、例外，用制表符或者逗号隔开。
      由登记过公钥的单位签名（gongkai phrases sign）的才导入；没有签名的，要写明 --unsigned，并记入审计记录。
      以前的词表保留；已经记下的筛查结果不变。

      示例：
        gongkai import phrases 词表.txt --data /var/lib/gongkai

      退出码：0 已导入；1 签名不符合要求；2 词表有错误或者无法读取；64 命令写得不对。
      """)

  @Argument(help: ArgumentHelp("词表文件。", valueName: "文件"), completion: .file())
  var file: String

  @Flag(help: "没有签名也导入。")
  var unsigned = false

  @OptionGroup var options: RegistryOptions

  func run() async throws {
    let bytes = try PhraseFiles.read(file)
    try await options.place.withPeople { registry in
      do {
        let organ = try await PhraseFiles.uppermost(registry)
        let installed = try await registry.installPhrases(
          bytes, of: organ, isUnsignedTaken: unsigned, by: .console, at: .now)
        let signer = installed.signer.map { "由“\($0)”签名" } ?? "没有签名"
        Output.print("已导入词表“\(installed.name)”\(installed.version)版，\(signer)。")
      } catch let refusal as PhraseRefusal {
        throw PhraseFiles.refuse(refusal, file)
      } catch let refusal as PeopleRefusal {
        Output.say(refusal.sentence)
        throw Output.no
      }
    }
  }
}

/// What the commands about lists share.
enum PhraseFiles {
  static func read(_ path: String) throws -> [UInt8] {
    do throws(Unreadable) { return try InputFile(path).bytes } catch {
      Output.say("无法读取“\(path)”：\(error.reason)")
      throw Output.unreadable
    }
  }

  /// 统一维护词表的机关.
  static func uppermost(_ registry: Registry) async throws -> OrganID {
    guard let organ = try await registry.organs().first(where: { $0.parent == nil && $0.closed == nil }) else {
      throw PeopleRefusal.noSuchOrgan
    }
    return organ.id
  }

  /// - Parameter undone: What was not done: `没有导入`.
  static func refuse(_ refusal: PhraseRefusal, _ file: String, undone: String = "没有导入") -> ExitCode {
    if case .file = refusal {
      let lines = ["词表“\(file)”有 \(refusal.sentences.count) 处错误，\(undone)："] + refusal.sentences.map { "  \($0)" }
      Output.say(lines.joined(separator: "\n"))
      return Output.unreadable
    }
    Output.say(refusal.sentences.joined(separator: "\n"))
    return Output.no
  }
}
