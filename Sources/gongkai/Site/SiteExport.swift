import ArgumentParser
import Registry
import Web

/// `gongkai site export`.
struct SiteExport: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "把网上公开的页面导出为静态文件，供县级政府网站使用，或者放在任何网站服务器上。",
    discussion: """
      导出首页、指南、目录和每条信息的页面、附件、样式，链接都是相对的，不运行本系统也能阅读。packages 文件夹中每条信息\
      有一个文件夹（正文网页、元数据 XML 和 JSON、附件），供县级网站的系统导入。manifest.json 是全部文件及其 SHA-256，\
      changes.json 是与上一次导出相比新增、变动和删除的文件。

      再次导出到同一文件夹时，没有变动的文件不动，已经撤下的信息随即删除。信息撤下后请马上再导出一次，并把 changes.json 中删除的\
      文件从对外的网站上删除。只有公开的信息会被导出。要随发布和撤下自动更新的，用 gongkai site keep。

      示例：
        gongkai site export 网站 --data /var/lib/gongkai
        gongkai site export 网站 --data 数据 --address https://xxgk.example.cn
        gongkai site export 网站 --data 数据 --organ 清河县云溪镇人民政府

      退出码：0 已导出；1 文件夹不能用于导出；2 没有导出，或者出错；64 命令写得不对。
      """)

  @Argument(help: ArgumentHelp("导出到哪个文件夹：空的，或者上一次导出的。", valueName: "文件夹"), completion: .directory)
  var folder: String

  @Option(help: ArgumentHelp("只导出这个机关的内容，如“清河县云溪镇人民政府”。", valueName: "名称"))
  var organ: String?

  @Option(
    help: ArgumentHelp(
      "本系统的网址，申请公开、查询办理情况等链接到这里；不写的，页面上说明怎么提出申请。", valueName: "网址"))
  var address: String?

  @Option(name: .long, help: ArgumentHelp("输出格式：text 为文字，json 为数据。", valueName: "格式"))
  var format = OutputFormat.text

  @OptionGroup var options: RegistryOptions

  func validate() throws { try SiteAnswers.check(address) }

  func run() async throws {
    let place = options.place
    try await place.withRegistry { registry in
      try await SiteAnswers.said {
        let changes = try await export(registry, isDemo: place.demoFolder?.isDemo ?? false)
        switch format {
        case .json: Output.print(changes.json(at: .now))
        case .text: Output.print(changes.sentence(folder))
        }
      }
    }
  }

  private func export(_ registry: Registry, isDemo: Bool) async throws -> ExportChanges {
    let only = try await SiteExporter.organ(named: organ, in: registry)
    return try await SiteExporter(
      registry: registry, folder: folder, address: address.flatMap { PublicAddress($0) }, organ: only, isDemo: isDemo
    ).run()
  }
}
