import Disclosure

/// Collects the rows of 表三 from wherever they stand, and refuses what is not certain.
struct TableThreeReader {
  private(set) var rows: [ReadRow] = []
  private var head = TableThreeHead()

  struct ReadRow {
    let row: TableThreeRow
    let label: String
    let texts: [String]
    /// How many cells stood behind the label.
    let width: Int
    var mixesBlanks: Bool { texts.contains { LabelText($0).isEmpty } && texts.contains { !LabelText($0).isEmpty } }
  }
  private var headIsOpen = true
  private var seesCorner = false

  var isEmpty: Bool { rows.isEmpty }

  /// Whether the row belongs to 表三; a row that does and cannot be tied to its place is refused.
  mutating func take(_ row: TableRow) throws(Unreadable) -> Bool {
    let isHead = TableThreeReader.isHead(row)
    if isHead { takeHead(row) }
    let found = row.showsBlanks ? try inGrid(row, isHead: isHead) : inStream(row)
    if !found.isEmpty {
      for one in found { try record(one, in: row) }
      headIsOpen = false
      return true
    }
    let losesNumbers = row.hasValue && (!row.showsBlanks || (isHead && row.hasCount))
    let isOurs = isHead || RowKernel.names(row)
    if isOurs && !losesNumbers { return true }
    guard isOpen || isOurs, row.hasValue else { return false }
    throw Unreadable("表三中有一行无法辨认（“\(row.name)”），不能确定其数字属于哪一行，请核对表格后重试。")
  }

  /// Whether a head or a row was seen.
  var isBegun: Bool { !isEmpty || !head.isEmpty || seesCorner }

  /// Whether the table was read to its last row and has every row that this one names: it is some other table's.
  func isDone(with row: TableRow) -> Bool {
    guard rows.last?.row == .carriedOut else { return false }
    let named = row.cells.filter { !$0.isValue }.flatMap { RowKernel.rows(in: $0.label) }
    return named.allSatisfy { name in rows.contains { $0.row == name } }
  }

  /// Between the table's first row and its last.
  private var isOpen: Bool { !isEmpty && rows.last?.row != .carriedOut }

  private mutating func takeHead(_ row: TableRow) {
    if !headIsOpen {
      head = TableThreeHead()
      headIsOpen = true
    }
    seesCorner = true
    head.add(row)
  }

  /// The rows that name 表三's columns or its corner.
  static func isHead(_ row: TableRow) -> Bool {
    let labels = row.cells.map(\.label)
    if labels.contains(where: { $0.contains("勾稽关系") || $0.contains("申请人情况") || $0.contains("法人或其他组织") }) { return true }
    return labels.count(where: { RowKernel.column($0) != nil }) >= 3
  }

  private struct Found {
    let row: TableThreeRow
    let label: String
    let values: [TableRow.Cell]
  }

  /// In a grid a row has one label, and its values stand behind it.
  private func inGrid(_ row: TableRow, isHead: Bool) throws(Unreadable) -> [Found] {
    var named: [Found] = []
    for (index, cell) in row.cells.enumerated() where !cell.isValue {
      for kernel in RowKernel.rows(in: cell.label) {
        let found = Found(row: kernel, label: cell.label.text, values: Array(row.cells[(index + 1)...]))
        // A spanning label that was written into every position it covers.
        if let last = named.last, last.row == kernel, last.label == found.label { named.removeLast() }
        named.append(found)
      }
    }
    if named.count > 1 {
      // The head of some other table («新收 | 上年结转 | 予以公开») holds no numbers.
      if named.count >= 12 { throw Unreadable("表三的行和列与格式互换，不能确定各数字属于哪一行。") }
      guard row.hasValue else { return [] }
      throw Unreadable("表三中“\(row.name)”一行含有两个项目的名称，不能确定其数字属于哪一行。")
    }
    if !named.isEmpty || isHead { return named }
    guard isOpen, let index = row.cells.lastIndex(where: { !$0.isBlank && !$0.isValue }),
      let found = RowKernel.positional(row.cells[index].label, after: rows.last?.row, above: row.above)
    else { return [] }
    return [Found(row: found, label: row.cells[index].label.text, values: Array(row.cells[(index + 1)...]))]
  }

  /// In a stream rows without values run into the next one: every label but the last has none.
  private func inStream(_ row: TableRow) -> [Found] {
    let end = row.cells.firstIndex(where: \.isValue) ?? row.cells.endIndex
    let values = Array(row.cells[end...])
    let run = LabelRun(row.cells[..<end].map(\.label), after: rows.last?.row, hasValues: !values.isEmpty)
    if let beginning = run.beginning, isOpen || !head.isEmpty {
      return [Found(row: beginning, label: beginning.label, values: values)]
    }
    guard run.isExplained || values.isEmpty, let last = run.named.last else { return [] }
    return run.named.dropLast().map { Found(row: $0.row, label: $0.label, values: []) }
      + [Found(row: last.row, label: last.label, values: values)]
  }

  private mutating func record(_ found: Found, in source: TableRow) throws(Unreadable) {
    guard !rows.contains(where: { $0.row == found.row }) else { throw TableThreeReader.twice(found.row) }
    // In a text only the order of lines ties numbers to a label: where it is not the form's, labels may have been moved.
    if !source.showsBlanks { try TableThreeReader.requireOrder(found.row, after: rows.last?.row) }
    let texts = try texts(of: found.row, cells: found.values, in: source)
    rows.append(ReadRow(row: found.row, label: found.label, texts: texts, width: found.values.count))
  }

