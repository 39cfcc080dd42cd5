extension CellPlace {
  /// 填报口径: what the cell counts, in words (`law.md` §2).
  ///
  /// - Parameter year: Of the report.
  package func definition(in year: ReportingYear) -> String {
    switch table {
    case .two: tableTwo(year)
    case .three: tableThree(year)
    case .four: tableFour(year)
    }
  }

  private func tableTwo(_ year: ReportingYear) -> String {
    let span = "\(year.year)年"
    if row == "feesWan" {
      return "\(span)收取的行政事业性收费总额，单位万元；信息处理费是行政事业性收费，一并计入。按元逐笔相加后折算，不四舍五入。"
    }
    if let decision = TableTwoDecision(rawValue: row) {
      return "\(span)作出的\(decision.label)处理决定件数，不论是否公开。"
    }
    let document = TableTwoDocument(rawValue: row)?.label ?? ""
    return switch column.flatMap(TableTwoColumn.init(rawValue:)) {
    case .made: "制发日期在\(span)的\(document)件数；按文件计，不按印发份数和网页条数计。"
    case .repealed: "\(span)废止或者失效的\(document)件数。"
    case .inForce, nil: "\(year.lastDay.chinese)仍然有效的\(document)件数，包括往年制发的。"
    }
  }

  private func tableThree(_ year: ReportingYear) -> String {
    let applicant =
      switch column.flatMap(TableThreeColumn.init(rawValue:)) {
      case .total, nil: "各类申请人合计，由六类相加得出"
      case .naturalPerson: "申请人是自然人；共同申请按代表人计"
      case let kind?: "申请人是\(kind.label)；按申请人自身的性质计，律师代理的按委托人计"
      }
    guard let row = TableThreeRow(rawValue: row) else { return "" }
    return "\(row.definition(in: year))\(applicant)。"
  }

  private func tableFour(_ year: ReportingYear) -> String {
    let group = TableFourGroup(rawValue: row)
    let suit = group == .litigationAfterReconsideration ? "先经行政复议再起诉的行政诉讼" : "\(group?.label ?? "")案件"
    let kind = group == .reconsideration ? "行政复议案件" : suit
    return switch column.flatMap(TableFourColumn.init(rawValue:)) {
    case .upheld: "\(year.year)年审结的\(kind)中维持原行为、驳回请求的件数。一件争议只计最后的结果。"
    case .corrected: "\(year.year)年审结的\(kind)中撤销、变更、确认违法、责令履行的件数；部分纠正的计入本列。"
    case .other: "\(year.year)年审结的\(kind)中不予受理、驳回申请或者起诉、终止、撤回、调解等件数。"
    case .pending: "\(year.lastDay.chinese)尚未审结的\(kind)件数，下一年度再计。"
    case .total, nil: "前四项之和。"
    }
  }
}

extension TableThreeRow {
  fileprivate func definition(in year: ReportingYear) -> String {
    switch self {
    case .received: "收到申请之日（《条例》第三十一条）在\(year.year)年的申请件数，一件申请计一件；责令重新答复的，按单位设置的统计口径。"
    case .carriedIn: "收到申请之日在\(year.year)年以前、到\(year.year)年1月1日还没有办结的申请件数。"
    case .carriedOut: "\(year.lastDay.chinese)以前收到、到当日还没有办结的申请件数；补正、征求意见、延期、待缴费的都计入。"
    case .handledTotal: "\(year.year)年办结的申请件数，等于各项办理结果之和。"
    default: "\(year.year)年作出答复（以答复印发之日为准）、结果是“\(shortLabel)”的申请件数，一件申请只计一个结果。"
    }
  }
}
