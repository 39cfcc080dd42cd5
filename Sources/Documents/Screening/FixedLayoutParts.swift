import Disclosure

/// OFD (GB/T 33190—2016): the text of each page, of the templates behind it and of the annotations on it.
///
/// Pieces of text follow one another as the file writes them; where they stand says whether a gap, or a line, lies between them.
enum FixedLayoutParts {
  static func parts(of archive: ZipArchive) throws(Unreadable) -> [ScreenedPart] {
    let names = archive.names.sorted()
    let pages = names.compactMap { name in page(name).map { (name: name, number: $0) } }
      .sorted { ($0.number, $0.name) < ($1.number, $1.name) }
    if pages.isEmpty { throw Unreadable("OFD没有页面。") }
    var found: [ScreenedPart] = []
    for (number, page) in zip(1..., pages) {
      let text = try text(of: page.name, in: archive)
      found.append(
        text.isBlank ? .unread(.page(number), "没有文字，可能是扫描的图片。") : ScreenedPart(.page(number), text))
    }
    for (folder, chinese) in [("/tpls/", "版式模板"), ("/annots/", "批注")] {
      for name in names where name.contains(folder) && name.hasSuffix(".xml") {
        let text = try text(of: name, in: archive)
        if !text.isBlank { found.append(ScreenedPart(.aside(chinese), text)) }
      }
    }
    return found + unread(names)
  }

  /// The number of the page in `Doc_0/Pages/Page_3/Content.xml`, in lower case here.
  private static func page(_ name: String) -> Int? {
    guard name.contains("/pages/"), name.hasSuffix("/content.xml") else { return nil }
    let digits = name.dropLast("/content.xml".count).reversed().prefix { $0.isASCII && $0.isNumber }
    return Int(String(digits.reversed())) ?? 0
  }

  private static func text(of part: String, in archive: ZipArchive) throws(Unreadable) -> String {
    guard let reader = try XMLPartReader(part, in: archive) else { return "" }
    var (text, box, line): (String, Box?, String?) = ("", nil, nil)
    while let node = try reader.next() {
      guard node == .start else { continue }
      if reader.name == "TextObject" {
        let next = reader.attribute("Boundary").flatMap(Box.init)
        text += separator(box, next)
        (box, line) = (next, nil)
      }
      guard reader.name == "TextCode" else { continue }
      let own = reader.attribute("Y")
      if let own, let line, own != line { text += "\n" }
      line = own ?? line
      text += try reader.elementText()
    }
    return text
  }

  private static func separator(_ before: Box?, _ next: Box?) -> String {
    guard let before else { return "" }
    guard let next, abs(next.top - before.top) < 1 else { return "\n" }
    // In millimetres: more than half of a small letter.
    return (-0.5...1).contains(next.left - before.right) ? "" : " "
  }

  /// `x y width height` in millimetres.
  private struct Box {
    let left: Double
    let top: Double
    let right: Double

    init?(_ written: String) {
      let numbers = written.split(separator: " ").compactMap { Double($0) }
      guard numbers.count == 4, numbers.allSatisfy(\.isFinite) else { return nil }
      (left, top, right) = (numbers[0], numbers[1], numbers[0] + numbers[2])
    }
  }

  private static func unread(_ names: [String]) -> [ScreenedPart] {
    func count(_ endings: [String]) -> Int { names.count { name in endings.contains { name.hasSuffix($0) } } }
    let pictures = count(pictureEndings)
    // Whatever is neither description, picture, font nor seal was put in by somebody.
    let attached = names.count - pictures - count([".xml", "/", ".ttf", ".otf", ".ttc", ".esl", ".dat", ".sig"])
    var found: [ScreenedPart] = []
    if pictures > 0 { found.append(.unread(.aside("图片"), "共\(pictures)张，图片里的文字没有检查。")) }
    if attached > 0 { found.append(.unread(.aside("附件"), "共\(attached)个，其中的内容没有检查。")) }
    return found
  }

  private static let pictureEndings = [".png", ".jpg", ".jpeg", ".bmp", ".tif", ".tiff", ".jb2", ".gif"]
}
