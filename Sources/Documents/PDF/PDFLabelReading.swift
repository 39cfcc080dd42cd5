/// A row's label as found: its words and how far it reaches down the strip of pages.
struct PDFLabel {
  let text: String
  let top: Double
  let bottom: Double
}

/// 行名: cuts the lines of a label column into the rows of the form, in the form's order.
///
/// Of all ways to cut, the one nearest to the form's words is taken; each row must hold its kernel, so a row missing, added
/// or out of order gives nil, and so do two ways that are equally near: where a label ends decides whose the numbers are.
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
    let cost: Int
    let cuts: [Int]
    /// Whether no other way costs as little.
    var isOnly: Bool
  }

  private func bestCuts() -> [Int]? {
    let keys = lines.map(\.key)
    var ways: [Int: Way] = [0: Way(cost: 0, cuts: [0], isOnly: true)]
    for row in rows {
      var next: [Int: Way] = [:]
      for (start, way) in ways where start == 0 || mayBegin(at: start) {
        var text = ""
        for end in start..<min(keys.count, start + Self.linesPerLabel) {
          text += keys[end]
          guard let cost = cost(of: text, for: row) else { continue }
          let total = way.cost + cost
          if let other = next[end + 1], other.cost <= total {
            if other.cost == total { next[end + 1]?.isOnly = false }
          } else {
            next[end + 1] = Way(cost: total, cuts: way.cuts + [end + 1], isOnly: way.isOnly)
          }
        }
      }
      ways = next
    }
    return ways[keys.count].flatMap { $0.isOnly ? $0.cuts : nil }
  }

  /// A line without letters says nothing of its row but by its mark: a closing one ends a label, an opening one begins it.
  private func mayBegin(at index: Int) -> Bool {
    guard lines.indices.contains(index) else { return true }
    return !isOpening(lines[index - 1]) && (!lines[index].key.isEmpty || isOpening(lines[index]))
  }

  private func isOpening(_ line: PDFLine) -> Bool {
    line.key.isEmpty && line.words.last?.text.last.map { "（(“‘「『《〈【[".contains($0) } ?? false
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
