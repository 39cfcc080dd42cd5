package import Disclosure

/// 年度报告初稿: the report of one year, counted from a ledger, with the office's own texts where it wrote some and drafted
/// facts where it did not.
extension AnnualReport {
  /// The report of `organ` for `year` in the form of 2021. A level that is not given is taken from the organ's name, where
  /// that leaves no doubt.
  ///
  /// Every figure in a drafted text is read from the tables beside it.
  package init(drafting ledger: Ledger, organ: String, level: OrganLevel?, year: ReportingYear) {
    self.init(
      drafting: ledger, counted: ledger.facts.tableThree(of: year), organ: organ, level: level, year: year)
  }

  /// The same with 表三 as a register counts it; 表二 and 表四 too, where there is no ledger. What only a ledger could tell is
  /// left blank where there is none: nobody knows whether it is zero.
  package init(
    drafting ledger: Ledger?, counted three: TableThree, registered two: TableTwo = TableTwo(),
    disputes four: TableFour = TableFour(), organ: String, level: OrganLevel?, year: ReportingYear
  ) {
    let two = ledger?.facts.tableTwo(of: year) ?? two
    let other = ledger.map {
      DraftedOtherMatters(year: year, tableThree: three, fees: $0.facts.processingFees(of: year)).text
    }
    let drafts: [Int: String] = [
      1: DraftedOverview(year: year, tableTwo: two, tableThree: three).text,
      5: DraftedText.toFill,
      6: other ?? DraftedText.toFill,
    ]
    let sections = ReportSection.headings.enumerated().map { index, heading in
      let number = index + 1
      return ReportSection(number: number, title: heading, text: ledger?.texts[number] ?? drafts[number] ?? "")
    }
    self.init(
      sections, two, three, ledger?.facts.tableFour(of: year) ?? four, organ: organ, level: level, year: year)
  }

  /// The report of an office that keeps its registers here: its figures, and a text drafted from what the registers know. What
  /// they do not know is left to be filled in.
  package init(
    drafting figures: ReportFigures, office: OfficeFacts, organ: String, level: OrganLevel?, year: ReportingYear
  ) {
    let overview = DraftedOverview(year: year, tableTwo: figures.two, tableThree: figures.three, office: office)
    let other = DraftedOtherMatters(year: year, tableThree: figures.three, fees: office.fees)
    let texts = [
      1: overview.text, 4: "", 5: office.problems ?? DraftedText.toFill, 6: other.text,
    ]
    let sections = ReportSection.headings.enumerated().map { index, heading in
      ReportSection(number: index + 1, title: heading, text: texts[index + 1] ?? "")
    }
    self.init(sections, figures.two, figures.three, figures.four, organ: organ, level: level, year: year)
  }

  private init(
    _ sections: [ReportSection], _ two: TableTwo, _ three: TableThree, _ four: TableFour, organ: String,
    level: OrganLevel?, year: ReportingYear
  ) {
    self.init(
      form: .form2021, title: "\(organ)\(year.year)年政府信息公开工作年度报告", organ: organ,
      level: level ?? OrganName(organ).level, year: year.year,
      sections: [ReportSection(number: 0, title: "", text: DraftedText.preamble(year))] + sections,
      tableTwo: two, tableThree: three, tableFour: four)
  }
}

/// 初稿的文字: what several sections share.
enum DraftedText {
  /// Where the office has to write: facts a ledger does not hold are never made up.
  static let toFill = "［待填写］"

  /// 《条例》第四十九条、第五十条, and the notice that prescribes the form.
  static func preamble(_ year: ReportingYear) -> String {
    """
    根据《中华人民共和国政府信息公开条例》和《国务院办公厅政府信息与政务公开办公室关于印发〈中华人民共和国政府信息公开工作年度报告格式〉的通知》\
    （\(ReportForm.form2021.notice)）的要求，编制本报告。本报告所列数据的统计期限为\(year.firstDay.chinese)至\(year.lastDay.chinese)。
    """
  }

  /// 「自然人 3 件、商业企业 1 件」 without the zeros; nil when all are zero.
  static func list(_ counts: [(label: String, count: Int)], measure: String = "件") -> String? {
    let parts = counts.filter { $0.count > 0 }.map { "\($0.label)\($0.count)\(measure)" }
    return parts.isEmpty ? nil : parts.joined(separator: "、")
  }
}

extension String {
  /// What is not known is to be filled in.
  var filledOrToFill: String { isEmpty ? DraftedText.toFill : self }
}
