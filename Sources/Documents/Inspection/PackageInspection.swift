/// 压缩结构检查: whether the parts of a DOCX, XLSX or ZIP file open, unpack to a bearable size, and hold no program. Runs in the
/// reading process: the bytes are hostile.
package enum PackageInspection {
  package enum Kind: String, Sendable { case docx, xlsx, zip }

  /// Nil when nothing is wrong.
  package static func finding(in bytes: [UInt8], as kind: Kind) -> FileFinding? {
    let archive: ZipArchive
    do throws(Unreadable) { archive = try ZipArchive(bytes: bytes) } catch {
      return error == ZipArchive.damaged ? .damaged : .unreadable
    }
    if let finding = finding(inNames: Array(archive.names), as: kind) { return finding }
    for name in archive.names.sorted() where !name.hasSuffix("/") {
      if let finding = unpacking(name, of: archive) { return finding }
    }
    return nil
  }

  private static func finding(inNames names: [String], as kind: Kind) -> FileFinding? {
    switch kind {
    case .zip: return names.contains(where: isProgram) ? .program : nil
    case .docx, .xlsx:
      let main = kind == .docx ? "word/document.xml" : "xl/workbook.xml"
      guard names.contains(main), names.contains("[content_types].xml") else { return .damaged }
      let isMacro = names.contains { $0.hasSuffix("vbaproject.bin") || $0.contains("/macrosheets/") }
      return isMacro ? .macros : nil
    }
  }

  private static let programs: Set<String> = [
    "apk", "bat", "cmd", "com", "cpl", "dll", "exe", "hta", "jar", "js", "jse", "lnk", "msi", "ps1", "reg", "scr", "sh",
    "vbe", "vbs", "wsf",
  ]

  private static func isProgram(_ name: String) -> Bool {
    guard let dot = name.lastIndex(of: ".") else { return false }
    return programs.contains(String(name[name.index(after: dot)...]))
  }

  /// Reads the part to its end; the archive counts what it unpacks to.
  private static func unpacking(_ name: String, of archive: ZipArchive) -> FileFinding? {
    let entry: ZipEntry
    do throws(Unreadable) {
      guard let opened = try archive.open(name) else { return nil }
      entry = opened
    } catch { return error == ZipArchive.damaged ? .damaged : .encrypted }
    let size = 65_536
    let buffer = UnsafeMutableRawPointer.allocate(byteCount: size, alignment: 16)
    defer { buffer.deallocate() }
    while true {
      let count = entry.read(into: buffer, count: size)
      if count == 0 { return nil }
      if count < 0 { return entry.fault == ZipArchive.damaged ? .damaged : .tooMuch }
    }
  }
}
