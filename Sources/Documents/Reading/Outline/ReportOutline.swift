import Disclosure

/// The text of a report, cut into title, preamble and the six sections.
struct ReportOutline {
  private(set) var front: [String] = []
  private(set) var sections: [ReportSection] = []
  private var open: (heading: SectionHeading, lines: [String])?

  init(lines: [String]) {
    for line in lines { take(line) }
    close()
  }

  private mutating func take(_ line: String) {
    // «第二十条第（一）项» heads a block of 表二, wherever the source puts it.
    guard line.utf8.count > 140 || !ReportOutline.isTableWord(LabelText(line)) else { return }
    guard let heading = SectionHeading(line) else {
      if open == nil { front.append(line) } else { open?.lines.append(line) }
      return
    }
    let last = open?.heading.number ?? 0
    if heading.number <= last {
      // A table of contents names every section before the first one comes; the title may stand behind it.
      guard heading.number == 1, isTableOfContents else {
        if !heading.isTableCaption { open?.lines.append(line) }
        return
      }
      front += open?.lines ?? []
      sections = []
      open = nil
    } else {
      close()
    }
    open = (heading, heading.rest.isEmpty ? [] : [heading.rest])
  }

  /// A row's or a block's label, standing as a heading over its own small table.
  private static func isTableWord(_ label: LabelText) -> Bool {
    TableTwoReader.isBlockTitle(label) || tableWords.contains(label.text)
  }

  private static let tableWords = Set(
    (TableThreeRow.allCases.map(\.label) + TableThreeBlock.allCases.map(\.label) + [TableThreeRow.resultsLabel]).map {
      LabelText($0).text
    })

  /// Whether the headings so far stood one below the other, with nothing between them.
  private var isTableOfContents: Bool {
    sections.allSatisfy { $0.text.isEmpty } && (sections.count >= 3 || (open?.lines ?? []).isEmpty)
  }

  private mutating func close() {
    guard let (heading, lines) = open else { return }
    var kept: [String] = []
    for line in lines {
      if PageFurniture.isFurniture(line) {
        // Behind the last section the page's foot begins.
        if heading.number == 6 { break } else { continue }
      }
      // A printed page's number.
      if line.trimmed.utf8.allSatisfy({ (0x30...0x39).contains($0) }) { continue }
      // A table's caption says the section's heading again.
      if line.trimmed == heading.title.trimmed { continue }
      kept.append(String(line.trimmed))
    }
    let text = kept.filter { !$0.isEmpty }.joined(separator: "\n")
    sections.append(ReportSection(number: heading.number, title: ReportOutline.plain(heading.title), text: text))
    open = nil
  }

  private static func plain(_ title: String) -> String {
    String(title.trimmed { $0.isWhitespace || "：:。*".contains($0) })
  }

  /// What stands before 一、, without the title and the page around it.
  func preamble(without title: String?) -> ReportSection? {
    let bare = title.map { LabelText($0).text } ?? ""
    let lines = front.filter { line in
      let label = LabelText(line).text
      return !PageFurniture.isFurniture(line) && !label.isEmpty && !(label.count >= 4 && bare.contains(label))
        && label != "目录"
    }
    let text = lines.map { String($0.trimmed) }.filter { $0.contains { "。，,：:；".contains($0) } || $0.count > 30 }
    guard !text.isEmpty else { return nil }
    return ReportSection(number: 0, title: "", text: text.joined(separator: "\n"))
  }
}
