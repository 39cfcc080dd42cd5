@testable import Documents

/// A table as an office draws it, written as a spreadsheet and as a text document.
struct CatalogueFixture {
  struct Cell {
    let text: String
    var columns = 1
    var rows = 1
  }

  var rows: [[Cell]]

  static func cells(_ texts: String...) -> [Cell] { texts.map { Cell(text: $0) } }

  static let title = [Cell(text: "云溪镇政府信息主动公开基本目录", columns: 14)]
  static let head: [[Cell]] = [
    [
      Cell(text: "序号", rows: 2), Cell(text: "公开事项", columns: 2), Cell(text: "公开内容\n（要素）", rows: 2),
      Cell(text: "公开依据", rows: 2), Cell(text: "公开时限", rows: 2), Cell(text: "公开主体", rows: 2),
      Cell(text: "公开渠道和载体", rows: 2), Cell(text: "公开对象", columns: 2),
      Cell(text: "公开方式", columns: 2),
      Cell(text: "公开层级", columns: 2),
    ],
    cells("一级事项", "二级事项", "全社会", "特定群体", "主动", "依申请公开", "县级", "乡、村级"),
  ]
  static let footer = [Cell(text: "注：■表示选中。", columns: 14)]

  /// Three rows; 一级事项, 依据 and 主体 of the first two are merged.
  static let body: [[Cell]] = [
    [
      Cell(text: "22"), Cell(text: "社会\n救助", rows: 2), Cell(text: "临时救助"), Cell(text: "救助对象、标准"),
      Cell(text: "《社会救助暂行办法》", rows: 2), Cell(text: "自信息形成之日起20个工作日内"),
      Cell(text: "云溪镇人民政府", rows: 2),
      Cell(text: "■政府网站 □政府公报\n□两微一端 ■社区/企事业单位/村公示栏（电子屏）"), Cell(text: "√"), Cell(text: ""),
      Cell(text: "√"), Cell(text: ""), Cell(text: ""), Cell(text: "√"),
    ],
    [
      Cell(text: "23"), Cell(text: "特困供养"), Cell(text: "供养对象名单"), Cell(text: "每季度"),
      Cell(text: "■公开查阅点 ■其他____"),
      Cell(text: ""), Cell(text: "申请人"), Cell(text: "√"), Cell(text: "√"), Cell(text: "√"),
      Cell(text: "√"),
    ],
    [Cell(text: "二、财政预决算", columns: 14)],
    [
      Cell(text: "31"), Cell(text: "财政预决算"), Cell(text: "部门预算"), Cell(text: "预算公开表"),
      Cell(text: "《预算法》"),
      Cell(text: "见附件"), Cell(text: "财政所"), Cell(text: "政府网站、公示栏"), Cell(text: "■"),
      Cell(text: "□"),
      Cell(text: "☑"), Cell(text: "☐"), Cell(text: "√"), Cell(text: ""),
    ],
  ]

  static let whole = CatalogueFixture(rows: [title] + head + body + [footer])

  var xlsx: [UInt8] {
    var merges: [String] = []
    var covered: Set<Int> = []
    var lines = ""
    for (row, cells) in rows.enumerated() {
      var column = 0
      var line = ""
      for cell in cells {
        while covered.contains(row * 100 + column) { column += 1 }
        if !cell.text.isEmpty {
          line +=
            "<c r=\"\(Self.name(column))\(row + 1)\" t=\"inlineStr\"><is><t>\(cell.text)</t></is></c>"
        }
        for below in 0..<cell.rows {
          for right in 0..<cell.columns { covered.insert((row + below) * 100 + column + right) }
        }
        if cell.rows > 1 || cell.columns > 1 {
          merges.append(
            "\(Self.name(column))\(row + 1):\(Self.name(column + cell.columns - 1))\(row + cell.rows)"
          )
        }
        column += cell.columns
      }
      lines += "<row r=\"\(row + 1)\">\(line)</row>"
    }
    let list = merges.map { "<mergeCell ref=\"\($0)\"/>" }.joined()
    return OfficeBytes.xlsx(rows: lines, after: "<mergeCells>\(list)</mergeCells>")
  }

  private static func name(_ column: Int) -> String {
    String(Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ")[column])
  }

  var docx: [UInt8] {
    var open: [Int: (left: Int, width: Int)] = [:]
    let lines = rows.map { cells in
      var column = 0
      var line = ""
      func goOn() {
        while let (left, width) = open[column], left > 0 {
          line += Self.cell("", width: width, merge: "<w:vMerge/>")
          open[column] = (left - 1, width)
          column += width
        }
      }
      for cell in cells {
        goOn()
        line += Self.cell(
          cell.text, width: cell.columns, merge: cell.rows > 1 ? "<w:vMerge w:val='restart'/>" : "")
        open[column] = (cell.rows - 1, cell.columns)
        column += cell.columns
      }
      goOn()
      return "<w:tr>\(line)</w:tr>"
    }
    return OfficeBytes.docx(
      "<w:p><w:r><w:t>附件</w:t></w:r></w:p><w:tbl><w:tblPr/><w:tblGrid/>\(lines.joined())</w:tbl>")
  }

  private static func cell(_ text: String, width: Int, merge: String) -> String {
    let paragraphs = text.split(separator: "\n", omittingEmptySubsequences: false).map {
      "<w:p><w:r><w:t>\($0)</w:t></w:r></w:p>"
    }
    let span = width > 1 ? "<w:gridSpan w:val='\(width)'/>" : ""
    return "<w:tc><w:tcPr>\(span)\(merge)</w:tcPr>\(paragraphs.joined())</w:tc>"
  }
}
