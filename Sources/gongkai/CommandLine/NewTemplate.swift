import ArgumentParser
import Documents
import Foundation

/// 空表: an empty spreadsheet that a command writes to be filled in; never over a file that is there.
struct NewTemplate {
  let path: String

  init(_ path: String) throws {
    guard path.lowercased().hasSuffix(".xlsx") else { throw ValidationError("文件名“\(path)”应以 .xlsx 结尾。") }
    guard !FileManager.default.fileExists(atPath: path) else {
      Output.say("“\(path)”已经存在，请换一个文件名。")
      throw Output.unreadable
    }
    self.path = path
  }

  /// - Parameter name: What it is called to the person: 空名册.
  func write(
    _ name: String, by writing: (String) throws(StaffRosterTemplate.WriteFailure) -> Void
  ) throws {
    do throws(StaffRosterTemplate.WriteFailure) { try writing(path) } catch {
      try? FileManager.default.removeItem(atPath: path)
      Output.say("无法写入“\(path)”（\(error.reason)），请检查文件夹权限和磁盘空间。")
      throw Output.unreadable
    }
    Output.print("已生成\(name)：\(path)。填写方法见文件中的“说明”表。")
  }
}
