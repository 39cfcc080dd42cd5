import Documents
import Registry

/// 文件清单 of an exported site: every file of it with its digest and size, in the order of their names. Says nothing of when it was made, so that
/// equal sites have equal lists.
struct ExportManifest: Hashable, Sendable {
  static let schema = "gongkai.site/1"
  static let name = "manifest.json"

  struct File: Hashable, Sendable {
    /// SHA-256 of its bytes.
    let digest: String
    let size: Int
  }

  let installation: String
  var files: [String: File] = [:]

  var json: JSON {
    [
      "schema": .string(Self.schema), "installation": .string(installation),
      "files": .array(
        files.sorted { $0.key < $1.key }.map { path, file in
          ["path": .string(path), "sha256": .string(file.digest), "size": .integer(file.size)]
        }),
    ]
  }

  init(installation: String) { self.installation = installation }

  /// Nil when the text is no such list, or names a file outside its folder.
  init?(_ text: [UInt8]) {
    guard let json = try? JSON.parse(text), json["schema"]?.string == Self.schema,
      let installation = json["installation"]?.string, let files = json["files"]?.array
    else { return nil }
    self.installation = installation
    for file in files {
      guard let path = file["path"]?.string, Self.isInside(path), let digest = file["sha256"]?.string,
        let size = file["size"]?.integer
      else { return nil }
      self.files[path] = File(digest: digest, size: size)
    }
  }

  /// A list is data from outside: it must not lead to other people's files.
  static func isInside(_ path: String) -> Bool {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    return !path.utf8.contains(0) && parts.allSatisfy { !$0.isEmpty && $0 != "." && $0 != ".." }
  }
}

/// 变动清单: what an export changed.
struct ExportChanges: Hashable, Sendable {
  static let schema = "gongkai.site-changes/1"
  static let name = "changes.json"

  let added: [String]
  let changed: [String]
  let removed: [String]
  /// Of all files now.
  let total: Int

  init(from old: [String: ExportManifest.File], to new: [String: ExportManifest.File]) {
    added = new.keys.filter { old[$0] == nil }.sorted()
    changed = new.filter { path, file in old[path].map { $0 != file } ?? false }.keys.sorted()
    removed = old.keys.filter { new[$0] == nil }.sorted()
    total = new.count
  }

  func json(at now: Instant) -> JSON {
    func list(_ paths: [String]) -> JSON { .array(paths.map { .string($0) }) }
    return [
      "schema": .string(Self.schema), "exported": .string(now.description), "files": .integer(total),
      "added": list(added), "changed": list(changed), "removed": list(removed),
    ]
  }

  func sentence(_ folder: String) -> String {
    let sum = "共 \(total) 个文件，新增 \(added.count) 个，变动 \(changed.count) 个，删除 \(removed.count) 个。"
    return removed.isEmpty ? "导出完成：\(folder)，\(sum)" : "导出完成：\(folder)，\(sum)\n删除的文件见 \(Self.name)，请从对外的网站上一并删除。"
  }
}
