/// Kinds of file that are not read, each with what to do about it.
enum ForeignFile {
  /// By its first bytes; nil when it may be text.
  static func refusal(of bytes: [UInt8]) -> Unreadable? {
    if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) { return compoundFile(bytes) }
    for (magic, refusal) in magics where bytes.starts(with: magic) { return refusal }
    if bytes.dropFirst(4).starts(with: Array("ftyp".utf8)) { return Unreadable(picture("图片或视频")) }
    if bytes.starts(with: Array("RIFF".utf8)) { return Unreadable(picture("图片或音视频")) }
    let isWide = bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
    // Zero bytes are no text; a page or text that holds a few further on is dealt with when it is decoded.
    return !isWide && bytes.prefix(1024).contains(0) ? Unreadable("无法识别的文件类型，\(supported)。") : nil
  }

  private static let supported = "请提供 .html、.docx、.xlsx、.pdf、.txt、.md 或 .json 文件"

  private static func picture(_ kind: String) -> String {
    "这是\(kind)，没有可读取的文字，请提供原文件（.docx、.xlsx、.html 或带文字的 .pdf）。"
  }

  private static let archive = Unreadable("这是压缩包，请先解压，再提供其中的报告文件。")

  private static let magics: [([UInt8], Unreadable)] = [
    (Array("{\\rtf".utf8), Unreadable("这是 RTF 文档，请用 Word 或 WPS 打开后另存为 .docx 再试。")),
    ([0x89, 0x50, 0x4E, 0x47], Unreadable(picture("图片"))),
    ([0xFF, 0xD8, 0xFF], Unreadable(picture("图片"))),
    (Array("GIF8".utf8), Unreadable(picture("图片"))),
    ([0x49, 0x49, 0x2A, 0x00], Unreadable(picture("图片"))),
    ([0x4D, 0x4D, 0x00, 0x2A], Unreadable(picture("图片"))),
    (Array("Rar!".utf8), archive),
    ([0x37, 0x7A, 0xBC, 0xAF], archive),
    ([0x1F, 0x8B], archive),
  ]

  /// Office files before 2007, and today's when they are encrypted, share one container; its directory says which.
  private static func compoundFile(_ bytes: [UInt8]) -> Unreadable {
    let entries = directoryNames(of: bytes)
    if entries.contains("EncryptedPackage") || entries.contains("EncryptionInfo") {
      return Unreadable("文件已加密，需要密码才能打开，请用 Word、Excel 或 WPS 取消密码后另存再试。")
    }
    if entries.contains("WordDocument") {
      return Unreadable("这是旧版 Word 文档（.doc），请用 Word 或 WPS 打开后另存为 .docx 再试。")
    }
    if entries.contains("Workbook") || entries.contains("Book") {
      return Unreadable("这是旧版 Excel 工作簿（.xls），请用 Excel 或 WPS 打开后另存为 .xlsx 再试。")
    }
    return Unreadable("这是旧版 Office 或 WPS 文件，请用 Word、Excel 或 WPS 打开后另存为 .docx 或 .xlsx 再试。")
  }

  /// Names that look like directory entries: 128 bytes each, UTF-16, with their length at byte 64 ([MS-CFB] 2.6.1).
  private static func directoryNames(of bytes: [UInt8]) -> Set<String> {
    let wanted: Set<String> = ["EncryptedPackage", "EncryptionInfo", "WordDocument", "Workbook", "Book"]
    var found: Set<String> = []
    for start in stride(from: 512, to: bytes.count - 127, by: 128) {
      let length = Int(bytes[start + 64])
      guard (10...40).contains(length), bytes[start + 65] == 0, bytes[start + 1] == 0 else { continue }
      let characters = stride(from: start, to: start + length - 2, by: 2).map { bytes[$0] }
      let name = String(decoding: characters, as: UTF8.self)
      if wanted.contains(name) { found.insert(name) }
    }
    return found
  }

  /// By what a text begins with.
  static func refusal(ofText head: String) -> Unreadable? {
    if head.hasPrefix("MIME-Version:") {
      return Unreadable("这是单一文件网页（.mht），请用 Word 或 WPS 打开后另存为 .docx 再试。")
    }
    if head.hasPrefix("<?xml"),
      head.contains("mso-application") || head.contains("w:wordDocument") || head.contains("pkg:package")
    {
      return Unreadable("这是 XML 格式的 Word 或 Excel 文件，请用 Word、Excel 或 WPS 打开后另存为 .docx 或 .xlsx 再试。")
    }
    return nil
  }
}
