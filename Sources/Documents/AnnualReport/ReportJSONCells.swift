import Disclosure

/// The tables of a report's JSON, cell by cell.
struct ReportJSONCells {
  var notes = SourceNotes()

  mutating func tableThree(_ json: JSON?) throws(Unreadable) -> TableThree? {
    guard let rows = try ReportJSONCells.members(json, in: "tableThree") else { return nil }
    let merged = rows.contains { $0.key == TableThreeRow.otherHandlingAll.rawValue }
    var table = TableThree(otherIsMerged: merged)
    for member in rows {
      guard let row = TableThreeRow(rawValue: member.key) else { throw Unreadable("tableThree 中没有“\(member.key)”这一行。") }
      guard table.rows.contains(row) else { throw Unreadable("tableThree 中“其他处理”既作为一行，又分成三行。") }
      for cell in try cells(member, of: "tableThree", columns: TableThreeColumn.allCases.map(\.rawValue)) {
        guard let column = TableThreeColumn(rawValue: cell.key) else {
          throw Unreadable("tableThree 的 \(member.key) 中没有“\(cell.key)”这一列。")
        }
        table[row, column] = try count(cell.value, at: .three(row, column))
      }
    }
    return table
  }

  mutating func tableFour(_ json: JSON?) throws(Unreadable) -> TableFour? {
    guard let groups = try ReportJSONCells.members(json, in: "tableFour") else { return nil }
    var table = TableFour()
    for member in groups {
      guard let group = TableFourGroup(rawValue: member.key) else {
        throw Unreadable("tableFour 中没有“\(member.key)”这一组。")
      }
      for cell in try cells(member, of: "tableFour", columns: TableFourColumn.allCases.map(\.rawValue)) {
        guard let column = TableFourColumn(rawValue: cell.key) else {
          throw Unreadable("tableFour 的 \(member.key) 中没有“\(cell.key)”这一列。")
        }
        table[group, column] = try count(cell.value, at: .four(group, column))
      }
    }
    return table
  }

  mutating func tableTwo(_ json: JSON?) throws(Unreadable) -> TableTwo? {
    guard let rows = try ReportJSONCells.members(json, in: "tableTwo") else { return nil }
    try require(
      TableTwoDocument.allCases.map(\.rawValue) + TableTwoDecision.allCases.map(\.rawValue) + [CellPlace.fees.row],
      of: rows, in: "tableTwo")
    var table = TableTwo()
    for member in rows {
      if let decision = TableTwoDecision(rawValue: member.key) {
        table[decision] = try count(member.value, at: .two(decision))
      } else if let document = TableTwoDocument(rawValue: member.key) {
        for cell in try cells(member, of: "tableTwo", columns: TableTwoColumn.allCases.map(\.rawValue)) {
          guard let column = TableTwoColumn(rawValue: cell.key) else {
            throw Unreadable("tableTwo 的 \(member.key) 中没有“\(cell.key)”这一列。")
          }
          table[document, column] = try count(cell.value, at: .two(document, column))
        }
      } else if member.key == CellPlace.fees.row {
        table.feesWan = try fees(member.value)
      } else {
        throw Unreadable("tableTwo 中没有“\(member.key)”这一行。")
      }
    }
    return table
  }

  static func tableTwo2019(_ json: JSON?) throws(Unreadable) -> TableTwo2019? {
    guard let rows = try members(json, in: "tableTwo2019") else { return nil }
    var table = TableTwo2019()
    for row in rows {
      var cells: [TableTwo2019.Cell] = []
      for cell in try members(row.value, in: row.key) ?? [] {
        guard cell.value.isNull || cell.value.string != nil else {
          throw Unreadable("tableTwo2019 的“\(row.key)”“\(cell.key)”应为字符串或 null。")
        }
        cells.append(TableTwo2019.Cell(column: cell.key, text: cell.value.string))
      }
      table.rows.append(TableTwo2019.Row(label: row.key, cells: cells))
    }
    return table
  }

  /// The cells of one row: all of them. A blank is written as null, so a missing one means that something was lost.
  private func cells(
    _ row: JSON.Member, of table: String, columns: [String]
  ) throws(Unreadable) -> [JSON.Member] {
    guard let cells = try ReportJSONCells.members(row.value, in: row.key) else { return [] }
    try require(columns, of: cells, in: "\(table) 的 \(row.key)")
    return cells
  }

  private func require(_ keys: [String], of members: [JSON.Member], in place: String) throws(Unreadable) {
    // A key that nobody knows is named as such.
    guard members.allSatisfy({ keys.contains($0.key) }) else { return }
    if let lost = keys.first(where: { key in !members.contains { $0.key == key } }) {
      throw Unreadable("\(place) 缺少“\(lost)”；空白的单元格应写 null。")
    }
  }

  private static func members(_ json: JSON?, in place: String) throws(Unreadable) -> [JSON.Member]? {
    guard let json, !json.isNull else { return nil }
    guard let members = json.members else { throw Unreadable("JSON 的 \(place) 应为对象或 null。") }
    return members
  }

  /// A count, blank, or — when it is neither — nil with the source's text in the notes.
  private mutating func count(_ value: JSON, at place: CellPlace) throws(Unreadable) -> Int? {
    let source: String
    switch value {
    case .null: return nil
    case .integer(let number): source = String(number)
    case .number(let text), .string(let text): source = text
    default: throw Unreadable("\(place.chinese)应为整数或 null。")
    }
    switch CellText(source) {
    case .blank: return nil
    case .count(let number): return number
    case .notACount(let text):
      notes.notCounts[place] = text
      return nil
    }
  }

  private mutating func fees(_ value: JSON) throws(Unreadable) -> ExactDecimal? {
    let source: String
    switch value {
    case .null: return nil
    case .integer(let number): source = String(number)
    case .number(let text), .string(let text): source = text
    default: throw Unreadable("\(CellPlace.fees.chinese)应为金额字符串或 null。")
    }
    if let amount = ExactDecimal(source), !amount.isNegative { return amount }
    notes.notCounts[.fees] = source
    return nil
  }
}
