import Disclosure
import Documents
import Registry

/// 各部分的文字: as they will be printed; figures that follow the tables are marked.
struct ReportSectionsView {
  let opened: OpenedReport

  var markup: Markup {
    var body = Markup()
    body.append(opened.file.report.sections, section)
    return "<h2>各部分文字</h2>\n<p class=\"hint no-print\">加下划线的数字随表格变化，不必手工改动。</p>\n\(body)"
  }

  private func section(_ section: ReportSection) -> Markup {
    let title =
      section.number == 0
      ? "报告开头" : "\(ReportSection.numerals[min(max(section.number, 1), 6) - 1])、\(section.title)"
    let text: Markup = section.text.isEmpty ? "<p class=\"quiet\">没有另写文字，只有表格。</p>" : paragraphs(section)
    return """
      <section class="card report-part" id="part-\(section.number)"><h3>\(title)</h3>\(text)\(ways(section.number))</section>

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
