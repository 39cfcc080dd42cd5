/// What a file is, told from its content; its name only decides between kinds of plain text.
package enum FileFormat: String, Sendable, Hashable, CaseIterable {
  case html, docx, xlsx, pdf, text, markdown, json

  /// The largest file that is read, in bytes. A report is 0.1–5 MB; with scanned pictures a DOCX or PDF reaches tens
  /// of megabytes, a page of text never does.
  package var largest: Int {
    switch self {
    case .html, .text, .markdown, .json: 50_000_000
    case .docx, .xlsx, .pdf: Self.largestOfAny
    }
  }

  /// No file beyond this is even opened.
  package static let largestOfAny = 100_000_000

  /// Names the format of `bytes`.
  ///
  /// - Parameter name: The file's name, or "-" for standard input.
  /// - Throws: For an empty file and for every kind that is not read: what it is, and what to do.
  package static func detect(_ bytes: [UInt8], name: String) throws(Unreadable) -> FileFormat {
    let suffix = suffix(of: name)
    if bytes.allSatisfy({ $0 == 0 || $0 == 0x20 || (0x09...0x0D).contains($0) }) {
      throw Unreadable(bytes.isEmpty ? "文件是空的（0 字节），请重新下载或导出后再试。" : "文件里没有内容，请重新下载或导出后再试。")
    }
    let format =
      try bytes.starts(with: [0x50, 0x4B]) ? ZipKind.format(of: bytes) : plainFormat(of: bytes, suffix: suffix)
    guard bytes.count <= format.largest else { throw tooLarge(bytes.count, limit: format.largest) }
    return format
  }

  /// The refusal of a file of `size` bytes.
  package static func tooLarge(_ size: Int, limit: Int = largestOfAny) -> Unreadable {
    Unreadable("文件有 \((size + 999_999) / 1_000_000) MB，超过 \(limit / 1_000_000) MB 的上限，不予读取。")
  }

  /// The part of the name behind its last dot, in lower case.
  private static func suffix(of name: String) -> String {
    guard let dot = name.lastIndex(of: ".") else { return "" }
    return name[name.index(after: dot)...].lowercased()
  }

  private static func plainFormat(of bytes: [UInt8], suffix: String) throws(Unreadable) -> FileFormat {
    if bytes.prefix(1024).firstRange(of: Array("%PDF-".utf8)) != nil { return .pdf }
    if let refusal = ForeignFile.refusal(of: bytes) { throw refusal }
    let head = textHead(of: bytes)
    if let refusal = ForeignFile.refusal(ofText: head) { throw refusal }
    let isPage = suffix == "html" || suffix == "htm" || looksLikePage(head)
    if isPage, ["doc", "docx", "xls", "xlsx", "et", "wps"].contains(suffix) {
      throw Unreadable("这是网页内容，只是扩展名写成了 .\(suffix)，请把扩展名改为 .html 再试，或用 Word、Excel 或 WPS 打开后另存为 .docx 或 .xlsx。")
    }
    if isPage { return .html }
    // A page's source that was saved as text: its tables are marked up, whatever the name says.
    if suffix != "json", bytes.prefix(2_000_000).firstRange(of: Array("</td>".utf8)) != nil { return .html }
    switch suffix {
    case "json": return .json
    case "md", "markdown": return .markdown
    case "docx", "xlsx", "pdf":
      throw Unreadable("这是纯文本，不是 .\(suffix) 文件，请重新下载或导出；如确为文本，请把扩展名改为 .txt。")
    case "txt": return .text
    default: return head.first == "{" || head.first == "[" ? .json : .text
    }
  }

  /// The beginning of a text, without marks and leading space, for sniffing only.
  private static func textHead(of bytes: [UInt8]) -> String {
    let isWide = bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
    let ascii = bytes.prefix(4096).filter { $0 < 0x80 && (!isWide || $0 != 0) }
    return String(decoding: ascii, as: UTF8.self).trimmed
  }

  private static func looksLikePage(_ head: String) -> Bool {
    guard head.first == "<" else { return false }
    let start = head.lowercased()
    return pageTags.contains { start.hasPrefix($0) } || start.contains("<html") || start.contains("<body")
  }

  private static let pageTags = [
    "<!doctype html", "<html", "<head", "<body", "<meta", "<title", "<table", "<div", "<p>", "<p ", "<span", "<h1",
    "<h2",
    "<h3", "<tr", "<td", "<!--", "<section", "<article", "<main", "<style", "<script", "<link", "<base", "<center",
    "<font",
  ]
}
