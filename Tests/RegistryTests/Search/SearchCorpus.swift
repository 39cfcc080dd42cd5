import Disclosure
import Documents
import TestSupport

@testable import Registry

/// Seeded documents with frequent, middle and rare words, and what a plain look through all of them finds.
struct SearchCorpus {
  private(set) var texts: [(item: ItemID, text: ItemText)] = []

  /// Words by how often they are used: the first much more often than the last.
  static let words = ["通知", "云溪", "防汛", "预案", "救助", "补贴", "饮水", "桥梁", "古树名木", "蝗虫", "白鹭", "冰雹"]
  private static let fill = Array("的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经")
  private static let marks = Array("，。、；\n")

  init(of count: Int, seed: Int) {
    var random = SeededRandom(seed: seed)
    for number in 0..<count {
      var text = ItemText(
        title: Self.sentence(8, &random),
        column: ColumnID(number.isMultiple(of: 3) ? "statutory/plans" : "statutory/others"),
        formed: Day(iso: "2026-03-02") ?? .first,
        body: RichText([.paragraph([RichRun(Self.sentence(Int.random(in: 20...400, using: &random), &random))])]))
      text.summary = Self.sentence(5, &random)
      texts.append((ItemID("d\(number)"), text))
    }
    // Longer than PostgreSQL keeps positions, with a word at either end, and one word more often than it keeps.
    let long = "开头蝗虫。" + (0..<3_000).map { _ in Self.sentence(6, &random) }.joined() + "结尾白鹭，密林深处有人家。"
    add("long", long)
    add("often", String(repeating: "防汛预案，", count: 900) + "末尾冰雹")
    add("latin", "ＰＰＰ项目 Open Data 平台，云政发〔2026〕3号")
    add("stops", "规定，出台；通，知。防、汛")
  }

  private mutating func add(_ id: ItemID, _ body: String) {
    texts.append(
      (
        id,
        ItemText(
          title: "第\(texts.count)件", column: "statutory/others", formed: Day(iso: "2026-03-02") ?? .first,
          body: RichText([.paragraph([RichRun(body)])]))
      ))
  }

  private static func sentence(_ count: Int, _ random: inout SeededRandom) -> String {
    var text = ""
    for _ in 0..<count {
      switch Int.random(in: 0..<10, using: &random) {
      case 0..<5: text.append(fill.randomElement(using: &random) ?? "的")
      case 5..<8:
        // Halved again and again: the last is rare.
        let place = (0..<words.count).first { _ in Bool.random(using: &random) } ?? words.count - 1
        text += words[place]
      default: text.append(marks.randomElement(using: &random) ?? "。")
      }
    }
    return text
  }

  /// Those whose text has all of `all`, one of `any`, and nothing of `none`, looked for character by character.
  func found(all: [String] = [], any: [String] = [], none: [String] = []) -> Set<ItemID> {
    let (all, any, none) = (all.map { $0.lowercased() }, any.map { $0.lowercased() }, none.map { $0.lowercased() })
    return Set(
      texts.filter { _, text in
        let body = text.searchable.lowercased()
        return all.allSatisfy(body.contains) && (any.isEmpty || any.contains(where: body.contains))
          && !none.contains(where: body.contains)
      }.map(\.item))
  }
}
