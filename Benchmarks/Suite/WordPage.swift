import Disclosure
import Documents

/// The report as a clerk puts it on a web site: pasted from Word, every few characters in a `span` with a long style.
enum WordPage {
  static func bytes(of report: AnnualReport) -> [UInt8] {
    var page = head(report.title ?? "")
    page += paragraph(report.title ?? "", size: 22)
    for section in report.sections {
      if section.number > 0 {
        page += paragraph("\(ReportSection.numerals[section.number - 1])、\(section.title)", size: 16)
      }
      for line in section.text.split(separator: "\n") { page += paragraph(String(line), size: 16) }
      if let table = report.table(ofSection: section.number) { page += html(table) }
    }
    return Array((page + "</div></body></html>\n").utf8)
  }

  private static func head(_ title: String) -> String {
    """
    <html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office">
    <head><meta charset="utf-8"><title>\(title)</title>
    <!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View><w:Zoom>0</w:Zoom></w:WordDocument></xml><![endif]-->
    <style>@font-face{font-family:仿宋_GB2312;panose-1:2 1 6 9 3 1 1 1 1 1;} p.MsoNormal{mso-style-parent:"";}</style>
    </head><body lang="ZH-CN"><div class="Section1" style="layout-grid:15.6pt">

    """
  }

  private static func paragraph(_ text: String, size: Int) -> String {
    """
    <p class="MsoNormal" style="text-indent:32.0pt;mso-char-indent-count:2.0;line-height:28.0pt;mso-line-height-rule:\
    exactly;mso-pagination:widow-orphan">\(spans(text, size))<span lang="EN-US"><o:p></o:p></span></p>

    """
  }

  /// Word begins a new run wherever the script changes; pasted text has one about every eight characters.
  private static func spans(_ text: String, _ size: Int) -> String {
    var result = ""
    var rest = Substring(text)
    while !rest.isEmpty {
      result += """
        <span style="font-size:\(size).0pt;mso-bidi-font-size:\(size).0pt;font-family:仿宋_GB2312;mso-ascii-font-family:\
        &quot;Times New Roman&quot;;mso-hansi-font-family:&quot;Times New Roman&quot;">\(rest.prefix(8))</span>
        """
      rest = rest.dropFirst(8)
    }
    return result
  }

  private static func html(_ table: Table) -> String {
    var result = """
      <table class="MsoNormalTable" border="1" cellspacing="0" cellpadding="0" style="border-collapse:collapse"><tbody>

      """
    for row in table.rows {
      result += "<tr style=\"mso-yfti-irow:1;height:22.7pt\">\n"
      for cell in row {
        result += """
          <td width="66" colspan="\(cell.columnSpan)" rowspan="\(cell.rowSpan)" style="width:49.6pt;border:solid \
          windowtext 1.0pt;mso-border-alt:solid windowtext .5pt;padding:0cm 5.4pt 0cm 5.4pt;height:22.7pt">
          <p class="MsoNormal" align="center" style="text-align:center;line-height:15.0pt">\(spans(cell.text, 10))\
          <span lang="EN-US">&nbsp;</span></p></td>

          """
      }
      result += "</tr>\n"
    }
    return result + "</tbody></table>\n"
  }
}
