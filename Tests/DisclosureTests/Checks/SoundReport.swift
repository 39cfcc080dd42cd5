import Disclosure

/// A report of 云溪镇 for 2025 that every check passes.
enum SoundReport {
  static let overview = """
    2025年，我镇认真贯彻《中华人民共和国政府信息公开条例》，扎实推进政府信息公开工作。全年主动公开政府信息223条。共收到政府信息公开申请12件，\
    上年结转1件，办结12件，结转下年度1件。将政府信息公开纳入年度考核，开展社会评议，未发生责任追究情形。
    """

  static func report() -> AnnualReport {
    var report = AnnualReport(
      form: .form2021, title: "清河县云溪镇人民政府2025年政府信息公开工作年度报告", organ: "清河县云溪镇人民政府", level: .town, year: 2025,
      sections: [
        section(0, "本报告所列数据的统计期限为2025年1月1日至12月31日。"), section(1, overview), section(2, ""), section(3, ""),
        section(4, ""), section(5, "一是公开内容更新不够及时，二是业务培训不够经常。下一步健全机制，每季度组织一次培训。"),
        section(6, "无其他需报告的事项。"),
      ],
      tableTwo: TableTwo(filledWith: 0), tableThree: tableThree(), tableFour: TableFour(filledWith: 0))
    report.tableTwo?[.normativeDocuments, .made] = 2
    report.tableTwo?[.normativeDocuments, .repealed] = 1
    report.tableTwo?[.normativeDocuments, .inForce] = 11
    return report
  }

  static func section(_ number: Int, _ text: String) -> ReportSection {
    let title = number == 0 ? "" : ReportSection.headings[number - 1]
    return ReportSection(number: number, title: title, text: text)
  }

  /// 新收12＋结转1＝总计12＋结转下年度1, all of 自然人.
  static func tableThree() -> TableThree {
    var table = TableThree(filledWith: 0)
    for column in [TableThreeColumn.naturalPerson, .total] {
      table[.received, column] = 12
      table[.carriedIn, column] = 1
      table[.granted, column] = 9
      table[.processInformation, column] = 2
      table[.notHeld, column] = 1
      table[.handledTotal, column] = 12
      table[.carriedOut, column] = 1
    }
    return table
  }

  /// Last year's, so that nothing carried over disagrees.
  static func previous() -> AnnualReport {
    var report = AnnualReport(
      form: .form2021, title: "清河县云溪镇人民政府2024年政府信息公开工作年度报告", organ: "清河县云溪镇人民政府", level: .town, year: 2024,
      tableTwo: TableTwo(filledWith: 0), tableThree: TableThree(filledWith: 0), tableFour: TableFour(filledWith: 0))
    report.tableThree?[.carriedOut, .naturalPerson] = 1
    report.tableThree?[.carriedOut, .total] = 1
    report.tableTwo?[.normativeDocuments, .inForce] = 10
    report.sections = [section(1, "我镇高度重视政务公开，全年围绕乡村振兴、社会救助、惠民补贴等重点领域发布信息，并在便民服务中心设置查阅点，方便群众查阅。")]
    return report
  }

  static func context(_ change: (inout AnnualReport) -> Void = { _ in }) -> CheckContext {
    var report = report()
    change(&report)
    return CheckContext(report: report, previous: previous())
  }

  static func contextNoting(_ change: (inout SourceNotes) -> Void) -> CheckContext {
    var notes = SourceNotes()
    change(&notes)
    return CheckContext(report: report(), notes: notes, previous: previous())
  }

  static func contextAfter(_ change: (inout AnnualReport) -> Void) -> CheckContext {
    var last = previous()
    change(&last)
    return CheckContext(report: report(), previous: last)
  }
}

extension CheckContext {
  /// `rule table section row column expected found`, with `-` for nil.
  func findings(_ rule: CheckRule) -> [String] {
    ReportChecks.findings(in: self).filter { $0.rule == rule }.map { finding in
      [
        finding.table?.rawValue, finding.section.map(String.init), finding.row, finding.column, finding.expected,
        finding.found,
      ].map { $0 ?? "-" }.joined(separator: " ")
    }
  }

  var messages: [String] { ReportChecks.findings(in: self).map(\.message) }
}
