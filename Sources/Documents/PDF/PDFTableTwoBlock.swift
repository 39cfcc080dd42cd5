/// One block of 表二: 信息内容 with its heads, and one row of values for each label.
struct PDFTableTwoBlock {
  private let item: String
  private let lines: [PDFLine]

  init(item: String, lines: [PDFLine]) {
    self.item = item
    self.lines = lines
  }

  private var place: String { "表二“第二十条第（\(item)）项”" }

  func rows() throws(Unreadable) -> [[SourceCell]] {
    guard let form = PDFForm.tableTwo.first(where: { $0.item == item }),
      let contents = lines.lazy.compactMap({ $0.run(PDFForm.contents) }).first
    else { throw Unreadable("\(place)找不到“信息内容”一行，数字无法对应到列。") }
    let words = lines.flatMap(\.words).filter { !contents.contains($0) && !isRepeatedContents($0) }
    let headWords = words.filter { isHead($0, form.heads, contents) }
    let heads = PDFHeadColumn.columns(of: headWords)
    guard form.heads.contains(where: { PDFHeadColumn.read(heads, $0) }), let edge = heads.first?.span.lower else {
      throw Unreadable("\(place)的表头读不出，数字无法对应到列。")
    }
    let rest = words.filter { !headWords.contains($0) }
    let labelWords = rest.filter { $0.text.hasHan && $0.left < edge }
    let values = rest.filter { !labelWords.contains($0) }
    let head = [SourceCell(PDFForm.contents)] + heads.map { SourceCell($0.text, columnSpan: heads.count == 1 ? 3 : 1) }
    return [head] + (try body(labelWords, values, heads, form.rows))
  }

  private func isRepeatedContents(_ word: PDFWord) -> Bool { word.key == PDFForm.contents }

  private func isHead(_ word: PDFWord, _ heads: [[PDFFormRow]], _ contents: [PDFWord]) -> Bool {
    let key = word.key
    guard let page = contents.first?.page, let edge = contents.map(\.right).max() else { return false }
    return word.page == page && word.left >= edge && !word.text.isCellValue && !key.isEmpty
      && heads.joined().contains { $0.key.contains(key) || key.count > 3 && $0.holdsKernel(key) }
  }

  private func body(
    _ labelWords: [PDFWord], _ values: [PDFWord], _ heads: [PDFHeadColumn], _ forms: [[PDFFormRow]]
  ) throws(Unreadable) -> [[SourceCell]] {
    let lines = PDFLine.lines(of: labelWords)
    let readings = forms.compactMap { form in PDFLabelReading(lines: lines, rows: form).labels() }
    guard let labels = readings.first else { throw Unreadable("\(place)的行名与格式对不上，数字无法对应到行。") }
    guard values.allSatisfy({ $0.left >= (labelWords.map(\.right).max() ?? 0) - 0.5 }) else {
      throw Unreadable("\(place)的数字与行名挤在一起，无法对应到列。")
    }
    let rows: [PDFValueRow?]
    do { rows = try PDFRowMatching.match(cellRows(values), to: labels) } catch {
      throw Unreadable("\(place)“\(labels[error.label].text)”一行的数字无法对应到行。")
    }
    do {
      let cells = try PDFColumnFitting(count: heads.count, heads: heads, margins: [:]).cells(of: rows)
      return zip(labels, cells).map { label, row in
        [SourceCell(label.text)] + row.map { SourceCell($0?.text ?? "", columnSpan: heads.count == 1 ? 3 : 1) }
      }
    } catch {
      throw Unreadable("\(place)“\(labels[error.row].text)”一行的数字无法对应到列。")
    }
  }

  /// The rows with the words of one cell joined: 「22（其中修订」「16」「件）」.
  private func cellRows(_ values: [PDFWord]) -> [PDFValueRow] {
    PDFValueRow.rows(of: values).map { row in
      var cells: [PDFWord] = []
      for word in row.words {
        if let last = cells.last, word.left - last.right < word.height,
          last.text.hasHan || word.text.hasHan, !(last.text.isCellValue && word.text.isCellValue)
        {
          cells[cells.count - 1].text += word.text
          cells[cells.count - 1].right = word.right
          cells[cells.count - 1].top = min(last.top, word.top)
          cells[cells.count - 1].bottom = max(last.bottom, word.bottom)
        } else {
          cells.append(word)
        }
      }
      return PDFValueRow(words: cells)
    }
  }
}
