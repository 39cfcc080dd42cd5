import ArgumentParser
import Documents
import Foundation

/// 台账文件 on disk.
enum LedgerFile {
  /// Writes a ledger where the person asked for it. The file appears whole or not at all.
  static func write(_ entries: LedgerEntries, to target: LedgerTarget) throws {
    let file = URL(filePath: target.file)
    let folder = file.deletingLastPathComponent()
    guard isFolder(folder) else { throw refusal("文件夹“\(folder.path)”不存在，请先建立。") }
    guard !isFolder(file) else { throw refusal("“\(target.file)”是文件夹，请指定文件名。") }
    guard target.force || !FileManager.default.fileExists(atPath: file.path) else {
      throw refusal("“\(target.file)”已经存在。要覆盖它请加 --force，否则请换一个文件名。")
    }
    let scratch = folder.appending(path: ".\(file.lastPathComponent).\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: scratch) }
    do throws(LedgerEntries.WriteFailure) { try entries.writeSpreadsheet(to: scratch.path) } catch {
      throw refusal("无法写入“\(target.file)”（\(error.reason)），请检查文件夹权限和磁盘空间。")
    }
    guard rename(scratch.path, file.path) == 0 else {
      throw refusal("无法写入“\(target.file)”（\(String(cString: strerror(errno)))）。")
    }
  }

  private static func isFolder(_ url: URL) -> Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: url.path, isDirectory: &isFolder) && isFolder.boolValue
  }

  private static func refusal(_ sentence: String) -> ExitCode {
    Output.say(sentence)
    return Output.unreadable
  }
}
