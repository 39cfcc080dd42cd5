/// 文件查验: tells what a file is while its bytes pass by. What is inside is read later, in a process of its own.
package struct UploadInspection {
  private let suffix: String
  private var head: [UInt8] = []
  private var tail: [UInt8] = []
  private var size = 0
  private var hasWordPart = false
  private var hasSheetPart = false
  private var isText = true

  private static let wordPart = Array("word/document.xml".utf8)
  private static let sheetPart = Array("xl/workbook.xml".utf8)

  package init(name: String) {
    suffix = name.lastIndex(of: ".").map { name[name.index(after: $0)...].lowercased() } ?? ""
  }

  package mutating func append(_ bytes: [UInt8]) {
    size += bytes.count
    if head.count < 8 { head += bytes.prefix(8 - head.count) }
    if head.starts(with: [0x50, 0x4B]) { lookForParts(bytes) }
    if isText, ["txt", "html", "htm", "json"].contains(suffix) {
      isText = !bytes.contains { $0 < 0x20 && $0 != 0x09 && $0 != 0x0A && $0 != 0x0D }
    }
  }

  /// The names of parts stand uncompressed in the file; one may lie across two pieces.
  private mutating func lookForParts(_ bytes: [UInt8]) {
    let window = tail + bytes
    if !hasWordPart { hasWordPart = UploadInspection.holds(window, Self.wordPart) }
    if !hasSheetPart { hasSheetPart = UploadInspection.holds(window, Self.sheetPart) }
    tail = Array(window.suffix(Self.wordPart.count))
  }

  /// What the file is, when its name says so too.
  ///
  /// - Parameter accepted: What is taken at all.
  package func kind(among accepted: [UploadKind] = UploadKind.kept) throws(UploadRefusal) -> UploadKind {
    guard size > 0 else { throw .empty }
    guard let promised = accepted.first(where: { $0.suffixes.contains(suffix) }) else {
      throw .unknownSuffix
    }
    guard found.contains(promised) else { throw .nameDoesNotFit(suffix: suffix) }
    return promised
  }

  private var found: Set<UploadKind> {
    if head.starts(with: Array("%PDF-".utf8)) { return [.pdf] }
    if head.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) { return [.png] }
    if head.starts(with: [0xFF, 0xD8, 0xFF]) { return [.jpeg] }
    if head.starts(with: [0x50, 0x4B, 0x03, 0x04]) {
      return hasWordPart ? [.docx] : hasSheetPart ? [.xlsx] : [.zip]
    }
    let isProgram =
      head.starts(with: [0x4D, 0x5A]) || head.starts(with: [0x7F, 0x45]) || head.starts(with: [0x23, 0x21])
    return isText && !isProgram ? [.text, .html, .json] : []
  }

  private static func holds(_ bytes: [UInt8], _ sought: [UInt8]) -> Bool {
    guard let first = sought.first else { return true }
    var from = bytes.startIndex
    while let start = bytes[from...].firstIndex(of: first) {
      if bytes[start...].starts(with: sought) { return true }
      from = start + 1
    }
    return false
  }
}
