import Disclosure
import Documents
import Registry

/// 订阅: the newest items of a list, by the conditions of the list.
enum PublicFeedFile {
  @Sendable static func atom(_ visit: Visit) async throws -> Answer {
    let feed = try await feed(visit, Links.feedAtom)
    return .shared(
      feed.atom.bytes, type: "application/atom+xml; charset=utf-8", modified: feed.updated, to: visit)
  }

  @Sendable static func rss(_ visit: Visit) async throws -> Answer {
    let feed = try await feed(visit, Links.feedRSS)
    return .shared(feed.rss.bytes, type: "application/rss+xml; charset=utf-8", modified: feed.updated, to: visit)
  }

  private static func feed(_ visit: Visit, _ path: String) async throws -> Feed {
    let address = try visit.publicAddress()
    let query = try await PublicListQuery(visit)
    let found = try await visit.registry.publicList(query.filter, count: Feed.most)
    var names = try await PublicNames(visit.site)
    var entries: [ItemMetadata] = []
    for line in found.lines {
      // Withdrawn between the two questions.
      guard let item = try await visit.registry.publicItem(line.id) else { continue }
      entries.append(try await names.metadata(of: item, at: address))
    }
    let publisher =
      if let organ = query.organ { organ.name } else { await visit.site.names.name(for: visit) }
    return Feed(
      title: try await title(query, &names, publisher), publisher: publisher, address: address(query.address(path)),
      list: address(query.address()), entries: entries, asked: visit.today)
  }

  private static func title(
    _ query: PublicListQuery, _ names: inout PublicNames, _ publisher: String
  ) async throws -> String {
    var parts = ["\(publisher)主动公开的政府信息"]
    if let column = query.column, let organ = query.organ {
      parts.append(try await names.column(column, of: organ.id))
    }
    let filter = query.filter
    if let year = filter.year { parts.append("\(year)年") }
    parts += [filter.genre?.chinese, filter.topic?.chinese, filter.validity?.chinese].compactMap { $0 }
    return parts.joined(separator: " - ")
  }
}
