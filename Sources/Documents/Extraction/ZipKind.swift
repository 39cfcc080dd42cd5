/// What a ZIP file holds, told from the names in its directory without unpacking anything.
enum ZipKind {
  static func format(of bytes: [UInt8]) throws(Unreadable) -> FileFormat {
    let names = try directory(of: bytes)
    if names.contains(where: { $0.hasPrefix("word/document") }) { return .docx }
    if names.contains(where: { $0.hasPrefix("xl/workbook.xml") }) { return .xlsx }
    if names.contains("xl/workbook.bin") {
      throw Unreadable("这是二进制的 Excel 工作簿（.xlsb），请用 Excel 或 WPS 打开后另存为 .xlsx 再试。")
    }
    if names.contains("ofd.xml") { throw Unreadable("这是 OFD 版式文件，请提供原来的 .docx，或转换为带文字的 .pdf 再试。") }
    if names.contains(where: { $0.hasPrefix("ppt/") }) {
      throw Unreadable("这是演示文稿（.pptx），请提供 .docx、.xlsx、.html 或 .pdf 文件。")
    }
    if names.contains("content.xml") {
      throw Unreadable("这是 ODF 文档（.odt 或 .ods），请用 Word、Excel 或 WPS 打开后另存为 .docx 或 .xlsx 再试。")
    }
    throw Unreadable("这是压缩包或不完整的 Office 文件，没有找到正文，请解压后提供其中的报告，或重新导出为 .docx、.xlsx 再试。")
  }

  /// The names in the central directory, in lower case (APPNOTE 4.3.12, 4.3.16).
  private static func directory(of bytes: [UInt8]) throws(Unreadable) -> Set<String> {
    guard let end = endRecord(of: bytes) else { throw ZipArchive.damaged }
    let count = number(bytes, at: end + 10, size: 2) ?? 0
    var position = number(bytes, at: end + 16, size: 4) ?? bytes.count
    var names: Set<String> = []
    for _ in 0..<min(count, ZipArchive.mostEntries) {
      guard number(bytes, at: position, size: 4) == 0x0201_4B50,
        let nameLength = number(bytes, at: position + 28, size: 2),
        let extraLength = number(bytes, at: position + 30, size: 2),
        let commentLength = number(bytes, at: position + 32, size: 2),
        position + 46 + nameLength <= bytes.count
      else { throw ZipArchive.damaged }
      let name = String(decoding: bytes[(position + 46)..<(position + 46 + nameLength)], as: UTF8.self)
      names.insert(name.lowercased().replacing("\\", with: "/"))
      position += 46 + nameLength + extraLength + commentLength
    }
    return names
  }

  /// The end record lies in the last 65,557 bytes.
  private static func endRecord(of bytes: [UInt8]) -> Int? {
    var position = bytes.count - 22
    let earliest = max(0, position - 65_535)
    while position >= earliest {
      if number(bytes, at: position, size: 4) == 0x0605_4B50 { return position }
      position -= 1
    }
    return nil
  }

  /// A little-endian number; nil beyond the end.
  private static func number(_ bytes: [UInt8], at position: Int, size: Int) -> Int? {
    guard position >= 0, position + size <= bytes.count else { return nil }
    return (0..<size).reduce(0) { $0 | Int(bytes[position + $1]) << (8 * $1) }
  }
}
