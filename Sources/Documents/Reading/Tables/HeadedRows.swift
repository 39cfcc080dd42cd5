import Disclosure

/// Rows of 表三 that have a small table each, named by a heading above it: the heading becomes the label in its table.
///
/// Only their place ties such numbers to a row. Every heading therefore needs its own table directly beneath it, the seven
/// heads and one row of numbers; where one has not, its numbers may stand under its neighbour's, and the file is refused.
struct HeadedRows {
  /// A line of text, and the tables that follow it with nothing between.
  private struct Part {
    let line: String
    /// The row that the line names, and the row before it.
    let row: TableThreeRow?
    let previous: TableThreeRow?
    let tables: TablesBeneath

    /// Whether the line is the label of the numbers beneath it.
    var isHeading: Bool { row != nil && tables.numbers > 0 && tables.isHeadWhole }

    var blocks: [SourceBlock] {
      if isHeading { return tables.labelled(line) }
      return (line.isEmpty ? [] : [.paragraph(line)]) + tables.all.map { .table($0) }
    }
  }

  private let parts: [Part]

  /// The document with every such heading set into its table; the same document where there is none.
  static func tabulated(_ document: SourceDocument) throws(Unreadable) -> SourceDocument {
    guard mayHold(document) else { return document }
    let rows = HeadedRows(document)
    guard rows.parts.contains(where: \.isHeading) else { return document }
    try rows.requireOwnTables()
    try rows.requireNoneWithoutTable()
    return SourceDocument(title: document.title, blocks: rows.parts.flatMap(\.blocks))
  }

  /// Numbers without a label directly below a line that names a row: most documents have none.
  private static func mayHold(_ document: SourceDocument) -> Bool {
    var line: Substring?
    for block in document.blocks {
      switch block {
      case .paragraph(let text): line = text.filledLines.last { !$0.trimmed.isEmpty } ?? line
      case .table(let table):
        guard let line, table.rows.contains(where: TablesBeneath.isOnlyNumbers) else { continue }
        let label = LabelText(line.prefix(200))
        if row(named: label, after: nil) != nil || ["总计", "合计", "其他"].contains(label.core) { return true }
      }
    }
    return false
  }

  private init(_ document: SourceDocument) {
    var parts: [Part] = []
    var line = ""
    var tables: [SourceTable] = []
    func close() {
      let last = parts.last
      let previous = last?.tables.named.last ?? (last?.isHeading == true ? last?.row : last?.previous)
      parts.append(
        Part(
          line: line, row: HeadedRows.row(named: LabelText(line.prefix(200)), after: previous), previous: previous,
          tables: TablesBeneath(tables, isHeadWhole: last?.tables.isHeadWhole == true)))
      tables = []
    }
    for block in document.blocks {
      switch block {
      case .table(let table): tables.append(table)
      case .paragraph(let text):
        for next in text.filledLines where !next.trimmed.isEmpty {
          close()
          line = String(next)
        }
      }
    }
    close()
    self.parts = parts
  }

  /// The row that a line names, if it says little more than a label does.
  private static func row(named line: LabelText, after previous: TableThreeRow?) -> TableThreeRow? {
    guard line.text.count <= 60, !line.contains("。") else { return nil }
    let named = RowKernel.rows(in: line)
    let row = named.count == 1 ? named.first : RowKernel.positional(line, after: previous, above: [])
    guard let row, line.text.count <= LabelText(row.fullLabel).text.count + 4 else { return nil }
    return row
  }

  /// Every heading has a table of its own, none comes twice, and they stand as in the form.
  private func requireOwnTables() throws(Unreadable) {
    var read: Set<TableThreeRow> = []
    for part in parts {
      if let row = part.row, part.isHeading || part.tables.isUnlabelled {
        guard part.tables.isOneRow else {
          throw Unreadable(
            "表三“\(row.shortLabel)”一行的标题下应当只有它自己的一张表（一行列名、一行数字），现有其他内容，不能确定其数字属于哪一行，请核对后重试。")
        }
        guard read.insert(row).inserted else { throw TableThreeReader.twice(row) }
        try TableThreeReader.requireOrder(row, after: part.previous)
      }
      read.formUnion(part.tables.named)
    }
  }

