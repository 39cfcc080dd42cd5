/// A row's label as found: its words and how far it reaches down the strip of pages.
struct PDFLabel {
  let text: String
  let top: Double
  let bottom: Double
}

/// 行名: cuts the lines of a label column into the rows of the form, in the form's order.
///
/// Of all ways to cut, the one nearest to the form's words is taken; each row must hold its kernel, so a row missing, added
/// or out of order gives nil.
struct PDFLabelReading {
  private let lines: [PDFLine]
  private let rows: [PDFFormRow]
  private static let linesPerLabel = 14

  init(lines: [PDFLine], rows: [PDFFormRow]) {
    self.lines = lines
    self.rows = rows
  }

  func labels() -> [PDFLabel]? {
    guard !lines.isEmpty, lines.count <= rows.count * Self.linesPerLabel, let cuts = bestCuts() else { return nil }
    return zip(cuts, cuts.dropFirst()).map { start, end in
      let part = lines[start..<end]
      return PDFLabel(
        text: part.flatMap(\.words).map(\.text).joined(), top: part.map(\.top).min() ?? 0,
        bottom: part.map(\.bottom).max() ?? 0)
    }
  }

  /// The first row of the form whose kernel is nowhere, for the sentence of refusal.
  var missingRow: PDFFormRow? {
    let all = lines.map(\.key).joined()
    return rows.first { !$0.holdsKernel(all) }
  }

  private struct Way {
    var cost: Int
    var cuts: [Int]
  }

  private func bestCuts() -> [Int]? {
    let keys = lines.map(\.key)
    var ways: [Int: Way] = [0: Way(cost: 0, cuts: [0])]
    for row in rows {
      var next: [Int: Way] = [:]
      for (start, way) in ways {
        var text = ""
        for end in start..<min(keys.count, start + Self.linesPerLabel) {
          text += keys[end]
          guard let cost = cost(of: text, for: row) else { continue }
          let total = way.cost + cost
          if next[end + 1].map({ total < $0.cost }) ?? true {
            next[end + 1] = Way(cost: total, cuts: way.cuts + [end + 1])
          }
        }
      }
      ways = next
    }
    return ways[keys.count]?.cuts
  }

  /// Letters that differ, or nil when the text is not this row's label: no kernel, or too much that is foreign.
  private func cost(of text: String, for row: PDFFormRow) -> Int? {
    // A digit behind the row's own numeral is a value that ran into the label.
    guard row.holdsKernel(text), !text.dropFirst().contains(where: \.isDigit) else { return nil }
    let common = text.commonLength(with: row.key)
    let foreign = text.count - common
    guard foreign <= max(3, text.count / 4) else { return nil }
    return 2 * foreign + row.key.count - common
  }
}
