/// Where the labels of one column stand on a page: the same on two pages that are printed with the same margins.
struct PDFMargin {
  private let left: Double?
  private let centre: Double?
  private let right: Double?

  init(_ labels: [PDFWord]) {
    left = labels.map(\.left).min()
    centre = Self.common(labels.map(\.span.centre))
    right = Self.common(labels.map(\.right))
  }

  private static func common(_ places: [Double]) -> Double? {
    guard let low = places.min(), let high = places.max(), high - low < 2 else { return nil }
    return (low + high) / 2
  }

  func agrees(with other: PDFMargin) -> Bool {
    [(left, other.left), (centre, other.centre), (right, other.right)].contains { mine, others in
      guard let mine, let others else { return false }
      return abs(mine - others) < 2
    }
  }
}

/// 数字对列: ties the values of a table's rows to its columns by where they stand on the page.
///
/// A column is where the full rows of a page have their numbers. A value belongs to the one column it overlaps; a value that
/// touches two or none, or a second value in a cell, ends the reading.
struct PDFColumnFitting {
  let count: Int
  /// The heads of the columns, when each could be read by itself.
  let heads: [PDFHeadColumn]?
  /// By page, where its labels begin: pages printed with other margins must not lend each other columns.
  let margins: [Int: PDFMargin]

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
    var doubtful: [Int] = []
    for (index, row) in rows.enumerated() {
      guard let row, row.words.count >= count else { continue }
      guard row.words.count == count else { throw Ambiguity(row: index) }
      guard isCredible(row) else {
        doubtful.append(index)
        continue
      }
      try extend(&columns, with: row, index)
    }
    // Numbers that nearly touch are good where the other rows of the page show a column for each.
    for index in doubtful {
      guard let row = rows[index], let spans = columns[row.page], place(row, in: spans) != nil else {
        throw Ambiguity(row: index)
      }
      try extend(&columns, with: row, index)
    }
    for (index, row) in rows.enumerated() {
      guard let row, columns[row.page] == nil else { continue }
      if let lender = columns.keys.sorted().first(where: { haveOneMargin($0, row.page) }) {
        columns[row.page] = columns[lender]
        continue
      }
      let words = rows.compactMap(\.self).filter { $0.page == row.page }.flatMap(\.words)
      guard let spans = columnsOfNumbers(words) ?? columnsUnderHeads(words) else { throw Ambiguity(row: index) }
      columns[row.page] = spans
    }
    return columns
  }

  private func extend(_ columns: inout [Int: [PDFSpan]], with row: PDFValueRow, _ index: Int) throws(Ambiguity) {
    let spans = row.words.map(\.span)
    let wider = columns[row.page].map { zip($0, spans).map { $0.union($1) } } ?? spans
    guard areApart(wider) else { throw Ambiguity(row: index) }
    columns[row.page] = wider
  }

  private func areApart(_ spans: [PDFSpan]) -> Bool {
    zip(spans, spans.dropFirst()).allSatisfy { $0.upper < $1.lower }
  }

  private func haveOneMargin(_ one: Int, _ other: Int) -> Bool {
    guard one != other else { return true }
    guard let mine = margins[one], let others = margins[other] else { return false }
    return mine.agrees(with: others)
  }

  /// Two words as near as the halves of one number split at a space must each stand under a head of its own.
  private func isCredible(_ row: PDFValueRow) -> Bool {
    row.words.indices.dropFirst().allSatisfy { index in
      let (before, word) = (row.words[index - 1], row.words[index])
      if word.left - before.right >= 0.6 * min(word.height, before.height) { return true }
      guard let heads = heads(for: row.words) else { return false }
      return heads[index].span.overlaps(word.span) && heads[index - 1].span.overlaps(before.span)
    }
  }

  /// The heads, when they are printed where the words of this page can be measured against them.
  private func heads(for words: [PDFWord]) -> [PDFHeadColumn]? {
    guard let heads, heads.count == count, let headPage = heads.first?.page, let page = words.first?.page,
      haveOneMargin(headPage, page)
    else { return nil }
    return heads
  }

  /// Without one full row: as many separate columns of numbers as the form has, with clear space between.
  private func columnsOfNumbers(_ words: [PDFWord]) -> [PDFSpan]? {
    guard let heads = heads(for: words) else { return nil }
    var spans: [PDFSpan] = []
    for word in words.sorted(by: { $0.left < $1.left }) {
      if let last = spans.last, word.left < last.upper + 0.6 * word.height {
        spans[spans.count - 1] = last.union(word.span)
      } else {
        spans.append(word.span)
      }
    }
    guard spans.count == count else { return nil }
    let isInOrder = heads.indices.allSatisfy { index in
      (index == 0 || spans[index - 1].upper <= heads[index].span.centre)
        && (index == count - 1 || heads[index].span.centre <= spans[index + 1].lower)
    }
    return isInOrder ? spans : nil
  }

  /// Without one full row: the numbers' own columns, each under exactly one head.
  private func columnsUnderHeads(_ words: [PDFWord]) -> [PDFSpan]? {
    guard let heads = heads(for: words) else { return nil }
    var spans = heads.map(\.span)
    var owners: [Int: PDFSpan] = [:]
    for word in words {
      let touched = heads.indices.filter { heads[$0].span.overlaps(word.span) }
      guard touched.count == 1, let column = touched.first, Self.fits(word, under: column, of: heads) else {
        return nil
      }
      owners[column] = owners[column].map { $0.union(word.span) } ?? word.span
    }
    for (column, span) in owners { spans[column] = span }
    // A blank column keeps its head's place only where no number reaches into it.
    return areApart(spans) ? spans : nil
  }

  /// Whether the word keeps to its own half of the way to the heads beside it; one that does not may be two run together.
  private static func fits(_ word: PDFWord, under column: Int, of heads: [PDFHeadColumn]) -> Bool {
    let own = heads[column].span
    let left = column > 0 ? (heads[column - 1].span.upper + own.lower) / 2 : -.infinity
    let right = column + 1 < heads.count ? (own.upper + heads[column + 1].span.lower) / 2 : .infinity
    return word.left >= left && word.right <= right
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
    guard let heads = heads(for: [word]) else { return true }
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
