package import Disclosure

extension Document {
  /// 年度报告 as a document: title, preamble, the six sections with the form's own headings, the three statutory tables.
  ///
  /// The signature is printed only when given: the form has none, and no date is invented.
  package init(report: AnnualReport, day: Day? = nil, signature: Signature? = nil) {
    let title = report.title ?? report.standardTitle
    self.init(title: title, organ: report.organ, day: day, blocks: [.title(report.titleLines(of: title))])
    blocks += SectionText.blocks(report.section(0)?.text ?? "")
    for (index, heading) in ReportSection.headings.enumerated() {
      blocks.append(.heading(.first, "\(ReportSection.numerals[index])、\(heading)"))
      blocks += SectionText.blocks(report.section(index + 1)?.text ?? "")
      if let table = report.table(ofSection: index + 1) { blocks.append(.table(table)) }
    }
    if let signature { blocks.append(.signature(signature)) }
  }
}

extension AnnualReport {
  /// `<机关><年>年政府信息公开工作年度报告`, with what is known.
  package var standardTitle: String { "\(organ ?? "")\(year.map { "\($0)年" } ?? "")政府信息公开工作年度报告" }

  /// A title too long for one line is broken after the organ's name (GB/T 9704: by sense).
  fileprivate func titleLines(of title: String) -> [String] {
    let fitting = OfficialPaper.textWidth.twips / OfficialPaper.titleSize.twips
    guard title.count > fitting, let organ, !organ.isEmpty, title.hasPrefix(organ), title != organ else {
      return [title]
    }
    return [organ, String(title.dropFirst(organ.count))]
  }

  /// The statutory table that stands in a section, in the form's geometry; nil when the report has none.
  package func table(ofSection number: Int) -> Table? {
    var table: Table? =
      switch number {
      case 2: tableTwo.map(TableTwoLayout.table) ?? tableTwo2019.map(TableTwo2019Layout.table)
      case 3: tableThree.map(TableThreeLayout.table)
      case 4: tableFour.map(TableFourLayout.table)
      default: nil
      }
    guard table?.rows.isEmpty == false else { return nil }
    table?.caption = ReportSection.headings[number - 1]
    return table
  }
}

/// 部分的文字: a section's plain text as paragraphs and sub-headings.
enum SectionText {
  static func blocks(_ text: String) -> [Block] {
    text.split(whereSeparator: \.isNewline).compactMap { line in
      let line = line.trimmingSpaces
      return line.isEmpty ? nil : block(line)
    }
  }

  /// （一）: a line of its own is a heading; one that runs on into text has its first sentence in 楷体.
  private static func block(_ line: String) -> Block {
    guard line.startsWithBracketedNumeral else { return .paragraph(Paragraph(line)) }
    guard let end = line.firstIndex(where: { "。：:".contains($0) }) else {
      return line.count <= 30 ? .heading(.second, line) : .paragraph(Paragraph(line))
    }
    let lead = line[...end]
    let rest = String(line[lead.endIndex...])
    if lead.count > 30 { return .paragraph(Paragraph(line)) }
    return rest.isEmpty
      ? .heading(.second, line) : .paragraph(Paragraph([Run(String(lead), .leadIn), Run(rest)]))
  }
}

extension StringProtocol {
  fileprivate var trimmingSpaces: String {
    var text = Substring(self)
    while let first = text.first, first.isWhitespace { text.removeFirst() }
    while let last = text.last, last.isWhitespace { text.removeLast() }
    return String(text)
  }

  /// （一） … （十二）, with full or half-width brackets.
  fileprivate var startsWithBracketedNumeral: Bool {
    guard first == "（" || first == "(" else { return false }
    let rest = dropFirst()
    guard let end = rest.firstIndex(where: { $0 == "）" || $0 == ")" }), end != rest.startIndex else { return false }
    return rest[..<end].allSatisfy { "一二三四五六七八九十".contains($0) }
  }
}
