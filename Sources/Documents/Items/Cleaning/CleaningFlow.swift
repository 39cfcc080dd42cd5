/// The words of one block while they are read: white space as a browser shows it, and nothing that is not seen.
struct CleaningFlow {
  private(set) var runs: [RichRun] = []
  private(set) var isDamaged = false
  private var last: Unicode.Scalar?
  /// White space behind it.
  private var space: Space?
  /// A block ended within the words: what follows stands on a line of its own.
  private var wantsBreak = false

  var isEmpty: Bool { runs.isEmpty }

  mutating func append(_ text: UnsafePointer<UInt8>, _ style: CleaningStyle) {
    append(String(cString: text), style)
  }

  mutating func append(_ text: String, _ style: CleaningStyle) {
    let style = style.run
    var added = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if scalar.isHTMLSpace {
        if let last, last != "\n", !wantsBreak { space = (space ?? Space(style: style)).with(scalar) }
        continue
      }
      if scalar.isUnseen { continue }
      if scalar == "\u{FFFD}" { isDamaged = true }
      if wantsBreak || space != nil {
        add(String(added), style)
        added = String.UnicodeScalarView()
        if wantsBreak { breakBlock(style) } else { endSpace(before: scalar) }
      }
      let begins = added.isEmpty && runs.last?.hasStyle(of: style) != true
      if begins, scalar.properties.isGraphemeExtend || scalar == "\u{200D}" { continue }
      added.append(scalar)
      last = scalar
    }
    add(String(added), style)
  }

  /// One space for all of it; none where only the page's own line ended between two Chinese characters.
  private mutating func endSpace(before next: Unicode.Scalar) {
    guard let space else { return }
    self.space = nil
    if space.isLineEnd, let last, last.isWide, next.isWide { return }
    add(" ", space.style)
  }

  private mutating func add(_ text: String, _ style: RichRun) {
    guard !text.isEmpty else { return }
    if let run = runs.last, run.hasStyle(of: style) {
      runs[runs.count - 1].text += text
    } else {
      var run = style
      run.text = text
      runs.append(run)
    }
  }

  /// `br`, or the end of a line in `pre`.
  mutating func lineBreak(_ style: CleaningStyle) {
    if wantsBreak { breakBlock(style.run) }
    breakLine(style.run)
  }

  private mutating func breakLine(_ style: RichRun) {
    space = nil
    guard !runs.isEmpty else { return }
    add("\n", style)
    last = "\n"
  }

  mutating func endBlock() { wantsBreak = !runs.isEmpty }

  private mutating func breakBlock(_ next: RichRun) {
    wantsBreak = false
    guard let run = runs.last, last != "\n" else { return }
    breakLine(run.hasStyle(of: next) ? next : RichRun(""))
  }

  mutating func take() -> [RichRun] {
    defer { (runs, last, space, wantsBreak) = ([], nil, nil, false) }
    return runs
  }
}

/// White space that was read.
private struct Space {
  let style: RichRun
  var hasLineEnd = false
  var isHard = false

  /// Nothing but the end of a line of the page's source.
  var isLineEnd: Bool { hasLineEnd && !isHard }

  func with(_ scalar: Unicode.Scalar) -> Space {
    var space = self
    if scalar == "\n" || scalar == "\r" { space.hasLineEnd = true }
    if scalar == "\u{A0}" { space.isHard = true }
    return space
  }
}

/// How the words at a place of the page are written.
struct CleaningStyle {
  var isStrong = false
  var link: RichLink?
  var script = RichScript.baseline
  var keepsLines = false
  /// Elements around it.
  var depth = 0

  var run: RichRun { RichRun("", isStrong: isStrong, link: link, script: script) }
}

extension Unicode.Scalar {
  /// A no-break space too: Word writes it for every second blank.
  var isHTMLSpace: Bool {
    switch value {
    case 0x09...0x0D, 0x20, 0x85, 0xA0, 0x2028, 0x2029: true
    default: false
    }
  }

  /// Chinese characters and their punctuation, between which no blank stands.
  var isWide: Bool {
    switch value {
    case 0x2E80...0x9FFF, 0xF900...0xFAFF, 0xFE30...0xFE4F, 0xFF00...0xFFEF, 0x20000...0x3FFFF: true
    case 0x2014, 0x2018...0x201D, 0x2026: true
    default: false
    }
  }

  /// Controls, marks of width none, marks that turn the direction of reading, and what is no character: text could hide in them.
  var isUnseen: Bool {
    switch value {
    case 0..<0x20, 0x7F...0x9F, 0xAD, 0x200B, 0x200C, 0x200E, 0x200F, 0x202A...0x202E, 0x2060...0x206F, 0xFEFF: true
    case 0xFDD0...0xFDEF, 0xFFF9...0xFFFB, 0xE0000...0xE0FFF: value < 0xE0100 || value > 0xE01EF
    default: value & 0xFFFE == 0xFFFE
    }
  }
}

extension [RichRun] {
  /// At every line break; each line without blanks at its ends.
  var lines: [[RichRun]] {
    var lines: [[RichRun]] = [[]]
    for run in self {
      for (index, text) in run.text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
      {
        if index > 0 { lines.append([]) }
        var part = run
        part.text = String(text)
        lines[lines.count - 1].append(part)
      }
    }
    return lines
  }

  /// In one block again.
  static func joined(_ lines: [[RichRun]]) -> [RichRun] {
    var flow: [RichRun] = []
    for (index, line) in lines.enumerated() {
      if index > 0, let last = flow.last {
        let style = line.first.map { last.hasStyle(of: $0) } == true ? last : RichRun("")
        flow.append(RichRun("\n", isStrong: style.isStrong, link: style.link, script: style.script))
      }
      flow += line
    }
    return flow.joined
  }

  /// Equal neighbours as one.
  var joined: [RichRun] {
    var runs: [RichRun] = []
    for run in self where !run.text.isEmpty {
      if let last = runs.last, last.hasStyle(of: run) {
        runs[runs.count - 1].text += run.text
      } else {
        runs.append(run)
      }
    }
    return runs
  }

  /// Without its first characters.
  func withoutFirst(_ count: Int) -> [RichRun] {
    var (runs, left) = (self, count)
    for index in runs.indices where left > 0 {
      let taken = Swift.min(left, runs[index].text.count)
      runs[index].text.removeFirst(taken)
      left -= taken
    }
    return runs
  }
}
