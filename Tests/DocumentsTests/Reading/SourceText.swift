import Disclosure

@testable import Documents

/// The marked report as people hand it over: pasted text of several kinds, and web pages of several kinds.
enum SourceText: String, CaseIterable {
  case cellPerLine, barAfterCell, rowWithBars, markdown, spaced
  case html, htmlWithoutSpans, wordPaste
  /// Every label cut after five characters, one piece a line.
  case wrappedLabels
  /// A row a line; heads wrapped inside their columns, long labels going on below their numbers.
  case printedPage
  /// Markdown with a spanning cell written into every column it covers.
  case repeatedSpans
  /// Markdown with a heading and a small table for each row of 表三.
  case headings
  /// Word's and the spreadsheet's own XML.
  case docx, xlsx

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
    if self == .xlsx { return spreadsheet(report) }
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
    case .markdown, .repeatedSpans, .headings: "\n\(text)\n"
    case .docx: "<w:p><w:r><w:t>\(text)</w:t></w:r></w:p>"
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
    case .wrappedLabels:
      return lines.flatMap { $0.labels.flatMap(SourceText.wrapped) + $0.values }.joined(separator: "\n")
    case .printedPage: return printed(lines, width: width)
    case .repeatedSpans: return SourceText.markdown(repeated(lines, width: width))
    case .headings: return width == 10 ? headed(lines) : SourceText.markdown(lines.map { $0.labels + $0.values })
    case .docx:
      let rows = lines.map {
        "<w:tr>" + ($0.labels + $0.values).map { "<w:tc><w:p><w:r><w:t>\($0)</w:t></w:r></w:p></w:tc>" }.joined()
          + "</w:tr>"
      }
      return "<w:tbl>\n" + rows.joined(separator: "\n") + "\n</w:tbl>"
    case .xlsx: return ""
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

  private static func wrapped(_ label: String) -> [String] {
    let letters = Array(label)
    return stride(from: 0, to: letters.count, by: 5).map { String(letters[$0..<min($0 + 5, letters.count)]) }
  }

  private static func markdown(_ rows: [[String]]) -> String {
    rows.map { "| " + $0.joined(separator: " | ") + " |" }.joined(separator: "\n")
  }

  private func printed(_ lines: [Line], width: Int) -> String {
    let heads: [Int: [String]] = [
      10: ["（本列数据的勾稽关系为：第一项加第二项之和， 申请人情况", "等于第三项加第四项之和）", "自然人 法人或其他组织 总计", "商业企科研机社会公法律服其他", "业 构 益组织 务机构"],
      15: [
        "行政复议 行政诉讼", "结果 结果 其他 尚未 总 未经复议直接起诉 复议后起诉", "维持 纠正 结果 审结 计 结果 结果 其他 尚未 总 结果 结果 其他 尚未 总",
        "维持 纠正 结果 审结 计 维持 纠正 结果 审结 计",
      ],
    ]
    let rows = lines.dropFirst(heads[width] == nil ? 0 : 3).flatMap { line -> [String] in
      guard !line.values.isEmpty, let label = line.labels.last else {
        return [(line.labels + line.values).joined(separator: " ")]
      }
      let front = line.labels.dropLast().joined()
      let cut = label.count > 16 ? 13 : label.count
      let tail = String(label.dropFirst(cut))
      return ["\(front)\(label.prefix(cut)) \(line.values.joined(separator: " "))"] + (tail.isEmpty ? [] : [tail])
    }
    return ((heads[width] ?? []) + rows).joined(separator: "\n")
  }

  private func repeated(_ lines: [Line], width: Int) -> [[String]] {
    if width == 15 {
      let outcomes = TableFourColumn.allCases.map(\.label)
      let groups = ["未经复议直接起诉", "复议后起诉"].flatMap { Array(repeating: $0, count: 5) }
      return [
        Array(repeating: "行政复议", count: 5) + Array(repeating: "行政诉讼", count: 10), outcomes + groups,
        outcomes + outcomes + outcomes,
        lines[3].values,
      ]
    }
    if width == 4 {
      return lines.map { line in
        let cells = line.labels + line.values
        return cells + Array(repeating: cells[cells.count - 1], count: 4 - cells.count)
      }
    }
    var block = ""
    let corner = Array(repeating: lines[0].labels[0], count: 3)
    let heads = [
      corner + Array(repeating: "申请人情况", count: 7), corner + ["自然人"] + Array(repeating: "法人或其他组织", count: 5) + ["总计"],
      corner + TableThreeColumn.allCases.map(\.label),
    ]
    return heads
      + zip(MarkedReport.three.rows, lines.dropFirst(3)).map { row, line in
        if line.labels.count > 1 { block = line.labels[line.labels.count - 2] }
        let fronts =
          row.block != nil
          ? [TableThreeRow.resultsLabel, block]
          : row.isUnderResults ? [TableThreeRow.resultsLabel, row.label] : [row.label, row.label]
        return fronts + [row.label] + line.values
      }
  }

  private func headed(_ lines: [Line]) -> String {
    lines.dropFirst(3).map { line in
      let head = TableThreeColumn.allCases.map(\.label)
      return line.labels.map { "### \($0)\n\n" }.joined() + SourceText.markdown([head, line.values]) + "\n"
    }.joined(separator: "\n")
  }

  /// One sheet; every row of the report a row of the sheet.
  private func spreadsheet(_ report: AnnualReport) -> String {
    var rows: [[String]] = [[report.title ?? ""]]
    for section in report.sections {
      if section.number > 0 { rows.append(["\(ReportSection.numerals[section.number - 1])、\(section.title)"]) }
      rows += section.text.split(separator: "\n").map { [String($0)] }
      let lines: [Line] =
        switch section.number {
        case 2: SourceText.two(MarkedReport.two)
        case 3: SourceText.three(MarkedReport.three)
        case 4: SourceText.four(MarkedReport.four)
        default: []
        }
      rows += lines.map { $0.labels + $0.values }
      rows.append([])
    }
    return rows.enumerated().map { number, cells in
      let written = cells.enumerated().map { column, text in
        let place = "\(Character(UnicodeScalar(UInt8(65 + column))))\(number + 1)"
        return Int(text) == nil
          ? "<c r=\"\(place)\" t=\"inlineStr\"><is><t>\(text)</t></is></c>" : "<c r=\"\(place)\"><v>\(text)</v></c>"
      }
      return "<row r=\"\(number + 1)\">\(written.joined())</row>"
    }.joined(separator: "\n")
  }

  func document(_ text: String) throws(Unreadable) -> SourceDocument {
    if self == .docx { return try DOCXExtraction.document(from: OfficeBytes.docx(text)) }
    if self == .xlsx { return try XLSXExtraction.workbook(from: OfficeBytes.xlsx(rows: text)).asDocument }
    return isHTML ? try HTMLExtraction.document(from: Array(text.utf8)) : TextDocument.read(text)
  }
}
