import Foundation

/// The folder a command writes its files to: all of them appear, or none.
struct OutputFolder {
  private let folder: URL
  private let staging: URL

  var path: String { folder.path }
  /// A path nobody else writes to.
  var scratchFile: URL { FileManager.default.temporaryDirectory.appending(path: "gongkai-\(UUID().uuidString).xlsx") }

  init(_ path: String) throws(BuildRefusal) {
    folder = URL(filePath: path).standardizedFileURL
    // A folder that is there keeps its place, so the files are prepared inside it, on the same disk.
    let isThere = try Self.isFolder(folder)
    let place = isThere ? folder : folder.deletingLastPathComponent()
    staging = place.appending(path: ".gongkai-\(UUID().uuidString)")
  }

  private static func isFolder(_ url: URL) throws(BuildRefusal) -> Bool {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: url.path, isDirectory: &isFolder) else { return false }
    guard isFolder.boolValue else { throw .sentence("“\(url.path)”是文件，不是文件夹，请用 --out 指定文件夹。") }
    return true
  }

  /// Writes every file aside first, then puts them in place; `stale` are files of an earlier run that no longer belong.
  func write(_ files: [ReportFiles.File], removing stale: [String]) throws(BuildRefusal) {
    defer { try? FileManager.default.removeItem(at: staging) }
    do {
      try FileManager.default.createDirectory(at: staging, withIntermediateDirectories: true)
      for file in files { try Data(file.bytes).write(to: staging.appending(path: file.name)) }
      if try !Self.isFolder(folder) {
        try FileManager.default.moveItem(at: staging, to: folder)
        return
      }
      for file in files { try replace(file.name) }
      for name in stale { try? FileManager.default.removeItem(at: folder.appending(path: name)) }
    } catch let refusal as BuildRefusal { throw refusal } catch {
      throw .sentence("无法写入文件夹“\(path)”（\(error.localizedDescription)），请检查权限和磁盘空间。")
    }
  }

  private func replace(_ name: String) throws {
    let target = folder.appending(path: name)
    guard rename(staging.appending(path: name).path, target.path) == 0 else {
      throw BuildRefusal.sentence("无法写入“\(target.path)”（\(String(cString: strerror(errno)))）。")
    }
  }
}
