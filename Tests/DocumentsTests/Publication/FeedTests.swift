import Disclosure
import Testing

@testable import Documents

@Suite("Feeds")
struct FeedTests {
  @Test(
    "A day is the same moment in all three writings",
    arguments: [
      ("2026-05-28", "2026-05-28T00:00:00+08:00", "Thu, 28 May 2026 00:00:00 +0800", "Wed, 27 May 2026 16:00:00 GMT"),
      ("2026-01-01", "2026-01-01T00:00:00+08:00", "Thu, 01 Jan 2026 00:00:00 +0800", "Wed, 31 Dec 2025 16:00:00 GMT"),
      ("2024-02-29", "2024-02-29T00:00:00+08:00", "Thu, 29 Feb 2024 00:00:00 +0800", "Wed, 28 Feb 2024 16:00:00 GMT"),
    ])
  func days(iso: String, begins: String, mail: String, http: String) throws {
    let day = try PublishedSamples.day(iso)
    #expect(day.beginning == begins)
    #expect(day.mailDate == mail)
    #expect(day.httpDate == http)
  }

  @Test("Atom: the whole feed, byte for byte")
  func atom() throws {
    let feed = try PublishedSamples.feed([try PublishedSamples.corrected(), try PublishedSamples.item()])
    let expected = """
      <?xml version="1.0" encoding="UTF-8"?>
      <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="zh-CN">
      <id>https://xxgk.example.cn/info/feed.atom?organ=a&amp;year=2026</id>
      <title>应急管理</title>
      <updated>2026-06-03T00:00:00+08:00</updated>
      <link rel="self" type="application/atom+xml" href="https://xxgk.example.cn/info/feed.atom?organ=a&amp;year=2026"/>
      <link rel="alternate" type="text/html" href="https://xxgk.example.cn/info?organ=a&amp;year=2026"/>
      <author><name>清河县云溪镇人民政府</name></author>
      <entry>
      <id>https://xxgk.example.cn/info/0123abcd</id>
      <title>山洪预案（废止）</title>
      <published>2026-05-28T00:00:00+08:00</published>
      <updated>2026-06-03T00:00:00+08:00</updated>
      <link rel="alternate" type="text/html" href="https://xxgk.example.cn/info/0123abcd"/>
      <author><name>清河县云溪镇人民政府</name></author>
      <category term="法定主动公开内容 / 应急管理"/>
      <summary>更正说明：更正电话。 各村：</summary>
      </entry>
      <entry>
      <id>https://xxgk.example.cn/info/0123abcd</id>
      <title>关于&lt;防汛&gt;的通知 &amp; 说明</title>
      <published>2026-05-28T00:00:00+08:00</published>
      <updated>2026-05-28T00:00:00+08:00</updated>
      <link rel="alternate" type="text/html" href="https://xxgk.example.cn/info/0123abcd"/>
      <link rel="enclosure" type="application/vnd.ms-excel" length="2048" title="名单&#34;1&#34;.xlsx" href="https://xxgk.example.cn/info/0123abcd/files/ff"/>
      <author><name>清河县云溪镇人民政府</name></author>
      <category term="法定主动公开内容 / 应急管理"/>
      <summary>各村：</summary>
      </entry>
      </feed>

      """
    #expect(String(decoding: feed.atom.bytes, as: UTF8.self) == expected)
    #expect(WritingXML(feed.atom.bytes)?.all("entry").count == 2)
  }

  @Test("RSS: the whole feed, byte for byte")
  func rss() throws {
    let feed = try PublishedSamples.feed([try PublishedSamples.item()])
    let expected = """
      <?xml version="1.0" encoding="UTF-8"?>
      <rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:dc="http://purl.org/dc/elements/1.1/">
      <channel>
      <title>应急管理</title>
      <link>https://xxgk.example.cn/info?organ=a&amp;year=2026</link>
      <description>清河县云溪镇人民政府：应急管理</description>
      <language>zh-CN</language>
      <lastBuildDate>Thu, 28 May 2026 00:00:00 +0800</lastBuildDate>
      <atom:link rel="self" type="application/rss+xml" href="https://xxgk.example.cn/info/feed.atom?organ=a&amp;year=2026"/>
      <item>
      <title>关于&lt;防汛&gt;的通知 &amp; 说明</title>
      <link>https://xxgk.example.cn/info/0123abcd</link>
      <guid isPermaLink="true">https://xxgk.example.cn/info/0123abcd</guid>
      <pubDate>Thu, 28 May 2026 00:00:00 +0800</pubDate>
      <dc:creator>清河县云溪镇人民政府</dc:creator>
      <category>法定主动公开内容 / 应急管理</category>
      <description>各村：</description>
      </item>
      </channel>
      </rss>

      """
    #expect(String(decoding: feed.rss.bytes, as: UTF8.self) == expected)
    #expect(WritingXML(feed.rss.bytes)?.all("item").count == 1)
  }

  @Test("An empty list is a sound feed of the day, and a long one is cut")
  func lengths() throws {
    let empty = try PublishedSamples.feed([])
    #expect(empty.updated == (try PublishedSamples.day("2026-06-10")))
    #expect(WritingXML(empty.atom.bytes)?.first("updated")?.text == "2026-06-10T00:00:00+08:00")
    #expect(WritingXML(empty.rss.bytes) != nil)
    let item = try PublishedSamples.item()
    let long = try PublishedSamples.feed(Array(repeating: item, count: 51))
    #expect(long.entries.count == 50)
  }
}
