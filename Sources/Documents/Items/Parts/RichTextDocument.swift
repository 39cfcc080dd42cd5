import Disclosure

/// 正文的版面: a body as blocks of an official document, to be printed.
extension RichText {
  package var documentBlocks: [Block] { blocks.flatMap(\.documentBlocks) }
}

extension RichBlock {
  fileprivate var documentBlocks: [Block] {
    switch self {
    case .heading(let level, let runs): [.heading(HeadingLevel(rawValue: level - 1) ?? .third, runs.printed.onOneLine)]
    case .paragraph(let runs): [.paragraph(Paragraph(runs.documentRuns))]
    case .list(let list): list.paragraphs(depth: 0).map { .paragraph($0) }
    case .table(let table): table.documentBlocks
    case .picture(let picture):
      [.paragraph(Paragraph([Run(picture.printed)], isIndented: false, alignment: .centre))]
    }
  }
}

extension String {
  fileprivate var onOneLine: String { replacing("\n", with: "") }
}

extension RichPicture {
  /// What stands in a picture's place where there are only words.
  var printed: String { description.isEmpty ? "［图片］" : "［图片：\(description)］" }
}

extension RichRun {
  /// On paper, where nothing can be clicked, a link shows its address.
  var printed: String {
    guard let link, !text.mentions(link.address) else { return text }
    return "\(text)（\(link.address)）"
  }
}

extension RichRun {
  fileprivate var documentStyle: Run.Style {
    switch script {
    case .raised: .raised
    case .lowered: .lowered
    case .baseline: isStrong ? .strong : .plain
    }
  }

  var onTheLine: RichRun {
    guard script != .baseline else { return self }
    let digits = Array(script == .raised ? "⁰¹²³⁴⁵⁶⁷⁸⁹" : "₀₁₂₃₄₅₆₇₈₉")
    let small = text.compactMap { $0.isASCIIDigit ? $0.wholeNumberValue.map { digits[$0] } : nil }
    let mark = script == .raised ? "^" : "_"
    var run = self
    run.text = small.count == text.count ? String(small) : "\(mark)(\(text))"
    return run
  }
}

extension [RichRun] {
  /// Where nothing stands above or below the line: 10⁸ with the characters that there are, and ^(…) for the rest.
  var printed: String { map(\.onTheLine.printed).joined() }

  fileprivate var documentRuns: [Run] { map { Run($0.printed, $0.documentStyle) } }
}

extension RichList {
  /// `1.`, then `（1）`, then `①`; `·` for what is not numbered.
  func mark(_ index: Int, depth: Int) -> String {
    guard isOrdered else { return String(repeating: "\u{3000}", count: depth) + "· " }
    switch depth {
    case 0: return "\(index + 1)."
    case 1: return "（\(index + 1)）"
    default: return index < 20 ? String(UnicodeScalar(0x2460 + index).map(Character.init) ?? "·") : "\(index + 1)）"
    }
  }

  fileprivate func paragraphs(depth: Int) -> [Paragraph] {
    items.enumerated().flatMap { index, item in
      [Paragraph([Run(mark(index, depth: depth))] + item.runs.documentRuns)]
        + item.children.flatMap { $0.paragraphs(depth: depth + 1) }
    }
  }
}

extension RichTable {
  fileprivate var documentBlocks: [Block] { RichTableGrid(self).documentBlocks(heads: heads, rows: rows.count) }
}

extension RichTableGrid {
  /// A table of more columns than that lies across.
  private static let mostUpright = 8

  fileprivate func documentBlocks(heads: Int, rows: Int) -> [Block] {
    let filled = Dictionary(grouping: places, by: \.row)
    let cells = gaps(rows: rows).enumerated().map { row, free -> [Cell] in
      let cells = filled[row, default: []].map { ($0.column, Cell($0, isHead: row < heads)) }
      return (cells + free.map { ($0, Cell(.blank)) }).sorted { $0.0 < $1.0 }.map(\.1)
    }
    let table = Table(columns: widths, headRows: heads, rows: cells)
    return width > Self.mostUpright ? [.landscape([.table(table)])] : [.table(table)]
  }

  /// By the longest words of each column, between two and twelve characters.
  private var widths: [Int] {
    var widths = Array(repeating: 2, count: width)
    for place in places where place.columnSpan == 1 {
      widths[place.column] = min(max(widths[place.column], place.cell.runs.plain.count), 12)
    }
    return widths
  }

  /// The columns of each row in which no cell is.
  private func gaps(rows: Int) -> [[Int]] {
    var ends = Array(repeating: 0, count: width)
    var next = places[...]
    return (0..<rows).map { row in
      while let place = next.first, place.row == row {
        for column in place.columns { ends[column] = row + place.rowSpan }
        next = next.dropFirst()
      }
      return ends.indices.filter { ends[$0] <= row }
    }
  }
}

extension Cell {
  fileprivate init(_ place: RichTableGrid.Place, isHead: Bool) {
    let text = place.cell.runs.printed
    let isShort = text.count <= 12 && !text.contains("\n")
    self.init(
      text.isEmpty ? .blank : .text(text), isHead ? (place.columnSpan > 1 ? .columns : .column) : .datum,
      columnSpan: place.columnSpan, rowSpan: place.rowSpan, alignment: isHead || isShort ? .centre : .left)
  }
}

extension ItemText {
  /// The information as an official document: mark and 文号 where it has one, title, body, attachments, who issued it and when.
  ///
  /// - Parameter number: 索引号, at the top of every page; nil while it has none.
  package func document(organ: String, number: String? = nil) -> Document {
    var blocks: [Block] = []
    if !documentNumber.isBlank { blocks += [.organMark(organ), .documentNumber(documentNumber)] }
    blocks.append(.title([title]))
    blocks += body.documentBlocks
    let files = attachments.filter { !body.pictures.contains($0.file) }
    if !files.isEmpty { blocks.append(.attachments(files.map(\.name))) }
    blocks += signatures(organ)
    if source.needsOrigin { blocks.append(.note("\(source.chinese)：\(origin)")) }
    blocks.append(.note("此件\(attribute.chinese)"))
    return Document(
      title: title, organ: organ, day: formed, runningMark: number.map { "索引号 \($0)" }, blocks: blocks)
  }

  /// 联合发文: the date stands under the last of the organs.
  private func signatures(_ organ: String) -> [Block] {
    let organs = [organ] + jointIssuers
    let early = organs.dropLast().map { Paragraph([Run($0)], isIndented: false, alignment: .right) }
    return early.map { .paragraph($0) }
      + [.signature(Signature(organ: organs.last ?? organ, day: formed.chinese, isSealed: false))]
  }
}
