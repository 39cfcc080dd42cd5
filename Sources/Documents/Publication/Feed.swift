package import Disclosure

/// 订阅 of a list: its newest items, as Atom 1.0 (RFC 4287) or RSS 2.0. Summaries only: what a reader has fetched cannot be called back when
/// an item is withdrawn.
package struct Feed: Hashable, Sendable {
  package static let most = 50

  package let title: String
  /// Whose list it is.
  package let publisher: String
  /// Where the feed is, in full; stable, since readers know it by that.
  package let address: String
  /// Where the list is read.
  package let list: String
  /// When the newest change was, or the day of asking for an empty list.
  package let updated: Day
  /// The newest first.
  package let entries: [ItemMetadata]

  package init(
    title: String, publisher: String, address: String, list: String, entries: [ItemMetadata], asked: Day
  ) {
    self.title = title
    self.publisher = publisher
    self.address = address
    self.list = list
    self.entries = Array(entries.prefix(Feed.most))
    updated = entries.map(\.updated).max() ?? asked
  }

  package var atom: Markup {
    var lines = Markup()
    lines.append(entries) { $0.atomEntry }
    return """
      <?xml version="1.0" encoding="UTF-8"?>
      <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="zh-CN">
      <id>\(address)</id>
      <title>\(title)</title>
      <updated>\(updated.beginning)</updated>
      <link rel="self" type="application/atom+xml" href="\(address)"/>
      <link rel="alternate" type="text/html" href="\(list)"/>
      <author><name>\(publisher)</name></author>
      \(lines)</feed>

      """
  }

  package var rss: Markup {
    var lines = Markup()
    lines.append(entries) { $0.rssItem }
    return """
      <?xml version="1.0" encoding="UTF-8"?>
      <rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:dc="http://purl.org/dc/elements/1.1/">
      <channel>
      <title>\(title)</title>
      <link>\(list)</link>
      <description>\(publisher)：\(title)</description>
      <language>zh-CN</language>
      <lastBuildDate>\(updated.mailDate)</lastBuildDate>
      <atom:link rel="self" type="application/rss+xml" href="\(address)"/>
      \(lines)</channel>
      </rss>

      """
  }
}

extension ItemMetadata {
  /// What is no longer in force says so before anybody opens it.
  private var feedTitle: String { validity == .inForce ? text.title : "\(text.title)（\(validity.chinese)）" }

  private var feedSummary: String {
    let correction = correctionNote.map { "更正说明：\($0) " } ?? ""
    return correction + summary
  }

  fileprivate var atomEntry: Markup {
    var enclosures = Markup()
    enclosures.append(files) { file in
      """
      <link rel="enclosure" type="\(file.type)" length="\(file.size)" title="\(file.name)" href="\(file.address)"/>

      """
    }
    return """
      <entry>
      <id>\(address)</id>
      <title>\(feedTitle)</title>
      <published>\(published.beginning)</published>
      <updated>\(updated.beginning)</updated>
      <link rel="alternate" type="text/html" href="\(address)"/>
      \(enclosures)<author><name>\(publisher)</name></author>
      <category term="\(column)"/>
      <summary>\(feedSummary)</summary>
      </entry>

      """
  }

  /// RSS allows one enclosure and means sound by it: attachments are found on the page.
  fileprivate var rssItem: Markup {
    """
    <item>
    <title>\(feedTitle)</title>
    <link>\(address)</link>
    <guid isPermaLink="true">\(address)</guid>
    <pubDate>\(published.mailDate)</pubDate>
    <dc:creator>\(publisher)</dc:creator>
    <category>\(column)</category>
    <description>\(feedSummary)</description>
    </item>

    """
  }
}
