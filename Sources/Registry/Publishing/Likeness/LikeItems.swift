import Database
package import Disclosure
package import Documents

/// 近似信息: another item of the same organ that says nearly the same.
package struct LikeItem: Hashable, Sendable {
  package let id: ItemID
  /// 相似度, from 0 to 100.
  package let percent: Int
  package let state: ItemState
  package let published: Day?
  /// Nil for who may not see it.
  package let title: String?
}

extension Registry {
  /// Items in review, signed or published whose newest text is like `text`, the likest first.
  ///
  /// Candidates come from the index of marks; only those few are read.
  package func likeItems(to id: ItemID, saying text: ItemText, for viewer: Viewer) async throws -> [LikeItem] {
    let shingles = text.compared
    let marks = LikenessMarks(of: shingles, keys: keyring.current).marks
    guard !marks.isEmpty else { return [] }
    let candidates = try await database.read { session in
      try LikeSearch(item: id, session: session).candidates(marks).map {
        (row: $0, file: try storedText($0.revision, in: session))
      }
    }
    let like = candidates.compactMap { candidate -> (row: LikeSearch.Candidate, likeness: Double)? in
      guard let file = candidate.file, let bytes = try? files.contents(of: file),
        let other = try? ItemText(bytes: bytes)
      else { return nil }
      let likeness = shingles.likeness(to: other.compared)
      return likeness >= TextShingles.hinted ? (candidate.row, likeness) : nil
    }.sorted { ($0.likeness, $0.row.id.rawValue) > ($1.likeness, $1.row.id.rawValue) }.prefix(5)
    let titles = try await titles(of: like.map { $0.row.id }, for: viewer)
    return like.map { row, likeness in
      LikeItem(
        id: row.id, percent: Int(likeness * 100), state: row.state, published: row.published, title: titles[row.id])
    }
  }
}

/// 近似检索: which items have marks in common with a text.
private struct LikeSearch {
  let item: ItemID
  let session: Session

  struct Candidate: Sendable {
    let id: ItemID
    let state: ItemState
    let published: Day?
    let revision: String
  }

  /// Of one mark; a town's standard sentence may be in thousands of items.
  private static let mostOfAMark = 50
  /// That are read.
  private static let most = 20
  private static let states = [
    ItemState.inReview, .approved, .scheduled, .published, .correcting, .correctionApproved,
  ].map { "'\($0.rawValue)'" }.joined(separator: ", ")

  /// Those with the most marks in common.
  func candidates(_ marks: Set<String>) throws -> [Candidate] {
    var (found, counts): ([ItemID: Candidate], [ItemID: Int]) = ([:], [:])
    for mark in marks.sorted() {
      for candidate in try candidates(mark) {
        found[candidate.id] = candidate
        counts[candidate.id, default: 0] += 1
      }
    }
    return found.values.sorted { (counts[$0.id] ?? 0, $0.id.rawValue) > (counts[$1.id] ?? 0, $1.id.rawValue) }
      .prefix(Self.most).map { $0 }
  }

  private func candidates(_ mark: String) throws -> [Candidate] {
    try session.query(
      """
      SELECT item.id, item.state, item.published, item.revision FROM item_band JOIN item ON item.id = item_band.item
      WHERE item_band.organ = (SELECT organ FROM item WHERE id = $1) AND item_band.mark = $2
      AND item_band.item <> $1 AND item.revision IS NOT NULL AND item.state IN (\(Self.states))
      ORDER BY item_band.item LIMIT \(Self.mostOfAMark)
      """, item.rawValue, mark
    ) { row in
      Candidate(
        id: ItemID(try row[0]), state: try StoredCase<ItemState>(row, 1).value,
        published: (try row[2] as String?).flatMap { Day(iso: $0) }, revision: try row[3])
    }
  }
}
