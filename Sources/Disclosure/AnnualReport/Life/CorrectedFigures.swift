/// 更正的起点: what a report that was published elsewhere already says in the cells of the form of 2021.
///
/// The form of 2019 does not know some of these cells; they stay blank and are asked for by `cell-missing`. Its （六）其他处理 is one
/// row: only a zero there says something of each of the three.
extension ReportFigures {
  package init(correcting report: AnnualReport) {
    if let same = ReportFigures(report) {
      self = same
      return
    }
    let three = report.tableThree.map { $0.otherIsMerged ? $0.splittingOther : $0 }
    self.init(
      two: report.tableTwo ?? report.tableTwo2019.map { TableTwo(correcting: $0) } ?? TableTwo(),
      three: three ?? TableThree(), four: report.tableFour ?? TableFour())
  }
}

extension TableThree {
  /// The same table with （六）其他处理 as three rows, as far as one row tells them; 总计 and all else unchanged.
  fileprivate var splittingOther: TableThree {
    var result = TableThree()
    for column in TableThreeColumn.allCases {
      for row in rows where row != .otherHandlingAll { result[row, column] = self[row, column] }
      guard self[.otherHandlingAll, column] == 0 else { continue }
      for row in TableThreeBlock.other.rows { result[row, column] = 0 }
    }
    return result
  }
}

extension TableTwo {
  /// 本年新制作数量 is 本年制发件数, and 处理决定数量 is counted by both forms (国办公开办函〔2019〕60号、〔2021〕30号); 废止, 现行有效 and the
  /// amount of the charges stand only in the later one.
  fileprivate init(correcting old: TableTwo2019) {
    self.init()
    for document in TableTwoDocument.allCases {
      // 规范性文件 in 2019, 行政规范性文件 since.
      let label = document == .regulations ? document.label : "规范性文件"
      self[document, .made] = old.count(label, "新制作")
    }
    for decision in TableTwoDecision.allCases { self[decision] = old.count(decision.label, "处理决定") }
  }
}

extension TableTwo2019 {
  /// Nil for a cell that is not there, blank, or no count.
  fileprivate func count(_ label: String, _ column: String) -> Int? {
    let cells = rows.first { $0.label.mentions(label) }?.cells ?? []
    guard let text = cells.first(where: { $0.column.mentions(column) })?.text, let number = ExactDecimal(text) else {
      return nil
    }
    return number.scale == 0 && !number.isNegative ? number.mantissa : nil
  }
}