  /// No heading stands without a table where the next one may be its own.
  private func requireNoneWithoutTable() throws(Unreadable) {
    let read = Set(parts.flatMap(\.tables.named) + parts.filter(\.isHeading).compactMap(\.row))
    var alone: TableThreeRow?
    var isBegun = false
    for part in parts {
      if let alone, part.isHeading || part.tables.isUnlabelled {
        throw Unreadable("表三“\(alone.shortLabel)”一行的标题下没有紧接着它自己的表，不能确定其后的数字属于哪一行，请核对后重试。")
      }
      isBegun = isBegun || part.isHeading
      let isBlock = part.row == .otherHandlingAll && read.contains { $0.block == .other }
      if let row = part.row, !read.contains(row), !isBlock, part.tables.isEmpty {
        alone = row
      } else if !isBegun, part.row == nil {
        // Before the first of the small tables a sentence may speak of anything.
        alone = nil
      }
    }
  }
}

/// The tables directly beneath a line of text.
private struct TablesBeneath {
  let all: [SourceTable]
  /// Those before the next table that says itself what it holds.
  private let own: ArraySlice<SourceTable>
  /// Whether the seven heads stand in them, or, where they have none, stood above.
  let isHeadWhole: Bool
  /// The rows of 表三 that the tables name themselves.
  let named: [TableThreeRow]
  private let hasHead: Bool
  private var namesRow = false
  /// How many rows before that hold nothing but numbers.
  private(set) var numbers = 0
  /// How many rows hold numbers and name no row of 表三.
  private var unnamed = 0

  init(_ tables: [SourceTable], isHeadWhole: Bool) {
    all = tables
    let names = tables.map { TablesBeneath.names(in: $0) }
    named = names.flatMap(\.self)
    let next = tables.indices.first { TablesBeneath.isOtherForm(tables[$0]) || ($0 > 0 && !names[$0].isEmpty) }
    own = tables[..<(next ?? tables.endIndex)]
    var head = TableThreeHead()
    for row in own.flatMap(\.laidOut) {
      if TableThreeReader.isHead(row) { head.add(row) }
      if RowKernel.names(row) { namesRow = true }
      guard row.hasValue, !RowKernel.names(row) else { continue }
      unnamed += 1
      if !namesRow, row.cells.allSatisfy({ $0.isBlank || $0.isValue }) { numbers += 1 }
    }
    hasHead = !head.isEmpty
    self.isHeadWhole = hasHead ? head.isWhole : isHeadWhole
  }

  var isEmpty: Bool { all.isEmpty }

  /// Whether they are 表三's by their heads, but name none of its rows.
  var isUnlabelled: Bool { hasHead && !namesRow && unnamed > 0 }

  /// The seven heads and one row of numbers, which can be no other row's than the one named above.
  var isOneRow: Bool { isHeadWhole && !namesRow && unnamed == 1 && numbers == 1 }

  private static func names(in table: SourceTable) -> [TableThreeRow] {
    table.rows.flatMap { $0.filter { !CellText.isValue($0.text) }.flatMap { RowKernel.rows(in: LabelText($0.text)) } }
  }

  /// Whether the table has heads that 表三 has not.
  private static func isOtherForm(_ table: SourceTable) -> Bool {
    table.rows.contains { row in
      row.map { LabelText($0.text) }.contains { TableHead.isHead($0) && !RowKernel.isHeadOnly($0) }
    }
  }

  static func isOnlyNumbers(_ row: [SourceCell]) -> Bool {
    let filled = row.filter { !LabelText($0.text).isEmpty }
    return !filled.isEmpty && filled.allSatisfy { CellText.isValue($0.text) }
  }

  /// With `label` in front of the numbers.
  func labelled(_ label: String) -> [SourceBlock] {
    let labelled = own.map { table in
      SourceTable(rows: table.rows.map { [SourceCell(TablesBeneath.isOnlyNumbers($0) ? label : "")] + $0 })
    }
    return (labelled + all[own.endIndex...]).map { .table($0) }
  }
}
