/// A column's head: words one under the other, with nothing between them and the next column.
struct PDFHeadColumn {
  var span: PDFSpan
  var page: Int
  var text: String

  /// The words grouped into columns, from left to right.
  static func columns(of words: [PDFWord]) -> [PDFHeadColumn] {
    var groups: [(span: PDFSpan, words: [PDFWord])] = []
    for word in words.sorted(by: { $0.left < $1.left }) {
      if let last = groups.indices.last, groups[last].span.overlaps(word.span) {
        groups[last].span = groups[last].span.union(word.span)
        groups[last].words.append(word)
      } else {
        groups.append((word.span, [word]))
      }
    }
    return groups.map { group in
      PDFHeadColumn(
        span: group.span, page: group.words.first?.page ?? 0,
        text: PDFLine.lines(of: group.words).flatMap(\.words).map(\.text).joined())
    }
  }

  /// Whether the columns are those of the form, all of them and in its order.
  static func read(_ columns: [PDFHeadColumn], _ form: [PDFFormRow]) -> Bool {
    columns.count == form.count
      && zip(columns, form).allSatisfy { column, head in
        let key = column.text.formKey
        return key == head.key || head.kernels != [head.key] && head.holdsKernel(key) && key.count <= head.key.count + 6
      }
  }
}
