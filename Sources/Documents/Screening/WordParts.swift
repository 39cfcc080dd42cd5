import Disclosure

/// DOCX: the body, and what the body's reader leaves out: headers, notes, comments, hidden and deleted text.
enum WordParts {
  static func parts(of bytes: [UInt8], _ archive: ZipArchive) throws(Unreadable) -> [ScreenedPart] {
    let main = try OfficePackage(archive: archive).mainPart(usually: "word/document.xml")
    var found = DocumentParts.parts(of: try DOCXExtraction.document(from: bytes))
    for text in try LooseText.hidden(in: main, of: archive) { found.append(ScreenedPart(.aside("隐藏或已删除的文字"), text)) }
    for name in archive.names.sorted() {
      guard let aside = asides.first(where: { name.hasPrefix("word/\($0.file)") && name.hasSuffix(".xml") })?.chinese
      else { continue }
      let texts = try LooseText.paragraphs(of: name, in: archive, wanted: ["t", "delText"])
      found += texts.map { ScreenedPart(.aside(aside), $0) }
    }
    for (number, description) in zip(1..., try LooseText.pictures(of: main, in: archive)) {
      found.append(ScreenedPart(.picture(number), description))
    }
    return found + LooseText.unread(in: archive)
  }

  private static let asides: [(file: String, chinese: String)] = [
    ("header", "页眉"), ("footer", "页脚"), ("footnotes", "脚注"), ("endnotes", "尾注"), ("comments", "批注"),
  ]
}
