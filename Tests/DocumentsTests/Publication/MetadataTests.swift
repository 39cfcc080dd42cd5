import Disclosure
import TestSupport
import Testing

@testable import Documents

@Suite("Metadata of an item")
struct MetadataTests {
  @Test("XML: every element with its Chinese name, byte for byte")
  func xml() throws {
    let expected = """
      <?xml version="1.0" encoding="UTF-8"?>
      <governmentInformation xmlns="urn:x-gongkai:metadata:1" id="0123abcd">
      <identifier label="索引号">2026-00012</identifier>
      <title label="名称">关于&lt;防汛&gt;的通知 &amp; 说明</title>
      <documentNumber label="文号">云政发〔2026〕12号</documentNumber>
      <publisher label="发布机构">清河县云溪镇人民政府</publisher>
      <contributor label="联合发文机关">清河县水利局</contributor>
      <created label="成文日期">2026-05-26</created>
      <issued label="发布日期">2026-05-28</issued>
      <category label="栏目">法定主动公开内容 / 应急管理</category>
      <subject label="主题分类">民政、扶贫、救灾</subject>
      <type label="体裁分类">通知</type>
      <keywords label="关键词">防汛</keywords>
      <keywords label="关键词">值班</keywords>
      <accessRights label="公开方式">主动公开</accessRights>
      <validity label="有效性">有效</validity>
      <validFrom label="施行日期">2026-06-01</validFrom>
      <validThrough label="有效期至">2031-05-31</validThrough>
      <source label="信息来源">转载：清河县人民政府网站</source>
      <language label="语种">zh-CN</language>
      <format label="载体格式">text/html</format>
      <location label="网址">https://xxgk.example.cn/info/0123abcd</location>
      <attachments label="附件">
      <attachment name="名单&#34;1&#34;.xlsx" type="application/vnd.ms-excel" size="2048" sha256="abc">https://xxgk.example.cn/info/0123abcd/files/ff</attachment></attachments>
      </governmentInformation>

      """
    let bytes = try PublishedSamples.item().xml.bytes
    #expect(String(decoding: bytes, as: UTF8.self) == expected)
    #expect(WritingXML(bytes)?.all("keywords").map(\.text) == ["防汛", "值班"])
  }

  @Test("JSON: the same elements, repeatable ones as lists; what was corrected and repealed says so")
  func json() throws {
    let json = try PublishedSamples.item().json
    #expect(json["schema"] == "gongkai.metadata/1")
    #expect(json["identifier"] == "2026-00012")
    #expect(json["contributor"] == ["清河县水利局"])
    #expect(json["keywords"] == ["防汛", "值班"])
    #expect(json["modified"] == nil)
    #expect(
      json["attachments"] == [
        [
          "name": "名单\"1\".xlsx", "type": "application/vnd.ms-excel", "size": 2048,
          "address": "https://xxgk.example.cn/info/0123abcd/files/ff", "sha256": "abc",
        ]
      ])
    let corrected = try PublishedSamples.corrected().json
    #expect(corrected["modified"] == "2026-06-03")
    #expect(corrected["correctionNote"] == "更正电话。")
    #expect(corrected["validity"] == "废止")
    #expect(corrected["isReplacedBy"] == "新预案")
    #expect(try JSON.parse(json.text) == json)
  }

  @Test("What the office asks itself stands in none of the outputs")
  func office() throws {
    let item = try PublishedSamples.item()
    let feed = try PublishedSamples.feed([item])
    for bytes in [
      item.xml.bytes, Array(item.json.text.utf8), feed.atom.bytes, feed.rss.bytes, item.page { _ in nil }.bytes,
    ] {
      let text = String(decoding: bytes, as: UTF8.self)
      #expect(!text.contains("0000-00000000"))
      #expect(!text.contains("密语"))
      #expect(!text.contains("个人隐私"))
    }
  }

  @Test("The page of a package is a document of its own, with the body and ways to the files beside it")
  func page() throws {
    var item = try PublishedSamples.item()
    item.files = [
      PublishedFile(
        ItemAttachment(file: "ff", name: "名单.xlsx", size: 1, type: "x/y"), address: "files/%E5%90%8D.xlsx")
    ]
    let page = String(decoding: item.page { _ in nil }.bytes, as: UTF8.self)
    #expect(page.hasPrefix("<!DOCTYPE html>\n<html lang=\"zh-CN\">"))
    #expect(page.contains("<h1>关于&lt;防汛&gt;的通知 &amp; 说明</h1>"))
    #expect(page.contains("<tr><th scope=\"row\">关键词</th><td>防汛；值班</td></tr>"))
    #expect(page.contains("<p>请做好防汛工作。</p>"))
    #expect(page.contains("<li><a href=\"files/%E5%90%8D.xlsx\">名单.xlsx</a></li>"))
    #expect(!page.contains("script"))
  }

  @Test("Whatever people type, XML stays well-formed and reads back, but for what XML forbids")
  func anything() throws {
    var random = SeededRandom(seed: 41)
    let scalars: [Unicode.Scalar] =
      ["<", ">", "&", "\"", "'", "]", "\u{0}", "\u{1}", "\u{B}", "\u{1F}", "\u{FFFE}", "\u{FFFF}", "\u{85}", "甲", "\n"]
      + ["😀", "\u{202E}", "a", " ", "\u{7F}"]
    let forbidden: Set<Unicode.Scalar> = ["\u{0}", "\u{1}", "\u{B}", "\u{1F}", "\u{FFFE}", "\u{FFFF}"]
    for _ in 0..<FuzzCount.of(300) {
      var view = String.UnicodeScalarView()
      for _ in 0..<Int.random(in: 1...30, using: &random) {
        view.append(scalars[Int.random(in: 0..<scalars.count, using: &random)])
      }
      let title = String(view)
      let kept = title.unicodeScalars.filter { !forbidden.contains($0) }
      var item = try PublishedSamples.item(title)
      item.correctionNote = title
      let read = try #require(WritingXML(item.xml.bytes), "\(title.debugDescription)")
      #expect(Array((read.first("title")?.text ?? "").unicodeScalars) == Array(kept))
      let feed = try PublishedSamples.feed([item])
      #expect(WritingXML(feed.atom.bytes) != nil && WritingXML(feed.rss.bytes) != nil, "\(title.debugDescription)")
      #expect(try JSON.parse(item.json.text)["title"]?.string == title)
    }
    for title in HostileMarkup.all {
      let item = try PublishedSamples.item(title)
      let feed = try PublishedSamples.feed([item])
      #expect(WritingXML(item.xml.bytes) != nil && WritingXML(feed.atom.bytes) != nil)
      #expect(!String(decoding: item.page { _ in nil }.bytes, as: UTF8.self).lowercased().contains("<script"))
    }
  }
}
