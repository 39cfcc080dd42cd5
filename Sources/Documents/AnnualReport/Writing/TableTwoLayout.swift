package import Disclosure

/// 表二 as the form draws it: four blocks in one table of four columns (国办公开办函〔2021〕30号).
package enum TableTwoLayout {
  package static let blockTitles = ["第二十条第（一）项", "第二十条第（五）项", "第二十条第（六）项", "第二十条第（八）项"]
  package static let contents = "信息内容"
  package static let decisions = "本年处理决定数量"
  package static let fees = "本年收费金额（单位：万元）"
  package static let feesRow = "行政事业性收费"

  package static func table(_ table: TableTwo) -> Table {
    var rows = documents(table)
    rows += single(
      blockTitles[1], decisions, [(TableTwoDecision.licences.label, .count(table[.licences], columnSpan: 3))])
    rows += single(
      blockTitles[2], decisions,
      [TableTwoDecision.penalties, .compulsoryMeasures].map { ($0.label, .count(table[$0], columnSpan: 3)) })
    let amount = Cell(table.feesWan.map { .number($0.description) } ?? .blank, columnSpan: 3)
    rows += single(blockTitles[3], fees, [(feesRow, amount)])
    return Table(columns: [39, 39, 39, 39], staysOnOnePage: true, rows: rows)
  }

  private static func documents(_ table: TableTwo) -> [[Cell]] {
    let head = [Cell(contents, .column)] + TableTwoColumn.allCases.map { Cell($0.label, .column) }
    let rows = TableTwoDocument.allCases.map { document in
      [Cell(document.label, .row)] + TableTwoColumn.allCases.map { Cell.count(table[document, $0]) }
    }
    return [blockTitle(blockTitles[0]), head] + rows
  }

  private static func single(_ title: String, _ head: String, _ rows: [(String, Cell)]) -> [[Cell]] {
    [blockTitle(title), [Cell(contents, .column), Cell(head, .columns, columnSpan: 3)]]
      + rows.map { [Cell($0.0, .row), $0.1] }
  }

  private static func blockTitle(_ title: String) -> [Cell] { [Cell(title, .columns, columnSpan: 4)] }
}
