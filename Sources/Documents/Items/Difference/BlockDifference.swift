/// 正文一块的增删.
package enum BlockDifference: Hashable, Sendable {
  case kept(RichBlock)
  case added(RichBlock)
  case removed(RichBlock)
  /// What became of a heading, a paragraph, a list or a picture: the newer block, and its words with the older ones.
  case changed(RichBlock, [DifferenceSegment])
  case table(TableDifference)

  /// The words for a page: of a whole block one segment, of a table a line a row.
  package var segments: [DifferenceSegment] {
    switch self {
    case .kept(let block): [DifferenceSegment(.kept, block.words)]
    case .added(let block): [DifferenceSegment(.added, block.words)]
    case .removed(let block): [DifferenceSegment(.removed, block.words)]
    case .changed(_, let segments): segments
    case .table(let table): table.segments
    }
  }

  /// 只有格式变化: the words are the same; bold, the level of a heading, the kind of a list, the merging of cells or a picture's file differ.
  package var isFormatOnly: Bool {
    switch self {
    case .changed(_, let segments): segments.isKept
    case .table(let table):
      table.rows.allSatisfy { $0.kind == .changed ? $0.cells.allSatisfy(\.isKept) : $0.kind == .kept }
    default: false
    }
  }

  /// Differences of that many blocks or rows are aligned.
  static let mostEdits = 1_000

  static func blocks(from old: [RichBlock], to new: [RichBlock]) -> [BlockDifference] {
    var numbering = Numbering<RichBlock>()
    let numbers = (old.map { numbering.number($0) }, new.map { numbering.number($0) })
    let steps = EditScript.steps(from: numbers.0, to: numbers.1, most: mostEdits)
    var blocks: [BlockDifference] = []
    for gap in EditScript.gaps(steps) {
      switch gap {
      case .kept(let x, _): blocks.append(.kept(old[x]))
      case .changed(let gone, let come):
        let words = (gone.map { old[$0].kindAndWords }, come.map { new[$0].kindAndWords })
        blocks += Likeness.pairs(words.0, words.1).map { pair in
          switch pair {
          case (let x?, let y?): difference(from: old[gone[x]], to: new[come[y]])
          case (let x?, nil): .removed(old[gone[x]])
          case (nil, let y?): .added(new[come[y]])
          case (nil, nil): nil
          }
        }.compactMap(\.self)
      }
    }
    return blocks
  }

  private static func difference(from old: RichBlock, to new: RichBlock) -> BlockDifference {
    if case .table(let one) = old, case .table(let other) = new { return .table(TableDifference(from: one, to: other)) }
    return .changed(new, DifferenceSegment.segments(from: old.words, to: new.words))
  }
}

extension RichBlock {
  /// What of it can be read, links with their addresses.
  var words: String {
    switch self {
    case .heading(_, let runs), .paragraph(let runs): runs.printed
    case .list(let list): list.lines(depth: 0).joined(separator: "\n")
    case .table(let table): table.rows.map { $0.map(\.runs.printed).joined(separator: " ") }.joined(separator: "\n")
    case .picture(let picture): picture.printed
    }
  }

  /// Blocks of different kinds are never one block changed; a heading may have become a paragraph.
  fileprivate var kindAndWords: Likeness.Text {
    let kind =
      switch self {
      case .heading, .paragraph: 0
      case .list: 1
      case .table: 2
      case .picture: 3
      }
    return Likeness.Text(kind: kind, words)
  }
}

extension RichList {
  fileprivate func lines(depth: Int) -> [String] {
    items.enumerated().flatMap { index, item in
      [mark(index, depth: depth) + item.runs.printed] + item.children.flatMap { $0.lines(depth: depth + 1) }
    }
  }
}

extension EditScript {
  /// What stayed, and between it what went out and came in.
  enum Gap {
    case kept(Int, Int)
    case changed([Int], [Int])
  }

  static func gaps(_ steps: [Step]) -> [Gap] {
    var gaps: [Gap] = []
    var (gone, come): ([Int], [Int]) = ([], [])
    for step in steps {
      switch step {
      case .removed(let x): gone.append(x)
      case .added(let y): come.append(y)
      case .kept(let x, let y):
        if !gone.isEmpty || !come.isEmpty { gaps.append(.changed(gone, come)) }
        (gone, come) = ([], [])
        gaps.append(.kept(x, y))
      }
    }
    return gone.isEmpty && come.isEmpty ? gaps : gaps + [.changed(gone, come)]
  }
}
