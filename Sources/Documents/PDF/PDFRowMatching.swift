/// Words of one row of values, from left to right.
struct PDFValueRow {
  var words: [PDFWord]
  var page: Int { words.first?.page ?? 0 }
  var middle: Double { words.reduce(0) { $0 + $1.middle } / Double(max(1, words.count)) }

  static func rows(of words: [PDFWord]) -> [PDFValueRow] {
    PDFLine.lines(of: words).map { PDFValueRow(words: $0.words) }
  }
}

/// 数字对行: ties rows of values to labels by where they stand.
enum PDFRowMatching {
  /// The place could not be told; the label nearest to it, for the sentence.
  struct Ambiguity: Error { let label: Int }

  /// The value row of every label, nil for a row without values.
  static func match(_ rows: [PDFValueRow], to labels: [PDFLabel]) throws(Ambiguity) -> [PDFValueRow?] {
    let inside = insideLabels(rows, labels)
    if let matched = matched(rows, places: inside, labels.count) { return matched }
    // Values beside, but not within, the labels' height: certain only when every label has exactly its own one row.
    if rows.count == labels.count {
      for places in [fromTops(rows, labels), toBottoms(rows, labels)] {
        if let matched = matched(rows, places: places, labels.count), places.allSatisfy({ $0 != nil }) {
          return matched
        }
      }
    }
    throw Ambiguity(label: firstDoubt(rows, places: inside, labels))
  }

  private static func matched(_ rows: [PDFValueRow], places: [Int?], _ count: Int) -> [PDFValueRow?]? {
    var result: [PDFValueRow?] = Array(repeating: nil, count: count)
    for (row, place) in zip(rows, places) {
      guard let place, result[place] == nil else { return nil }
      result[place] = row
    }
    return result
  }

  /// The one label within whose height the row's middle lies; a third of a line of play where nothing else is near.
  private static func insideLabels(_ rows: [PDFValueRow], _ labels: [PDFLabel]) -> [Int?] {
    rows.map { row in
      let middle = row.middle
      let play = (row.words.map(\.height).min() ?? 0) * 0.3
      let within = labels.indices.filter { labels[$0].top <= middle && middle <= labels[$0].bottom }
      if let only = within.first { return within.count == 1 ? only : nil }
      let near = labels.indices.filter { labels[$0].top - play <= middle && middle <= labels[$0].bottom + play }
      return near.count == 1 ? near.first : nil
    }
  }

  private static func fromTops(_ rows: [PDFValueRow], _ labels: [PDFLabel]) -> [Int?] {
    rows.map { row in labels.lastIndex { $0.top <= row.middle } }
  }

  private static func toBottoms(_ rows: [PDFValueRow], _ labels: [PDFLabel]) -> [Int?] {
    rows.map { row in labels.firstIndex { row.middle <= $0.bottom } }
  }

  private static func firstDoubt(_ rows: [PDFValueRow], places: [Int?], _ labels: [PDFLabel]) -> Int {
    var seen: Set<Int> = []
    for (row, place) in zip(rows, places) {
      guard let place, seen.insert(place).inserted else {
        return place ?? labels.lastIndex { $0.top <= row.middle } ?? 0
      }
    }
    return 0
  }
}
