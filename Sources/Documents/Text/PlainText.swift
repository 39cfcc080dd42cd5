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
    guard let first = unicodeScalars.firstIndex(where: { !$0.isSpaceOrInvisible }),
      let last = unicodeScalars.lastIndex(where: { !$0.isSpaceOrInvisible })
    else { return "" }
    return String(self[first..<unicodeScalars.index(after: last)])
  }

  /// Whether there is nothing but white space and invisible marks.
  var isBlank: Bool { unicodeScalars.allSatisfy(\.isSpaceOrInvisible) }

  /// The lines that hold something, cut at line ends of any kind.
  var filledLines: [SubSequence] {
    var lines: [SubSequence] = []
    var start = startIndex
    for index in unicodeScalars.indices where unicodeScalars[index].isLineEnd {
      if start < index { lines.append(self[start..<index]) }
      start = unicodeScalars.index(after: index)
    }
    if start < endIndex { lines.append(self[start...]) }
    return lines
  }
}

extension Unicode.Scalar {
  /// Unicode's White_Space, written out: the standard library searches a table for it, and every character is asked.
  var isSpace: Bool {
    switch value {
    case 0x09...0x0D, 0x20, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: true
    default: false
    }
  }

  fileprivate var isLineEnd: Bool {
    switch value {
    case 0x0A...0x0D, 0x85, 0x2028, 0x2029: true
    default: false
    }
  }

  fileprivate var isSpaceOrInvisible: Bool { isSpace || value == 0xFEFF || (0x200B...0x200F).contains(value) }
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
