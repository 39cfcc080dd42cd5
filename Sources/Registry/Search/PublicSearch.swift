import Database
package import Disclosure
package import Documents

/// 检索请求: what is sought among what is public, and how it is to be shown.
package struct PublicSearch: Sendable {
  package enum Order: String, CaseIterable, Sendable {
    /// 最新发布的在前.
    case newest
    /// 标题中有的在前, then those whose summary has it, then the newest.
    case relevance
  }

  package let query: SearchQuery
  package var organ: OrganID?
  package var column: ColumnID?
  /// 发布年份.
  package var year: Int?
  package var order = Order.newest
  /// How many of the newest hits are looked at.
  package var reach = PublicSearch.reach

  /// More than anybody turns over.
  package static let reach = 2_000
  /// Above this many they are not counted.
  package static let counted = 1_000

  package init(_ query: SearchQuery) { self.query = query }

  var labels: [SearchLabel] {
    [organ.map { .organ($0.rawValue) }, column.map { .column($0) }, year.map { .year($0) }].compactMap { $0 }
  }
}

/// 检索结果: one page.
package struct PublicSearchPage: Sendable {
  package let hits: [PublicHit]
  /// At most `PublicSearch.reach`: those that can be turned over to.
  package let reachable: Int
  /// Whether there are more than `PublicSearch.counted`.
  package var isCapped: Bool { reachable > PublicSearch.counted }
}

/// 一条检索结果.
package struct PublicHit: Sendable {
  package let id: ItemID
  package let organ: OrganID
  package let column: ColumnID
  package let number: String
  package let published: Day
  package let validity: ItemValidity
  package let title: SearchExcerpt
  package let excerpt: SearchExcerpt
}

extension Registry {
  /// 公开检索: among what the public may read, and nothing else.
  package func search(_ search: PublicSearch, from offset: Int = 0, count: Int = 20) async throws -> PublicSearchPage {
    let (offset, count) = (max(0, offset), min(max(1, count), 100))
    // Who turns over the pages needs no more than that; who asks first needs to know whether there are many.
    let most =
      search.order == .newest
      ? min(search.reach, max(offset + count, PublicSearch.counted + 1)) : search.reach
    return try await database.read { session in
      var places = try SearchSelection(search, most: most, in: session).places()
      if search.order == .relevance {
        places = try Relevance(query: search.query, session: session).ordered(places)
      }
      let page = Array(places.dropFirst(offset).prefix(count))
      return PublicSearchPage(
        hits: try PublicHits(query: search.query, session: session).hits(at: page), reachable: places.count)
    }
  }
}
