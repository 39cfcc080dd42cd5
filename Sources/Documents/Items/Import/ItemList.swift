package import Disclosure

/// 信息清单: the items that an office published before, from a spreadsheet; whole or not at all.
package struct ItemList: Hashable, Sendable {
  package let items: [EarlierItem]

  /// The sheet that is read; a workbook with one sheet may call it as it likes.
  package static let sheetName = "信息"

  /// - Parameter columns: Those of the organ.
  package init(_ workbook: SourceWorkbook, columns: [Column]) throws(LedgerFaults) {
    // Left out silently, it would be taken for another one.
    guard !workbook.hiddenSheets.contains(where: { $0.withoutSpace == Self.sheetName }) else {
      throw LedgerFaults(faults: [LedgerFault(sheet: Self.sheetName, message: "这张表被隐藏了，请取消隐藏并核对内容。")])
    }
    guard
      let sheet = workbook.sheets.first(where: { $0.name.withoutSpace == Self.sheetName })
        ?? (workbook.sheets.count == 1 ? workbook.sheets.first : nil)
    else {
      throw LedgerFaults(faults: [LedgerFault(message: "没有找到名为“\(Self.sheetName)”的工作表。")])
    }
    var reader = ItemListReader(sheet: sheet, columns: ColumnPaths(columns))
    reader.read()
    guard reader.faults.isEmpty else { throw LedgerFaults(faults: reader.faults) }
    items = reader.items
  }
}

/// Which column a name or a path means.
struct ColumnPaths {
  private let byName: [String: [Column]]
  private let all: [ColumnID: Column]

  init(_ columns: [Column]) {
    all = Dictionary(columns.map { ($0.id, $0) }) { first, _ in first }
    byName = Dictionary(grouping: columns) { $0.name.halfWidth.withoutSpace }
  }

  /// - Throws: The sentence that says why there is none.
  func column(_ words: String) throws(CellRefusal) -> ColumnID {
    let parts = words.split { $0 == "/" || $0 == ">" || $0 == "／" }.map { String($0).halfWidth.withoutSpace }
    let named = (parts.last.flatMap { byName[$0] } ?? []).filter { column in
      parts.count < 2 || parent(of: column) == parts[parts.count - 2]
    }
    guard let first = named.first else { throw CellRefusal("没有名为“\(words)”的栏目，请按系统中的栏目名称填写。") }
    guard named.count == 1 else { throw CellRefusal("有 \(named.count) 个名为“\(words)”的栏目，请写成“上级 / 栏目”。") }
    return first.id
  }

  private func parent(of column: Column) -> String? {
    column.parent.flatMap { all[$0] }?.name.halfWidth.withoutSpace
  }
}
