package import Disclosure

/// Finds the annual report in a document, or says why it cannot be read with certainty.
///
/// Tables are found by what they hold. A wrong number is worse than a refusal: every number is tied to its row by the row's
/// label and to its column by the count of cells or by the heads above them, and where that fails the whole file is refused.
package struct ReportReader {
  /// What was read, and what the source showed beside the numbers.
  package struct Reading: Hashable, Sendable {
    package var report: AnnualReport
    package var notes: SourceNotes
  }

  /// Whether labels are the source's own cells; from a PDF they are put together from words, and their wording is no evidence.
  private let comparesLabels: Bool

  package init(comparesLabels: Bool = true) { self.comparesLabels = comparesLabels }

  package func read(_ source: SourceDocument) throws(Unreadable) -> Reading {
    let document = try HeadedRows.tabulated(ListedRows.tabulated(source))
    var scan = try gridScan(document)
    var lines = document.lines
    if scan.three.isEmpty || scan.two.isEmpty || scan.four.isEmpty {
      let stream = StreamText(document)
      let whole = try stream.scan()
      if !whole.isEmpty {
        scan = whole
        lines = stream.prose
      }
    } else if lines.contains(where: { $0.hasSuffix("|") }) {
      // A table drawn with bars: a row of one cell stands as a line of its own.
      lines = StreamText(document).prose
    }
    guard !scan.isEmpty else {
      throw Unreadable("没有找到年度报告的表格（主动公开、依申请公开、行政复议和诉讼三张表），请确认这是政府信息公开工作年度报告。")
    }
    return try reading(scan, outline: ReportOutline(lines: lines), pageTitle: document.title)
  }

  private func gridScan(_ document: SourceDocument) throws(Unreadable) -> TableScan {
    let tables = document.blocks.map { block -> [TableRow] in
      if case .table(let table) = block { table.laidOut } else { [] }
    }
    var scan = TableScan(tables.flatMap { $0 }, beside: document.lines)
    for (block, rows) in zip(document.blocks, tables) {
      if case .paragraph(let text) = block {
        for line in text.filledLines { scan.takeLine(String(line)) }
      }
      for row in rows { try scan.take(row) }
    }
    return scan
  }

  private func reading(
    _ scan: TableScan, outline: ReportOutline, pageTitle: String?
  ) throws(Unreadable) -> Reading {
    var notes = SourceNotes()
    let two = try scan.two.table(&notes, comparingLabels: comparesLabels)
    let two2019 = scan.two.table2019()
    let stated: ReportForm? = two2019 != nil ? .form2019 : two != nil ? .form2021 : nil
    let three = try scan.three.table(&notes, form: stated, comparingLabels: comparesLabels)
    let four = scan.four.table(&notes)
    // 表二 differs most between the two forms and decides; without it, 表三's （六）.
    let form = stated ?? (three?.otherIsMerged == true ? .form2019 : .form2021)
    if let three, three.otherIsMerged != form.otherIsMerged {
      let printed = form.otherIsMerged ? "一行" : "三行（逾期不补正、逾期未缴费、其他）"
      notes.variants.append("表三“（六）其他处理”与格式不同，应为\(printed)。")
    }
    let title = ReportTitle(front: outline.front, pageTitle: pageTitle)
    let organ = title.flatMap { OrganName(inTitle: $0.text) }
    let preamble = outline.preamble(without: title?.text)
    let sections = (preamble.map { [$0] } ?? []) + outline.sections
    let prose = (outline.front + outline.sections.map(\.text)).joined(separator: "\n")
    notes.period = StatisticsPeriod.find(in: prose)
    let report = AnnualReport(
      form: form, title: title?.text, organ: organ?.text, level: organ?.level,
      year: title?.year ?? notes.period?.upperBound.year,
      sections: sections, tableTwo: two, tableTwo2019: two2019, tableThree: three, tableFour: four)
    return Reading(report: report, notes: notes)
  }
}

extension SourceDocument {
  /// The lines of all paragraphs, in order, and of tables the headings and sentences that have a row of their own.
  var lines: [String] {
    blocks.flatMap { block -> [String] in
      switch block {
      case .paragraph(let text): text.filledLines.map(String.init)
      case .table(let table): table.rows.compactMap(SourceDocument.line)
      }
    }
  }

  private static func line(_ row: [SourceCell]) -> String? {
    let filled = row.filter { !LabelText($0.text).isEmpty }
    guard filled.count == 1, let text = filled.first?.text, text.contains("。") || SectionHeading(text) != nil else {
      return nil
    }
    return text
  }
}
