import ArgumentParser
import Registry

/// `gongkai backup`.
struct BackupCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "backup", abstract: "备份全部数据到一个空文件夹；系统可以照常使用。",
    discussion: """
      备份中有数据库、文件、清单和最近的检查点。密钥文件不在其中，请另行保存，否则备份无法打开。
      使用 PostgreSQL 时，请先用 pg_dump 导出数据库，再运行本命令备份文件。

      示例：
        gongkai backup /mnt/备份/2026-03-01 --data /var/lib/gongkai
      """)

  @Argument(help: ArgumentHelp("备份到哪个文件夹（空的，或者尚不存在）。", valueName: "备份文件夹"), completion: .directory)
  var folder: String

  @OptionGroup var options: RegistryOptions

  func run() async throws {
    let place = options.place
    try await place.withRegistry { registry in
      let manifest = try await Backup(registry).run(into: folder, at: .now)
      try await ManualDuty.backup.note(problem: nil, at: .now, in: registry.database)
      Output.print(
        """
        备份完成：\(folder)，\(manifest.files) 个文件，共 \(manifest.bytes) 字节。
        密钥文件不在备份中：\(place.keyFile.path)。请另行保存，与备份分开存放。
        """)
      if manifest.database == nil {
        Output.print("备份中没有数据库，请确认在此之前已用 pg_dump 导出，并与本备份一同保存。")
      }
    }
  }
}

/// `gongkai restore`.
struct RestoreCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "restore", abstract: "把备份恢复到一个空文件夹，全部核验通过才算完成。",
    discussion: """
      需要备份时的密钥文件（或者之后更换过密钥的同一个密钥文件）。核验发现问题时不会留下任何内容。

      示例：
        gongkai restore /mnt/备份/2026-03-01 --data /var/lib/gongkai
      """)

  @Argument(help: ArgumentHelp("备份所在的文件夹。", valueName: "备份文件夹"), completion: .directory)
  var backup: String

  @Option(help: ArgumentHelp("恢复到哪个文件夹（空的，或者尚不存在）。", valueName: "文件夹"), completion: .directory)
  var data: String

  @Option(help: ArgumentHelp("密钥文件，默认在数据文件夹旁边，名称为文件夹名加 .key。", valueName: "文件"), completion: .file())
  var key: String?

  func run() async throws {
    let place = RegistryPlace(data: data, database: nil, files: nil, key: key)
    try await RegistryFailure.said {
      let outcome = try await Restore(from: backup, into: data, keyFile: place.keyFile).run()
      Output.print(VerificationText(outcome.verification).text)
      Output.print("恢复完成：\(data)，内容截至北京时间 \(outcome.manifest.created.inChina)。")
    }
  }
}
