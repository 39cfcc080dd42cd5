/// 表格的增删, row by row and within a changed row cell by cell.
package struct TableDifference: Hashable, Sendable {
  package struct Row: Hashable, Sendable {
    package enum Kind: Hashable, Sendable { case kept, added, removed, changed }
    package let kind: Kind
    /// Each cell's words.
    package let cells: [[DifferenceSegment]]
  }

  /// The newer table.
  package let table: RichTable
  package let rows: [Row]
  /// 表头 are other rows than before.
  package let headsChanged: Bool

  init(from old: RichTable, to new: RichTable) {
    var numbering = Numbering<[RichTable.Cell]>()
    let numbers = (old.rows.map { numbering.number($0) }, new.rows.map { numbering.number($0) })
    let steps = EditScript.steps(from: numbers.0, to: numbers.1, most: BlockDifference.mostEdits)
    table = new
    headsChanged = old.heads != new.heads
    rows = EditScript.gaps(steps).flatMap { gap -> [Row] in
      switch gap {
      case .kept(let x, _): return [Row(.kept, old.rows[x])]
      case .changed(let gone, let come):
        let texts = (gone.map { old.rows[$0].text }, come.map { new.rows[$0].text })
        return Likeness.pairs(texts.0, texts.1).compactMap { pair in
          switch pair {
          case (let x?, let y?): Row(from: old.rows[gone[x]], to: new.rows[come[y]])
          case (let x?, nil): Row(.removed, old.rows[gone[x]])
          case (nil, let y?): Row(.added, new.rows[come[y]])
          case (nil, nil): nil
          }
        }
      }
    }
  }

  /// A line a row, a blank between cells.
  var segments: [DifferenceSegment] {
    rows.enumerated().flatMap { number, row in
      row.cells.enumerated().flatMap { index, cell in
        (index > 0 ? [DifferenceSegment(.kept, " ")] : number > 0 ? [DifferenceSegment(.kept, "\n")] : []) + cell
      }
    }
  }
}

extension TableDifference.Row {
  fileprivate init(_ kind: Kind, _ row: [RichTable.Cell]) {
    let segment: DifferenceSegment.Kind = kind == .added ? .added : kind == .removed ? .removed : .kept
    self.init(kind: kind, cells: row.map { $0.runs.isEmpty ? [] : [DifferenceSegment(segment, $0.runs.printed)] })
  }

  /// By the place in the row, or, where cells were put in or taken out, aligned.
  fileprivate init(from old: [RichTable.Cell], to new: [RichTable.Cell]) {
    var numbering = Numbering<String>()
    let words = (old.map(\.runs.printed), new.map(\.runs.printed))
    guard words.0.count != words.1.count else {
      self.init(kind: .changed, cells: zip(words.0, words.1).map { DifferenceSegment.segments(from: $0, to: $1) })
      return
    }
    let numbers = (words.0.map { numbering.number($0) }, words.1.map { numbering.number($0) })
    self.init(
      kind: .changed,
      cells: EditScript.steps(from: numbers.0, to: numbers.1, most: BlockDifference.mostEdits).map { step in
        switch step {
        case .kept(let x, _): [DifferenceSegment(.kept, words.0[x])]
        case .removed(let x): [DifferenceSegment(.removed, words.0[x])]
        case .added(let y): [DifferenceSegment(.added, words.1[y])]
        }
      })
  }
}

extension [RichTable.Cell] {
  fileprivate var text: Likeness.Text { Likeness.Text(kind: 0, map(\.runs.printed).joined()) }
}
