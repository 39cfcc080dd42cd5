import TestSupport

@testable import Documents

/// Damage as it happens to files: bytes flipped or lost, cells and lines dropped, doubled or swapped.
enum Mutation: CaseIterable {
  case flipByte, deleteBytes, dropCell, dropLine, doubleLine, swapLines, truncate, insertCell, mergeCells, dropSpan,
    breakTag, loseCharacter

  func apply(to bytes: [UInt8], _ random: inout SeededRandom) -> [UInt8] {
    guard bytes.count > 40 else { return bytes }
    var bytes = bytes
    switch self {
    case .flipByte:
      bytes[Int.random(in: 0..<bytes.count, using: &random)] ^= 1 << UInt8.random(in: 0..<8, using: &random)
    case .deleteBytes:
      let start = Int.random(in: 0..<bytes.count - 30, using: &random)
      bytes.removeSubrange(start..<start + Int.random(in: 1...30, using: &random))
    case .truncate: bytes.removeLast(Int.random(in: 1..<bytes.count, using: &random))
    case .dropCell, .insertCell, .mergeCells: return editCell(in: bytes, &random)
    case .dropSpan: return lose(["colspan=", "rowspan=", "w:val=", " r="], in: bytes, &random)
    case .breakTag: return lose(["<", ">", "/", "|", "</"], in: bytes, &random)
    case .loseCharacter:
      // What a decoder leaves where it could not read.
      var scalars = Array(String(decoding: bytes, as: UTF8.self).unicodeScalars)
      scalars[Int.random(in: 0..<scalars.count, using: &random)] = "\u{FFFD}"
      return Array(String(String.UnicodeScalarView(scalars)).utf8)
    case .dropLine, .doubleLine, .swapLines: return editLines(in: bytes, &random)
    }
    return bytes
  }

  /// One of the marks lost somewhere.
  private func lose(_ marks: [String], in bytes: [UInt8], _ random: inout SeededRandom) -> [UInt8] {
    let text = String(decoding: bytes, as: UTF8.self)
    let present = marks.filter { text.contains($0) }
    guard let mark = present.randomElement(using: &random),
      let place = text.ranges(of: mark).randomElement(using: &random)
    else { return bytes }
    return Array((text[..<place.lowerBound] + text[place.upperBound...]).utf8)
  }

  /// Cells are `<td…</td>` in a page, and what stands between bars or line ends in text.
  private func editCell(in bytes: [UInt8], _ random: inout SeededRandom) -> [UInt8] {
    let text = String(decoding: bytes, as: UTF8.self)
    let separator = ["</td>", "</w:tc>", "</c>", "|"].first { text.contains($0) } ?? "\n"
    var cells = text.split(separator: separator, omittingEmptySubsequences: false).map(String.init)
    let index = Int.random(in: 0..<cells.count, using: &random)
    if self == .mergeCells {
      guard index + 1 < cells.count else { return bytes }
      cells[index] += cells.remove(at: index + 1)
      return Array(cells.joined(separator: separator).utf8)
    }
    if self == .dropCell, separator == "</td>" || separator == "|" || separator == "\n" {
      // What opens the cell's row or table stays.
      let opening = cells[index].range(before: "<td")
      cells[index] = opening
      if opening.isEmpty { cells.remove(at: index) } else { cells[index] = opening + "<!-- -->" }
      return Array(cells.joined(separator: separator).replacing("<!-- --></td>", with: "").utf8)
    }
    if self == .dropCell {
      // The cell's text goes, or all of it from its tag on.
      guard let opening = cells[index].ranges(of: separator == "</c>" ? "<c " : "<w:tc>").last else { return bytes }
      cells[index] = String(cells[index][..<opening.lowerBound]) + "<!-- -->"
      return Array(cells.joined(separator: separator).replacing("<!-- -->\(separator)", with: "").utf8)
    }
    cells.insert(["</td>": "<td>", "</w:tc>": "<w:tc><w:p/>", "</c>": "<c>"][separator] ?? "", at: index)
    return Array(cells.joined(separator: separator).utf8)
  }

  private func editLines(in bytes: [UInt8], _ random: inout SeededRandom) -> [UInt8] {
    var lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
    let first = Int.random(in: 0..<lines.count, using: &random)
    let second = Int.random(in: 0..<lines.count, using: &random)
    switch self {
    case .dropLine: lines.remove(at: first)
    case .doubleLine: lines.insert(lines[first], at: second)
    default:
      // A line that is nothing but a number has no place of its own: swapping two changes the numbers themselves. So does
      // swapping two rows' labels: the file then says that the numbers are the other row's.
      guard !lines[first].isOnlyNumbers, !lines[second].isOnlyNumbers,
        !lines[first].isOnlyLabel || !lines[second].isOnlyLabel
      else { return bytes }
      lines.swapAt(first, second)
    }
    return Array(lines.joined(separator: [0x0A]))
  }
}

extension String {
  fileprivate func range(before mark: String) -> String {
    guard let found = firstRange(of: mark) else { return "" }
    return String(self[..<found.lowerBound])
  }
}

extension ArraySlice<UInt8> {
  fileprivate var isOnlyNumbers: Bool {
    allSatisfy { (0x30...0x39).contains($0) || $0 == 0x7C || $0 == 0x20 || $0 == 0x2E }
  }
  /// A row's label whose numbers stand on other lines.
  fileprivate var isOnlyLabel: Bool {
    guard !contains(UInt8(ascii: "<")),
      split(whereSeparator: { !(0x30...0x39).contains($0) }).allSatisfy({ $0.count < 4 })
    else { return false }
    return !RowKernel.rows(in: LabelText(String(decoding: self, as: UTF8.self))).isEmpty
  }
}
