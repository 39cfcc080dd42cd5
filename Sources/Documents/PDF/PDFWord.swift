/// One word of a PDF where it stands on its page, in points from the page's upper left corner.
package struct PDFWord: Hashable, Sendable {
  /// 1-based.
  package var page: Int
  package var left: Double
  package var top: Double
  package var right: Double
  package var bottom: Double
  package var text: String {
    didSet { key = text.formKey }
  }
  /// The text as it is compared with the words of the form.
  private(set) var key: String

  package init(page: Int, left: Double, top: Double, right: Double, bottom: Double, text: String) {
    self.page = page
    self.left = left
    self.top = top
    self.right = right
    self.bottom = bottom
    self.text = text
    key = text.formKey
  }

  var height: Double { bottom - top }
  var middle: Double { (top + bottom) / 2 }
  var span: PDFSpan { PDFSpan(left, right) }

  /// Whether two words stand on one line: each overlaps the other by half the smaller height.
  func isOnLine(of other: PDFWord) -> Bool {
    min(bottom, other.bottom) - max(top, other.top) >= 0.5 * min(height, other.height)
  }

  func moved(down distance: Double) -> PDFWord {
    var word = self
    word.top += distance
    word.bottom += distance
    return word
  }
}

/// A page with its words, in the order poppler gives them.
package struct PDFPage: Hashable, Sendable {
  package var number: Int
  package var width: Double
  package var height: Double
  package var words: [PDFWord]

  package init(number: Int, width: Double, height: Double, words: [PDFWord] = []) {
    self.number = number
    self.width = width
    self.height = height
    self.words = words
  }
}

/// A stretch of a line of print, in points.
struct PDFSpan: Hashable, Sendable {
  var lower: Double
  var upper: Double

  init(_ lower: Double, _ upper: Double) {
    self.lower = lower
    self.upper = upper
  }

  var centre: Double { (lower + upper) / 2 }
  func overlaps(_ other: PDFSpan) -> Bool { lower < other.upper && other.lower < upper }
  func union(_ other: PDFSpan) -> PDFSpan { PDFSpan(min(lower, other.lower), max(upper, other.upper)) }
}
