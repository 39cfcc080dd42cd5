import Database
import Disclosure
import Documents

/// 一页检索结果: what is shown of each hit, asked for at once and with the predicate of every public exit.
struct PublicHits {
  let query: SearchQuery
  let session: Session

  /// In the order of their places.
  func hits(at places: [SearchPlace]) throws -> [PublicHit] {
    guard !places.isEmpty else { return [] }
    let condition = SQLCondition.isIn("public_reading.place", places.map { .integer(Int64($0.number)) })
      .and(PublicItems.predicateOfRow)
    let found = try session.rows(
      """
      SELECT public_reading.place, item.id, item.organ, column_id, number, published, validity, public_reading.title,
        public_reading.summary, public_text.words,
        (SELECT 1 FROM public_text AS more WHERE more.place = public_reading.place AND more.chunk = 1)
      FROM public_reading JOIN item ON item.id = public_reading.item
      LEFT JOIN public_text ON public_text.place = public_reading.place AND public_text.chunk = 0 WHERE \(condition.sql)
      """, condition.values
    ) { try Found($0) }
    let rows = Dictionary(found.map { ($0.place, $0) }) { first, _ in first }
    return try places.compactMap { place in try rows[place].map { try hit($0) } }
  }

  private struct Found {
    let place: SearchPlace
    let id: ItemID
    let organ: OrganID
    let column: ColumnID
    let number: String
    let published: Day
    let validity: ItemValidity
    let title: String
    let summary: String
    /// Of the first chunk.
    let words: String
    let hasMore: Bool

    init(_ row: borrowing Row) throws {
      place = SearchPlace(number: try row[0])
      (id, organ, column) = (ItemID(try row[1]), OrganID(try row[2]), ColumnID(try row[3]))
      (number, published) = (try row[4], try StoredDay(row, 5).value)
      validity = try StoredCase<ItemValidity>(row, 6).value
      (title, summary) = (try row[7], try row[8])
      words = try row[9] as String? ?? ""
      hasMore = try row[10] as Int? != nil
    }
  }

  private func hit(_ found: Found) throws -> PublicHit {
    PublicHit(
      id: found.id, organ: found.organ, column: found.column, number: found.number, published: found.published,
      validity: found.validity, title: SearchExcerpt(whole: found.title, query), excerpt: try excerpt(found))
  }

  /// Of the first chunk that it stands in; where only the title has it, of the summary.
  private func excerpt(_ found: Found) throws -> SearchExcerpt {
    // Looked for only where there are several: the engine's search is the dearest part of a hit.
    if found.hasMore, let words = try laterWords(of: found.place) {
      return SearchExcerpt(body: words, summary: found.summary, query)
    }
    // The title, in the first line, is shown above.
    let body = found.words.utf8.drop { $0 != UInt8(ascii: "\n") }.dropFirst()
    return SearchExcerpt(body: String(Substring(body)), summary: found.summary, query)
  }

  /// Of the chunk that it stands in first, when that is not the first of all.
  private func laterWords(of place: SearchPlace) throws -> String? {
    let expression = SearchExpression(query, [], for: session.engine)
    guard let chunk = try SearchTable(session: session).firstChunk(of: place, expression), chunk > 0 else { return nil }
    return try session.first(
      "SELECT words FROM public_text WHERE place = $1 AND chunk = $2", place.number, chunk
    ) { try $0[0] as String } ?? ""
  }
}
