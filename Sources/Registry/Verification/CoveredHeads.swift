import Database

/// The heads of one organ that checkpoints cover, in order, read a page at a time.
struct CoveredHeads {
  private let organ: OrganID
  private var page: ArraySlice<CoveredHead> = []
  private var last = (seq: 0, number: 0)
  private var isAtEnd = false

  private static let pageLength = 1000

  init(of organ: OrganID) { self.organ = organ }

  /// The next head without taking it; nil after the last.
  mutating func next(in session: Session) throws -> CoveredHead? {
    if page.isEmpty, !isAtEnd { try readPage(in: session) }
    return page.first
  }

  mutating func take() { page = page.dropFirst() }

  private mutating func readPage(in session: Session) throws {
    let rows = try session.query(
      """
      SELECT seq, number, hash FROM checkpoint_head WHERE organ = $1 AND (seq > $2 OR (seq = $2 AND number > $3))
      ORDER BY seq, number LIMIT $4
      """, organ.rawValue, last.seq, last.number, Self.pageLength
    ) { CoveredHead(seq: try $0[0], number: try $0[1], hash: try $0[2]) }
    if let end = rows.last { last = (end.seq, end.number) }
    isAtEnd = rows.count < Self.pageLength
    page = rows[...]
  }
}

struct CoveredHead: Hashable {
  let seq: Int
  let number: Int
  /// As stored, perhaps no digest at all.
  let hash: String
}
