/// A table read from the strip of pages, and which words it took.
struct PDFFoundTable {
  let table: SourceTable
  let words: Set<PDFWord>
  let top: Double
}

extension SourceTable {
  /// A table whose last rows are values, one cell a column.
  init(heads: [[SourceCell]], labels: [String], cells: [[PDFWord?]]) {
    self.init(
      rows: heads
        + zip(labels, cells).map { label, row in [SourceCell(label)] + row.map { SourceCell($0?.text ?? "") } })
  }
}
