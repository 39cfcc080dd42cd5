/// 单元格空白，或者整张表缺失。
/// 依据：年度报告格式（国办公开办函〔2021〕30号）要求表二、表三、表四逐格填数，没有发生的填“0”；空白不等于零，有空白的行、列不再参加合计校验。
/// 处理：对照台账补填；确实没有发生的填“0”，整张表缺失的补上整张表。
/// 例：表三“二、上年结转政府信息公开申请数量”行“科研机构”列为空白。
package struct CellMissing: ReportCheck {
  package let rule = CheckRule.cellMissing

  package init() {}

  package func findings(in context: CheckContext) -> [Finding] {
    tableTwo(context) + tableThree(context) + tableFour(context)
  }

  private func tableTwo(_ context: CheckContext) -> [Finding] {
    let report = context.report
    var blanks: [CellPlace] = []
    if let table = report.tableTwo {
      for document in TableTwoDocument.allCases {
        for column in TableTwoColumn.allCases where table[document, column] == nil {
          blanks.append(.two(document, column))
        }
      }
      for decision in TableTwoDecision.allCases where table[decision] == nil { blanks.append(.two(decision)) }
      if table.feesWan == nil { blanks.append(.fees) }
    } else if let table = report.tableTwo2019 {
      for row in table.rows {
        for cell in row.cells where cell.isBlank {
          blanks.append(CellPlace(table: .two, row: row.label, column: cell.column))
        }
      }
    } else {
      return [wholeTable(.two)]
    }
    return findings(for: blanks, in: context)
  }

  private func tableThree(_ context: CheckContext) -> [Finding] {
    guard let table = context.report.tableThree else { return [wholeTable(.three)] }
    var blanks: [CellPlace] = []
    for row in table.rows {
      for column in TableThreeColumn.allCases where table[row, column] == nil { blanks.append(.three(row, column)) }
    }
    return findings(for: blanks, in: context)
  }

  private func tableFour(_ context: CheckContext) -> [Finding] {
    guard let table = context.report.tableFour else { return [wholeTable(.four)] }
    var blanks: [CellPlace] = []
    for group in TableFourGroup.allCases {
      for column in TableFourColumn.allCases where table[group, column] == nil { blanks.append(.four(group, column)) }
    }
    return findings(for: blanks, in: context)
  }

  private func findings(for blanks: [CellPlace], in context: CheckContext) -> [Finding] {
    blanks.compactMap { place in
      guard context.notes.notCounts[place] == nil else { return nil }
      return Finding(rule, at: place, message: "\(place.chinese)为空白，请核实后填写；没有发生的填“0”。")
    }
  }

  private func wholeTable(_ table: ReportTable) -> Finding {
    Finding(rule, table: table, message: "没有找到\(table.chinese)，请按年度报告格式补上整张表；没有发生的填“0”。")
  }
}

extension TableTwo2019.Cell {
  /// Whether the cell holds nothing that can be seen.
  var isBlank: Bool { text?.allSatisfy(\.isWhitespace) ?? true }
}
