package import Disclosure

/// 交接清单: what a clerk hands over to the next: everything that is open, with its day, signed by both. Numbers, titles and days;
/// nothing of who applied.
package struct HandoverList: Hashable, Sendable {
  /// A list of the handover: its heads, widths and lines.
  package struct Part: Hashable, Sendable {
    package let title: String
    package let heads: [String]
    package let rows: [[String]]
    /// Relative, one a head.
    package let widths: [Int]

    /// - Parameter widths: The first column the widest, when not told.
    package init(_ title: String, _ heads: [String], widths: [Int]? = nil, _ rows: [[String]]) {
      (self.title, self.heads, self.rows) = (title, heads, rows)
      self.widths = widths ?? heads.indices.map { $0 == 0 ? 30 : 18 }
    }
  }

  package let organ: String
  package let day: Day
  package let giver: String?
  package let taker: String?
  package let parts: [Part]

  package init(organ: String, day: Day, giver: String?, taker: String?, parts: [Part]) {
    (self.organ, self.day, self.giver, self.taker, self.parts) = (organ, day, giver, taker, parts)
  }

  package var title: String { "\(organ)政府信息公开工作交接清单" }

  package var document: Document {
    var document = Document(title: title, organ: organ, day: day)
    document.blocks = [.title([title]), .paragraph(Paragraph(introduction))]
    for (index, part) in parts.enumerated() { document.blocks += blocks(part, index) }
    document.blocks += [
      .heading(.first, "\(Self.numerals[min(parts.count, Self.numerals.count - 1)])、交接人员签名"), .table(signatures),
    ]
    return document
  }

  private static let numerals = Array("一二三四五六七八九十").map { String($0) }

  private var introduction: String {
    "截至\(day.chinese)，政府信息公开工作没有办完的事项如下。账号、密码和密钥不在交接范围内：移交人的账号由系统管理员停用，接交人使用自己的账号。"
  }

  private func blocks(_ part: Part, _ index: Int) -> [Block] {
    let number = Self.numerals[min(index, Self.numerals.count - 1)]
    let heading = Block.heading(.first, "\(number)、\(part.title)（\(part.rows.count)）")
    guard !part.rows.isEmpty else { return [heading, .paragraph(Paragraph("没有。"))] }
    let table = Table(
      caption: part.title, columns: part.widths, headRows: 1,
      rows: [part.heads.map { Cell($0, .column) }]
        + part.rows.map { row in
          row.enumerated().map { Cell($0.element, $0.offset == 0 ? .row : .datum, alignment: .left) }
        })
    return [heading, .table(table)]
  }

  private var signatures: Table {
    func row(_ role: String, _ name: String?) -> [Cell] {
      [Cell(role, .row), name.map { Cell($0) } ?? Cell(.blank), Cell(.blank).room(2), Cell(.blank)]
    }
    return Table(
      caption: "交接人员签名", columns: [16, 24, 30, 24], headRows: 1, staysOnOnePage: true, type: .form,
      rows: [
        ["身份", "姓名", "签名", "日期"].map { Cell($0, .column) }, row("移交人", giver), row("接交人", taker), row("监交人", nil),
      ])
  }
}
