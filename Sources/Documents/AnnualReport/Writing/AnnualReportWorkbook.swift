package import Disclosure

/// 年度报告的工作簿: the three tables in the form's cell order, a sheet each, and a sheet with the texts.
package enum AnnualReportWorkbook {
  /// - Parameter path: A scratch file of the caller's, which is replaced.
  package static func write(
    _ report: AnnualReport, day: Day? = nil, toScratchFile path: String
  ) throws(SpreadsheetWriter.Failure) {
    let properties = Document(title: report.title ?? report.standardTitle, organ: report.organ, day: day)
    try SpreadsheetWriter.write(sheets(report), properties: properties, toScratchFile: path)
  }

  package static func sheets(_ report: AnnualReport) -> [Sheet] {
    var sheets: [Sheet] = []
    if let table = report.table(ofSection: 2) {
      let widths = Array(repeating: 20.0, count: table.columns.count)
      sheets.append(Sheet(name: "表二", table: table, columnWidths: widths, frozenColumns: 1))
    }
    if let table = report.table(ofSection: 3) {
      let widths = [5, 12, 40] + Array(repeating: 9.0, count: TableThreeColumn.allCases.count)
      sheets.append(Sheet(name: "表三", table: table, columnWidths: widths, frozenColumns: 3))
    }
    if let table = report.table(ofSection: 4) {
      let widths = Array(repeating: 9.5, count: table.columns.count)
      sheets.append(Sheet(name: "表四", table: table, columnWidths: widths, isLandscape: true))
    }
    return sheets + [Sheet(name: "部分", table: texts(report), columnWidths: [8, 24, 90])]
  }

  /// 部分 | 标题 | 内容, with the report's title and preamble first.
  private static func texts(_ report: AnnualReport) -> Table {
    var rows: [[Cell]] = [["部分", "标题", "内容"].map { Cell($0, .column) }]
    rows += row("标题", "", report.title ?? report.standardTitle)
    rows += row("前言", "", report.section(0)?.text ?? "")
    for (index, heading) in ReportSection.headings.enumerated() {
      rows += row(ReportSection.numerals[index], heading, report.section(index + 1)?.text ?? "")
    }
    return Table(columns: [8, 24, 90], headRows: 1, rows: rows)
  }

  /// A cell holds 32,767 UTF-16 units at most: a longer text goes on in the next row under the same number.
  private static func row(_ number: String, _ heading: String, _ text: String) -> [[Cell]] {
    var parts = [""]
    for character in text {
      if let last = parts.last, last.utf16.count + character.utf16.count > 32_000 { parts.append("") }
      parts[parts.count - 1].append(character)
    }
    return parts.map { part in
      let content = part.isEmpty ? Cell(.blank, alignment: .left) : Cell(part, alignment: .left)
      return [Cell(number, .row), Cell(heading, alignment: .left), content]
    }
  }
}
