import Disclosure

/// The words of channels, audiences, manners and tiers, and the marks before or after them.
enum CatalogueWords {
  static let everybody = ["全社会", "社会公众", "公众", "全体公民"]
  static let group = ["特定群体", "特定群众", "特定对象", "特定群体（请自行填写）"]

  static func channel(_ text: String) -> CatalogueChannel? {
    let shape = bare(text)
    if ["其他", "其它"].contains(where: { shape.hasPrefix($0) }) { return .other }
    return CatalogueChannel.allCases.first { $0.spellings.contains { bare($0) == shape } }
  }

  static func manner(_ text: String) -> CatalogueManner? {
    switch bare(text) {
    case "主动", "主动公开": .proactive
    case "依申请", "依申请公开": .onRequest
    default: nil
    }
  }

  static func tier(_ text: String) -> CatalogueTier? {
    let shape = bare(text)
    return CatalogueTier.allCases.first { $0.spellings.contains { bare($0) == shape } }
  }

  /// One tier, or several in one head: 乡、村级.
  static func tiers(_ text: String) -> Set<CatalogueTier>? {
    if let tier = tier(text) { return [tier] }
    let parts = bare(text).split { "、/".contains($0) }.map { tier(String($0)) ?? tier("\($0)级") }
    let tiers = Set(parts.compactMap { $0 })
    return parts.isEmpty || parts.contains(nil) ? nil : tiers
  }

  /// Without widths, spaces, lines to be filled in and marks of enumeration.
  private static func bare(_ text: String) -> String {
    var shape = Substring(text.halfWidth.withoutSpace.filter { $0 != "_" && $0 != "＿" && $0 != "﹍" })
    while let last = shape.last, "、,;:。.".contains(last) { shape.removeLast() }
    return String(shape)
  }

  // MARK: - Marks

  /// Chosen or not; nil for what is no mark.
  static func mark(_ character: Character) -> Bool? {
    switch character {
    case "■", "☑", "√", "✓", "✔", "☒", "●": true
    case "□", "☐", "○", "◻": false
    default: nil
    }
  }

  /// A cell that holds a mark and nothing else; blank is not chosen.
  static func isMarked(_ text: String) throws(CellRefusal) -> Bool {
    let shape = text.withoutSpace
    if shape.isEmpty { return false }
    if shape.count == 1, let first = shape.first, let mark = mark(first) { return mark }
    throw CellRefusal("“\(shape.prefix(20))”不是勾选标记，选中的请填“√”，没有选中的留空。")
  }

  /// The words that are chosen: those with a filled mark, or all of them where the text has no marks.
  static func chosen(in text: String) throws(CellRefusal) -> [String] {
    if text.contains("\u{FFFD}") { throw CellRefusal("有无法辨认的符号，不知道是否选中，请改用“■”和“□”。") }
    guard text.contains(where: { mark($0) != nil }) else {
      return text.split { "、，,；;\n\r".contains($0) }.map(\.trimmed).filter { !$0.isEmpty }
    }
    var words: [String] = []
    var marks: [Bool] = []
    var word = ""
    for character in text {
      guard let mark = mark(character) else {
        word.append(character)
        continue
      }
      words.append(word.trimmed)
      marks.append(mark)
      word = ""
    }
    words.append(word.trimmed)
    // Marks stand before their words, or after them; both at once cannot be told apart.
    let labels: ArraySlice<String>
    switch (words.first?.isEmpty ?? true, words.last?.isEmpty ?? true) {
    case (true, false): labels = words.dropFirst()
    case (false, true): labels = words.dropLast()
    default: throw CellRefusal("不能确定标记属于前面还是后面的文字，请把“■”“□”写在各项文字之前。")
    }
    guard labels.allSatisfy({ !$0.isEmpty }) else { throw CellRefusal("有的标记旁边没有文字。") }
    return zip(labels, marks).filter(\.1).map(\.0)
  }
}
