/// 表三“（七）总计”等于本列各项办理结果之和。
/// 依据：年度报告格式表三“三、本年度办理结果”的“（七）总计”是（一）至（六）各项之和；部分公开只计一次，不再计入其他情形。
/// 处理：逐件核对办理结果，一件申请只能落在一格，改正后重新合计。
/// 例：“自然人”列各项结果合计12件，“（七）总计”却填13件。
package struct TableThreeHandledTotal: ReportCheck {
  package let rule = CheckRule.tableThreeHandledTotal

  package init() {}

  package func findings(in context: CheckContext) -> [Finding] {
    guard let table = context.report.tableThree else { return [] }
    let results = table.results
    return TableThreeColumn.allCases.compactMap { column in
      guard let expected = sum(results.map { table[$0, column] }), let found = table[.handledTotal, column],
        expected != found
      else { return nil }
      return Finding(
        rule, at: .three(.handledTotal, column), expected: String(expected), found: String(found),
        message: "表三“\(column.label)”列：各项办理结果之和为 \(expected)，而“（七）总计”填 \(found)，"
          + "相差 \(difference(expected, found))，请核对。")
    }
  }
}

/// The distance of two counts, for sentences; bounded, so that absurd numbers of a source cannot trap.
func difference(_ left: Int, _ right: Int) -> Int {
  let (result, overflow) = left.subtractingReportingOverflow(right)
  return overflow || result == .min ? .max : abs(result)
}
