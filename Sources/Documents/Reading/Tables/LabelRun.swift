import Disclosure

/// The labels that stand before a row's numbers in text without cells, wrapped and cut as the source had them.
///
/// A label may run over several lines, a block's label may stand in front of it, around it or in it, and rows without numbers
/// run into the next one. The run is therefore read as one text; the numbers belong to the last row that it names.
struct LabelRun {
  struct Named: Hashable {
    let row: TableThreeRow
    let label: String
  }

  /// The rows named, in reading order.
  private(set) var named: [Named] = []
  /// Whether everything behind the last row's name is part of that label or of a block's: only then are the numbers its own.
  private(set) var isExplained = true

  private let cells: [LabelText]
  private let text: String
  /// Where each cell ends in the text.
  private let ends: [String.Index]
  private typealias Hit = (row: TableThreeRow, range: Range<String.Index>)

  /// - Parameters:
  ///   - previous: the row read last.
  ///   - hasValues: whether numbers follow.
  init(_ cells: [LabelText], after previous: TableThreeRow?, hasValues: Bool) {
    self.cells = cells
    let text = cells.map(\.text).joined()
    self.text = text
    var end = text.startIndex
    ends = cells.map { cell in
      end = text.utf8.index(end, offsetBy: cell.text.utf8.count)
      return end
    }
    var hits = kernelHits()
    hits = withPositional(hits, after: previous)
    // The tail of the last row's wrapped label, behind its numbers.
    if hits.count > 1 || !hasValues, let first = hits.first, first.row == previous { hits.removeFirst() }
    named = hits.map { Named(row: $0.row, label: label(of: $0)) }
    if let last = hits.last { isExplained = explainsTail(of: last) }
  }

  private func kernelHits() -> [Hit] {
    var hits: [Hit] = []
    for (kernel, row) in RowKernel.kernels where text.mentions(kernel) {
      hits += text.ranges(of: kernel).map { (row, $0) }
    }
    hits.sort { ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound) }
    return hits.reduce(into: []) { merged, hit in
      guard let last = merged.last, last.row == hit.row else { return merged.append(hit) }
      merged[merged.count - 1].range = last.range.lowerBound..<max(last.range.upperBound, hit.range.upperBound)
    }
  }

  /// Adds 「3.其他」, 「（六）其他处理」 as one row, and 「（七）总计」, which only their place tells.
  private func withPositional(_ kernels: [Hit], after previous: TableThreeRow?) -> [Hit] {
    var hits = kernels
    for phrase in ["(七)总计", "(七)合计", "七、总计"] {
      hits += text.ranges(of: phrase).map { (.handledTotal, $0) }
    }
    for phrase in ["3.其他", "3、其他"] {
      hits += text.ranges(of: phrase).filter { !text[$0.upperBound...].hasPrefix("法律") }.map { (.otherHandling, $0) }
    }
    for phrase in ["其他处理", "(六)其他"] {
      hits += text.ranges(of: phrase).map { (.otherHandlingAll, $0) }
    }
    hits += bareHits(kernels, after: previous)
    hits.sort { $0.range.lowerBound < $1.range.lowerBound }
    hits = hits.reduce(into: []) { merged, hit in if merged.last?.row != hit.row { merged.append(hit) } }
    // In front of its rows «（六）其他处理» is their block's label; so it is behind the first of them, wrapped around it.
    let isBlock = hits.contains { $0.row.block == .other } || previous?.block == .other
    return isBlock ? hits.filter { $0.row != .otherHandlingAll } : hits
  }

  /// «总计» and «其他» alone in a cell, where the row before leaves only one meaning.
  private func bareHits(_ kernels: [Hit], after previous: TableThreeRow?) -> [Hit] {
    let headEnd = cells.lastIndex { RowKernel.isHeadOnly($0) } ?? -1
    var found: [Hit] = []
    for (index, cell) in cells.enumerated() where index > headEnd || !isHead {
      let range = (index == 0 ? text.startIndex : ends[index - 1])..<ends[index]
      let before =
        (kernels + found).filter { $0.range.upperBound <= range.lowerBound }
        .max { $0.range.lowerBound < $1.range.lowerBound }?.row ?? previous
      switch cell.text {
      case "总计", "合计": if before?.isResult == true { found.append((.handledTotal, range)) }
      case "其他": if before == .feeUnpaid || before == .notSupplemented { found.append((.otherHandling, range)) }
      default: break
      }
    }
    return found
  }

  /// Whether the run holds the table's head.
  private var isHead: Bool {
    text.contains("申请人情况") || text.contains("勾稽关系") || text.contains("法人或其他组织")
      || cells.count(where: { RowKernel.column($0) != nil }) >= 3
  }

  /// The row's label: the form's own words where the run has them, however it is cut; else the cells its name stands in.
  private func label(of hit: Hit) -> String {
    let printed = LabelText(hit.row.label).core
    let read = LabelText(
      cells[cellIndex(at: hit.range.lowerBound)...cellIndex(before: hit.range.upperBound)].map(\.text).joined())
    // A label that goes on below its numbers is not another label.
    return LabelText(text).letters.mentions(printed) || printed.hasPrefix(read.core) ? hit.row.label : read.text
  }

  private func cellIndex(at place: String.Index) -> Int { ends.firstIndex { $0 > place } ?? max(cells.count - 1, 0) }
  private func cellIndex(before place: String.Index) -> Int {
    ends.firstIndex { $0 >= place } ?? max(cells.count - 1, 0)
  }

  /// Whether each cell behind the row's name is a piece of its label or of a block's.
  private func explainsTail(of hit: Hit) -> Bool {
    let own = LabelText(hit.row.label).core
    // Behind «（六）其他处理» as a row of its own nothing follows; else it is the block's label before a row not known.
    if hit.row == .otherHandlingAll, !["", "处理"].contains(LabelText(text[hit.range.upperBound...]).letters) {
      return false
    }
    let blocks =
      TableThreeBlock.allCases.map { LabelText($0.label).core } + [LabelText(TableThreeRow.resultsLabel).core]
    return cells[(cellIndex(before: hit.range.upperBound) + 1)...].allSatisfy { cell in
      let piece = cell.letters
      if piece.isEmpty || own.mentions(piece) { return true }
      return piece != "其他" && piece != "总计" && (blocks + ["三", "四", "五", "六"]).contains { $0.mentions(piece) }
    }
  }

  /// The row whose printed label begins with what the run ends with («3.要求提供»), where only one does and none is named.
  var beginning: TableThreeRow? {
    guard named.allSatisfy({ $0.row == .otherHandlingAll }) else { return nil }
    for start in text.indices where text[start].isASCII && text[start].isNumber {
      let rest = text[start...]
      guard rest.count >= 4 else { break }
      let fitting = TableThreeRow.split.filter { LabelText($0.label).text.hasPrefix(rest) }
      if fitting.count == 1 { return fitting.first }
    }
    return nil
  }
}

extension LabelText {
  /// The letters and digits alone, a list mark's too.
  fileprivate var letters: String {
    String(
      String.UnicodeScalarView(text.unicodeScalars.filter { $0.properties.isAlphabetic || ("0"..."9").contains($0) }))
  }
}
