import Disclosure
import TestSupport

@testable import Documents

/// A small printing press for tests: sets the form's tables in a layout drawn by lot and gives the words as poppler would
/// find them, with its habits (words run together when they nearly touch) and Word's (numbers broken in narrow cells).
struct PDFPress {
  var lot: SeededRandom
  let size: Double
  let pad: Double
  let gap: Double
  let labelAlign: Double
  let valueAlign: Double
  let headAlign: Double
  let labelRise: Double
  let valueRise: Double
  let blockRise: Double
  let shift: Double
  let repeatsHead: Bool
  let splitsRows: Bool
  let isVertical: Bool
  let breaksNumbers: Bool
  let partsNumbers: Bool
  private(set) var pages: [PDFPage] = []
  private var y = 0.0
  private let height = 842.0
  private let margin = 60.0

  init(seed: Int) {
    lot = SeededRandom(seed: seed)
    size = lot.pick([6, 7.5, 9, 10.5])
    pad = lot.pick([0.5, 2, 4, 5.4])
    gap = lot.pick([1, 3, 6, 10])
    labelAlign = lot.pick([0, 0, 0.5, 1])
    valueAlign = lot.pick([0, 0.5, 0.5, 0.5, 1])
    headAlign = lot.pick([0, 0.5, 0.5])
    labelRise = lot.pick([0, 0.5, 0.5, 1])
    valueRise = lot.pick([0, 0.5, 0.5, 0.5, 1])
    blockRise = lot.pick([0, 0.5, 0.5])
    shift = lot.pick([0, 0, 0, 17, 40])
    repeatsHead = lot.chance(0.4)
    splitsRows = lot.chance(0.4)
    isVertical = lot.chance(0.6)
    breaksNumbers = lot.chance(0.15)
    partsNumbers = lot.chance(0.1)
    turnPage()
    y = Double.random(in: 60..<700, using: &lot)
  }

  private mutating func turnPage() {
    pages.append(PDFPage(number: pages.count + 1, width: 595, height: height))
    pages[pages.count - 1].words.append(word("\(pages.count)", left: 290, top: 800))
    y = margin
  }

  private func word(_ text: String, left: Double, top: Double) -> PDFWord {
    let offset = pages.count.isMultiple(of: 2) ? shift : 0
    return PDFWord(
      page: pages.count, left: left + offset, top: top, right: left + offset + width(text), bottom: top + size,
      text: text)
  }

  private func width(_ text: String) -> Double {
    text.reduce(0) { $0 + ($1.isASCII ? size * 0.5 : size) }
  }

  /// The lines of a text in a cell of this width; numbers stay whole unless the press breaks them.
  private func lines(_ text: String, in space: Double) -> [String] {
    let room = space - 2 * pad
    if !text.isEmpty, text.allSatisfy(\.isNumber), !breaksNumbers { return [text] }
    var lines: [String] = []
    var line = ""
    for letter in text {
      if !line.isEmpty, width(line + String(letter)) > room {
        lines.append(line)
        line = ""
      }
      line.append(letter)
    }
    return line.isEmpty ? lines : lines + [line]
  }

  private mutating func set(
    _ lines: [String], left: Double, space: Double, top: Double, room: Double, align: Double, rise: Double
  ) {
    let step = size * 1.3
    let start = top + gap / 2 + max(0, room - gap - step * Double(lines.count)) * rise
    for (index, line) in lines.enumerated() where !line.isEmpty {
      let x = left + pad + max(0, space - 2 * pad - width(line)) * align
      pages[pages.count - 1].words.append(word(line, left: x, top: start + Double(index) * step))
    }
  }

  mutating func prose(_ text: String) {
    if y > height - margin - 40 { turnPage() }
    pages[pages.count - 1].words.append(word(text, left: 80, top: y + 10))
    y += 30
  }

  // MARK: 表三

