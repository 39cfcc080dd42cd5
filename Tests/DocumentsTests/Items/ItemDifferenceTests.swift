import Disclosure
import Documents
import TestSupport
import Testing

@Suite struct ItemDifferenceTests {
  /// `［-旧-］`, `［+新+］`.
  private static func shown(_ segments: [DifferenceSegment]) -> String {
    segments.map { segment in
      switch segment.kind {
      case .kept: segment.text
      case .added: "[+\(segment.text)]"
      case .removed: "[-\(segment.text)]"
      }
    }.joined()
  }

  @Test(
    "Of two texts what stayed, went out and came in",
    arguments: [
      ("", "", ""), ("甲", "甲", "甲"), ("", "甲", "[+甲]"), ("甲", "", "[-甲]"), ("甲乙丙", "甲丙", "甲[-乙]丙"),
      ("甲丙", "甲乙丙", "甲[+乙]丙"), ("截止3月底", "截止5月底", "截止[-3][+5]月底"),
      ("补助300元，由村发放", "补助500元，由镇发放", "补助[-3][+5]00元，由[-村][+镇]发放"), ("e\u{301}", "\u{E9}", "[-e\u{301}][+\u{E9}]"),
      ("👨‍👩‍👧来", "👨‍👩‍👦来", "[-👨‍👩‍👧][+👨‍👩‍👦]来"), ("一村二村", "三组四组", "[-一村二村][+三组四组]"),
    ])
  func compares(_ old: String, _ new: String, _ shown: String) {
    #expect(Self.shown(DifferenceSegment.segments(from: old, to: new)) == shown)
  }

