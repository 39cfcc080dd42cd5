package import Disclosure

/// 目录覆盖情况表: the sheet of an assessment, row by row, as a workbook and as a document.
package struct CoverageReport: Hashable, Sendable {
  package let coverage: Coverage
  package let organ: String
  /// 栏目名称.
  package let columns: [ColumnID: String]
  package let day: Day?

  package init(_ coverage: Coverage, organ: String, columns: [ColumnID: String], day: Day? = nil) {
    self.coverage = coverage
    self.organ = organ
    self.columns = columns
    self.day = day
  }

  package var title: String { "\(organ)\(coverage.year)年主动公开目录落实情况表" }

  /// - Parameter path: A scratch file of the caller's, which is replaced.
  package func write(toScratchFile path: String) throws(SpreadsheetWriter.Failure) {
    var sheets = [
      Sheet(
        name: "目录落实情况", table: table, columnWidths: [8, 24, 24, 30, 10, 8, 12], isLandscape: true, frozenColumns: 3)
    ]
    if !coverage.notInvolved.isEmpty {
      sheets.append(Sheet(name: "未涉及领域事项", table: notInvolvedTable, columnWidths: [8, 30, 40]))
    }
    try SpreadsheetWriter.write(
      sheets, properties: Document(title: title, organ: organ, day: day), toScratchFile: path)
  }

  package var document: Document {
    var blocks: [Block] = [.title([title]), .paragraph(Paragraph(summary)), .landscape([.table(table)])]
    if !coverage.notInvolved.isEmpty {
      blocks += [.heading(.first, "未涉及领域事项说明"), .table(notInvolvedTable)]
    }
    return Document(title: title, organ: organ, day: day, blocks: blocks)
  }

  /// One sentence with the figures of the table.
  package var summary: String {
    let explained = "情况说明按 \(coverage.explanationPercent)% 计"
    let rate = coverage.percentText.map { "覆盖率 \($0)（\(explained)）" } ?? "没有应当公开的事项"
    let unplaced = coverage.unplaced.isEmpty ? "" : "另有 \(coverage.unplaced.count) 条信息所在栏目对应多个事项，没有指明属于哪一项，未计入。"
    return "目录事项 \(coverage.lines.count) 项，未涉及 \(coverage.count(.notInvolved)) 项，应公开 \(coverage.required) 项；"
      + "已公开 \(coverage.count(.present)) 项，情况说明 \(coverage.count(.explained)) 项，缺失 \(coverage.count(.missing)) 项，\(rate)。\(unplaced)"
  }

  package var table: Table {
    let heads = ["编号", "公开事项", "公开时限", "对应栏目", "落实情况", "条数", "最近公开"]
    return Table(
      caption: title, columns: [8, 24, 24, 30, 10, 8, 12], headRows: 1,
      rows: [heads.map { Cell($0, .column) }] + coverage.lines.map(row))
  }

  private func row(_ line: Coverage.Line) -> [Cell] {
    let names = line.columns.map { columns[$0] ?? $0.rawValue }.joined(separator: "、")
    let last = line.items.last?.released.description
    return [
      Cell(line.row.code.rawValue, .row), Cell(line.row.title, alignment: .left),
      Cell(line.row.limit.words, alignment: .left),
      names.isEmpty ? Cell("没有对应栏目", alignment: .left) : Cell(names, alignment: .left), Cell(line.state.chinese),
      .count(line.items.count), last.map { Cell($0) } ?? Cell(.blank),
    ]
  }

  private var notInvolvedTable: Table {
    let heads = ["编号", "公开事项", "公开依据"]
    return Table(
      caption: "未涉及领域事项说明", columns: [8, 30, 40], headRows: 1,
      rows: [heads.map { Cell($0, .column) }]
        + coverage.notInvolved.map {
          [
            Cell($0.row.code.rawValue, .row), Cell($0.row.title, alignment: .left),
            Cell($0.row.basis, alignment: .left),
          ]
        })
  }
}
