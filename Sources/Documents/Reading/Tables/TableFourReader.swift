import Disclosure

/// Collects the numbers of 表四: one row of fifteen, or a row of five for each group.
struct TableFourReader {
  private var groups: [TableFourGroup: [String]] = [:]
  private var groupHeads: [TableFourGroup] = []
  private var outcomeHeads: [TableFourColumn] = []
  private var current: TableFourGroup?
  /// Rows of a table whose groups stand side by side.
  private var transposed: [TableFourColumn: [String]] = [:]
  private(set) var isDone = false

  /// Whether something of the table was seen.
  var isOpen: Bool { !outcomeHeads.isEmpty && !isDone }
  var isEmpty: Bool { groups.isEmpty }

  private static let outcomes = TableFourColumn.allCases.count
  private static let width = TableFourGroup.allCases.count * outcomes

  /// A line of text between tables may name the group of the next one.
  mutating func takeLine(_ label: LabelText) {
    let named = TableFourReader.groups(label)
    if label.text.count <= 24, named.count == 1 { current = named.first }
  }

  /// Whether the row belongs to 表四; a row that does and cannot be tied to its place is refused.
  mutating func take(_ row: TableRow) throws(Unreadable) -> Bool {
    if takesWrappedHead(row) { return try takeValues(behindHeadOf: row) }
    let heads = row.cells.compactMap { TableFourReader.outcome($0.label) }
    let named = row.cells.flatMap { TableFourReader.groups($0.label) }.distinct
    if isTransposed, let outcome = heads.first, heads.count == 1, row.hasValue {
      try recordTransposed(row, outcome)
      return true
    }
    if !row.hasValue {
      let isHead = heads.contains { $0 != .total } || !named.isEmpty
      if isHead {
        outcomeHeads += heads
        groupHeads += named.filter { !groupHeads.contains($0) }
        if named.count == 1 { current = named.first }
        if !row.showsBlanks || row.cells.count < TableFourReader.width { return true }
      }
      guard isOpen, row.showsBlanks, row.cells.count == TableFourReader.width, row.cells.allSatisfy(\.isBlank),
        outcomeHeads.count >= 13
      else { return isHead }
    } else if !row.showsBlanks, heads.contains(where: { $0 != .total }) {
      outcomeHeads += heads
      groupHeads += named.filter { !groupHeads.contains($0) }
    }
    guard isOpen else { return false }
    try record(row, named: named)
    return true
  }

  /// In a text: the whole head, wrapped inside its columns.
  private mutating func takesWrappedHead(_ row: TableRow) -> Bool {
    guard !row.showsBlanks, groups.isEmpty else { return false }
    let cells = row.cells.prefix { !$0.isValue }
    guard cells.count > 1 || !row.hasValue, WrappedHead.isTableFour(row.lines(cells)) else { return false }
    outcomeHeads = TableFourGroup.allCases.flatMap { _ in TableFourColumn.allCases }
    groupHeads = TableFourGroup.allCases
    return true
  }

  private mutating func takeValues(behindHeadOf row: TableRow) throws(Unreadable) -> Bool {
    if row.hasValue { try record(row, named: []) }
    return true
  }

  /// Whether the head names the three groups and nothing else: then the outcomes stand one below the other.
  private var isTransposed: Bool {
    groupHeads == TableFourGroup.allCases && (outcomeHeads.isEmpty || !transposed.isEmpty)
  }

  private mutating func recordTransposed(_ row: TableRow, _ outcome: TableFourColumn) throws(Unreadable) {
    let cells = row.values { !$0.isBlank && !$0.isValue } ?? []
    guard let texts = ValueCells.take(TableFourGroup.allCases.count, of: cells, in: row), transposed[outcome] == nil
    else { throw Unreadable("表四“\(outcome.label)”一行的数据不能确定属于哪一组。") }
    transposed[outcome] = texts
    outcomeHeads = [outcome]
    guard transposed.count == TableFourReader.outcomes else { return }
    try recordAll(
      TableFourGroup.allCases.indices.flatMap { group in TableFourColumn.allCases.map { transposed[$0]?[group] ?? "" } }
    )
  }

  private mutating func record(_ row: TableRow, named: [TableFourGroup]) throws(Unreadable) {
    let lastLabel = row.cells.lastIndex { !$0.isBlank && !$0.isValue }
    let cells = lastLabel.map { Array(row.cells[($0 + 1)...]) } ?? row.cells
    if outcomeHeads.count > TableFourReader.outcomes || groupHeads.count > 1 {
      if let texts = ValueCells.take(TableFourReader.width, of: cells, in: row) {
        return try recordAll(texts)
      }
    }
    let group = named.count == 1 ? named.first : current
    if outcomeHeads.prefix(TableFourReader.outcomes).elementsEqual(TableFourColumn.allCases), let group,
      groups[group] == nil, groupHeads.count <= 1 || named.count == 1,
      let texts = ValueCells.take(TableFourReader.outcomes, of: cells, in: row)
    {
      groups[group] = texts
      isDone = groups.count == TableFourGroup.allCases.count
      return
    }
    let filled = cells.count { !$0.isBlank }
    throw Unreadable("表四的数据行有 \(filled) 个数据，应为 \(TableFourReader.width) 个，不能确定各数字属于哪一列。")
  }

  private mutating func recordAll(_ texts: [String]) throws(Unreadable) {
    let order = groupHeads.filter { TableFourGroup.allCases.contains($0) }
    guard
      order == TableFourGroup.allCases || order.count < 2 || order == Array(TableFourGroup.allCases.prefix(order.count))
    else { throw Unreadable("表四各组的次序与格式不符，不能确定各数字属于哪一组。") }
    guard groups.isEmpty else { throw Unreadable("表四出现两行数据，不能确定以哪一行为准。") }
    for (index, group) in TableFourGroup.allCases.enumerated() {
      groups[group] = Array(texts[(index * TableFourReader.outcomes)..<((index + 1) * TableFourReader.outcomes)])
    }
    isDone = true
  }

  private static func outcome(_ label: LabelText) -> TableFourColumn? {
    switch label.text {
    case "结果维持", "维持": .upheld
    case "结果纠正", "纠正": .corrected
    case "其他结果": .other
    case "尚未审结", "未审结": .pending
    case "总计", "合计": .total
    default: nil
    }
  }

  /// The groups a head names; two where a source ran the heads together.
  private static func groups(_ label: LabelText) -> [TableFourGroup] {
    guard label.contains("复议") else { return [] }
    var named: [TableFourGroup] = []
    if label.core == "行政复议" || label.text == "行政复议行政诉讼" { named.append(.reconsideration) }
    if label.contains("未经复议") { named.append(.directLitigation) }
    if label.contains("复议后起诉") { named.append(.litigationAfterReconsideration) }
    return named
  }

  /// The table; nil when the source has none.
  func table(_ notes: inout SourceNotes) -> TableFour? {
    guard !groups.isEmpty else { return nil }
    var table = TableFour()
    for (group, texts) in groups {
      for (column, text) in zip(TableFourColumn.allCases, texts) {
        switch CellText(text) {
        case .blank: break
        case .count(let value): table[group, column] = value
        case .notACount(let source): notes.notCounts[.four(group, column)] = source
        }
      }
    }
    return table
  }
}

extension [TableFourGroup] {
  /// Each once, in the order they first come.
  fileprivate var distinct: [TableFourGroup] { reduce(into: []) { if !$0.contains($1) { $0.append($1) } } }
}
