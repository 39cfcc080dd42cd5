/// 正文里的数字与表格不一致。
/// 依据：年度报告格式要求数据准确，正文和表格说的应当是同一个数；只核对能够确定指向某一格或者某几格之和的句子，分项、往年、比例和累计数不核对。
/// 处理：核对台账，改正写错的一处。
/// 例：第一部分写“全年共收到政府信息公开申请12件”，表三“本年新收”总计却是11件。
package struct ProseMismatch: ReportCheck {
  package let rule = CheckRule.proseMismatch

  package init() {}

  package func findings(in context: CheckContext) -> [Finding] {
    let report = context.report
    return ProseFigure.all(in: report).compactMap { figure in
      let values = figure.what.values(in: report)
      guard let expected = values.first, !values.contains(figure.value) else { return nil }
      return finding(figure, expected)
    }
  }

  private func finding(_ figure: ProseFigure, _ expected: ExactDecimal) -> Finding {
    let message =
      "\(figure.place)写明“\(figure.sentence.shortened)”，其中的 \(figure.value) 与\(figure.what.chinese)的 \(expected) 不一致，请核对。"
    guard let place = figure.what.place else {
      return Finding(
        rule, table: figure.what.table, section: figure.section, expected: expected.description,
        found: figure.value.description, message: message)
    }
    return Finding(
      rule, at: place, section: figure.section, expected: expected.description, found: figure.value.description,
      message: message)
  }
}

extension ProseFigure {
  fileprivate var place: String { section == 0 ? "开头" : "第\(ReportSection.numerals[min(max(section, 1), 6) - 1])部分" }
}

extension String {
  /// A sentence short enough to quote.
  fileprivate var shortened: String { count <= 120 ? self : "\(prefix(118))……" }
}
