import Disclosure

/// 压缩包: its files one by one, within limits that are counted while unpacking, whatever the archive says of itself.
struct ArchiveParts {
  /// Files in one archive.
  static let mostFiles = 1_000
  /// Bytes of one file.
  static let mostBytes = 50_000_000
  /// Unpacked bytes for each packed one; text packs to a tenth, a bomb to a thousandth.
  static let mostRatio = 100
  /// Below this nothing is a bomb.
  private static let harmless = 1_000_000

  /// What may still be unpacked, over all archives within one attachment.
  private var bytesLeft: Int
  private var filesLeft = mostFiles

  /// - Parameter packed: The attachment's own size.
  init(packed: Int) {
    let (product, isTooMuch) = packed.multipliedReportingOverflow(by: Self.mostRatio)
    bytesLeft = isTooMuch ? ZipArchive.mostBytes : min(max(product, Self.harmless), ZipArchive.mostBytes)
  }

  mutating func parts(
    of archive: ZipArchive, _ read: (inout ArchiveParts, [UInt8], String) -> [ScreenedPart]
  ) -> [ScreenedPart] {
    let names = archive.names.filter { !$0.hasSuffix("/") }.sorted()
    if names.isEmpty { return [.unread(.aside("内容"), "压缩包里没有文件。")] }
    guard names.count <= filesLeft else {
      return [.unread(.aside("内容"), "压缩包内有\(names.count)个文件，合计超过\(Self.mostFiles)个的上限。")]
    }
    filesLeft -= names.count
    var found: [ScreenedPart] = []
    for name in names {
      do throws(Unreadable) {
        let bytes = try bytes(of: name, in: archive, left: bytesLeft)
        bytesLeft -= bytes.count
        found += read(&self, bytes, name).map { $0.within(name) }
      } catch {
        if error == Self.bomb { bytesLeft = 0 }
        found.append(.unread(.attachment(name, nil), error.reason))
      }
    }
    return found
  }

  private func bytes(of name: String, in archive: ZipArchive, left: Int) throws(Unreadable) -> [UInt8] {
    guard left > 0 else { throw Self.bomb }
    guard let entry = try archive.open(name) else { throw ZipArchive.damaged }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = buffer.withUnsafeMutableBytes { room in
        room.baseAddress.map { entry.read(into: $0, count: room.count) } ?? 0
      }
      if count == 0 { return bytes }
      if count < 0 { throw entry.fault ?? ZipArchive.damaged }
      bytes += buffer.prefix(count)
      if bytes.count > Self.mostBytes { throw FileFormat.tooLarge(bytes.count, limit: Self.mostBytes) }
      if bytes.count > left { throw Self.bomb }
    }
  }

  private static let bomb = Unreadable("压缩包解压后的大小超过原来的\(mostRatio)倍，停止检查，请解压后重新提供。")
}
