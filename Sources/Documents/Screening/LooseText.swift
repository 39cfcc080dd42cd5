import Disclosure

/// The paragraphs of an office part that no reader of documents reads: headers, notes, comments, slides.
enum LooseText {
  /// - Parameter wanted: Names of the elements that hold text.
  static func paragraphs(of part: String, in archive: ZipArchive, wanted: Set<String> = ["t"]) throws(Unreadable)
    -> [String]
  {
    guard let reader = try XMLPartReader(part, in: archive) else { return [] }
    var (found, text): ([String], String) = ([], "")
    func flush() {
      if !text.isBlank { found.append(text.trimmed) }
      text = ""
    }
    while let node = try reader.next() {
      switch node {
      case .start where wanted.contains(reader.name): text += try reader.elementText()
      case .end where ends.contains(reader.name): flush()
      default: break
      }
    }
    flush()
    return found
  }

  /// Paragraphs, and the comments of sheets, which have none.
  private static let ends: Set<String> = ["p", "comment", "threadedComment"]

  /// The texts of runs that are hidden (`w:vanish`), and those that tracked changes took away.
  static func hidden(in part: String, of archive: ZipArchive) throws(Unreadable) -> [String] {
    guard let reader = try XMLPartReader(part, in: archive) else { return [] }
    var (found, text, isHidden, moved): ([String], String, Bool, Int) = ([], "", false, 0)
    while let node = try reader.next() {
      switch (node, reader.name) {
      case (.start, "r"): isHidden = false
      case (.start, "vanish"): isHidden = !["0", "false"].contains(reader.prefixedAttribute("val") ?? "")
      case (.start, "moveFrom"), (.start, "del"): if !reader.isEmpty { moved += 1 }
      case (.end, "moveFrom"), (.end, "del"): moved -= 1
      case (.start, "delText"): text += try reader.elementText()
      case (.start, "t") where isHidden || moved > 0: text += try reader.elementText()
      case (.end, "p"):
        if !text.isBlank { found.append(text.trimmed) }
        text = ""
      default: break
      }
    }
    return text.isBlank ? found : found + [text.trimmed]
  }

  /// What the pictures of a part are described as; "" where they are not.
  static func pictures(of part: String, in archive: ZipArchive) throws(Unreadable) -> [String] {
    guard let reader = try XMLPartReader(part, in: archive) else { return [] }
    var (found, description): ([String], String) = ([], "")
    while let node = try reader.next() {
      guard node == .start else { continue }
      if reader.name == "docPr" || reader.name == "cNvPr" { description = reader.attribute("descr") ?? description }
      if reader.name == "blip" {
        found.append(description)
        description = ""
      }
    }
    return found
  }

  /// Parts whose inside is not looked at, in a sentence for each kind.
  static func unread(in archive: ZipArchive) -> [ScreenedPart] {
    let names = Array(archive.names)
    func count(_ folder: String) -> Int {
      names.count { $0.contains(folder) && !$0.hasSuffix("/") && !$0.contains("/_rels/") }
    }
    var found: [ScreenedPart] = []
    let (pictures, objects) = (count("/media/"), count("/embeddings/"))
    if pictures > 0 { found.append(.unread(.aside("图片"), "共\(pictures)张，图片里的文字没有检查。")) }
    if objects > 0 { found.append(.unread(.aside("嵌入对象"), "共\(objects)个，其中的内容没有检查。")) }
    if names.contains(where: { $0.hasSuffix("vbaproject.bin") }) { found.append(.unread(.aside("宏"), "其中的内容没有检查。")) }
    if count("/pivotcache/") > 0 { found.append(.unread(.aside("数据透视表缓存"), "其中可能存有原始数据。")) }
    if count("/externallinks/") > 0 { found.append(.unread(.aside("外部链接缓存"), "其中可能存有其他文件的数据。")) }
    if count("/charts/") + count("/diagrams/") > 0 { found.append(.unread(.aside("图表"), "图表里的文字和数据没有检查。")) }
    return found
  }
}
