import Database
package import Documents

/// 办公检索请求: what a person of the office seeks among the items that they see, whatever their state.
package struct OfficeSearch: Sendable {
  package let query: SearchQuery
  package let filter: ItemFilter
  package let order: PublicSearch.Order

  /// How many texts are opened at most; those behind are counted only.
  package static let reach = 1_000

  package init(_ query: SearchQuery, _ filter: ItemFilter = ItemFilter(), _ order: PublicSearch.Order = .newest) {
    (self.query, self.filter, self.order) = (query, filter, order)
  }
}

/// 办公检索结果: one page.
package struct OfficeSearchPage: Sendable {
  package let hits: [OfficeHit]
  package let found: Int
  /// Items that may be meant as well and were not opened, since too many came before them.
  package let unopened: Int
}

/// 一条办公检索结果, with what its newest revision says.
package struct OfficeHit: Sendable {
  package let line: ItemSummary
  package let title: SearchExcerpt
  package let excerpt: SearchExcerpt
}

extension Registry {
  /// 办公检索: by the marks, then in the opened texts; what changed last first.
  ///
  /// - Parameter reach: How many texts are opened at most.
  package func search(
    _ search: OfficeSearch, for viewer: Viewer, from offset: Int = 0, count: Int = 20,
    reach: Int = OfficeSearch.reach
  ) async throws -> OfficeSearchPage {
    let (offset, count) = (max(0, offset), min(max(1, count), 100))
    let visible = viewer.itemPredicate.and(search.filter.condition)
    let (candidates, total) = try await database.read { session in
      let all = try OfficeCandidate.all(search.query, where: visible, self, in: session)
      let near = try all.prefix(reach).map { ($0, try readableText($0.line.file ?? "", in: session)) }
      return (near, all.count)
    }
    var found: [OfficeFinding] = []
    for (candidate, stored) in candidates {
      // A damaged file of one item hides no other; verification names it.
      guard let stored, let bytes = try? files.contents(of: stored), let text = try? ItemText(bytes: bytes) else {
        continue
      }
      if let finding = OfficeFinding(candidate.line, text, search.query) { found.append(finding) }
    }
    if search.order == .relevance {
      let places = found.indices.sorted { (found[$0].weight, -$0) > (found[$1].weight, -$1) }
      found = places.map { found[$0] }
    }
    return OfficeSearchPage(
      hits: found.dropFirst(offset).prefix(count).map { $0.hit(search.query) }, found: found.count,
      unopened: total - candidates.count)
  }
}

/// An item that may be meant, by its marks.
private struct OfficeCandidate: Sendable {
  let line: ItemSummary

  static func all(
    _ query: SearchQuery, where visible: SQLCondition, _ registry: Registry, in session: Session
  ) throws -> [OfficeCandidate] {
    let marked = MarkedQuery(query, registry.keyring.current)
    return try session.rows(
      """
      SELECT \(ItemSummary.columns), office_reading.marks FROM item
      JOIN office_reading ON office_reading.item = item.id AND office_reading.revision = item.revision
      LEFT JOIN public_reading ON public_reading.item = item.id
      WHERE \(visible.sql) ORDER BY item.changed DESC, item.published DESC, item.id
      """, visible.values
    ) { row -> OfficeCandidate? in
      let line = try ItemSummary(row, isPublic: false)
      let marks = OfficeMarks(bytes: try row["marks"])
      return marked.mayStand(in: marks, number: line.number) ? OfficeCandidate(line: line) : nil
    }.compactMap { $0 }
  }
}

/// An item in whose text stands what is sought.
private struct OfficeFinding {
  let line: ItemSummary
  let text: ItemText
  /// For how many of the words the title has them, then the summary.
  let weight: Int

  /// Nil when what is sought does not stand in it, whatever its marks say.
  init?(_ line: ItemSummary, _ text: ItemText, _ query: SearchQuery) {
    guard query.finds("\(text.searchable)\n\(line.number ?? "")") else { return nil }
    (self.line, self.text) = (line, text)
    weight =
      SearchHits.count(of: query, in: text.title) * (SearchQuery.mostTerms + 1)
      + SearchHits.count(of: query, in: text.summary)
  }

  func hit(_ query: SearchQuery) -> OfficeHit {
    // The title, in the first line, is shown above.
    let body = String(text.searchable.drop { $0 != "\n" }.dropFirst())
    return OfficeHit(
      line: line, title: SearchExcerpt(whole: text.title, query),
      excerpt: SearchExcerpt(body: body, summary: text.summary, query))
  }
}
