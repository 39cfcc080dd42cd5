/// 表三勾稽关系：每一列“本年新收＋上年结转＝总计＋结转下年度继续办理”。
/// 依据：年度报告格式表三左上角“第一项加第二项之和，等于第三项加第四项之和”，七列都要成立。
/// 处理：逐件核对该列的登记台账，常见原因是跨年件漏计或者重复计入，改正后重新合计。
/// 例：“自然人”列新收12件、上年结转1件，而总计11件、结转下年度1件，相差1件。
package struct TableThreeBalance: ReportCheck {
  package let rule = CheckRule.tableThreeBalance

  package init() {}

  package func findings(in context: CheckContext) -> [Finding] {
    guard let table = context.report.tableThree else { return [] }
    return TableThreeColumn.allCases.compactMap { finding(table, $0) }
  }

  private func finding(_ table: TableThree, _ column: TableThreeColumn) -> Finding? {
    guard let received = table[.received, column], let carriedIn = table[.carriedIn, column],
      let handled = table[.handledTotal, column], let carriedOut = table[.carriedOut, column],
      let incoming = sum([received, carriedIn]), let outgoing = sum([handled, carriedOut]), incoming != outgoing
    else { return nil }
    return Finding(
      rule, table: .three, column: column.rawValue, expected: String(incoming), found: String(outgoing),
      message: "表三“\(column.label)”列：新收 \(received)＋结转 \(carriedIn)＝\(incoming)，"
        + "而总计 \(handled)＋结转下年度 \(carriedOut)＝\(outgoing)，相差 \(difference(incoming, outgoing))，请核对。")
  }
}
