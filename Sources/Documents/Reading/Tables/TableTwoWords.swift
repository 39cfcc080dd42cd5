import Disclosure

/// The words of 表二, to put together again what a text cut into pieces.
enum TableTwoWords {
  private static let words: [String] =
    ["一", "五", "六", "八", "九"].map { "第二十条第(\($0))项" } + [
      "信息内容", "本年制发件数", "本年废止件数", "现行有效件数", "本年处理决定数量", "本年收费金额(单位:万元)", "本年新制作数量", "本年新公开数量", "对外公开总数量",
      "上一年项目数量", "本年增/减", "处理决定数量", "采购项目数量", "采购总金额", "规章", "行政规范性文件", "规范性文件", "行政许可", "其他对外管理服务事项", "行政处罚",
      "行政强制", "行政事业性收费", "政府集中采购",
    ]

  /// Whether a line can be a piece of what stands first in 表二 or 表三: a block's title, or the words in the corner.
  static func isPiece(_ label: LabelText) -> Bool {
    label.text.count >= 2
      && (words.prefix(5) + ["(本列数据的勾稽关系为:第一项加第二项之和,等于第三项加第四项之和)"]).contains { $0.mentions(label.text) }
  }

  /// A text's row whose label cells are pieces of these words, with the words whole; any other row as it is.
  static func whole(_ row: TableRow) -> TableRow {
    let labels = row.cells.prefix { !$0.isValue }
    guard !row.showsBlanks, labels.contains(where: { !words.contains($0.label.text) }),
      let found = split(LabelText(labels.map(\.text).joined()).text)
    else { return row }
    let line = labels.last?.column ?? 0
    let cells = found.map { TableRow.Cell(column: line, text: $0) } + row.cells[labels.endIndex...]
    return TableRow(cells: cells, above: row.above, showsBlanks: false)
  }

  /// The words that make up the text without a rest; nil when it has one.
  private static func split(_ text: String) -> [String]? {
    var found: [String] = []
    var rest = text[...]
    while !rest.isEmpty {
      guard let word = words.filter({ rest.hasPrefix($0) }).max(by: { $0.count < $1.count }) else { return nil }
      found.append(word)
      rest = rest.dropFirst(word.count)
    }
    return found.isEmpty ? nil : found
  }
}
