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
    let visible = PublicItems.predicateOfRow
    let (offset, count) = (max(0, offset), min(max(1, count), 100))
    // Who turns over the pages needs no more than that; who asks first needs to know whether there are many.
    let most =
      search.order == .newest
      ? min(search.reach, max(offset + count, PublicSearch.counted + 1)) : search.reach
    return try await database.read { session in
      var places = try SearchSelection(search, where: visible, most: most, in: session).places()
      if search.order == .relevance {
        places = try Relevance(query: search.query, session: session).ordered(places)
      }
      let page = places.dropFirst(offset).prefix(count)
      let expression = SearchExpression(search.query, [], for: session.engine)
      return PublicSearchPage(
        hits: try page.compactMap { try PublicHit($0, search.query, expression, where: visible, in: session) },
        reachable: places.count)
    }
  }
}

extension PublicHit {
  /// Nil when it is not visible: then it does not even stand in the page.
  init?(
    _ place: SearchPlace, _ query: SearchQuery, _ expression: SearchExpression, where visible: SQLCondition,
    in session: Session
  ) throws {
    let condition = SQLCondition.equal("public_reading.place", place.number).and(visible)
    let found = try session.rows(
      """
      SELECT item.id, item.organ, column_id, number, published, validity, public_reading.title, public_reading.summary
      FROM public_reading JOIN item ON item.id = public_reading.item WHERE \(condition.sql)
      """, condition.values
    ) { row in
      let texts = (try row[6] as String, try row[7] as String)
      return (
        id: ItemID(try row[0]), organ: OrganID(try row[1]), column: ColumnID(try row[2]), number: try row[3] as String,
        published: try StoredDay(row, 4).value, validity: try StoredCase<ItemValidity>(row, 5).value, texts: texts
      )
    }.first
    guard let found else { return nil }
    (id, organ, column, number) = (found.id, found.organ, found.column, found.number)
    (published, validity) = (found.published, found.validity)
    title = SearchExcerpt(whole: found.texts.0, query)
    excerpt = try PublicHit.excerpt(place, query, expression, summary: found.texts.1, in: session)
  }

  /// Of the first chunk that it stands in; where only the title has it, of the summary.
  private static func excerpt(
    _ place: SearchPlace, _ query: SearchQuery, _ expression: SearchExpression, summary: String, in session: Session
  ) throws -> SearchExcerpt {
    let first = try session.first(
      """
      SELECT words, (SELECT 1 FROM public_text WHERE place = $1 AND chunk = 1) FROM public_text
      WHERE place = $1 AND chunk = 0
      """, place.number
    ) { (words: try $0[0] as String, hasMore: try $0[1] as Int? != nil) }
    // Looked for only where there are several: the engine's search is the dearest part of a hit.
    if first?.hasMore == true, let chunk = try SearchTable(session: session).firstChunk(of: place, expression),
      chunk > 0
    {
      let words = try session.first(
        "SELECT words FROM public_text WHERE place = $1 AND chunk = $2", place.number, chunk
      ) { try $0[0] as String }
      return SearchExcerpt(body: words ?? "", summary: summary, query)
    }
    // The title, in the first line, is shown above.
    let body = (first?.words ?? "").utf8.drop { $0 != UInt8(ascii: "\n") }.dropFirst()
    return SearchExcerpt(body: String(Substring(body)), summary: summary, query)
  }
}