  mutating func tableThree(_ values: [[String]], rows: [TableThreeRow]) {
    let narrow = lot.pick([24.0, 28, 34, 40])
    let edges = [60.0, 60 + lot.pick([14.0, 20, 30]), 60 + lot.pick([52.0, 70, 90])]
    let first = 535 - 7 * narrow
    setHead(edges[0], first, narrow)
    var block: TableThreeBlock?
    var blockStart = (page: 1, top: 0.0)
    var results: (page: Int, top: Double)?
    for (index, row) in rows.enumerated() {
      let left = row.block != nil ? edges[2] : row.isUnderResults ? edges[1] : edges[0]
      let label = lines(row.label, in: first - left)
      let cells = values[index].map { lines($0, in: narrow) }
      let tallest = max(label.count, cells.map(\.count).max() ?? 1, 1)
      let room = Double(tallest) * size * 1.3 + gap
      let isSplit = splitsRows && label.count > 2 && y + room > height - margin && y + room / 2 < height - margin
      if y + room > height - margin, !isSplit {
        if row.block == block, block != nil { endBlock(block, blockStart, edges, y) }
        turnPage()
        if repeatsHead { setHead(edges[0], first, narrow) }
        if row.block == block { block = nil }
      }
      if row.block != block {
        block = row.block
        blockStart = (pages.count, y)
      }
      if row.isUnderResults, results == nil { results = (pages.count, y) }
      setRow(label, cells, left: left, first: first, narrow: narrow, room: room, isSplit: isSplit)
      let isLast = index + 1 == rows.count || rows[index + 1].block != block
      if isLast, block != nil { endBlock(block, blockStart, edges, y) }
      if row == .handledTotal || pages.count != results?.page, let start = results {
        if start.page == pages.count { setResults(start.top, edges, y) }
        results = nil
      }
    }
  }

  private mutating func setRow(
    _ label: [String], _ cells: [[String]], left: Double, first: Double, narrow: Double, room: Double, isSplit: Bool
  ) {
    let valuesBelow = lot.chance(0.5)
    if isSplit {
      let cut = max(1, min(label.count - 1, label.count / 2))
      set(Array(label[..<cut]), left: left, space: first - left, top: y, room: room / 2, align: labelAlign, rise: 0)
      if !valuesBelow { setValues(cells, first, narrow, room / 2) }
      turnPage()
      set(Array(label[cut...]), left: left, space: first - left, top: y, room: room / 2, align: labelAlign, rise: 0)
      if valuesBelow { setValues(cells, first, narrow, room / 2) }
      y += Double(label.count) * size * 1.3 + gap
    } else {
      set(label, left: left, space: first - left, top: y, room: room, align: labelAlign, rise: labelRise)
      setValues(cells, first, narrow, room)
      y += room
    }
  }

  private mutating func setValues(_ cells: [[String]], _ first: Double, _ narrow: Double, _ room: Double) {
    for (column, cell) in cells.enumerated() {
      let left = first + Double(column) * narrow
      if partsNumbers, cell.count == 1, let text = cell.first, text.count > 2 {
        // Poppler may see a space inside a number.
        let start = left + pad + max(0, narrow - 2 * pad - width(text)) * valueAlign
        let cut = text.index(after: text.startIndex)
        let top = y + gap / 2 + max(0, room - gap - size * 1.3) * valueRise
        pages[pages.count - 1].words.append(word(String(text[..<cut]), left: start, top: top))
        pages[pages.count - 1].words.append(word(String(text[cut...]), left: start + size * 0.75, top: top))
      } else {
        set(cell, left: left, space: narrow, top: y, room: room, align: valueAlign, rise: valueRise)
      }
    }
  }

  private mutating func endBlock(
    _ block: TableThreeBlock?, _ start: (page: Int, top: Double), _ edges: [Double], _ bottom: Double
  ) {
    guard let block, start.page == pages.count else { return }
    let text = lines(block.label, in: edges[2] - edges[1])
    guard Double(text.count) * size * 1.3 <= bottom - start.top else { return }
    set(
      text, left: edges[1], space: edges[2] - edges[1], top: start.top, room: bottom - start.top, align: labelAlign,
      rise: blockRise)
  }

