import Documents
import Foundation

/// A file that a command was given, with its bytes and what they are.
struct InputFile: Sendable {
  /// As the person wrote it; "-" for standard input.
  let name: String
  let bytes: [UInt8]
  let format: FileFormat

  /// Reads the file whole, but never more than the limit of its kind.
  init(_ name: String) throws(Unreadable) {
    let bytes = try name == "-" ? Self.read(.standardInput) : Self.read(path: name)
    self.name = name
    self.bytes = bytes
    format = try FileFormat.detect(bytes, name: name)
  }

  /// What came by another way than a path.
  init(_ bytes: [UInt8], name: String) throws(Unreadable) {
    self.name = name
    self.bytes = bytes
    format = try FileFormat.detect(bytes, name: name)
  }

  private static func read(path: String) throws(Unreadable) -> [UInt8] {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else { throw Unreadable("文件不存在，请检查路径。") }
    guard !isFolder.boolValue else { throw Unreadable("这是文件夹，不是文件，请指定其中的报告文件。") }
    guard let handle = FileHandle(forReadingAtPath: path) else { throw Unreadable("没有读取这个文件的权限，请检查文件权限。") }
    defer { try? handle.close() }
    // A sparse or growing file: its size is asked before anything is read, and reading stops at the limit anyway.
    let attributes = try? FileManager.default.attributesOfItem(atPath: path)
    if let size = attributes?[.size] as? Int, size > FileFormat.largestOfAny { throw FileFormat.tooLarge(size) }
    return try read(handle)
  }

  private static func read(_ handle: FileHandle) throws(Unreadable) -> [UInt8] {
    var bytes: [UInt8] = []
    do {
      while let chunk = try handle.read(upToCount: 1 << 20), !chunk.isEmpty {
        bytes.append(contentsOf: chunk)
        if bytes.count > FileFormat.largestOfAny { break }
      }
    } catch {
      throw Unreadable("读取文件时出错（\(error.localizedDescription)），请检查磁盘或网络后再试。")
    }
    if bytes.count > FileFormat.largestOfAny { throw FileFormat.tooLarge(bytes.count) }
    return bytes
  }
}
