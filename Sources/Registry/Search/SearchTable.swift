import Database
import Documents

/// 检索表 (`search_chunk`): the one table that the engines hold and ask in ways of their own.
struct SearchTable {
  let session: Session

  func insert(_ tokens: [String], _ place: SearchPlace, chunk: Int) throws {
    switch session.engine {
    case .sqlite:
      try session.execute(
        "INSERT INTO search_chunk (rowid, tokens) VALUES ($1, $2)", place.row(chunk), tokens.joined(separator: " "))
    case .postgres:
      try session.execute(
        "INSERT INTO search_chunk (place, chunk, tokens) VALUES ($1, $2, CAST($3 AS tsvector))", place.number, chunk,
        SearchTable.vector(tokens))
    }
  }

  func remove(_ place: SearchPlace) throws {
    switch session.engine {
    case .sqlite:
      try session.execute(
        "DELETE FROM search_chunk WHERE rowid BETWEEN $1 AND $2", place.rows.lowerBound, place.rows.upperBound)
    case .postgres: try session.execute("DELETE FROM search_chunk WHERE place = $1", place.number)
    }
  }

  /// Whether that very row is there.
  func holds(_ tokens: [String], _ place: SearchPlace, chunk: Int) throws -> Bool {
    switch session.engine {
    case .sqlite:
      try session.first("SELECT tokens FROM search_chunk WHERE rowid = $1", place.row(chunk)) { try $0[0] as String }
        == tokens.joined(separator: " ")
    case .postgres:
      try session.first(
        "SELECT 1 FROM search_chunk WHERE place = $1 AND chunk = $2 AND tokens = CAST($3 AS tsvector)", place.number,
        chunk, SearchTable.vector(tokens)
      ) { _ in true } ?? false
    }
  }

  func count(of place: SearchPlace) throws -> Int {
    let count =
      switch session.engine {
      case .sqlite:
        try session.first(
          "SELECT count(*) FROM search_chunk WHERE rowid BETWEEN $1 AND $2", place.rows.lowerBound,
          place.rows.upperBound
        ) { try $0[0] as Int }
      case .postgres:
        try session.first("SELECT count(*) FROM search_chunk WHERE place = $1", place.number) { try $0[0] as Int }
      }
    return count ?? 0
  }

  /// The places of rows that no public text has, up to ten.
  func strays() throws -> [SearchPlace] {
    let place = session.engine == .sqlite ? "search_chunk.rowid >> \(SearchPlace.chunkBits)" : "search_chunk.place"
    return try session.query(
      """
      SELECT DISTINCT \(place) FROM search_chunk
      WHERE NOT EXISTS (SELECT 1 FROM public_reading WHERE public_reading.place = \(place)) LIMIT 10
      """
    ) { SearchPlace(number: try $0[0]) }
  }

  /// The first chunk of an item that some of what is sought stands in.
  func firstChunk(of place: SearchPlace, _ expression: SearchExpression) throws -> Int? {
    switch session.engine {
    case .sqlite:
      try session.first(
        "SELECT rowid FROM search_chunk WHERE search_chunk MATCH $1 AND rowid BETWEEN $2 AND $3 ORDER BY rowid LIMIT 1",
        expression.any, place.rows.lowerBound, place.rows.upperBound
      ) { try $0[0] as Int }.map { $0 & (1 << SearchPlace.chunkBits - 1) }
    case .postgres:
      try session.first(
        """
        SELECT chunk FROM search_chunk WHERE place = $1 AND tokens @@ CAST($2 AS tsquery) ORDER BY chunk LIMIT 1
        """, place.number, expression.any
      ) { try $0[0] as Int }
    }
  }

  /// With the place of each token; words between single quotes.
  private static func vector(_ tokens: [String]) -> String {
    tokens.enumerated().map { "'\($1)':\($0 + 1)" }.joined(separator: " ")
  }
}
