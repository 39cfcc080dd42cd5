/// Text as people type it into cells, brought to one shape before it is compared.
extension StringProtocol {
  /// Full-width letters, digits and punctuation made half-width: 「（三）５」 → 「(三)5」.
  var halfWidth: String {
    var result = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      switch scalar.value {
      case 0xFF01...0xFF5E: result.append(Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar)
      case 0x3000: result.append(" ")
      default: result.append(scalar)
      }
    }
    return String(result)
  }

  /// Without white space, anywhere, and without invisible marks.
  var withoutSpace: String {
    var result = String.UnicodeScalarView()
    result.append(contentsOf: unicodeScalars.lazy.filter { !$0.isSpaceOrInvisible })
    return String(result)
  }

  /// Without white space and invisible marks at either end.
  package var trimmed: String {
    var rest = unicodeScalars[...]
    while let first = rest.first, first.isSpaceOrInvisible { rest.removeFirst() }
    while let last = rest.last, last.isSpaceOrInvisible { rest.removeLast() }
    return String(Substring.UnicodeScalarView(rest))
  }
}

extension Unicode.Scalar {
  fileprivate var isSpaceOrInvisible: Bool {
    properties.isWhitespace || value == 0xFEFF || (0x200B...0x200F).contains(value)
  }
}

/// The candidate most like `text` by the characters they share; nil when none shares even a third.
func nearest(to text: String, among candidates: [String]) -> String? {
  func likeness(_ candidate: String) -> Double {
    var rest = Array(candidate.halfWidth)
    let before = rest.count
    for character in text.halfWidth { if let place = rest.firstIndex(of: character) { rest.remove(at: place) } }
    return Double(before - rest.count) * 2 / Double(max(before + text.count, 1))
  }
  let best = candidates.map { (candidate: $0, likeness: likeness($0)) }.max { $0.likeness < $1.likeness }
  return best.flatMap { $0.likeness >= 1.0 / 3 ? $0.candidate : nil }
}
