import Disclosure
import Testing

@testable import Documents

@Suite("Lists, site maps and the catalogue for machines")
struct ListOutputTests {
  private func item(_ title: String, _ validity: ItemValidity = .inForce) throws -> ListedItem {
    ListedItem(
      "0123abcd", number: "2026-00012", title: title, organ: "云溪镇", column: "应急管理",
      formed: try PublishedSamples.day("2026-05-26"), published: try PublishedSamples.day("2026-05-28"),
      validity: validity, address: "https://a.example/info/0123abcd")
  }

  @Test("CSV: with its mark, quoted where it must be, and harmless in a spreadsheet")
  func csv() throws {
    let bytes = ListedItem.csv([
      try item("=HYPERLINK(\"http://evil\")"), try item("甲,乙\n丙", .lapsed), try item("@甲"), try item("-1"),
      try item("+1"),
    ])
    let rest = ",云溪镇,应急管理,2026-05-26,2026-05-28"
    let address = "https://a.example/info/0123abcd\r\n"
    let expected =
      "\u{FEFF}索引号,标题,发布机构,栏目,成文日期,发布日期,有效性,网址\r\n"
      + "2026-00012,\"'=HYPERLINK(\"\"http://evil\"\")\"\(rest),有效,\(address)"
      + "2026-00012,\"甲,乙\n丙\"\(rest),失效,\(address)" + "2026-00012,'@甲\(rest),有效,\(address)"
      + "2026-00012,'-1\(rest),有效,\(address)" + "2026-00012,'+1\(rest),有效,\(address)"
    #expect(bytes == Array(expected.utf8))
  }

  @Test("JSON: one page, and where the next is")
  func json() throws {
    let page = ListedPage(
      [try item("甲")], total: 101, next: "https://a.example/info/list.json?older=2026-05-28.0123abcd")
    let expected: JSON = [
      "schema": "gongkai.list/2", "total": 101,
      "next": "https://a.example/info/list.json?older=2026-05-28.0123abcd", "previous": .null,
      "items": [
        [
          "id": "0123abcd", "identifier": "2026-00012", "title": "甲", "publisher": "云溪镇", "category": "应急管理",
          "created": "2026-05-26", "issued": "2026-05-28", "validity": "有效",
          "location": "https://a.example/info/0123abcd",
        ]
      ],
    ]
    #expect(page.json == expected)
    #expect(ListedPage([], total: nil, next: nil).json["next"] == .null)
    #expect(ListedPage([], total: nil, next: nil).json["total"] == .null)
    #expect(
      ListedPage([], total: 0, next: nil, previous: "https://a.example/b").json["previous"] == "https://a.example/b")
  }

  @Test("Site map: pages with the day of their text, and an index of parts")
  func sitemap() throws {
    let pages = Sitemap.pages([
      .init("https://a.example/portal"),
      .init("https://a.example/info/1?a=1&b=2", changed: try PublishedSamples.day("2026-05-28")),
    ])
    #expect(
      String(decoding: pages.bytes, as: UTF8.self) == """
        <?xml version="1.0" encoding="UTF-8"?>
        <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
        <url><loc>https://a.example/portal</loc></url>
        <url><loc>https://a.example/info/1?a=1&amp;b=2</loc><lastmod>2026-05-28</lastmod></url>
        </urlset>

        """)
    let index = Sitemap.index(["https://a.example/sitemap/1.xml", "https://a.example/sitemap/2.xml"])
    #expect(
      String(decoding: index.bytes, as: UTF8.self) == """
        <?xml version="1.0" encoding="UTF-8"?>
        <sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
        <sitemap><loc>https://a.example/sitemap/1.xml</loc></sitemap>
        <sitemap><loc>https://a.example/sitemap/2.xml</loc></sitemap>
        </sitemapindex>

        """)
    #expect(WritingXML(pages.bytes)?.all("loc").count == 2)
    #expect(WritingXML(index.bytes)?.all("loc").count == 2)
  }

  @Test("Catalogue: DCAT with one dataset for each organ")
  func catalogue() throws {
    let catalogue = CatalogueDescription(
      address: "https://a.example/info/catalogue.jsonld", home: "https://a.example/portal", publisher: "清河县人民政府",
      datasets: [
        .init(
          .init(id: "o1", name: "云溪镇"), address: "https://a.example/info?organ=o1",
          changed: try PublishedSamples.day("2026-05-28"),
          forms: [.init(type: "text/csv", address: "https://a.example/info/list.csv?organ=o1")])
      ])
    let json = catalogue.json
    #expect(json["@type"] == "dcat:Catalog")
    #expect(json["foaf:homepage"] == ["@id": "https://a.example/portal"])
    let set = try #require(json["dcat:dataset"]?.array?.first)
    #expect(set["dct:title"] == ["@language": "zh-CN", "@value": "云溪镇主动公开的政府信息"])
    #expect(set["dct:modified"] == ["@type": "xsd:date", "@value": "2026-05-28"])
    #expect(
      set["dcat:distribution"] == [
        [
          "@type": "dcat:Distribution", "dcat:mediaType": "text/csv",
          "dcat:downloadURL": ["@id": "https://a.example/info/list.csv?organ=o1"],
        ]
      ])
    for prefix in ["dcat", "dct", "foaf", "xsd"] { #expect(json["@context"]?[prefix] != nil) }
  }

  @Test("What is compressed reads back, and equal bytes give equal bytes", arguments: [0, 1, 1_000, 300_000])
  func gzip(count: Int) throws {
    let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* $0 >> 3) }
    let packed = try #require(Gzip.compress(bytes))
    #expect(packed == Gzip.compress(bytes))
    #expect(packed.prefix(2) == [0x1F, 0x8B])
    // RFC 1952: the last four bytes tell the length.
    let length = packed.suffix(4).reversed().reduce(0) { $0 << 8 | Int($1) }
    #expect(length == count)
    #expect(try GzipReading.read(packed) == bytes)
  }
}