  private mutating func setResults(_ top: Double, _ edges: [Double], _ bottom: Double) {
    let label = TableThreeRow.resultsLabel
    let text = isVertical ? label.map(String.init) : lines(label, in: edges[1] - edges[0])
    guard Double(text.count) * size * 1.3 <= bottom - top else { return }
    set(
      text, left: edges[0], space: edges[1] - edges[0], top: top, room: bottom - top, align: labelAlign, rise: blockRise
    )
  }

  private mutating func setHead(_ left: Double, _ first: Double, _ narrow: Double) {
    let step = size * 1.3
    let heads = TableThreeColumn.allCases.map { lines($0.label, in: narrow) }
    let low = Double(heads[1...5].map(\.count).max() ?? 1) * step + gap
    let room = low + 2 * (step + gap)
    if y + room > height - margin { turnPage() }
    let corner = lines("（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）", in: first - left)
    set(corner, left: left, space: first - left, top: y, room: room, align: headAlign, rise: 0.5)
    set(["申请人情况"], left: first, space: 7 * narrow, top: y, room: step + gap, align: headAlign, rise: 0.5)
    set(
      ["法人或其他组织"], left: first + narrow, space: 5 * narrow, top: y + step + gap, room: step + gap, align: headAlign,
      rise: 0.5)
    for (column, head) in heads.enumerated() {
      let isTall = column == 0 || column == 6
      set(
        head, left: first + Double(column) * narrow, space: narrow, top: y + (isTall ? step + gap : 2 * (step + gap)),
        room: isTall ? low + step + gap : low, align: headAlign, rise: 0.5)
    }
    y += max(room, Double(corner.count) * step + gap)
  }

  // MARK: 表四

  mutating func tableFour(_ values: [String]) {
    let narrow = lot.pick([26.0, 30, 32])
    let step = size * 1.3
    let heads = TableFourGroup.allCases.flatMap { _ in TableFourColumn.allCases.map { lines($0.label, in: narrow) } }
    let low = Double(heads.map(\.count).max() ?? 1) * step + gap
    if y + low + 3 * (step + gap) > height - margin { turnPage() }
    let row = step + gap
    set(["行政复议"], left: 60, space: 5 * narrow, top: y, room: 2 * row, align: headAlign, rise: 0.5)
    set(["行政诉讼"], left: 60 + 5 * narrow, space: 10 * narrow, top: y, room: row, align: headAlign, rise: 0.5)
    set(
      ["未经复议直接起诉"], left: 60 + 5 * narrow, space: 5 * narrow, top: y + row, room: row, align: headAlign, rise: 0.5)
    set(["复议后起诉"], left: 60 + 10 * narrow, space: 5 * narrow, top: y + row, room: row, align: headAlign, rise: 0.5)
    for (column, head) in heads.enumerated() {
      set(
        head, left: 60 + Double(column) * narrow, space: narrow, top: y + 2 * row, room: low, align: headAlign,
        rise: 0.5)
    }
    y += 2 * row + low
    let cells = values.map { lines($0, in: narrow) }
    let room = Double(cells.map(\.count).max() ?? 1) * step + gap
    setValues(cells, 60, narrow, room)
    y += room + 10
  }

  /// The pages as poppler hands them over: words of one line that nearly touch run together.
  var printed: [PDFPage] {
    pages.map { page in
      var page = page
      page.words = PDFLine.lines(of: page.words).flatMap { line in
        line.words.reduce(into: [PDFWord]()) { words, word in
          if let last = words.last, word.left - last.right < 0.1 * size, word.left > last.left {
            words[words.count - 1].text += word.text
            words[words.count - 1].right = max(last.right, word.right)
          } else {
            words.append(word)
          }
        }
      }
      return page
    }
  }
}

extension SeededRandom {
  mutating func chance(_ probability: Double) -> Bool { Double.random(in: 0..<1, using: &self) < probability }
  mutating func pick<T>(_ values: [T]) -> T { values[Int.random(in: 0..<values.count, using: &self)] }
}
