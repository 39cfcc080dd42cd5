import Disclosure
import Documents
import TestSupport
import Testing

@Suite struct RichTextPartTests {
  static let body = RichText(
    notation: """
      ## 一、名单
      经公示，发放对象如下，见[县政府网站](https://qinghe.example/gs)。
      - 低保
        1. 城市
        2. 农村
      | {行2列1}姓名 | {行1列2}发放 |
      | 金额 | 账号 |
      |---|---|
      | 某甲 | 300 | 6222 |
      ![现场](附件1)
      | 电话 | 备注 |
      | 110 | |
      """, files: ["f"])

  @Test("Every stretch of words has its place")
  func hasPlaces() {
    #expect(
      Self.body.parts.map { "\($0.place.chinese)：\($0.text)" } == [
        "第1个小标题：一、名单", "第1段：经公示，发放对象如下，见县政府网站。", "列表第1项：低保", "列表第2项：城市", "列表第3项：农村",
        "表1第1行第1列：姓名", "表1第1行第2列：发放", "表1第2行第2列：金额", "表1第2行第3列：账号", "表1第3行第1列（姓名）：某甲",
        "表1第3行第2列（发放／金额）：300", "表1第3行第3列（发放／账号）：6222", "第1张图片的说明：现场", "表2第1行第1列：电话",
        "表2第1行第2列：备注", "表2第2行第1列（电话）：110",
      ])
  }

  @Test("It is printed as an official document is")
  func isPrinted() {
    let blocks = Self.body.documentBlocks
    let words = blocks.compactMap { block -> String? in
      switch block {
      case .heading(let level, let text): "\(level.rawValue) \(text)"
      case .paragraph(let paragraph): paragraph.text
      default: nil
      }
    }
    #expect(
      words == [
        "1 一、名单", "经公示，发放对象如下，见县政府网站（https://qinghe.example/gs）。", "· 低保", "（1）城市", "（2）农村", "［图片：现场］",
      ])
    for case .table(let table) in blocks { #expect(TableGrid(table).isComplete) }
    #expect(blocks.count == 8)
  }

  @Test("A table of random cells fills its grid and every place is its own", arguments: 0..<FuzzCount.of(200))
  func fillsTheGrid(_ seed: Int) {
    var random = SeededRandom(seed: seed)
    let table = RichTable(
      heads: Int.random(in: 0...2, using: &random),
      (0..<5).map { _ in
        (0..<Int.random(in: 0...4, using: &random)).map { _ in
          RichTable.Cell(
            [RichRun("甲")], rowSpan: Int.random(in: 1...4, using: &random),
            columnSpan: [1, 1, 2, 3, 2_000_000_000].randomElement(using: &random) ?? 1)
        }
      })
    let text = RichText([.table(table)])
    for block in text.documentBlocks {
      let tables: [Table] =
        switch block {
        case .table(let table): [table]
        case .landscape(let inner): inner.compactMap { if case .table(let table) = $0 { table } else { nil } }
        default: []
        }
      #expect(tables.count == 1)
      for table in tables { #expect(TableGrid(table).isComplete) }
    }
    #expect(Set(text.parts.map(\.place)).count == text.parts.count)
  }

  @Test("An item as a document")
  func isADocument() {
    var item = ItemTextTests.sample
    item.attachments.append(ItemAttachment(file: "cd34", name: "物资清单.xlsx", size: 10, type: "application/x"))
    item.jointIssuers = ["云溪镇武装部"]
    let document = item.document(organ: "云溪镇人民政府", number: "YX-2026-0001")
    #expect(document.runningMark == "索引号 YX-2026-0001")
    #expect(
      document.blocks == [
        .organMark("云溪镇人民政府"), .documentNumber("云政发〔2026〕7号"), .title(["云溪镇2026年防汛抗旱应急预案"]),
        .heading(.first, "一、总则"), .paragraph(Paragraph("为做好防汛工作，制定本预案。")),
        .paragraph(Paragraph([Run("［图片：转移路线］")], isIndented: false, alignment: .centre)), .attachments(["物资清单.xlsx"]),
        .paragraph(Paragraph([Run("云溪镇人民政府")], isIndented: false, alignment: .right)),
        .signature(Signature(organ: "云溪镇武装部", day: "2026年3月2日", isSealed: false)), .note("此件主动公开"),
      ])
  }
}
