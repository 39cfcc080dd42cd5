import Disclosure

/// Reads the rows of a list of items, each cell with its place when it is wrong.
struct ItemListReader {
  private let table: HeadedTable<ItemListColumn>
  private let columns: ColumnPaths
  private(set) var items: [EarlierItem] = []
  private(set) var faults: [LedgerFault] = []
  private var numbers: [String: Int] = [:]

  init(sheet: SourceSheet, columns: ColumnPaths) {
    table = HeadedTable(sheet.name, ItemListColumn.allCases, in: sheet, faults: &faults)
    self.columns = columns
  }

  mutating func read() {
    guard faults.isEmpty else { return }
    for row in table.rows { read(row) }
    if table.rows.isEmpty { faults.append(LedgerFault(sheet: table.name, message: "表头下面没有内容。")) }
  }

  private mutating func fault(_ row: Int, _ column: ItemListColumn, _ message: String) {
    faults.append(LedgerFault(sheet: table.name, row: row, column: column.rawValue, message: message))
  }

  // MARK: - A row

  private mutating func read(_ row: SourceSheetRow) {
    let before = faults.count
    let (title, paths) = (text(.title, row), columns)
    let column = value(.column, row) { (words) throws(CellRefusal) in try paths.column(words) }
    let (formed, published) = (day(.formed, row), day(.published, row))
    let channel = value(.channel, row) { (words) throws(CellRefusal) in
      try Self.named(words, ReleaseChannel.allCases, \.chinese, "发布渠道")
    }
    let genre = value(.genre, row) { (words) throws(CellRefusal) in
      try Self.named(words, Genre.allCases, \.chinese, "体裁")
    }
    let validity = value(.validity, row) { (words) throws(CellRefusal) in
      // What is amended names the paper that amends it, which a row cannot.
      try Self.named(words, [ItemValidity.inForce, .repealed, .lapsed], \.chinese, "有效性")
    }
    let number = cell(.number, row)
    if let number, let earlier = numbers.updateValue(row.number, forKey: number) {
      fault(row.number, .number, "与第 \(earlier) 行的索引号重复。")
    }
    if let formed, let published, published < formed {
      fault(row.number, .published, "发布日期早于成文日期 \(formed)，请核对。")
    }
    guard faults.count == before, let title, let column, let formed, let published else { return }
    var text = ItemText(
      title: title, column: column, formed: formed,
      body: RichText(notation: cell(.body, row) ?? "", files: []))
    text.documentNumber = cell(.documentNumber, row) ?? ""
    text.summary = cell(.summary, row) ?? ""
    text.genre = genre ?? .other
    text.keywords = (cell(.keywords, row) ?? "").split { "；;、".contains($0) }.map { String($0).trimmed }
    text.channels = [channel ?? .countySite]
    for fault in text.faults { faults.append(LedgerFault(sheet: table.name, row: row.number, message: fault.sentence)) }
    items.append(
      EarlierItem(
        sheet: table.name, row: row.number, text: text, number: number, channel: channel ?? .countySite,
        published: published,
        address: cell(.address, row) ?? "", office: cell(.office, row), validity: validity ?? .inForce,
        files: files(row)))
  }

  /// Named once each.
  private mutating func files(_ row: SourceSheetRow) -> [String] {
    let names = (cell(.attachments, row) ?? "").split { "；;\n\r".contains($0) }.map { String($0).trimmed }
      .filter { !$0.isEmpty }
    for (index, name) in names.enumerated() where names[..<index].contains(name) {
      fault(row.number, .attachments, "“\(name)”写了两次。")
    }
    return names
  }

  private func cell(_ column: ItemListColumn, _ row: SourceSheetRow) -> String? {
    table.value(column, in: row)?.shown.trimmed
  }

  private mutating func text(_ column: ItemListColumn, _ row: SourceSheetRow) -> String? {
    let text = cell(column, row)
    if text == nil { fault(row.number, column, "没有填写。") }
    return text
  }

  private mutating func day(_ column: ItemListColumn, _ row: SourceSheetRow) -> Day? {
    guard let value = table.value(column, in: row) else {
      fault(row.number, column, "没有填写。")
      return nil
    }
    do throws(CellRefusal) { return try LedgerDate.read(value) } catch {
      fault(row.number, column, error.message)
      return nil
    }
  }

  private mutating func value<Value>(
    _ column: ItemListColumn, _ row: SourceSheetRow, _ read: (String) throws(CellRefusal) -> Value
  ) -> Value? {
    guard let words = cell(column, row) else {
      if column.isRequired { fault(row.number, column, "没有填写。") }
      return nil
    }
    do throws(CellRefusal) { return try read(words) } catch {
      fault(row.number, column, error.message)
      return nil
    }
  }

  private static func named<Value>(
    _ words: String, _ all: [Value], _ name: (Value) -> String, _ what: String
  ) throws(CellRefusal) -> Value {
    let shape = words.halfWidth.withoutSpace
    guard let value = all.first(where: { name($0).halfWidth.withoutSpace == shape }) else {
      throw CellRefusal("“\(words)”不是\(what)，应为：\(all.map(name).joined(separator: "、"))。")
    }
    return value
  }
}
