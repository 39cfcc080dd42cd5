package import Disclosure

/// 信息的筛查: the findings in what a revision itself says; its attachments are read elsewhere.
extension ItemText {
  package func findings(organ: String, by screening: Screening = Screening()) -> [ScreeningFinding] {
    var parts = [ScreenedPart(.title, title), ScreenedPart(.summary, summary)]
    if !documentNumber.isEmpty { parts.append(ScreenedPart(.metadata(.number), documentNumber)) }
    parts += body.parts.map { ScreenedPart($0.place.screened, $0.text) }
    parts += body.picturesWithoutWords.map { ScreenedPart(.picture($0), "") }
    return screening.findings(in: parts.filter { !$0.text.isEmpty || $0.place.isPicture }, metadata: metadata(organ))
  }

  /// What of it is compared with other items: title and body, without what stands in attachments.
  package var compared: TextShingles { TextShingles(([title] + body.parts.map(\.text)).joined(separator: "\n")) }

  private func metadata(_ organ: String) -> ScreenedMetadata {
    ScreenedMetadata(
      [
        .title: title, .number: documentNumber, .formed: formed.description, .organ: organ, .summary: summary,
        .attribute: attribute.chinese, .column: column.rawValue,
      ], isDocument: isNormative)
  }

  /// 一键遮盖: the same revision with what can be masked masked, wherever the very same words stand.
  package func masked(_ findings: [ScreeningFinding]) -> ItemText {
    var words: [(String, String)] = []
    for finding in findings {
      let note = ScreeningNote(finding, isMaskable: true)
      if let masked = finding.masked, !note.marked.isEmpty { words.append((note.marked, masked)) }
    }
    // The longest first: a number within another is part of it.
    words.sort { $0.0.count > $1.0.count }
    func mask(_ text: String) -> String { words.reduce(text) { $0.replacing($1.0, with: $1.1) } }
    var text = self
    text.title = mask(title)
    text.summary = mask(summary)
    text.body = body.mapped(mask)
    return text
  }
}

extension RichTextPlace {
  /// As the screening calls it.
  fileprivate var screened: ScreenedPlace {
    switch self {
    case .heading(let number): .aside("第\(number)个小标题")
    case .paragraph(let number): .paragraph(number)
    case .listItem(let number): .aside("列表第\(number)项")
    case .cell(let table, let row, let column, let head):
      .cell(table: .number(table), row: row, column: column, head: head.isEmpty ? nil : head)
    case .picture(let number): .picture(number)
    }
  }
}

extension ScreenedPlace {
  fileprivate var isPicture: Bool { if case .picture = self { true } else { false } }
}

extension RichText {
  /// Their numbers, from 1.
  fileprivate var picturesWithoutWords: [Int] {
    blocks.compactMap { block in if case .picture(let picture) = block { picture } else { nil } }
      .enumerated().filter { $0.element.description.isBlank }.map { $0.offset + 1 }
  }

  /// The same body with the words of every run and picture changed.
  fileprivate func mapped(_ change: (String) -> String) -> RichText {
    func runs(_ runs: [RichRun]) -> [RichRun] {
      runs.map { run in
        var run = run
        run.text = change(run.text)
        return run
      }
    }
    func list(_ old: RichList) -> RichList {
      RichList(
        isOrdered: old.isOrdered,
        old.items.map { RichList.Item(runs($0.runs.normal), children: $0.children.map(list)) })
    }
    return RichText(
      blocks.map { block in
        switch block {
        case .heading(let level, let old): .heading(level: level, runs(old))
        case .paragraph(let old): .paragraph(runs(old))
        case .list(let old): .list(list(old))
        case .table(let old):
          .table(
            RichTable(
              heads: old.heads,
              old.rows.map { row in
                row.map { RichTable.Cell(runs($0.runs), rowSpan: $0.rowSpan, columnSpan: $0.columnSpan) }
              }))
        case .picture(let old): .picture(RichPicture(file: old.file, description: change(old.description)))
        }
      })
  }
}
