package import Disclosure

/// 标准目录 as read from a spreadsheet or a text document: whole or not at all.
package struct StandardCatalogue: Hashable, Sendable {
  /// 编号方式.
  package enum Codes: String, CaseIterable, Hashable, Sendable {
    /// The numbers of the list are one series.
    case asGiven
    /// Every sheet begins anew: 社会救助-3.
    case withinSheet
  }

  package internal(set) var rows: [CatalogueRow] = []
  /// Titles, parts and footers that are no row.
  package internal(set) var remarks: [String] = []
  /// Heads of columns that were not read.
  package internal(set) var ignoredColumns: [String] = []

  /// 表头 of the columns that are read, as the template writes them.
  package static let heads = CatalogueField.allCases.map(\.title)

  package init(_ workbook: SourceWorkbook, codes: Codes = .asGiven) throws(LedgerFaults) {
    var reader = StandardCatalogueReader(codes: codes)
    for sheet in workbook.sheets where !sheet.rows.isEmpty {
      do throws(CellRefusal) { reader.read(try CatalogueGrid(sheet)) } catch {
        reader.faults.append(LedgerFault(sheet: sheet.name, message: error.message))
      }
    }
    self = try reader.result("工作表")
  }

  package init(_ document: SourceDocument, codes: Codes = .asGiven) throws(LedgerFaults) {
    var reader = StandardCatalogueReader(codes: codes)
    var number = 0
    for block in document.blocks {
      guard case .table(let table) = block else { continue }
      number += 1
      let name = "表格\(number)"
      do throws(CellRefusal) { reader.read(try CatalogueGrid(table, name: name)) } catch {
        reader.faults.append(LedgerFault(sheet: name, message: error.message))
      }
    }
    self = try reader.result("表格")
  }
}

/// Reads one table after the other and keeps what has to be unique.
private struct StandardCatalogueReader {
  let codes: StandardCatalogue.Codes
  var faults: [LedgerFault] = []
  private var catalogue = StandardCatalogue()
  private var places: [RowCode: String] = [:]
  private var hasHead = false
  private var lastWidth: Int?

  init(codes: StandardCatalogue.Codes) { self.codes = codes }

  func result(_ what: String) throws(LedgerFaults) -> StandardCatalogue {
    if !hasHead, faults.isEmpty {
      let titles = CatalogueField.allCases.map(\.title).joined(separator: "、")
      throw LedgerFaults(faults: [LedgerFault(message: "没有找到目录的\(what)。表头应有：\(titles)。")])
    }
    guard faults.isEmpty else { throw LedgerFaults(faults: faults) }
    guard !catalogue.rows.isEmpty else {
      throw LedgerFaults(faults: [LedgerFault(message: "找到了表头，下面没有任何一行。")])
    }
    return catalogue
  }

  mutating func read(_ grid: CatalogueGrid) {
    let before = faults.count
    guard let head = CatalogueHead(grid, faults: &faults) else { return noHead(grid) }
    hasHead = true
    lastWidth = grid.rows.first?.cells.count
    catalogue.ignoredColumns += head.ignored
    catalogue.remarks += grid.rows.prefix { $0.number < head.number }.map(\.ownText).filter { !$0.isEmpty }
    // With a head that is wrong, every row would be.
    guard faults.count == before else { return }
    for row in grid.rows.dropFirst(head.bodyStart) { read(row, beneath: head, in: grid.name) }
  }

  private mutating func noHead(_ grid: CatalogueGrid) {
    let hits = grid.rows.prefix(12).map(CatalogueHead.hits).max() ?? 0
    let goesOn = lastWidth != nil && grid.rows.first?.cells.count == lastWidth
    guard hits >= 2 || goesOn else { return }
    faults.append(LedgerFault(sheet: grid.name, message: "没有完整的表头，无法确定各列的内容，请补上表头，或者与前一张表合并。"))
  }

  private mutating func read(_ row: CatalogueGrid.Row, beneath head: CatalogueHead, in sheet: String) {
    // Blank rows, and heads that are repeated on every page.
    if row.isBlank || CatalogueHead.hits(row) >= 4 || isSecondHead(row, head) { return }
    if row.isBand || Self.isFooter(row.ownText) {
      catalogue.remarks.append(row.ownText)
      return
    }
    var reader = CatalogueRowReader(row, beneath: head, in: sheet)
    let result = reader.read(prefix: codes == .withinSheet ? "\(sheet)-" : "")
    faults += reader.faults
    guard let result else { return }
    if let earlier = places.updateValue("“\(sheet)”第 \(row.number) 行", forKey: result.code) {
      let hint = codes == .asGiven ? "各表分别编号的，请选择按表编号。" : ""
      faults.append(
        LedgerFault(
          sheet: sheet, row: row.number, column: CatalogueField.code.title,
          message: "“\(result.code)”与\(earlier)重复，每行应有自己的编号。\(hint)"))
    }
    catalogue.rows.append(result)
  }

  /// The second row of a repeated head: every own cell is a word of its column's head.
  private func isSecondHead(_ row: CatalogueGrid.Row, _ head: CatalogueHead) -> Bool {
    let own = row.cells.enumerated().filter(\.element.isOwn)
    return own.count >= 2
      && own.allSatisfy { place, cell in
        guard let column = head.columns[place] else { return false }
        let top: CatalogueField = column.field == .matter ? .heading : column.field
        return CatalogueColumn.beneath(top, cell.text) == column
      }
  }

  private static func isFooter(_ text: String) -> Bool {
    ["注:", "备注:", "说明:", "填表说明", "填报说明"].contains { text.halfWidth.withoutSpace.hasPrefix($0) }
  }
}

extension StandardCatalogue {
  fileprivate init() {}
}
