import Disclosure
import Documents
import Registry

/// 各部分的文字: as they will be printed; figures that follow the tables are marked.
struct ReportSectionsView {
  let opened: OpenedReport

  var markup: Markup {
    let sections = opened.file.report.sections
    var body = Markup()
    body.append(sections.filter { !$0.text.isEmpty }, section)
    body += tablesOnly(sections.filter(\.text.isEmpty))
    return "<h2>各部分文字</h2>\n<p class=\"hint no-print\">加下划线的数字随表格变化，不必手工改动。</p>\n\(body)"
  }

  /// Parts that consist of their table.
  private func tablesOnly(_ sections: [ReportSection]) -> Markup {
    guard !sections.isEmpty, opened.may(.writeReport) else { return "" }
    var links = Markup()
    links.append(sections.enumerated()) { index, section in
      let address = opened.form("report-section", [("section", String(section.number))])
      return "\(index == 0 ? "" : "、")<a href=\"\(address)\">\(title(section))</a>"
    }
    return "<p class=\"quiet no-print\">只有表格、没有另写文字的部分：\(links)。需要时可以补写。</p>\n"
  }

  private func title(_ section: ReportSection) -> String {
    section.number == 0
      ? "报告开头" : "\(ReportSection.numerals[min(max(section.number, 1), 6) - 1])、\(section.title)"
  }

  private func section(_ section: ReportSection) -> Markup {
    """
    <section class="card report-part" id="part-\(section.number)"><h3>\(title(section))</h3>\(paragraphs(section))\(ways(section.number))</section>

    """
  }

  private func paragraphs(_ section: ReportSection) -> Markup {
    let isDraft = opened.file.state == .drafting || opened.file.state == .locked
    let pieces =
      isDraft
      ? opened.draft.texts[section.number]?.pieces
        ?? BoundText(binding: section.text, section: section.number, of: opened.draft.report).pieces
      : [.text(section.text)]
    var text = Markup()
    text.append(pieces) { piece in
      switch piece {
      case .text(let words): CasePage.lines(words)
      case .figure(let what):
        "<span class=\"bound\" title=\"\(what.chinese)\">\(what.values(in: opened.draft.report).first?.description ?? BoundText.unknown)</span>"
      }
    }
    return "<p>\(text)</p>"
  }

  private func ways(_ number: Int) -> Markup {
    guard opened.may(.writeReport) else { return "" }
    let pairs = [("section", String(number))]
    let restore: Markup =
      opened.life.written.contains(number)
      ? "　<a href=\"\(opened.form("report-section-restore", pairs))\">恢复初稿</a>" : ""
    return "<p class=\"no-print\"><a href=\"\(opened.form("report-section", pairs))\">修改这一部分</a>\(restore)</p>"
  }
}
