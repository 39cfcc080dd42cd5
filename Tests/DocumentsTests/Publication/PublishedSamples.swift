import Disclosure
import Testing

@testable import Documents

/// An invented item with everything that can be told of one, among it what must never be.
enum PublishedSamples {
  static func day(_ iso: String) throws -> Day { try #require(Day(iso: iso)) }

  static func text(_ title: String = "关于<防汛>的通知 & 说明") throws -> ItemText {
    var text = ItemText(
      title: title, column: "statutory/emergencies", formed: try day("2026-05-26"),
      body: RichText(notation: "各村：\n请做好防汛工作。", files: []))
    text.documentNumber = "云政发〔2026〕12号"
    text.genre = .circular
    text.topic = .civilAffairs
    text.keywords = ["防汛", "值班"]
    text.jointIssuers = ["清河县水利局"]
    text.source = .reposted
    text.origin = "清河县人民政府网站"
    text.effectiveFrom = try day("2026-06-01")
    text.effectiveThrough = try day("2031-05-31")
    text.phone = "0000-00000000"
    text.attributeReason = "密语理由"
    text.checks = [.hasPersonalData]
    return text
  }

  static func item(_ title: String = "关于<防汛>的通知 & 说明") throws -> ItemMetadata {
    var item = ItemMetadata(
      "0123abcd", number: "2026-00012", publisher: "清河县云溪镇人民政府", published: try day("2026-05-28"),
      column: "法定主动公开内容 / 应急管理", text: try text(title), address: "https://xxgk.example.cn/info/0123abcd")
    item.files = [
      PublishedFile(
        ItemAttachment(file: "ff", name: "名单\"1\".xlsx", size: 2_048, type: "application/vnd.ms-excel"),
        address: "https://xxgk.example.cn/info/0123abcd/files/ff", digest: "abc")
    ]
    return item
  }

  static func corrected() throws -> ItemMetadata {
    var item = try item("山洪预案")
    item.files = []
    item.corrected = try day("2026-06-03")
    item.correctionNote = "更正电话。"
    item.validity = .repealed
    item.successor = "新预案"
    return item
  }

  static func feed(_ entries: [ItemMetadata]) throws -> Feed {
    Feed(
      title: "应急管理", publisher: "清河县云溪镇人民政府", address: "https://xxgk.example.cn/info/feed.atom?organ=a&year=2026",
      list: "https://xxgk.example.cn/info?organ=a&year=2026", entries: entries, asked: try day("2026-06-10"))
  }
}
