package import Disclosure

/// 2019 年格式的表二, drawn from what was read: rows that share their column heads stand in one block, whose last value
/// spans what is left of the widest block (国办公开办函〔2019〕60号).
package enum TableTwo2019Layout {
  package static func table(_ table: TableTwo2019) -> Table {
    let width = max(table.rows.map(\.cells.count).max() ?? 0, 1) + 1
    var rows: [[Cell]] = []
    var last: (title: String?, heads: [String])?
    for row in table.rows {
      let heads = row.cells.map(\.column)
      let title = blockTitle(row.label)
      if last?.title != title || last?.heads != heads {
        if let title { rows.append([Cell(title, .columns, columnSpan: width)]) }
        rows.append([Cell(TableTwoLayout.contents, .column)] + spread(heads.map { Cell($0, .column) }, over: width - 1))
        last = (title, heads)
      }
      rows.append([Cell(row.label, .row)] + spread(row.cells.map(value), over: width - 1))
    }
    return Table(columns: Array(repeating: 1, count: width), rows: rows)
  }

  private static func value(_ cell: TableTwo2019.Cell) -> Cell {
    guard let text = cell.text, !text.isEmpty else { return Cell(.blank) }
    return Cell(ExactDecimal(text) == nil ? .text(text) : .number(text))
  }

  private static func spread(_ cells: [Cell], over width: Int) -> [Cell] {
    guard let last = cells.last else { return [Cell(.blank, columnSpan: width)] }
    let tail = Cell(last.value, last.role, columnSpan: width - cells.count + 1)
    return cells.dropLast() + [tail]
  }

  /// The item of Article 20 that a row belongs to, or nil when its label is none of the form's.
  private static func blockTitle(_ label: String) -> String? {
    switch label {
    case "规章", "规范性文件", "行政规范性文件": "第二十条第（一）项"
    case "行政许可", "其他对外管理服务事项": "第二十条第（五）项"
    case "行政处罚", "行政强制": "第二十条第（六）项"
    case "行政事业性收费": "第二十条第（八）项"
    case "政府集中采购": "第二十条第（九）项"
    default: nil
    }
  }
}
