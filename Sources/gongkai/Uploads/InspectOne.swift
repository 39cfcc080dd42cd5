import ArgumentParser
import Documents
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
    let finding = Self.finding(in: try HostileInput.read(), as: kind)
    try HostileInput.answer(finding?.rawValue ?? Self.sound)
  }

  private static func finding(in bytes: [UInt8], as kind: UploadKind) -> FileFinding? {
    switch kind {
    case .png: ImageInspection.finding(inPNG: bytes)
    case .jpeg: ImageInspection.finding(inJPEG: bytes)
    case .docx: PackageInspection.finding(in: bytes, as: .docx)
    case .xlsx: PackageInspection.finding(in: bytes, as: .xlsx)
    case .zip: PackageInspection.finding(in: bytes, as: .zip)
    case .text: TextInspection.finding(in: bytes)
    // Never kept.
    case .html, .json: .otherType
    // By a program of its own.
    case .pdf: nil
    }
  }
}

extension UploadKind: ExpressibleByArgument {}
