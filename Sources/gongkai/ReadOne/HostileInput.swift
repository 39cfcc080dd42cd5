import Foundation

/// 来路不明的输入, in the process that was started for it alone.
enum HostileInput {
  /// Sets the limits of this process, for good; before the first byte is read.
  static func prepare() throws {
    guard OwnLimits.apply() else {
      Output.say("无法设置读取限制。")
      throw Output.unreadable
    }
  }

  /// All of standard input, within the limits.
  static func read() throws -> [UInt8] {
    try prepare()
    return Array(try FileHandle.standardInput.readToEnd() ?? Data())
  }

  static func answer(_ text: String) throws { try FileHandle.standardOutput.write(contentsOf: Data(text.utf8)) }
}