  static func twice(_ row: TableThreeRow) -> Unreadable {
    Unreadable("表三“\(row.shortLabel)”一行出现两次，不能确定以哪一行为准。")
  }

  static func requireOrder(_ row: TableThreeRow, after previous: TableThreeRow?) throws(Unreadable) {
    let places = TableThreeRow.allCases
    guard let previous, let place = places.firstIndex(of: row), let last = places.firstIndex(of: previous), place < last
    else { return }
    throw Unreadable("表三“\(row.shortLabel)”一行排在“\(previous.shortLabel)”之后，次序与格式不符，不能确定各行的数字。")
  }

  private func texts(
    of row: TableThreeRow, cells: [TableRow.Cell], in source: TableRow
  ) throws(Unreadable) -> [String] {
    let width = TableThreeColumn.allCases.count
    if head.isInFormOrder || (head.isEmpty && rows.count > 2) {
      if let texts = ValueCells.take(width, of: cells, in: source) { return texts }
    }
    if source.showsBlanks, let places = head.places, let texts = ValueCells.take(under: places, of: cells) {
      return texts
    }
    if cells.allSatisfy(\.isBlank) { return Array(repeating: "", count: width) }
    let filled = cells.count { !$0.isBlank }
    guard head.isInFormOrder else {
      throw Unreadable("表三的列名（自然人、商业企业……总计）不全或次序不符，不能确定“\(row.shortLabel)”一行的数字属于哪一列。")
    }
    throw Unreadable("表三“\(row.shortLabel)”一行有 \(filled) 个数据，应为 \(width) 个，不能确定各数字属于哪一列。")
  }
}

extension RowKernel {
  /// Rows whose label is not unique and needs its place: 3.其他, （六）其他处理 as one row, （七）总计.
  static func positional(
    _ label: LabelText, after previous: TableThreeRow?, above: [LabelText]
  ) -> TableThreeRow? {
    switch label.core {
    case "总计", "合计": return previous?.isResult == true ? .handledTotal : nil
    case "其他处理": return .otherHandlingAll
    case "其他":
      if previous == .feeUnpaid || previous == .notSupplemented { return .otherHandling }
      if above.contains(where: { block(in: $0) == .other }) { return .otherHandling }
      return label.text.hasPrefix("(六)") ? .otherHandlingAll : nil
    default: return nil
    }
  }

  /// Whether any cell of the row names a row of 表三.
  static func names(_ row: TableRow) -> Bool { row.cells.contains { !$0.isValue && !rows(in: $0.label).isEmpty } }
}

// MARK: - The table

extension TableThreeReader {
  /// The table, with what was seen on the way written into `notes`; nil when the source has none.
  ///
  /// Where the source shows no row of （六）其他处理 at all, the form decides whether it is one row or three.
  func table(
    _ notes: inout SourceNotes, form: ReportForm?, comparingLabels: Bool
  ) throws(Unreadable) -> TableThree? {
    guard !rows.isEmpty else { return nil }
    let split = rows.contains { $0.row.block == .other }
    let merged = rows.contains { $0.row == .otherHandlingAll } || (!split && form?.otherIsMerged == true)
    if merged, rows.contains(where: { $0.row.block == .other }) {
      throw Unreadable("表三“（六）其他处理”既作为一行填写，又分成三行填写，不能确定各行的数字。")
    }
    var table = TableThree(otherIsMerged: merged)
    try requireOneWidth()
    for read in rows {
      let row = read.row
      for (column, text) in zip(TableThreeColumn.allCases, read.texts) {
        switch CellText(text) {
        case .blank: break
        case .count(let value): table[row, column] = value
        case .notACount(let source): notes.notCounts[.three(row, column)] = source
        }
      }
      if comparingLabels { note(read.label, of: row, in: &notes) }
    }
    noteOrder(of: table, in: &notes)
    return table
  }

  /// A row with blanks among its numbers is certain only when the table's rows are all as wide as it.
  private func requireOneWidth() throws(Unreadable) {
    let common = Dictionary(grouping: rows, by: \.width).max { $0.value.count < $1.value.count }?.key
    for read in rows where read.mixesBlanks && read.width != common {
      throw Unreadable("表三“\(read.row.shortLabel)”一行的单元格数与其他行不同且有空白，不能确定各数字属于哪一列。")
    }
  }

  private func note(_ label: String, of row: TableThreeRow, in notes: inout SourceNotes) {
    let (read, printed) = (LabelText(label).core, LabelText(row.label).core)
    guard read != printed, !read.hasSuffix(printed) else { return }
    notes.variants.append("表三“\(label)”一行的名称与格式不同，应为“\(row.label)”。")
  }

  private func noteOrder(of table: TableThree, in notes: inout SourceNotes) {
    let read = rows.map(\.row)
    if read != table.rows.filter({ read.contains($0) }) {
      notes.variants.append("表三各行的次序与格式不同，请按格式排列。")
    }
    let missing = table.rows.filter { !read.contains($0) }
    if !missing.isEmpty {
      let names = missing.prefix(3).map { "“\($0.shortLabel)”" }.joined(separator: "、")
      notes.variants.append("表三缺少 \(missing.count) 行：\(names)\(missing.count > 3 ? "等" : "")。")
    }
  }
}
