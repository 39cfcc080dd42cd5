/// 期初数: 「上年结转政府信息公开申请数量」 of the first year in this system, column by column, where last year was kept elsewhere.
///
/// By 表三 it equals 「结转下年度继续办理」 of last year's report. It is what the cases entered for the year are held against: the
/// cases themselves are brought in one by one, else nothing could be said of their results.
package struct OpeningFigures: Hashable, Sendable {
  package let year: ReportingYear
  /// Of the six kinds of applicant.
  package let carriedIn: [TableThreeColumn: Int]
  /// 来源: where the figures were taken from.
  package let source: String

  /// - Throws: When a figure is missing or negative.
  package init(
    of year: ReportingYear, carriedIn: [TableThreeColumn: Int], source: String
  ) throws(OpeningFault) {
    for column in TableThreeColumn.kinds {
      guard let count = carriedIn[column] else { throw .blank(column) }
      guard (0...100_000).contains(count) else { throw .notACount(column) }
    }
    self.year = year
    self.carriedIn = carriedIn.filter { $0.key != .total }
    self.source = source
  }

  /// From last year's report: its 结转下年度.
  package init(of year: ReportingYear, from report: AnnualReport) throws(OpeningFault) {
    guard report.year == year.year - 1 else { throw .otherYear(report.year, wanted: year.year - 1) }
    guard let table = report.tableThree else { throw .noTable }
    var carried: [TableThreeColumn: Int] = [:]
    for column in TableThreeColumn.kinds { carried[column] = table[.carriedOut, column] }
    let title = report.title ?? "\(year.year - 1)年政府信息公开工作年度报告"
    try self.init(of: year, carriedIn: carried, source: title)
    let total = table[.carriedOut, .total]
    guard total == nil || total == self.total else { throw .totalDiffers(total ?? 0, sum: self.total) }
  }

  package var total: Int { TableThreeColumn.kinds.reduce(0) { $0 + (carriedIn[$1] ?? 0) } }

  package subscript(column: TableThreeColumn) -> Int { column == .total ? total : carriedIn[column] ?? 0 }

  /// The columns in which the cases of this system do not add up to them: how many are missing, or too many where negative.
  package func missing(in counted: TableThree) -> [(column: TableThreeColumn, count: Int)] {
    TableThreeColumn.kinds.compactMap { column in
      let difference = self[column] - (counted[.carriedIn, column] ?? 0)
      return difference == 0 ? nil : (column, difference)
    }
  }
}

/// Why opening figures cannot be.
package enum OpeningFault: Error, Hashable, Sendable {
  case blank(TableThreeColumn)
  case notACount(TableThreeColumn)
  case otherYear(Int?, wanted: Int)
  case noTable
  case totalDiffers(Int, sum: Int)
  case startsWithTheYear
  case cellBlank(TableThreeRow, TableThreeColumn)
  case cellNotACount(TableThreeRow, TableThreeColumn)
  case handledMoreThanReceived(TableThreeColumn)

  package var sentence: String {
    switch self {
    case .blank(let column): "“\(column.label)”没有数字，没有的填 0。"
    case .notACount(let column): "“\(column.label)”应当是不小于 0 的整数，请更正。"
    case .otherYear(let found, let wanted):
      "应当是\(wanted)年的年度报告，所给的\(found.map { "是\($0)年的" } ?? "没有写明年度")。请改用\(wanted)年的报告，或者直接填写数字。"
    case .noTable: "这份年度报告没有表三，不能取得结转数字。请直接填写数字。"
    case .startsWithTheYear: "自1月1日起使用的，没有启用前的累计数；启用日期应当在1月1日以后。"
    case .cellBlank(let row, let column): "“\(row.shortLabel)”的“\(column.label)”没有数字，没有发生的填 0。"
    case .cellNotACount(let row, let column): "“\(row.shortLabel)”的“\(column.label)”应当是不小于 0 的整数，请更正。"
    case .handledMoreThanReceived(let column): "“\(column.label)”办结的多于新收与上年结转之和，请核对。"
    case .totalDiffers(let total, let sum): "这份年度报告“结转下年度继续办理”的总计是 \(total)，各列之和是 \(sum)，不相等。请核对后直接填写数字。"
    }
  }
}
