/// 数字对列: ties the values of a table's rows to its columns by where they stand on the page.
///
/// A column is where the full rows of a page have their numbers. A value belongs to the one column it overlaps; a value that
/// touches two or none, or a second value in a cell, ends the reading.
struct PDFColumnFitting {
  let count: Int
  /// The heads of the columns, when each could be read by itself.
  let heads: [PDFHeadColumn]?
  /// By page, where its labels begin: pages printed with other margins must not lend each other columns.
  let margins: [Int: [Double]]

  /// The row whose values could not be placed.
  struct Ambiguity: Error { let row: Int }

  /// For every row its `count` cells, nil where blank.
  func cells(of rows: [PDFValueRow?]) throws(Ambiguity) -> [[PDFWord?]] {
    let columns = try columnsByPage(rows)
    var result: [[PDFWord?]] = []
    for (index, row) in rows.enumerated() {
      guard let row else {
        result.append(Array(repeating: nil, count: count))
        continue
      }
      guard let spans = columns[row.page], let cells = place(row, in: spans) else { throw Ambiguity(row: index) }
      result.append(cells)
    }
    try verify(result)
    return result
  }

  private func place(_ row: PDFValueRow, in spans: [PDFSpan]) -> [PDFWord?]? {
    var cells: [PDFWord?] = Array(repeating: nil, count: count)
    for word in row.words {
      let touched = spans.indices.filter { spans[$0].overlaps(word.span) }
      guard touched.count == 1, let column = touched.first, cells[column] == nil else { return nil }
      cells[column] = word
    }
    return cells
  }

  // MARK: Where the columns are

  private func columnsByPage(_ rows: [PDFValueRow?]) throws(Ambiguity) -> [Int: [PDFSpan]] {
    var columns: [Int: [PDFSpan]] = [:]
    for (index, row) in rows.enumerated() {
      guard let row, row.words.count >= count else { continue }
      guard row.words.count == count, isCredible(row) else { throw Ambiguity(row: index) }
      let spans = row.words.map(\.span)
      columns[row.page] = columns[row.page].map { zip($0, spans).map { $0.union($1) } } ?? spans
      guard areApart(columns[row.page] ?? []) else { throw Ambiguity(row: index) }
    }
    for (index, row) in rows.enumerated() {
      guard let row, columns[row.page] == nil else { continue }
      if let lender = columns.keys.sorted().first(where: { haveOneMargin($0, row.page) }) {
        columns[row.page] = columns[lender]
        continue
      }
      guard let spans = try columnsFromHeads(rows, on: row.page, row: index) else { throw Ambiguity(row: index) }
      columns[row.page] = spans
    }
    return columns
  }

  private func areApart(_ spans: [PDFSpan]) -> Bool {
    zip(spans, spans.dropFirst()).allSatisfy { $0.upper < $1.lower }
  }

  private func haveOneMargin(_ one: Int, _ other: Int) -> Bool {
    guard one != other else { return true }
    return (margins[one] ?? []).contains { edge in (margins[other] ?? []).contains { abs($0 - edge) < 2 } }
  }

  /// Two words as near as the halves of one number split at a space must each stand under a head of its own.
  private func isCredible(_ row: PDFValueRow) -> Bool {
    row.words.indices.dropFirst().allSatisfy { index in
      let (before, word) = (row.words[index - 1], row.words[index])
      if word.left - before.right >= 0.6 * min(word.height, before.height) { return true }
      guard let heads, heads.count == count, let page = heads.first?.page, haveOneMargin(page, row.page) else {
        return false
      }
      return heads[index].span.overlaps(word.span) && heads[index - 1].span.overlaps(before.span)
    }
  }

  /// Without one full row: the numbers' own columns, each under exactly one head.
  private func columnsFromHeads(_ rows: [PDFValueRow?], on page: Int, row: Int) throws(Ambiguity) -> [PDFSpan]? {
    guard let heads, heads.count == count, let headPage = heads.first?.page, haveOneMargin(headPage, page) else {
      return nil
    }
    var spans = heads.map(\.span)
    var owners: [Int: PDFSpan] = [:]
    for word in rows.compactMap(\.self).filter({ $0.page == page }).flatMap(\.words) {
      let touched = heads.indices.filter { heads[$0].span.overlaps(word.span) }
      guard touched.count == 1, let column = touched.first else { throw Ambiguity(row: row) }
      owners[column] = owners[column].map { $0.union(word.span) } ?? word.span
    }
    for (column, span) in owners { spans[column] = span }
    // A blank column keeps its head's place only where no number reaches into it.
    guard areApart(spans) else { throw Ambiguity(row: row) }
    return spans
  }

  // MARK: Proof

  /// No number may reach under another column's head, and no column into another.
  private func verify(_ rows: [[PDFWord?]]) throws(Ambiguity) {
    for (index, cells) in rows.enumerated() {
      for (column, word) in cells.enumerated() {
        guard let word else { continue }
        if word.text.hasLeadingZero || !isUnderOwnHead(word, column) { throw Ambiguity(row: index) }
      }
    }
    let pages = Set(rows.joined().compactMap { $0?.page })
    for page in pages where !columnsAreApart(rows, on: page) {
      throw Ambiguity(row: rows.firstIndex { $0.contains { $0?.page == page } } ?? 0)
    }
  }

  private func isUnderOwnHead(_ word: PDFWord, _ column: Int) -> Bool {
    guard let heads, heads.count == count, let page = heads.first?.page, haveOneMargin(page, word.page) else {
      return true
    }
    return heads.indices.allSatisfy { $0 == column || !heads[$0].span.overlaps(word.span) }
  }

  private func columnsAreApart(_ rows: [[PDFWord?]], on page: Int) -> Bool {
    var reach = -Double.infinity
    for column in 0..<count {
      let spans = rows.compactMap { $0[column] }.filter { $0.page == page }.map(\.span)
      guard let first = spans.first else { continue }
      let span = spans.dropFirst().reduce(first) { $0.union($1) }
      guard span.lower > reach else { return false }
      reach = span.upper
    }
    return true
  }
}
