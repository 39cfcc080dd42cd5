import Disclosure

/// PPTX: the paragraphs and tables of each slide, its notes and comments.
enum SlideParts {
  static func parts(of archive: ZipArchive) throws(Unreadable) -> [ScreenedPart] {
    var (found, tables): ([ScreenedPart], Int) = ([], 0)
    for (name, number) in numbered("ppt/slides/slide", in: archive) {
      let texts = try LooseText.paragraphs(of: name, in: archive)
      found += texts.map { ScreenedPart(.slide(number), $0) }
      for grid in try grids(of: name, in: archive) {
        tables += 1
        // Their text was taken with the slide's; here it stands under its headings, for the rules that need them.
        found += grid.parts(.number(tables)).filter { $0.place.hasHead }
      }
    }
    for (name, number) in numbered("ppt/notesslides/notesslide", in: archive) {
      found += try LooseText.paragraphs(of: name, in: archive).map { ScreenedPart(.aside("第\(number)页备注"), $0) }
    }
    for name in archive.names.sorted() where name.hasPrefix("ppt/comments/") && name.hasSuffix(".xml") {
      let texts = try LooseText.paragraphs(of: name, in: archive, wanted: ["t", "text"])
      found += texts.map { ScreenedPart(.aside("批注"), $0) }
    }
    return found + LooseText.unread(in: archive)
  }

  /// Parts `prefix1.xml`, `prefix2.xml` … in the order of their numbers.
  private static func numbered(_ prefix: String, in archive: ZipArchive) -> [(name: String, number: Int)] {
    archive.names.compactMap { name in
      guard name.hasPrefix(prefix), name.hasSuffix(".xml") else { return nil }
      return Int(name.dropFirst(prefix.count).dropLast(4)).map { (name, $0) }
    }.sorted { $0.number < $1.number }
  }

  private static func grids(of part: String, in archive: ZipArchive) throws(Unreadable) -> [HeadedGrid] {
    guard let reader = try XMLPartReader(part, in: archive) else { return [] }
    var (found, rows, cells, text): ([HeadedGrid], [HeadedGrid.Row], [(column: Int, text: String)], String) = (
      [], [], [], ""
    )
    while let node = try reader.next() {
      switch (node, reader.name) {
      case (.start, "tbl"): rows = []
      case (.start, "tr"): cells = []
      case (.start, "tc"): text = ""
      case (.start, "t"): text += try reader.elementText()
      case (.end, "tc"): cells.append((cells.count + 1, text))
      case (.end, "tr"): rows.append((rows.count + 1, cells))
      case (.end, "tbl"): found.append(HeadedGrid(rows: rows))
      default: break
      }
    }
    return found
  }
}

extension ScreenedPlace {
  fileprivate var hasHead: Bool { if case .cell(_, _, _, .some) = self { true } else { false } }
}
