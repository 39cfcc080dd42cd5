import Documents
import Registry

/// 网站地图, in one file, or in parts named by an index.
enum SitemapFile {
  /// Items in a part; the pages that are always there stand in the first, too.
  private static let partSize = Sitemap.most - always.count
  private static let always = [Links.portal, Links.guide, Links.publicItems]

  @Sendable static func whole(_ visit: Visit) async throws -> Answer {
    let address = try visit.publicAddress()
    let parts = try await parts(visit)
    guard parts > 1 else { return try await part(1, visit, address) }
    let index = Sitemap.index((1...parts).map { address(Links.sitemap(part: $0)) })
    return .shared(index.bytes, type: type, to: visit)
  }

  @Sendable static func part(_ visit: Visit) async throws -> Answer {
    let name = try visit.part("part")
    guard name.hasSuffix(".xml"), let number = Int(name.dropLast(4)), number >= 1, "\(number).xml" == name,
      number <= (try await parts(visit))
    else { throw PageRefusal.notFound }
    return try await part(number, visit, visit.publicAddress())
  }

  private static let type = "application/xml; charset=utf-8"

  private static func parts(_ visit: Visit) async throws -> Int {
    let count = try await visit.registry.publicExtent(of: nil).count
    return max(1, (count + partSize - 1) / partSize)
  }

  private static func part(_ number: Int, _ visit: Visit, _ address: PublicAddress) async throws -> Answer {
    let items = try await visit.registry.publicPlaces(from: (number - 1) * partSize, count: partSize)
    let pages = number == 1 ? always.map { Sitemap.Place(address($0)) } : []
    let places = pages + items.map { Sitemap.Place(address(Links.publicItem($0.id)), changed: $0.updated) }
    return .shared(Sitemap.pages(places).bytes, type: type, modified: items.map(\.updated).max(), to: visit)
  }
}
