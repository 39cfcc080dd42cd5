/// 政府信息公开工作年度报告: one report, however it was obtained (counted, typed in, read from a published page).
package struct AnnualReport: Hashable, Sendable {
  package var form: ReportForm
  package var title: String?
  package var organ: String?
  package var level: OrganLevel?
  package var year: Int?
  package var sections: [ReportSection]
  /// 表二 of the 2021 form; nil when the source has none or follows the 2019 form.
  package var tableTwo: TableTwo?
  /// 表二 of the 2019 form, as read.
  package var tableTwo2019: TableTwo2019?
  package var tableThree: TableThree?
  package var tableFour: TableFour?

  package init(
    form: ReportForm, title: String? = nil, organ: String? = nil, level: OrganLevel? = nil, year: Int? = nil,
    sections: [ReportSection] = [], tableTwo: TableTwo? = nil, tableTwo2019: TableTwo2019? = nil,
    tableThree: TableThree? = nil, tableFour: TableFour? = nil
  ) {
    self.form = form
    self.title = title
    self.organ = organ
    self.level = level
    self.year = year
    self.sections = sections
    self.tableTwo = tableTwo
    self.tableTwo2019 = tableTwo2019
    self.tableThree = tableThree
    self.tableFour = tableFour
  }

  package func section(_ number: Int) -> ReportSection? { sections.first { $0.number == number } }
}
