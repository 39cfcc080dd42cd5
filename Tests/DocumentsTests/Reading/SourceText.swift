import Disclosure

@testable import Documents

/// The marked report as people hand it over: pasted text of several kinds, and web pages of several kinds.
enum SourceText: String, CaseIterable {
  case cellPerLine, barAfterCell, rowWithBars, markdown, spaced
  case html, htmlWithoutSpans, wordPaste

  var isHTML: Bool { [.html, .htmlWithoutSpans, .wordPaste].contains(self) }

  /// Table rows: label cells in front, then values; the statutory geometry only in `html`.
  private struct Line {
    var labels: [String]
    var values: [String] = []
  }

  private static func text(_ value: Int?) -> String { value.map(String.init) ?? "" }

  private static func two(_ table: TableTwo) -> [Line] {
    var lines = [
      Line(labels: ["第二十条第（一）项"]), Line(labels: ["信息内容"] + TableTwoColumn.allCases.map(\.label)),
    ]
    for document in TableTwoDocument.allCases {
      lines.append(Line(labels: [document.label], values: TableTwoColumn.allCases.map { text(table[document, $0]) }))
    }
    lines += [Line(labels: ["第二十条第（五）项"]), Line(labels: ["信息内容", "本年处理决定数量"])]
    lines.append(Line(labels: ["行政许可"], values: [text(table[.licences])]))
    lines += [Line(labels: ["第二十条第（六）项"]), Line(labels: ["信息内容", "本年处理决定数量"])]
    lines.append(Line(labels: ["行政处罚"], values: [text(table[.penalties])]))
    lines.append(Line(labels: ["行政强制"], values: [text(table[.compulsoryMeasures])]))
    lines += [Line(labels: ["第二十条第（八）项"]), Line(labels: ["信息内容", "本年收费金额（单位：万元）"])]
    lines.append(Line(labels: ["行政事业性收费"], values: [table.feesWan?.description ?? ""]))
    return lines
  }

  private static func three(_ table: TableThree) -> [Line] {
    var lines = [
      Line(labels: ["（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）", "申请人情况"]),
      Line(labels: ["自然人", "法人或其他组织", "总计"]),
      Line(labels: TableThreeColumn.organizations.map(\.label)),
    ]
    var block: TableThreeBlock?
    for row in table.rows {
      var labels: [String] = []
      if row == .granted { labels.append(TableThreeRow.resultsLabel) }
      if row.block != block, let next = row.block { labels.append(next.label) }
      block = row.block
      lines.append(Line(labels: labels + [row.label], values: TableThreeColumn.allCases.map { text(table[row, $0]) }))
    }
    return lines
  }

  private static func four(_ table: TableFour) -> [Line] {
    let outcomes = TableFourColumn.allCases.map(\.label)
    return [
      Line(labels: ["行政复议", "行政诉讼"]), Line(labels: outcomes + ["未经复议直接起诉", "复议后起诉"]), Line(labels: outcomes + outcomes),
      Line(
        labels: [],
        values: TableFourGroup.allCases.flatMap { group in TableFourColumn.allCases.map { text(table[group, $0]) } }),
    ]
  }

  func write(_ report: AnnualReport) -> String {
    var parts: [String] = [paragraph(report.title ?? "")]
    for section in report.sections {
      if section.number > 0 {
        parts.append(paragraph("\(ReportSection.numerals[section.number - 1])、\(section.title)"))
      }
      parts += section.text.split(separator: "\n").map { paragraph(String($0)) }
      switch section.number {
      case 2: parts += [report.tableTwo.map { table(SourceText.two($0), width: 4) } ?? ""]
      case 3: parts += [report.tableThree.map { table(SourceText.three($0), width: 10) } ?? ""]
      case 4: parts += [report.tableFour.map { table(SourceText.four($0), width: 15) } ?? ""]
      default: break
      }
    }
    let body = parts.joined(separator: "\n")
    return isHTML ? "<html><head><title>年报</title></head><body>\n\(body)\n</body></html>" : body
  }

  private func paragraph(_ text: String) -> String {
    switch self {
    case .wordPaste: "<p class=\"MsoNormal\"><span style=\"font-family:仿宋\">\(text)<o:p></o:p></span></p>"
    case .html, .htmlWithoutSpans: "<p>\(text)</p>"
    case .markdown: "\n\(text)\n"
    default: text
    }
  }

  private func table(_ lines: [Line], width: Int) -> String {
    switch self {
    case .cellPerLine: return lines.flatMap { $0.labels + $0.values }.filter { !$0.isEmpty }.joined(separator: "\n")
    case .barAfterCell:
      return lines.map { (["|"] + ($0.labels + $0.values).map { "\($0) |" }).joined(separator: "\n") }.joined(
        separator: "\n")
    case .rowWithBars:
      return lines.map { ($0.labels + $0.values).map { "\($0) |" }.joined(separator: " ") }.joined(separator: "\n")
    case .markdown:
      return lines.map { "| " + ($0.labels + $0.values).joined(separator: " | ") + " |" }.joined(separator: "\n")
    case .spaced: return lines.map { ($0.labels + $0.values).joined(separator: "  ") }.joined(separator: "\n")
    case .html:
      if width == 10 { return statutoryThree(lines) }
      fallthrough
    case .htmlWithoutSpans, .wordPaste:
      return "<table border=1>\n"
        + lines.map { "<tr>" + ($0.labels + $0.values).map { cell($0) }.joined() + "</tr>" }
        .joined(separator: "\n") + "\n</table>"
    }
  }

  private func cell(_ text: String, _ spans: String = "") -> String {
    self == .wordPaste
      ? "<td valign=\"center\"><p align=\"center\"><span>\(text.isEmpty ? "&nbsp;" : text)<o:p></o:p></span></p></td>"
      : "<td\(spans)>\(text)</td>"
  }

  /// 表三 with the spans of the form.
  private func statutoryThree(_ lines: [Line]) -> String {
    var html = "<table border=1>\n"
    html +=
      "<tr>" + cell(lines[0].labels[0], " colspan=\"3\" rowspan=\"3\"") + cell("申请人情况", " colspan=\"7\"") + "</tr>\n"
    html +=
      "<tr>" + cell("自然人", " rowspan=\"2\"") + cell("法人或其他组织", " colspan=\"5\"") + cell("总计", " rowspan=\"2\"")
      + "</tr>\n"
    html += "<tr>" + lines[2].labels.map { cell($0) }.joined() + "</tr>\n"
    for line in lines.dropFirst(3) {
      html += "<tr>"
      for (index, label) in line.labels.enumerated() {
        let isLast = index == line.labels.count - 1
        if label == TableThreeRow.resultsLabel {
          html += cell(label, " rowspan=\"22\"")
        } else if let block = TableThreeBlock.allCases.first(where: { $0.label == label }), !isLast {
          html += cell(label, " rowspan=\"\(block.rows.count)\"")
        } else {
          let row = TableThreeRow.allCases.first { $0.label == label }
          html += cell(
            label, row?.block != nil ? "" : row?.isUnderResults == true ? " colspan=\"2\"" : " colspan=\"3\"")
        }
      }
      html += line.values.map { cell($0) }.joined() + "</tr>\n"
    }
    return html + "</table>"
  }

  func document(_ text: String) throws(Unreadable) -> SourceDocument {
    isHTML ? try HTMLExtraction.document(from: Array(text.utf8)) : TextDocument.read(text)
  }
}
