import ArgumentParser
import Disclosure
import Documents
import Foundation
import Registry

/// `gongkai import items FILE`.
struct ImportItems: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "items", abstract: "把以前公开的信息补录到系统中。",
    discussion: """
      用 --template 生成空清单，一行一条信息。补录的信息标明“补录”，保留原来的索引号和发布日期，导入后即在公开页面可以看到；没有索引号的由系统编号。
      附件与上传的一样筛查；通过文件核对和查毒以后公众才能下载。
      有一处错误就不导入任何内容，并逐条列出错误。同一清单可以再次导入：系统中已有、内容相同的不重复补录。

      示例：
        gongkai import items --template 信息清单.xlsx
        gongkai import items 信息清单.xlsx --data /var/lib/gongkai
        gongkai import items 信息清单.xlsx --data /var/lib/gongkai --attachments 附件

      退出码：0 已导入；2 清单有错误或者无法读取；64 命令写得不对。
      """)

  @Argument(help: ArgumentHelp("信息清单，以 .xlsx 结尾。", valueName: "文件"), completion: .file(extensions: ["xlsx"]))
  var file: String

  @Flag(help: "不导入，把空清单写入这个文件。")
  var template = false

  @Option(help: ArgumentHelp("机关名称，如“清河县云溪镇人民政府”；系统中只有一个机关的不必写。", valueName: "名称"))
  var organ: String?

  @Option(
    help: ArgumentHelp("附件所在的文件夹；清单“附件”列写其中的文件名。", valueName: "文件夹"), completion: .directory)
  var attachments: String?

  @Option(help: ArgumentHelp("附件筛查发现的问题核对后确认可以公开的，在这里写明理由，记入每条信息。", valueName: "理由"))
  var reason = ""

  @OptionGroup var options: OptionalRegistryOptions

  func validate() throws {
    if !template { _ = try options.checked() }
  }

  func run() async throws {
    if template {
      return try NewTemplate(file).write("空清单") { (path) throws(StaffRosterTemplate.WriteFailure) in
        try ItemListTemplate.write(to: path)
      }
    }
    let workbook = try await workbook()
    try await options.checked().place.withRegistry { registry in
      do {
        let imported = try await carryOut(workbook, in: registry)
        Output.print(imported.sentences.joined(separator: "\n"))
      } catch let refusal as LedgerFaults {
        let lines = ["清单“\(file)”有 \(refusal.faults.count) 处错误，没有导入任何内容："]
        Output.say((lines + refusal.faults.map { "  \($0.sentence)" }).joined(separator: "\n"))
        throw Output.unreadable
      } catch let refusal as BuildRefusal {
        Output.say(refusal.text)
        throw Output.unreadable
      } catch let refusal as ItemActionRefusal {
        Output.say(refusal.sentence)
        throw Output.unreadable
      }
    }
  }

  private func workbook() async throws -> SourceWorkbook {
    do throws(Unreadable) {
      return try await SandboxedReader.standard.workbook(from: try InputFile(file)).get()
    } catch {
      Output.say("无法读取清单“\(file)”：\(error.reason)")
      throw Output.unreadable
    }
  }

  private func carryOut(_ workbook: SourceWorkbook, in registry: Registry) async throws -> ImportedItems {
    let organ = try CountedRegister.organ(named: organ, among: try await registry.organs()).id
    let now = Instant.now
    let list = try ItemList(workbook, columns: try await registry.openColumns(of: organ, on: now.day))
    let rules = RequestRules(
      calendar: try await registry.calendar(), ladders: try await registry.settings(of: organ, on: now.day).ladders,
      permissions: try .standard())
    let (items, files) = try await attached(list.items, in: registry)
    return try await registry.importItems(
      items, files: files, reason: reason, into: organ, by: .system, under: rules, today: now.day, at: now)
  }

  private func attached(
    _ items: [EarlierItem], in registry: Registry
  ) async throws -> (items: [EarlierItem], files: [Int: EarlierFiles]) {
    if let attachments {
      let folder = AttachmentFolder(path: attachments, phrases: try await registry.phrases())
      return try await folder.read(items, into: registry.files)
    }
    let named = items.filter { !$0.files.isEmpty }
    guard named.isEmpty else {
      throw LedgerFaults(
        faults: named.map {
          LedgerFault(
            sheet: $0.sheet, row: $0.row, column: ItemListColumn.attachments.rawValue,
            message: "清单写有附件，请用 --attachments 写明附件所在的文件夹。")
        })
    }
    return (items, [:])
  }
}
