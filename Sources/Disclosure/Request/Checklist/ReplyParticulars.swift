/// 答复要点: what the text of a reply holds, as far as the checks before signature ask for it.
package struct ReplyParticulars: Hashable, Sendable {
  package let disposition: Disposition
  /// The articles that the text cites, as it writes them.
  package let articles: [String]
  /// Whether it states reasons.
  package let givesReasons: Bool
  /// The remedy that the text prints; nil when it prints none.
  package let remedy: Remedy?
  /// Of a repeated request: the number of the earlier reply.
  package let earlierReply: String?

  package init(
    _ disposition: Disposition, articles: [String], givesReasons: Bool, remedy: Remedy?, earlierReply: String? = nil
  ) {
    self.disposition = disposition
    self.articles = articles
    self.givesReasons = givesReasons
    self.remedy = remedy
    self.earlierReply = earlierReply
  }

  /// Whether an article is cited, in whatever brackets and with whatever name of the law before it.
  func cites(_ article: String) -> Bool {
    let wanted = ReplyParticulars.place(in: article)
    return articles.contains { ReplyParticulars.plain($0).contains(wanted) }
  }

  /// 第三十六条第（四）项 of 《条例》第三十六条第（四）项, or the law's name when it names no article; of two, the first.
  private static func place(in article: String) -> String {
    let first = article.prefix { $0 != "、" }
    let place = first.drop { $0 != "》" }.dropFirst()
    return plain(place.isEmpty ? String(first.filter { $0 != "《" && $0 != "》" }) : String(place))
  }

  private static func plain(_ text: String) -> String {
    String(text.map { $0 == "(" ? "（" : $0 == ")" ? "）" : $0 }.filter { !$0.isWhitespace })
  }
}
