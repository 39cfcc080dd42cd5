/// 行内文字: bold, links, 上标 and 下标 within a block; a mark that does not close is text.
enum NotationRuns {
  static func runs(_ text: String) -> [RichRun] {
    var runs: [RichRun] = []
    var plain = ""
    var rest = text[...]
    var isStrong = false
    func flush() {
      if !plain.isEmpty { runs.append(RichRun(plain, isStrong: isStrong)) }
      plain = ""
    }
    while let first = rest.first {
      if first == "\\", let next = rest.dropFirst().first, NotationMarks.special.contains(next) {
        plain.append(next)
        rest = rest.dropFirst(2)
      } else if rest.hasPrefix("**"), isStrong || Self.closes(rest.dropFirst(2)) {
        flush()
        isStrong.toggle()
        rest = rest.dropFirst(2)
      } else if first == "[", let (words, link, after) = Self.link(rest) {
        flush()
        for run in Self.runs(words) {
          runs.append(RichRun(run.text, isStrong: run.isStrong || isStrong, link: link, script: run.script))
        }
        rest = after
      } else if let (words, script, after) = Self.script(rest) {
        flush()
        for run in Self.runs(words) {
          runs.append(RichRun(run.text, isStrong: run.isStrong || isStrong, link: run.link, script: script))
        }
        rest = after
      } else {
        plain.append(first)
        rest = rest.dropFirst()
      }
    }
    flush()
    return runs
  }

  /// Whether a `**` that is not escaped follows.
  private static func closes(_ text: Substring) -> Bool {
    var rest = text
    while let first = rest.first {
      if first == "\\" {
        rest = rest.dropFirst(2)
      } else if rest.hasPrefix("**") {
        return true
      } else {
        rest = rest.dropFirst()
      }
    }
    return false
  }

  private static func link(_ text: Substring) -> (words: String, RichLink, after: Substring)? {
    let inner = text.dropFirst().prefix(2 * RichLink.longestWords + 4 + RichLink.longest + 3)
    guard let close = NotationMarks.closing("]", in: inner), inner[inner.index(after: close)...].hasPrefix("(") else {
      return nil
    }
    let address = inner[inner.index(close, offsetBy: 2)...]
    guard let end = address.firstIndex(of: ")"), let link = RichLink(String(address[..<end])) else { return nil }
    return (String(inner[..<close]), link, text[address.index(after: end)...])
  }

  private static func script(_ text: Substring) -> (words: String, RichScript, after: Substring)? {
    guard text.hasPrefix("^{") || text.hasPrefix("~{") else { return nil }
    let inner = text.dropFirst(2).prefix(2 * RichScript.longest + 1)
    guard let close = NotationMarks.closing("}", in: inner) else { return nil }
    return (String(inner[..<close]), text.first == "^" ? .raised : .lowered, text[text.index(after: close)...])
  }
}
