import ArgumentParser
import Foundation
import Registry
import Web

/// `gongkai site keep`.
struct SiteKeep: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "keep", abstract: "设定静态站文件夹，由系统随发布和撤下自动更新。",
    discussion: """
      先导出一次，然后记下文件夹。此后每次发布、更正和撤下，正在运行的系统都把变动写入这个文件夹；撤下的文件确实删除后，\
      信息页面上写明“已从静态站撤下”。没有写成的自动重试，仍不成功的列在系统状态页的停住的作业中。每天另外更新一次，包括目录和指南的变动。

      几台服务器共用一个数据库时，文件夹应当是各台服务器都能写的同一个文件夹。复制到其他网站服务器的文件，由复制它的程序删除。

      示例：
        gongkai site keep /srv/xxgk --data 数据 --address https://xxgk.example.cn
        gongkai site keep --stop --data /var/lib/gongkai

      退出码：0 已设定或者停用；1 不能设定或者停用；2 出错；64 命令写得不对。
      """)

  @Argument(help: ArgumentHelp("静态站文件夹：空的，或者以前导出的。", valueName: "文件夹"), completion: .directory)
  var folder: String?

  @Flag(help: "停用：不再更新，文件留在原处。")
  var stop = false

  @Option(help: ArgumentHelp("只导出这个机关的内容，如“清河县云溪镇人民政府”。", valueName: "名称"))
  var organ: String?

  @Option(help: ArgumentHelp("本系统的网址，申请公开、查询办理情况等链接到这里。", valueName: "网址"))
  var address: String?

  @OptionGroup var options: RegistryOptions

  func validate() throws {
    guard (folder == nil) == stop else { throw ValidationError("请写明文件夹，或者用 --stop 停用，只能选择一种。") }
    try SiteAnswers.check(address)
  }

  func run() async throws {
    let place = options.place
    try await place.withRegistry { registry in
      try await SiteAnswers.said {
        guard let folder else {
          try await registry.stopStaticSite()
          return Output.print("静态站已停用，文件留在原处。")
        }
        let changes = try await keep(folder, registry, isDemo: place.demoFolder?.isDemo ?? false)
        Output.print("\(changes.sentence(folder))\n此后由系统自动更新。")
      }
    }
  }

  /// The folder is noted only once it has been written: what happens in between is in the first export or noted after it.
  private func keep(_ folder: String, _ registry: Registry, isDemo: Bool) async throws -> ExportChanges {
    let only = try await SiteExporter.organ(named: organ, in: registry)
    let path = URL(filePath: folder).standardizedFileURL.path
    let exporter = SiteExporter(
      registry: registry, folder: path, address: address.flatMap { PublicAddress($0) }, organ: only, isDemo: isDemo)
    let changes = try await exporter.run()
    try await registry.keepStaticSite(in: StaticFolder(path: path, address: address ?? "", organ: only))
    let open = try await registry.openStaticChanges()
    // Whatever changed before the folder was noted.
    _ = try await exporter.run()
    try await registry.settle(open, at: .now)
    return changes
  }
}
