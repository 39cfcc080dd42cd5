import ArgumentParser
import Documents
import Foundation
import Web

/// `gongkai inspect-one`: opens one hostile file within limits and prints what is wrong with it, or `sound`.
///
/// Not for people: the server starts it for every file it receives, so that a file that breaks a parser breaks only this process.
struct InspectOne: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "inspect-one", abstract: "检查一个收到的文件（由系统调用）。", shouldDisplay: false)

  @Argument(help: "文件类型。")
  var kind: UploadKind

  static let sound = "sound"

  func run() throws {
    guard OwnLimits.apply() else {
      Output.say("无法设置读取限制。")
      throw Output.unreadable
    }
    let input = try FileHandle.standardInput.readToEnd() ?? Data()
    let finding = Self.finding(in: Array(input), as: kind)
    try FileHandle.standardOutput.write(contentsOf: Data((finding?.rawValue ?? Self.sound).utf8))
  }

  private static func finding(in bytes: [UInt8], as kind: UploadKind) -> FileFinding? {
    switch kind {
    case .png: ImageInspection.finding(inPNG: bytes)
    case .jpeg: ImageInspection.finding(inJPEG: bytes)
    case .docx: PackageInspection.finding(in: bytes, as: .docx)
    case .xlsx: PackageInspection.finding(in: bytes, as: .xlsx)
    case .zip: PackageInspection.finding(in: bytes, as: .zip)
    case .text: TextInspection.finding(in: bytes)
    // By a program of its own.
    case .pdf: nil
    }
  }
}

extension UploadKind: ExpressibleByArgument {}
