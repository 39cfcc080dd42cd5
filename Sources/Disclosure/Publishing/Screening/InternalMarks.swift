/// 内部标识: words that say that a text was not meant for everybody.
enum InternalMarks {
  static func matches(in text: ScreenedText) -> [ScreeningMatch] {
    let free = Set(exceptions.flatMap { text.places(of: $0) }.joined())
    let last = lastWords.flatMap { text.places(of: $0) }.filter { text[$0.upperBound]?.isHan != true }
    let marked = marks.flatMap { text.places(of: $0) } + last + alone(in: text)
    return marked.filter { free.isDisjoint(with: $0) }
      .sorted { $0.lowerBound < $1.lowerBound }
      .map { ScreeningMatch(.internalMark, .needsReason, $0) }
  }

  private static let marks = [
    "内部资料", "内部文件", "内部明电", "内部参考", "内部掌握", "内部传阅", "内部刊物", "内部材料", "仅供内部", "注意保存", "注意保密", "不得外传", "请勿外传",
    "严禁外传", "禁止外传", "此件不公开", "此件不予公开", "此件依申请公开", "不宜公开", "未经批准不得公开", "阅后收回", "阅后即焚", "工作秘密★",
  ]
  /// Marks where they end a clause, words where they go on: 内部使用培训系统.
  private static let lastWords = ["内部使用"]
  /// Where the words are spoken of and mark nothing.
  private static let exceptions = [
    "内部资料性出版物", "不宜公开的除外", "不宜公开的内容", "内部文件管理", "内部资料管理", "不宜公开的信息",
    "内部使用面积", "内部文件柜", "不宜公开的理由", "企业内部文件", "内部资料室",
  ]

  /// The whole line is «工作秘密» or «内部», or «（依申请公开）» in brackets: without them it is a column or an attribute.
  private static func alone(in text: ScreenedText) -> [Range<Int>] {
    var (found, start): ([Range<Int>], Int) = ([], 0)
    for index in 0...text.count where index == text.count || text[index] == "\n" {
      let line = text.string(start..<index)
      let words = line.filter { !"[]()【】 ".contains($0) }
      let isBracketed = line.contains { "[(【".contains($0) } && ["不予公开", "依申请公开"].contains(words)
      let isKept = ["工作秘密 ", "工作秘密,", "工作秘密，"].contains { line.hasPrefix($0) }
      if isBracketed || isKept || ["工作秘密", "内部"].contains(words) { found.append(start..<index) }
      start = index + 1
    }
    return found
  }
}
