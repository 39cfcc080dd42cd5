import ArgumentParser
import Foundation

/// A JSON file that a person names on the command line.
enum JSONFile {
  /// More than this is no list of events or holidays.
  static let largest = 16 * 1024 * 1024

  /// The file's bytes, or those of standard input for `-`; what fails is said and ends the command with 2.
  static func bytes(_ name: String) throws(ExitCode) -> [UInt8] {
    do {
      let handle = name == "-" ? FileHandle.standardInput : try FileHandle(forReadingFrom: URL(filePath: name))
      let data = try handle.read(upToCount: largest + 1) ?? Data()
      guard data.count <= largest else {
        Output.say("文件 \(name) 超过 \(largest / 1024 / 1024) MB，不予读取。")
        throw Output.unreadable
      }
      return Array(data)
    } catch let code as ExitCode { throw code } catch {
      Output.say("无法读取文件 \(name)，请核对文件是否存在、能否打开。")
      throw Output.unreadable
    }
  }
}
