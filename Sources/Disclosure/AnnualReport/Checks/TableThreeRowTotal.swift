/// 表三每一行的“总计”等于自然人与五类法人或其他组织之和。
/// 依据：年度报告格式表三的“总计”列是本行六类申请人的合计。
/// 处理：核对本行六个数和总计，改正填错的一个。
/// 例：“（一）予以公开”行自然人5件、商业企业1件，其余为0，总计却填5件。
package struct TableThreeRowTotal: ReportCheck {
  package let rule = CheckRule.tableThreeRowTotal

  package init() {}

  package func findings(in context: CheckContext) -> [Finding] {
    guard let table = context.report.tableThree else { return [] }
    return table.rows.compactMap { row in
      guard let expected = table.sumOfKinds(row), let found = table[row, .total], expected != found else { return nil }
      return Finding(
        rule, at: .three(row, .total), expected: String(expected), found: String(found),
        message: "表三“\(row.shortLabel)”行：六类申请人之和为 \(expected)，而“总计”列填 \(found)，"
          + "相差 \(difference(expected, found))，请核对。")
    }
  }
}
