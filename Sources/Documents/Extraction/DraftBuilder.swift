/// A document while it is being read: blocks and tables as the source nests them.
indirect enum DraftBlock {
  case paragraph(String)
  case table(DraftTable)
}

struct DraftTable {
  var rows: [[DraftCell]] = []
}

struct DraftCell {
  /// How DOCX says that a cell goes on below (`w:vMerge`); HTML gives `rowSpan` instead.
  enum VerticalMerge { case none, begins, continues }

  var blocks: [DraftBlock] = []
  var columnSpan = 1
  var rowSpan = 1
  var verticalMerge = VerticalMerge.none
}

/// Takes text, paragraphs and tables in reading order, as HTML and DOCX give them, and builds the nested draft.
///
/// Calls that do not fit (a cell outside a table) are answered with false and change nothing: the source is hostile.
struct DraftBuilder {
  /// An open table, or something that takes text: the page, a cell, a text box.
  private struct Frame {
    var isTable: Bool
    var text: [UInt8] = []
    var blocks: [DraftBlock] = []
    var cell = DraftCell()
    var rows: [[DraftCell]] = []
    /// `tfoot`: shown last, wherever the source puts it.
    var footRows: [[DraftCell]] = []
    var row: [DraftCell]?
    var isFoot = false
    var dropsRow = false
  }

  private var frames = [Frame(isTable: false)]
  private(set) var cellCount = 0

  /// More cells than this are no report: the largest real one has about 500. Bounds the memory of a hostile page.
  static let mostCells = 200_000

  /// Whether the source has more cells than are read: it must then be refused.
  var isTooLarge: Bool { cellCount >= Self.mostCells }

  // MARK: Text

  /// The index of what takes text now: text between a table's cells goes before the table.
  private var flow: Int { frames.lastIndex { !$0.isTable } ?? 0 }

  var currentText: [UInt8] {
    get { frames[flow].text }
    _modify { yield &frames[flow].text }
  }

  mutating func append(_ text: String) { frames[flow].text.append(contentsOf: text.utf8) }

  mutating func lineBreak() { frames[flow].text.append(0x0A) }

  mutating func endParagraph() {
    let index = flow
    let text = String(decoding: frames[index].text, as: UTF8.self).trimmed
    frames[index].text.removeAll(keepingCapacity: true)
    if !text.isEmpty { frames[index].blocks.append(.paragraph(text)) }
  }

  // MARK: Tables

  mutating func beginTable() -> Bool {
    endParagraph()
    frames.append(Frame(isTable: true))
    return true
  }

  mutating func endTable() {
    guard frames.count > 1, frames[frames.count - 1].isTable else { return }
    endRow()
    let table = frames.removeLast()
    endParagraph()
    let rows = table.rows + table.footRows
    if !rows.isEmpty { frames[flow].blocks.append(.table(DraftTable(rows: rows))) }
  }

  mutating func beginRow(isFoot: Bool = false) -> Bool {
    guard frames[frames.count - 1].isTable else { return false }
    endRow()
    frames[frames.count - 1].row = []
    frames[frames.count - 1].isFoot = isFoot
    frames[frames.count - 1].dropsRow = false
    return true
  }

  mutating func endRow() {
    let top = frames.count - 1
    guard frames[top].isTable, let row = frames[top].row else { return }
    frames[top].row = nil
    if frames[top].dropsRow { return }
    if frames[top].isFoot { frames[top].footRows.append(row) } else { frames[top].rows.append(row) }
  }

  /// The open row is not shown (a deletion that the editor keeps track of).
  mutating func dropRow() { frames[frames.count - 1].dropsRow = true }

  mutating func beginCell(columnSpan: Int = 1, rowSpan: Int = 1) -> Bool {
    guard frames[frames.count - 1].isTable, cellCount < Self.mostCells else { return false }
    cellCount += 1
    if frames[frames.count - 1].row == nil { _ = beginRow() }
    var frame = Frame(isTable: false)
    frame.cell = DraftCell(columnSpan: Self.clamped(columnSpan), rowSpan: Self.clamped(rowSpan))
    frames.append(frame)
    return true
  }

  /// The open cell's spans, where the source gives them inside the cell.
  mutating func changeCell(_ change: (inout DraftCell) -> Void) {
    let top = frames.count - 1
    change(&frames[top].cell)
    frames[top].cell.columnSpan = Self.clamped(frames[top].cell.columnSpan)
  }

  mutating func endCell() {
    guard frames.count > 1, !frames[frames.count - 1].isTable else { return }
    endParagraph()
    var frame = frames.removeLast()
    frame.cell.blocks = frame.blocks
    frames[frames.count - 1].row?.append(frame.cell)
  }

  /// A text box: its paragraphs come before the paragraph that it is anchored in.
  mutating func beginAside() { frames.append(Frame(isTable: false)) }

  mutating func endAside() {
    guard frames.count > 1, !frames[frames.count - 1].isTable else { return }
    endParagraph()
    let aside = frames.removeLast()
    frames[flow].blocks.append(contentsOf: aside.blocks)
  }

  /// Everything read, with whatever the source left open closed.
  mutating func finish() -> [DraftBlock] {
    while frames.count > 1 {
      if frames[frames.count - 1].isTable { endTable() } else { endAside() }
    }
    endParagraph()
    return frames[0].blocks
  }

  /// Spans beyond 200 are mistakes or attacks: a report's table has at most 10 columns and 30 rows.
  private static func clamped(_ span: Int) -> Int { min(max(span, 1), 200) }
}
