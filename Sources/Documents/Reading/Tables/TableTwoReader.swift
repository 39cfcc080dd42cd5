import Disclosure

/// Collects the rows of 表二, of the 2021 form and of the 2019 form.
struct TableTwoReader {
  private struct ReadRow {
    let label: String
    let heads: [String]
    let texts: [String]
  }

  private var rows: [ReadRow] = []
  private var heads: [String] = []
  private(set) var isOpen = false
  private(set) var looksLike2019 = false

  var isEmpty: Bool { rows.isEmpty }

  /// Whether the row belongs to 表二; a row that does and cannot be tied to its place is refused.
  mutating func take(_ source: TableRow) throws(Unreadable) -> Bool {
    let row = TableTwoWords.whole(source)
    guard let first = row.cells.first(where: { !$0.isBlank }) else { return false }
    if row.showsBlanks == false, let pieces = piecesByTitle(row) {
      for piece in pieces { _ = try take(piece) }
      return true
    }
    if TableTwoReader.isBlockTitle(first.label) {
      isOpen = true
      heads = []
      return true
    }
    guard isOpen || TableTwoReader.kind(first.label) != nil || first.label.hasPrefix("信息内容") else { return false }
    if let index = row.cells.firstIndex(where: { $0.label.hasPrefix("信息内容") }) {
      isOpen = true
      return takeHead(row, at: index)
    }
    return try takeData(row)
  }

  /// Another table begins: what follows is not ours, unless it bears one of our labels.
  mutating func close() { isOpen = false }

  /// In a stream the titles of blocks, their heads and rows without values arrive as one row: cut before each title, each
  /// «信息内容» and each label; nil when there is nothing to cut.
  private func piecesByTitle(_ row: TableRow) -> [TableRow]? {
    let starts = row.cells.indices.filter { index in
      let label = row.cells[index].label
      return TableTwoReader.isBlockTitle(label) || label.hasPrefix("信息内容") || TableTwoReader.kind(label) != nil
    }
    guard starts.count > 1, let first = starts.first else { return nil }
    let ends = starts.dropFirst() + [row.cells.endIndex]
    let front = first > 0 ? [row.cells[..<first]] : []
    let pieces = front + zip(starts, ends).map { row.cells[$0..<$1] }
    return pieces.map { TableRow(cells: Array($0), showsBlanks: false) }
  }

  private mutating func takeHead(_ row: TableRow, at index: Int) -> Bool {
    heads = row.cells[(index + 1)...].filter { !$0.isBlank }.map { TableTwoReader.printed($0.text) }
    // «信息内容本年处理决定数量»: the head ran into the word in front of it.
    let own = row.cells[index].label.text.dropFirst("信息内容".count)
    if heads.isEmpty, !own.isEmpty { heads = [String(own)] }
    if heads.contains(where: { TableTwoReader.marksForm2019(LabelText($0)) }) { looksLike2019 = true }
    return true
  }

  private mutating func takeData(_ row: TableRow) throws(Unreadable) -> Bool {
    guard let start = row.cells.firstIndex(where: { TableTwoReader.kind($0.label) != nil }) else {
      return try takeUnknown(row)
    }
    return try record(row, labelAt: start)
  }

  /// A row of the 2019 form that the statutory form does not have is kept; anything else with a number is refused.
  private mutating func takeUnknown(_ row: TableRow) throws(Unreadable) -> Bool {
    guard let index = row.cells.firstIndex(where: { !$0.isBlank && !$0.isValue }) else {
      if row.hasValue, isOpen, row.showsBlanks { throw Unreadable("表二中有一行数字没有名称，不能确定其属于哪一行。") }
      return false
    }
    guard row.hasValue, isOpen, !heads.isEmpty, row.cells[index].label.text.count <= 200 else { return false }
    guard looksLike2019 else { throw Unreadable("表二中有一行无法辨认（“\(row.name)”），请核对表格后重试。") }
    return try record(row, labelAt: index)
  }

  private mutating func record(_ row: TableRow, labelAt index: Int) throws(Unreadable) -> Bool {
    let label = TableTwoReader.printed(row.cells[index].text)
    let cells = Array(row.cells[(index + 1)...])
    let kind = TableTwoReader.kind(row.cells[index].label)
    let count = looksLike2019 ? heads.count : (kind?.isDocument ?? false) ? 3 : 1
    let filled = cells.count { !$0.isBlank }
    let texts =
      count == 1 && (filled <= 1 || isRepeated(cells))
      ? [cells.first { !$0.isBlank }?.text ?? ""] : ValueCells.take(count, of: cells, in: row)
    guard let texts, count > 0, Set(heads).count == heads.count || heads.count == 3 || count == 1 else {
      throw Unreadable("表二“\(label.prefix(16))”一行有 \(filled) 个数据，应为 \(max(count, 1)) 个，不能确定各数字属于哪一列。")
    }
    guard
      !rows.contains(where: { $0.label == label || (kind != nil && TableTwoReader.kind(LabelText($0.label)) == kind) })
    else { throw Unreadable("表二“\(label.prefix(16))”一行出现两次，不能确定以哪一行为准。") }
    rows.append(ReadRow(label: label, heads: heads, texts: texts))
    // The last row of the 2021 form; the 2019 form goes on with a title.
    if kind == .fees { isOpen = false }
    return true
  }
  /// One spanning cell written into each column it covers, its head likewise.
  private func isRepeated(_ cells: [TableRow.Cell]) -> Bool {
    Set(heads).count == 1 && heads.count == cells.count && Set(cells.map(\.text)).count == 1
  }
}

