import Disclosure

@testable import Documents

/// A report whose every cell holds a number of its own, so that a number found anywhere tells which cell it came from.
///
/// The numbers have four digits with a check digit: changing one digit never makes another cell's number.
enum MarkedReport {
  static func number(_ index: Int) -> Int {
    let head = 100 + index
    let check = (head / 100 + head / 10 % 10 + head % 10) % 10
    return head * 10 + check
  }

  static let three: TableThree = {
    var table = TableThree(otherIsMerged: false)
    for (r, row) in table.rows.enumerated() {
      for column in TableThreeColumn.allCases { table[row, column] = number(r * 7 + column.index) }
    }
    return table
  }()

  static let four: TableFour = {
    var table = TableFour()
    for (g, group) in TableFourGroup.allCases.enumerated() {
      for (c, column) in TableFourColumn.allCases.enumerated() { table[group, column] = number(200 + g * 5 + c) }
    }
    return table
  }()

  static let two: TableTwo = {
    var table = TableTwo()
    for (d, document) in TableTwoDocument.allCases.enumerated() {
      for (c, column) in TableTwoColumn.allCases.enumerated() { table[document, column] = number(220 + d * 3 + c) }
    }
    for (d, decision) in TableTwoDecision.allCases.enumerated() { table[decision] = number(230 + d) }
    table.feesWan = ExactDecimal(number(240))
    return table
  }()

  static let report = AnnualReport(
    form: .form2021, title: "清河县云溪镇人民政府2025年政府信息公开工作年度报告", organ: "清河县云溪镇人民政府", level: .town, year: 2025,
    sections: [
      ReportSection(number: 0, title: "", text: "本报告所列数据的统计期限自2025年1月1日起，至2025年12月31日止。"),
      ReportSection(number: 1, title: "总体情况", text: "（一）主动公开。按要求公开。\n（二）依申请公开。依法办理。"),
      ReportSection(number: 2, title: "主动公开政府信息情况", text: ""),
      ReportSection(number: 3, title: "收到和处理政府信息公开申请情况", text: ""),
      ReportSection(number: 4, title: "政府信息公开行政复议、行政诉讼情况", text: ""),
      ReportSection(number: 5, title: "存在的主要问题及改进情况", text: "一是更新不够及时。下一步按月检查。"),
      ReportSection(number: 6, title: "其他需要报告的事项", text: "无其他需要报告的事项。"),
    ], tableTwo: two, tableThree: three, tableFour: four)

  /// Every number of the tables by its cell.
  static func numbers(of report: AnnualReport) -> [CellPlace: Int] {
    var found: [CellPlace: Int] = [:]
    if let three = report.tableThree {
      for row in three.rows {
        for column in TableThreeColumn.allCases { found[.three(row, column)] = three[row, column] }
      }
    }
    if let four = report.tableFour {
      for group in TableFourGroup.allCases {
        for column in TableFourColumn.allCases { found[.four(group, column)] = four[group, column] }
      }
    }
    if let two = report.tableTwo {
      for document in TableTwoDocument.allCases {
        for column in TableTwoColumn.allCases { found[.two(document, column)] = two[document, column] }
      }
      for decision in TableTwoDecision.allCases { found[.two(decision)] = two[decision] }
      if let fees = two.feesWan, fees.scale == 0 { found[.fees] = fees.mantissa }
    }
    return found
  }

  /// Cells whose number is another cell's: a number that moved.
  static func moved(in report: AnnualReport) -> [CellPlace] {
    let original = numbers(of: self.report)
    let owners = Dictionary(uniqueKeysWithValues: original.map { ($1, $0) })
    return numbers(of: report).filter { place, number in
      guard let owner = owners[number] else { return false }
      return owner != place
    }.map(\.key)
  }
}
