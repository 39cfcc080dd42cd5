/// What was read from a file, as it goes from the reading process to the one that asked.
package enum SourceReading: Hashable, Sendable {
  case document(SourceDocument)
  case workbook(SourceWorkbook)
  case refused(Unreadable)
}

/// A reading as lines of JSON, one for each paragraph, table and sheet row, so that neither side holds more than a line
/// of it as JSON. The last line says that it is the last: a reading that was cut short is never taken for a whole one.
package enum SourceLines {
  // MARK: Writing

  package static func bytes(of reading: SourceReading) -> [UInt8] {
    var bytes: [UInt8] = []
    switch reading {
    case .refused(let unreadable): append(["refused": .string(unreadable.reason)], to: &bytes)
    case .document(let document):
      append(["document": .string(document.title ?? "")], to: &bytes)
      for block in document.blocks { append(line(of: block), to: &bytes) }
    case .workbook(let workbook):
      append(["workbook": true, "hidden": .array(workbook.hiddenSheets.map(JSON.string))], to: &bytes)
      for sheet in workbook.sheets {
        let merges = sheet.merges.map {
          JSON.array([$0.firstRow, $0.lastRow, $0.firstColumn, $0.lastColumn].map(JSON.integer))
        }
        append(["sheet": .string(sheet.name), "merges": .array(merges)], to: &bytes)
        for row in sheet.rows { append(line(of: row), to: &bytes) }
      }
    }
    append(["end": true], to: &bytes)
    return bytes
  }

  private static func append(_ line: JSON, to bytes: inout [UInt8]) {
    bytes.append(contentsOf: line.compactText.utf8)
    bytes.append(0x0A)
  }

  private static func line(of block: SourceBlock) -> JSON {
    switch block {
    case .paragraph(let text): .string(text)
    case .table(let table):
      .array(table.rows.map { .array($0.map { [.string($0.text), .integer($0.columnSpan), .integer($0.rowSpan)] }) })
    }
  }

  /// The row's number, then column, kind and value of each cell.
  private static func line(of row: SourceSheetRow) -> JSON {
    var items: [JSON] = [.integer(row.number)]
    items.reserveCapacity(1 + row.cells.count * 3)
    for cell in row.cells {
      let (kind, text) = kindAndText(of: cell.value)
      items.append(.integer(cell.column))
      items.append(.string(kind))
      items.append(.string(text))
    }
    return .array(items)
  }

  private static func kindAndText(of value: SourceSheetValue) -> (kind: String, text: String) {
    switch value {
    case .text(let text): ("t", text)
    case .number(let text): ("n", text)
    case .date(let text): ("d", text)
    case .boolean(let flag): ("b", flag ? "1" : "0")
    case .error(let text): ("e", text)
    }
  }

  // MARK: Reading

  /// The reading back from its lines; nil when they are not whole, or not ours.
  package static func reading(from bytes: [UInt8]) -> SourceReading? {
    var lines = bytes.split(separator: 0x0A).makeIterator()
    guard let head = lines.next().flatMap(json) else { return nil }
    var isWhole = false
    var reading: SourceReading
    if let reason = head["refused"]?.string {
      reading = .refused(Unreadable(reason))
    } else if let title = head["document"]?.string {
      reading = .document(SourceDocument(title: title.isEmpty ? nil : title))
    } else if head["workbook"] != nil, let hidden = head["hidden"]?.array {
      let names = hidden.compactMap(\.string)
      guard names.count == hidden.count else { return nil }
      reading = .workbook(SourceWorkbook(hiddenSheets: names))
    } else {
      return nil
    }
    while let bytes = lines.next() {
      guard !isWhole, let line = json(bytes) else { return nil }
      if line["end"] != nil { isWhole = true } else if !take(line, into: &reading) { return nil }
    }
    return isWhole ? reading : nil
  }

  private static func json(_ line: ArraySlice<UInt8>) -> JSON? { try? JSON.parse(Array(line)) }

  private static func take(_ line: JSON, into reading: inout SourceReading) -> Bool {
    switch reading {
    case .refused: return false
    case .document(var document):
      guard let block = block(from: line) else { return false }
      // Taken out first, so that the array is not copied for each block.
      reading = .refused(Unreadable(""))
      document.blocks.append(block)
      reading = .document(document)
    case .workbook(var workbook):
      reading = .refused(Unreadable(""))
      let taken = take(line, into: &workbook)
      reading = .workbook(workbook)
      return taken
    }
    return true
  }

  private static func block(from line: JSON) -> SourceBlock? {
    if let text = line.string { return .paragraph(text) }
    guard let rows = line.array else { return nil }
    var table = SourceTable()
    for row in rows {
      guard let items = row.array else { return nil }
      var cells: [SourceCell] = []
      for item in items {
        guard let parts = item.array, parts.count == 3, let text = parts[0].string, let columns = parts[1].integer,
          let rows = parts[2].integer
        else { return nil }
        cells.append(SourceCell(text, columnSpan: columns, rowSpan: rows))
      }
      table.rows.append(cells)
    }
    return .table(table)
  }

  private static func take(_ line: JSON, into workbook: inout SourceWorkbook) -> Bool {
    if let name = line["sheet"]?.string, let merges = line["merges"]?.array {
      let places = merges.compactMap { $0.array?.compactMap(\.integer) }
      guard places.count == merges.count, places.allSatisfy({ $0.count == 4 }) else { return false }
      workbook.sheets.append(
        SourceSheet(
          name: name,
          merges: places.map { SourceMerge(firstRow: $0[0], lastRow: $0[1], firstColumn: $0[2], lastColumn: $0[3]) }))
      return true
    }
    guard let items = line.array, let row = row(from: items), !workbook.sheets.isEmpty else { return false }
    workbook.sheets[workbook.sheets.count - 1].rows.append(row)
    return true
  }

  private static func row(from items: [JSON]) -> SourceSheetRow? {
    guard let number = items.first?.integer, items.count % 3 == 1 else { return nil }
    var row = SourceSheetRow(number: number, cells: [])
    for start in stride(from: 1, to: items.count, by: 3) {
      guard let column = items[start].integer, let kind = items[start + 1].string, let text = items[start + 2].string,
        let value = value(kind: kind, text: text)
      else { return nil }
      row.cells.append(SourceSheetCell(column: column, value: value))
    }
    return row
  }

  private static func value(kind: String, text: String) -> SourceSheetValue? {
    switch kind {
    case "t": .text(text)
    case "n": .number(text)
    case "d": .date(text)
    case "b": .boolean(text == "1")
    case "e": .error(text)
    default: nil
    }
  }
}