  @Test("The kept and removed are the old text, the kept and added the new one", arguments: 0..<FuzzCount.of(500))
  func givesBothTexts(_ seed: Int) {
    var random = SeededRandom(seed: seed)
    let letters = Array("甲乙丙丁a\n ")
    func text() -> String {
      String(
        (0..<Int.random(in: 0...40, using: &random)).map { _ in letters[Int.random(in: letters.indices, using: &random)]
        })
    }
    let (old, new) = (text(), text())
    let segments = DifferenceSegment.segments(from: old, to: new)
    #expect(segments.filter { $0.kind != .added }.map(\.text).joined() == old)
    #expect(segments.filter { $0.kind != .removed }.map(\.text).joined() == new)
    #expect(segments.allSatisfy { !$0.text.isEmpty })
    for (one, other) in zip(segments, segments.dropFirst()) { #expect(one.kind != other.kind) }
  }

  @Test("No text takes long")
  func isNotSlow() {
    let old = String(repeating: "甲乙", count: 50_000)
    let new = String(repeating: "乙丙甲", count: 33_000)
    #expect(DifferenceSegment.segments(from: old, to: new).map(\.kind) == [.removed, .added])
    let (some, other) = (String(repeating: "甲乙", count: 8_000), String(repeating: "乙丙甲", count: 6_000))
    #expect(DifferenceSegment.segments(from: some, to: other).map(\.kind) == [.removed, .added])
  }

  /// Each block of the comparison: its mark and its words.
  private static func body(_ old: String, _ new: String) -> [String] {
    var (one, other) = (ItemTextTests.sample, ItemTextTests.sample)
    (one.body, other.body) = (RichText(notation: old, files: ["ab12"]), RichText(notation: new, files: ["ab12"]))
    return ItemDifference(from: one, to: other) { $0.rawValue }.body.map { block in
      let mark =
        switch block {
        case .kept: "="
        case .added: "+"
        case .removed: "-"
        case .changed: "~"
        case .table: "#"
        }
      return mark + (block.isFormatOnly ? "*" : "") + shown(block.segments)
    }
  }

  @Test(
    "Of two bodies block by block",
    arguments: [
      ("甲\n乙", "甲\n乙", []), ("甲甲\n乙乙", "甲甲\n丙丙\n乙乙", ["=甲甲", "+[+丙丙]", "=乙乙"]), ("甲甲\n乙乙", "乙乙", ["-[-甲甲]", "=乙乙"]),
      ("月底前上报名单\n完全另外一段话", "月中前上报名单", ["~月[-底][+中]前上报名单", "-[-完全另外一段话]"]),
      ("请**务必**上报", "请务必上报", ["~*请务必上报"]), ("## 甲甲甲", "### 甲甲甲", ["~*甲甲甲"]),
      ("[县网](https://a.example)", "[县网](https://b.example)", ["~县网（https://[-a][+b].example）"]),
      ("- 甲甲\n- 乙乙", "- 甲甲\n- 乙丙", ["~· 甲甲\n· 乙[-乙][+丙]"]),
      (
        "| 村 | 户数 |\n| 青石村 | 12 |\n| 石桥村 | 30 |", "| 村 | 户数 |\n| 青石村 | 15 |\n| 白马村 | 44 |",
        ["#村 户数\n青石村 1[-2][+5]\n[-石桥村] [-30]\n[+白马村] [+44]"]
      ), ("| 甲 | 乙 |\n|---|---|\n| 1 | 2 |", "| 甲 | 乙 |\n| 1 | 2 |", ["#*甲 乙\n1 2"]),
      ("![旧图](附件1)", "![新图](附件1)", ["~［图片：[-旧][+新]图］"]),
    ])
  func comparesBodies(_ old: String, _ new: String, _ blocks: [String]) { #expect(Self.body(old, new) == blocks) }

  @Test("Fields in words, attachments by their files")
  func comparesFields() {
    let old = ItemTextTests.sample
    var new = old
    new.title = "云溪镇2026年防汛应急预案"
    new.attribute = .withheld(.internalAffairs)
    new.attributeReason = "属于内部管理信息"
    new.isNormative = false
    new.column = "fljd-13"
    new.effectiveThrough = nil
    new.attachments[0].name = "路线图.png"
    new.attachments.append(ItemAttachment(file: "cd34", name: "清单.xlsx", size: 1, type: "x"))
    let difference = ItemDifference(from: old, to: new) { $0.rawValue == "fljd-12" ? "应急管理" : "通知公告" }
    #expect(
      difference.fields.map { "\($0.field.chinese)：\($0.from)→\($0.to)" } == [
        "标题：云溪镇2026年防汛抗旱应急预案→云溪镇2026年防汛应急预案", "栏目：应急管理→通知公告", "公开属性：主动公开→不予公开（属于三类内部事务信息）",
        "不主动公开的理由：→属于内部管理信息", "行政规范性文件：是→否", "有效期至：2031年3月31日→",
      ])
    #expect(Self.shown(difference.fields[0].segments) == "云溪镇2026年防汛[-抗旱]应急预案")
    #expect(difference.body.isEmpty && !difference.isEmpty)
    #expect(difference.addedAttachments.map(\.name) == ["清单.xlsx"] && difference.removedAttachments.isEmpty)
    #expect(difference.renamedAttachments.map(\.to) == ["路线图.png"])
    #expect(ItemDifference(from: new, to: old) { $0.rawValue }.removedAttachments.map(\.name) == ["清单.xlsx"])
    #expect(ItemDifference(from: old, to: old) { $0.rawValue }.isEmpty)
  }

  @Test("Markup of a comparison is escaped")
  func isEscaped() {
    let markup = DifferenceSegment.segments(from: "甲<b>", to: "甲<i>").markup
    #expect(String(decoding: markup.bytes, as: UTF8.self) == "甲&lt;<del>b</del><ins>i</ins>&gt;")
  }

  @Test(
    "Random bodies: the newer one is there as a whole, and what is gone of the older", arguments: 0..<FuzzCount.of(200))
  func givesBothBodies(_ seed: Int) {
    var random = SeededRandom(seed: seed)
    var (old, new) = (ItemTextTests.sample, ItemTextTests.sample)
    let blocks = (0..<5).map { _ in RandomRichText.block(&random, ["ab12"]) }
    old.body = RichText(blocks)
    new.body = RichText(blocks.shuffled(using: &random).dropFirst(2) + [RandomRichText.block(&random, ["ab12"])])
    let difference = ItemDifference(from: old, to: new) { $0.rawValue }
    #expect(difference.body.isEmpty == (old.body == new.body))
    let newer = difference.body.compactMap { block -> RichBlock? in
      switch block {
      case .kept(let block), .added(let block), .changed(let block, _): block
      case .table(let table): .table(table.table)
      case .removed: nil
      }
    }
    #expect(difference.body.isEmpty || newer == new.body.blocks)
  }
}
