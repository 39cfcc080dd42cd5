/// 受检位置: where a piece of text stands; counts are 1-based, as a person counts.
package indirect enum ScreenedPlace: Hashable, Sendable {
  case title
  case summary
  case metadata(MetadataField)
  case paragraph(Int)
  /// Line of a plain text.
  case line(Int)
  case cell(table: ScreenedTable, row: Int, column: Int, head: String?)
  /// The text is its description.
  case picture(Int)
  case slide(Int)
  /// Page of a PDF.
  case page(Int)
  /// Beside the body: headers, notes, comments, hidden or deleted text.
  case aside(String)
  /// An attachment by its name, or a file within one.
  case attachment(String, ScreenedPlace?)

  /// Where it is, for a person: `附件“名单.xlsx”的工作表“汇总”第3行第2列（身份证号）`.
  package var chinese: String {
    switch self {
    case .title: "标题"
    case .summary: "内容概述"
    case .metadata(let field): "“\(field.chinese)”一栏"
    case .paragraph(let number): "第\(number)段"
    case .line(let number): "第\(number)行"
    case .cell(let table, let row, let column, let head):
      "\(table.chinese)第\(row)行第\(column)列" + (head.map { "（\($0)）" } ?? "")
    case .picture(let number): "第\(number)张图片"
    case .slide(let number): "第\(number)张幻灯片"
    case .page(let number): "第\(number)页"
    case .aside(let name): name
    case .attachment(let name, let inner): "附件“\(name)”" + (inner.map { "的\($0.chinese)" } ?? "")
    }
  }

  /// The same place as one of a file within `name`.
  package func within(_ name: String) -> ScreenedPlace { .attachment(name, self) }

  /// The files around it, outermost first.
  var files: [String] {
    if case .attachment(let name, let inner) = self { [name] + (inner?.files ?? []) } else { [] }
  }

  /// The place inside the innermost file.
  var innermost: ScreenedPlace {
    if case .attachment(_, .some(let inner)) = self { inner.innermost } else { self }
  }

  /// The heading of its column, in a table with one.
  var head: String? {
    if case .cell(_, _, _, let head) = innermost { head } else { nil }
  }
}

/// 表格: which table of a text, or which sheet of a workbook.
package enum ScreenedTable: Hashable, Sendable {
  case number(Int)
  case sheet(String)

  var chinese: String {
    switch self {
    case .number(let number): "第\(number)张表格"
    case .sheet(let name): "工作表“\(name)”"
    }
  }
}
