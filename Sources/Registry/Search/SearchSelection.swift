import Database
import Documents

/// 命中的位置: the places of what is found, the newest first.
///
/// The index itself is what is public: a document's rows are written and deleted in the transaction that opens or closes it, and `verify`
/// compares them with the visible items. So nothing is asked of each of a thousand hits; what is shown of a hit is asked for with the
/// predicate of every public exit (`PublicHits`).
///
/// Items in one chunk are found by the engine alone. Of the few longer ones each word gives a set of items, since words need not stand
/// in the same chunk; the sets are then combined.
struct SearchSelection {
  private let expression: SearchExpression
  private let most: Int
  private let session: Session

  init(_ search: PublicSearch, most: Int, in session: Session) {
    expression = SearchExpression(search.query, search.labels, for: session.engine)
    (self.most, self.session) = (most, session)
  }

  func places() throws -> [SearchPlace] {
    Array((try short() + long()).sorted(by: >).prefix(most))
  }

  private func short() throws -> [SearchPlace] {
    // In the order of the rows, so that nothing is sorted and the first `most` are enough.
    let order = session.engine == .sqlite ? "rowid" : "place"
    return try session.rows(
      """
      SELECT \(SearchSelection.place(session.engine)) FROM search_chunk
      WHERE \(SearchSelection.match(session.engine)) ORDER BY \(order) DESC LIMIT ?
      """, [.text(expression.short), most.sqlValue]
    ) { SearchPlace(number: try $0[0]) }
  }

  private func long() throws -> [SearchPlace] {
    let set =
      "SELECT DISTINCT \(SearchSelection.place(session.engine)) AS place FROM search_chunk WHERE \(SearchSelection.match(session.engine))"
    var sets = expression.groups.map { _ in set }.joined(separator: " INTERSECT ")
    var values = expression.groups.map { SQLValue.text($0) }
    if let excluded = expression.excluded {
      sets += " EXCEPT \(set)"
      values.append(.text(excluded))
    }
    return try session.rows("SELECT place FROM (\(sets)) found ORDER BY place DESC LIMIT ?", values + [most.sqlValue]) {
      SearchPlace(number: try $0[0])
    }
  }

  private static func place(_ engine: EngineKind) -> String {
    engine == .sqlite ? "(search_chunk.rowid >> \(SearchPlace.chunkBits))" : "search_chunk.place"
  }

  private static func match(_ engine: EngineKind) -> String {
    engine == .sqlite ? "search_chunk MATCH ?" : "search_chunk.tokens @@ CAST(? AS tsquery)"
  }
}

/// 相关度: for how many of the words the title has them, then the summary; the newest first among equals.
struct Relevance {
  let query: SearchQuery
  let session: Session

  func ordered(_ places: [SearchPlace]) throws -> [SearchPlace] {
    guard let newest = places.first, let oldest = places.last else { return [] }
    let wanted = Set(places)
    var weights: [SearchPlace: Int] = [:]
    try session.forEach(
      "SELECT place, title, summary FROM public_reading WHERE place BETWEEN $1 AND $2", oldest.number, newest.number
    ) { row in
      let place = SearchPlace(number: try row[0])
      guard wanted.contains(place) else { return }
      weights[place] =
        SearchHits.count(of: query, in: try row[1]) * (SearchQuery.mostTerms + 1)
        + SearchHits.count(of: query, in: try row[2])
    }
    return places.sorted { (weights[$0] ?? 0, $0) > (weights[$1] ?? 0, $1) }
  }
}