// MARK: - Labels

extension TableTwoReader {
  /// The rows of the form; `other` ones exist in the 2019 form only.
  enum Kind: Hashable {
    case document(TableTwoDocument)
    case decision(TableTwoDecision)
    case fees
    case otherServices
    case procurement

    var isDocument: Bool { if case .document = self { true } else { false } }
  }

  static func kind(_ label: LabelText) -> Kind? {
    let text = label.text
    if text.hasPrefix("规章") { return .document(.regulations) }
    if text.hasPrefix("规范性") || text.hasPrefix("行政规范性") { return .document(.normativeDocuments) }
    if text.hasPrefix("行政许可") { return .decision(.licences) }
    if text.hasPrefix("行政处罚") { return .decision(.penalties) }
    if text.hasPrefix("行政强制") { return .decision(.compulsoryMeasures) }
    if text.hasPrefix("行政事业性收费") { return .fees }
    if text.hasPrefix("其他对外管理服务") { return .otherServices }
    return text.hasPrefix("政府集中采购") ? .procurement : nil
  }

  static func isBlockTitle(_ label: LabelText) -> Bool {
    label.text.hasPrefix("第二十条第") && label.contains("项") && label.text.count <= 16
  }

  static func marksForm2019(_ label: LabelText) -> Bool {
    ["新制作", "新公开", "对外公开总", "上一年项目", "本年增", "采购"].contains { label.contains($0) }
  }

  /// A label as printed, without the white space that wrapping put into it.
  private static func printed(_ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.filter { !$0.properties.isWhitespace }))
  }
}

// MARK: - The tables

extension TableTwoReader {
  func table(_ notes: inout SourceNotes, comparingLabels: Bool) throws(Unreadable) -> TableTwo? {
    guard !looksLike2019, !rows.isEmpty else { return nil }
    try requireNoGap()
    var table = TableTwo()
    for row in rows {
      switch TableTwoReader.kind(LabelText(row.label)) {
      case .document(let document):
        for (column, text) in zip(TableTwoColumn.allCases, row.texts) {
          table[document, column] = count(text, at: .two(document, column), &notes)
        }
        if comparingLabels { noteLabel(row.label, document.label, &notes) }
      case .decision(let decision): table[decision] = count(row.texts.first ?? "", at: .two(decision), &notes)
      case .fees: table.feesWan = fees(row, &notes)
      default: break
      }
    }
    return table
  }

  /// A row of one number that is lost between two others may have left its number to a neighbour.
  private func requireNoGap() throws(Unreadable) {
    let order: [Kind] = [.decision(.licences), .decision(.penalties), .decision(.compulsoryMeasures), .fees]
    let names = ["行政许可", "行政处罚", "行政强制", "行政事业性收费"]
    let present = order.map { kind in rows.contains { TableTwoReader.kind(LabelText($0.label)) == kind } }
    guard let first = present.firstIndex(of: true), let last = present.lastIndex(of: true),
      let gap = (first...last).first(where: { !present[$0] })
    else { return }
    throw Unreadable("表二缺少“\(names[gap])”一行，不能确定相邻各行的数字，请核对表格后重试。")
  }

  private func noteLabel(_ read: String, _ printed: String, _ notes: inout SourceNotes) {
    if LabelText(read).core != printed { notes.variants.append("表二“\(read)”一行的名称与格式不同，应为“\(printed)”。") }
  }

  private func count(_ text: String, at place: CellPlace, _ notes: inout SourceNotes) -> Int? {
    switch CellText(text) {
    case .blank: return nil
    case .count(let value): return value
    case .notACount(let source):
      notes.notCounts[place] = source
      return nil
    }
  }

  /// 收费金额 in 万元. Where the source says 元, in the cell or in its head, the amount is converted exactly and noted.
  private func fees(_ row: ReadRow, _ notes: inout SourceNotes) -> ExactDecimal? {
    let source = CellText.trimmed(row.texts.first ?? "")
    guard !source.isEmpty else { return nil }
    guard let money = CellText.money(source) else {
      notes.notCounts[.fees] = source
      return nil
    }
    let head = LabelText(row.heads.first ?? "").text
    let headIsYuan = head.contains("元") && !head.contains("万")
    guard money.unit == .yuan || (money.unit == nil && headIsYuan) else { return money.amount }
    notes.feesInYuan = money.unit == .yuan ? source : "\(source)（\(row.heads.first ?? "")）"
    return money.amount.shifted(right: 4)
  }

  func table2019() -> TableTwo2019? {
    guard looksLike2019, !rows.isEmpty else { return nil }
    return TableTwo2019(
      rows: rows.map { row in
        let heads = TableTwoReader.distinct(row.heads)
        let texts = row.texts.isEmpty ? Array(repeating: "", count: heads.count) : row.texts
        return TableTwo2019.Row(
          label: row.label,
          cells: zip(heads, texts).map { head, text in
            let text = CellText.trimmed(text)
            return TableTwo2019.Cell(column: head, text: text.isEmpty ? nil : text)
          })
      })
  }

  /// Heads cut by a line break («本年新», «本年新») get the form's words back; they stand in the form's order.
  private static func distinct(_ heads: [String]) -> [String] {
    let printed = ["本年新制作数量", "本年新公开数量", "对外公开总数量"]
    return Set(heads).count < heads.count && heads.count == printed.count ? printed : heads
  }
}
