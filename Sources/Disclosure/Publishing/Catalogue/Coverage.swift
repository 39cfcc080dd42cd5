/// 目录覆盖情况: for each row of the catalogue, whether something was published in the year; the sheet of an assessment (测评).
package struct Coverage: Hashable, Sendable {
  package enum State: String, CaseIterable, Hashable, Sendable {
    case present, explained, missing
    /// Out of the denominator.
    case notInvolved

    package var chinese: String {
      switch self {
      case .present: "已公开"
      case .explained: "情况说明"
      case .missing: "缺失"
      case .notInvolved: "未涉及"
      }
    }
  }

  package struct Line: Hashable, Sendable {
    package let row: CatalogueRow
    package let state: State
    package let items: [CatalogueItem]
    package let notes: [RowNote]
    /// Columns in which it is to be found.
    package let columns: [ColumnID]
  }

  package let year: Int
  package let lines: [Line]
  /// 未归目录: published in a column of several rows, and nobody said which of them; they count for none.
  package let unplaced: [CatalogueItem]
  /// What a 情况说明 counts, in percent of an item.
  package let explanationPercent: Int

  package static let standardExplanationPercent = 80

  /// - Parameter day: What is later does not count, and need not be explained yet.
  package init(
    of year: ReportingYear, through day: Day? = nil, rows: [CatalogueRow], columns: [Column],
    items: [CatalogueItem], notes: [RowNote], explanationPercent: Int = standardExplanationPercent
  ) {
    self.year = year.year
    let last = min(day ?? year.lastDay, year.lastDay)
    self.explanationPercent = min(max(explanationPercent, 0), 100)
    let byID = Dictionary(columns.map { ($0.id, $0) }) { first, _ in first }
    let published = items.filter { year.contains($0.released) && $0.released <= last }
    let byRow = Dictionary(grouping: published) { $0.row(in: byID) }
    let said = Dictionary(grouping: notes.filter { $0.period.year == year.year }, by: \.row)
    lines = rows.filter { $0.manners != [.onRequest] }.map { row in
      Self.line(
        row, items: byRow[row.code] ?? [], notes: Self.notes(said[row.code] ?? [], covering: year.firstDay, last),
        columns: columns)
    }
    unplaced = (byRow[nil] ?? []).filter { (byID[$0.column]?.rows.count ?? 0) > 1 }
  }

  /// The notes, if together they cover all days; one quarter explained does not explain the year.
  private static func notes(_ notes: [RowNote], covering first: Day, _ last: Day) -> [RowNote] {
    var open = first
    for note in notes.sorted(by: { $0.period < $1.period }) where note.period.firstDay <= open {
      open = max(open, note.period.lastDay.next)
    }
    return open > last ? notes : []
  }

  private static func line(
    _ row: CatalogueRow, items: [CatalogueItem], notes: [RowNote], columns: [Column]
  ) -> Line {
    let state: State =
      if !items.isEmpty {
        .present
      } else if notes.isEmpty {
        .missing
      } else {
        notes.allSatisfy { $0.kind == .notInvolved } ? .notInvolved : .explained
      }
    return Line(
      row: row, state: state, items: items.sorted { ($0.released, $0.id.rawValue) < ($1.released, $1.id.rawValue) },
      notes: items.isEmpty ? notes.sorted { $0.period < $1.period } : [],
      columns: columns.filter { $0.rows.contains(row.code) && $0.closed == nil }.map(\.id))
  }

  package func count(_ state: State) -> Int { lines.count { $0.state == state } }

  /// Rows that count: all but those that do not occur here.
  package var required: Int { lines.count - count(.notInvolved) }

  /// 覆盖率 in tenths of a percent, rounded half up; nil when no row counts.
  package var perMille: Int? {
    guard required > 0 else { return nil }
    let points = count(.present) * 100 + count(.explained) * explanationPercent
    return (points * 20 + required) / (required * 2)
  }

  /// 覆盖率, as it is printed: `86.7%`.
  package var percentText: String? { perMille.map { "\($0 / 10).\($0 % 10)%" } }

  /// 未涉及领域事项说明: the rows that the organ has nothing to do with.
  package var notInvolved: [Line] { lines.filter { $0.state == .notInvolved } }
}
