import ArgumentParser

/// Where the data lie, for commands that also do without.
struct OptionalRegistryOptions: ParsableArguments {
  @Option(help: ArgumentHelp("数据文件夹（SQLite 数据库和文件都在其中）。", valueName: "文件夹"), completion: .directory)
  var data: String?

  @Option(help: ArgumentHelp("PostgreSQL 数据库的地址，如 postgres://主机/库名。", valueName: "地址"))
  var database: String?

  @Option(help: ArgumentHelp("文件所在的文件夹，默认为数据文件夹中的 files。", valueName: "文件夹"), completion: .directory)
  var files: String?

  @Option(help: ArgumentHelp("密钥文件，默认在数据文件夹旁边，名称为文件夹名加 .key。", valueName: "文件"), completion: .file())
  var key: String?

  var isGiven: Bool { data != nil || database != nil }

  func checked() throws -> RegistryOptions {
    var options = RegistryOptions()
    (options.data, options.database, options.files, options.key) = (data, database, files, key)
    try options.validate()
    return options
  }
}
