import Documents

/// 备份清单: what a backup holds; written last, so that a folder without it is no backup.
package struct BackupManifest: Hashable, Sendable {
  package static let form = "gongkai.backup/1"
  static let name = "manifest.json"
  static let databaseName = RegistryOpening.databaseName
  /// In the form of `sha256sum`, so that `sha256sum -c files.sha256` checks the files without this program.
  static let listName = "files.sha256"
  static let checkpointName = "checkpoint.txt"

  package let installation: String
  package let created: Instant
  /// SHA-256 of the database's copy; nil when PostgreSQL's own tools copy it.
  package let database: Digest?
  package let list: Digest
  package let files: Int
  package let bytes: Int
  /// The last checkpoint, signed; nil when there was none yet.
  package let checkpoint: String?

  var json: JSON {
    [
      "format": .string(BackupManifest.form), "installation": .string(installation),
      "created": .string(created.description), "database": JSON(database?.hex),
      "fileList": .string(list.hex), "files": .integer(files), "bytes": .integer(bytes),
      "checkpoint": JSON(checkpoint),
      "keys": "密钥文件不在备份中，须另行保存；没有密钥文件无法读取个人信息和文件。",
    ]
  }

  init(
    installation: String, created: Instant, database: Digest?, list: Digest, files: Int, bytes: Int,
    checkpoint: String?
  ) {
    self.installation = installation
    self.created = created
    self.database = database
    self.list = list
    self.files = files
    self.bytes = bytes
    self.checkpoint = checkpoint
  }

  init?(_ json: JSON) {
    guard json["format"]?.string == BackupManifest.form, let installation = json["installation"]?.string,
      let created = json["created"]?.string.flatMap(Instant.init),
      let list = json["fileList"]?.string.flatMap(Digest.init(hex:)), let files = json["files"]?.integer,
      let bytes = json["bytes"]?.integer
    else { return nil }
    self.init(
      installation: installation, created: created, database: json["database"]?.string.flatMap(Digest.init(hex:)),
      list: list, files: files, bytes: bytes, checkpoint: json["checkpoint"]?.string)
  }
}

/// Why a backup is not made or not restored.
package enum BackupRefusal: Error, Hashable, Sendable {
  case notEmpty(path: String)
  case noBackup(path: String)
  case damaged(file: String)
  case withoutDatabase
  case unsound(VerificationSummary)

  /// The first fault found in what was restored.
  package struct VerificationSummary: Hashable, Sendable {
    package let faults: Int
    package let first: String
  }

  package var sentence: String {
    switch self {
    case .notEmpty(let path): "文件夹“\(path)”里已有文件，不会覆盖。请指定一个空文件夹。"
    case .noBackup(let path): "“\(path)”不是完整的备份：缺少清单，或清单无法识别。"
    case .damaged(let file): "备份中的“\(file)”缺失或已损坏，不能恢复。请换用另一份备份。"
    case .withoutDatabase:
      "这份备份只有文件，数据库在 PostgreSQL 中：请先用 pg_restore 恢复数据库，再把备份中的 files 文件夹放到 --files 所指位置。"
    case .unsound(let summary): "恢复出的数据核验发现 \(summary.faults) 处问题，未予采用。第一处：\(summary.first)"
    }
  }
}
