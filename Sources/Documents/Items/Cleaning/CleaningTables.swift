/// Tables of a page, with their merged cells.
extension CleaningWalk {
  mutating func take(table node: HTMLNode, _ style: CleaningStyle) throws(CleaningRefusal) {
    let inner = style.inside(node, &notes).deeper
    guard container == .page else { return try take(tableAsLines: node, inner) }
    if node.contains(["table"]) {
      notes.insert(.layout)
      return try take(block: node, style)
    }
    // One cell is a frame around text.
    if node.tableParts(["td", "th"]).count == 1 { return try take(block: node, style) }
    endBlock()
    try takeStrays(of: node, inner)
    endBlock()
    let rows = rows(of: node)
    var made: [[RichTable.Cell]] = []
    for row in rows.filter({ !$0.isFoot }) + rows.filter(\.isFoot) { made.append(try cells(of: row.node, inner)) }
    let shown = made.flatMap(\.self)
    guard shown.count > 1 else {
      for run in shown.flatMap(\.runs) { takeAgain(run) }
      return endBlock()
    }
    append(.table(RichTable(heads: rows.prefix { $0.isHead && !$0.isFoot }.count, made)))
  }

  /// Caption, and words that stand between the cells: shown before the table.
  private mutating func takeStrays(of node: HTMLNode, _ style: CleaningStyle) throws(CleaningRefusal) {
    var child = node.firstChild
    while let current = child {
      child = current.next
      if current.isElement, current.name == "td" || current.name == "th" { continue }
      if current.isElement, HTMLNode.rowGroups.contains(current.name) || current.contains(["tr", "td", "th"]) {
        if current.hiddenNote == nil, CleaningElements.dropped[current.name] == nil {
          try takeStrays(of: current, style)
        }
      } else {
        try take(current, style)
      }
    }
  }

  private struct Row {
    let node: HTMLNode
    let isHead: Bool
    let isFoot: Bool
  }

  /// A row is a head where it stands in `thead`, or has heads only.
  private mutating func rows(of table: HTMLNode) -> [Row] {
    var rows: [Row] = []
    for part in table.tableParts(["thead", "tfoot", "tbody", "tr"]) {
      notes.formUnion(part.attributeNotes)
      if let note = part.hiddenNote {
        notes.insert(note)
      } else if part.name == "tr" {
        rows.append(Row(node: part, isHead: part.isHeadRow, isFoot: false))
      } else {
        rows += part.tableParts(["tr"]).map {
          Row(node: $0, isHead: part.name == "thead" || $0.isHeadRow, isFoot: part.name == "tfoot")
        }
      }
    }
    return rows
  }

  private mutating func cells(of row: HTMLNode, _ style: CleaningStyle) throws(CleaningRefusal) -> [RichTable.Cell] {
    notes.formUnion(row.attributeNotes)
    if let note = row.hiddenNote {
      notes.insert(note)
      return []
    }
    let style = style.inside(row, &notes).deeper
    var made: [RichTable.Cell] = []
    for node in row.tableParts(["td", "th"]) {
      notes.formUnion(node.attributeNotes)
      if let note = node.hiddenNote { notes.insert(note) } else { made.append(try cell(node, style)) }
    }
    guard made.reduce(0, { $0 + $1.columnSpan }) <= RichTextCleaning.mostColumns else { throw .tooManyColumns }
    return made
  }

  private mutating func cell(_ node: HTMLNode, _ style: CleaningStyle) throws(CleaningRefusal) -> RichTable.Cell {
    cells += 1
    guard cells <= RichTextCleaning.mostCells else { throw .tooManyCells }
    return RichTable.Cell(
      try inside(.line, node, style.inside(node, &notes)).words,
      rowSpan: min(node.number("rowspan"), RichTextCleaning.mostRows),
      columnSpan: min(node.number("colspan"), RichTextCleaning.mostColumns))
  }

  /// In a list or a heading, where no table can be: a line a row.
  private mutating func take(tableAsLines node: HTMLNode, _ style: CleaningStyle) throws(CleaningRefusal) {
    notes.insert(.innerTables)
    flow.endBlock()
    try takeStrays(of: node, style)
    flow.endBlock()
    for row in rows(of: node) {
      for (index, cell) in try cells(of: row.node, style).enumerated() {
        if index > 0 { flow.append(" ", CleaningStyle()) }
        for run in cell.runs { takeAgain(run) }
      }
      flow.endBlock()
    }
  }
}

extension CleaningStyle {
  var deeper: CleaningStyle {
    var style = self
    style.depth += 1
    return style
  }
}

extension HTMLNode {
  fileprivate static let rowGroups: Set<String> = ["thead", "tbody", "tfoot", "tr"]

  /// The parts of a table by their names, also behind elements that do not belong between them (`form`), and none of a table within.
  fileprivate func tableParts(_ names: Set<String>) -> [HTMLNode] {
    var found: [HTMLNode] = []
    var child = firstChild
    while let current = child {
      if current.isElement, names.contains(current.name) {
        found.append(current)
      } else if current.isElement, current.name != "table", CleaningElements.dropped[current.name] == nil {
        found += current.tableParts(names)
      }
      child = current.next
    }
    return found
  }

  fileprivate var isHeadRow: Bool {
    let cells = tableParts(["td", "th"])
    return !cells.isEmpty && cells.allSatisfy { $0.name == "th" }
  }
}
