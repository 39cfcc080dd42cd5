import Database
import Documents
import HTTPTypes
import Registry
import Testing
import Web

@Suite("Site map of many items")
struct SitemapPartsTests {
  /// Rows alone: a site map reads no texts.
  private static let many = """
    WITH RECURSIVE number(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM number WHERE n < 60000)
    INSERT INTO item (id, organ, column_id, backfilled, created, state, published, validity, take_down_waits,
      review_bound, version, changed)
    SELECT 'i' || n, $1, 'rules', 0, '2026-01-01', CASE WHEN n > 50000 THEN 'takenDown' ELSE 'published' END,
      '2026-01-02', 'inForce', 0, '', 1, 0 FROM number
    """

  @Test("More than one file holds are told in parts, each within the protocol's bounds, and each item once")
  func parts() async throws {
    try await WebFixture.with { fixture in
      let organ = try await fixture.organ.rawValue
      try await fixture.registry.database.write(lock: "test") { try $0.execute(Self.many, organ) }
      let browser = Browser(fixture)
      let index = try await browser.get(Links.sitemap).text
      #expect(index.contains("<sitemapindex"))
      let parts = index.matches(of: /<loc>http:\/\/localhost(\/sitemap\/[0-9]+\.xml)<\/loc>/).map { String($0.1) }
      #expect(parts == ["/sitemap/1.xml", "/sitemap/2.xml"])
      var addresses: [String] = []
      for part in parts {
        let found = try await browser.get(part).text.matches(of: /<loc>([^<]*)<\/loc>/).map { String($0.1) }
        #expect(found.count <= 50_000)
        addresses += found
      }
      #expect(addresses.count == 50_003)
      #expect(Set(addresses).count == addresses.count)
      #expect(!addresses.contains { $0.hasSuffix("/i50001") })
      for wrong in [
        "/sitemap/3.xml", "/sitemap/0.xml", "/sitemap/01.xml", "/sitemap/1", "/sitemap/-1.xml", "/sitemap/a.xml",
      ] {
        #expect(try await browser.get(wrong).status == .notFound, "\(wrong)")
      }
    }
  }
}
