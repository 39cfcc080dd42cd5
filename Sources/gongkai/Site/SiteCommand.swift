import ArgumentParser

/// `gongkai site`.
struct SiteCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "site", abstract: "网上公开的页面：导出为静态文件。",
    discussion: """
      示例：
        gongkai site export 网站 --data /var/lib/gongkai
        gongkai site keep /srv/xxgk --data /var/lib/gongkai
      """, subcommands: [SiteExport.self, SiteKeep.self])
}
