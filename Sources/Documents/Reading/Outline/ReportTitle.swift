import Disclosure

/// 标题: found in front of 一、, else in the page's own title.
struct ReportTitle {
  let text: String

  private static let longest = 60

  /// A title that names its year comes before one that does not: a page's menu says «政府信息公开年报» too.
  init?(front: [String], pageTitle: String?) {
    let inText = ReportTitle.candidates(front.map { ReportTitle.bare($0) })
    let parts = (pageTitle ?? "").split(whereSeparator: { "_|-—–>".contains($0) }).map { ReportTitle.bare(String($0)) }
    let ofPage = parts.filter { ReportTitle.isTitle($0) }
    let all = inText + ofPage
    guard let text = all.first(where: { ReportTitle(text: $0).year != nil }) ?? all.first else { return nil }
    self.text = text
  }

  private init(text: String) { self.text = text }

  /// The lines that are titles, and those that become one with the line below.
  private static func candidates(_ lines: [String]) -> [String] {
    let whole = lines.indices.filter { isTitle(lines[$0]) }
    if !whole.isEmpty {
      return whole.map { startsWithYear(lines[$0]) ? joined(lines[$0], before: lines[..<$0]) : lines[$0] }
    }
    // The title may be broken over lines: «清河县云溪镇人民政府» / «2025年政府信息公开工作» / «年度报告».
    for (index, line) in lines.enumerated() where line.count <= longest {
      guard let next = lines[(index + 1)...].first(where: { !$0.isEmpty }) else { break }
      let both = line + next
      if !PageFurniture.isFurniture(line), isTitle(both), line.contains("信息公开") || next.contains("信息公开") {
        return [startsWithYear(both) ? joined(both, before: lines[..<index]) : both]
      }
    }
    return []
  }

  /// Without Markdown, a page's «标题：», and the words around a title in 《》.
  private static func bare(_ line: String) -> String {
    var text = line.trimmed { $0.isWhitespace || $0 == "#" || $0 == "*" }
    for mark in ["标题：", "标题:", "名称：", "信息名称："] where text.hasPrefix(mark) { text = text.dropFirst(mark.count) }
    if let open = text.firstIndex(of: "《"), let close = text.lastIndex(of: "》"), open < close,
      text[..<open].isEmpty || text[..<open].hasSuffix("印发") || text[..<open].hasSuffix("公布")
        || text[..<open].hasSuffix("发布"),
      text[close...].count <= 4
    {
      text = text[text.index(after: open)..<close]
    }
    return String(text.trimmed { $0.isWhitespace })
  }

  private static func isTitle(_ line: String) -> Bool {
    let label = LabelText(line)
    guard label.text.count <= longest, !line.contains("。"), !line.contains("http"), !line.contains("《"),
      !line.contains(">"),
      !PageFurniture.isFurniture(line)
    else { return false }
    let words = label.text
    guard words.contains("信息公开") || words.contains("政务公开"), words.contains("报告") || words.contains("年报")
    else { return false }
    let body = words.hasSuffix(")") ? withoutLastBracket(words) : words[...]
    return body.hasSuffix("报告") || body.hasSuffix("年报")
  }

  /// «报告(2025年度)» → «报告»; a bracket that holds something else stays.
  private static func withoutLastBracket(_ words: String) -> Substring {
    guard let open = words.lastIndex(of: "(") else { return words[...] }
    let inside = words[words.index(after: open)...].dropLast()
    return inside.allSatisfy({ $0.isNumber || "年度〇○零一二三四五六七八九".contains($0) }) ? words[..<open] : words[...]
  }

  private static func startsWithYear(_ line: String) -> Bool { line.first.map { "12二".contains($0) } ?? false }

  /// Puts the organ's name, standing alone on the line above, in front of the title.
  private static func joined(_ title: String, before lines: ArraySlice<String>) -> String {
    guard let above = lines.last(where: { !$0.isEmpty }), above.count <= 30, !title.contains(above),
      OrganName.isOrgan(above), OrganName(inTitle: title) == nil
    else { return title }
    return above + title
  }

  /// 年度: the year the title names, in Arabic or Chinese digits.
  var year: Int? {
    let digits: [Character: Character] = [
      "〇": "0", "○": "0", "零": "0", "一": "1", "二": "2", "三": "3", "四": "4", "五": "5", "六": "6", "七": "7", "八": "8",
      "九": "9",
    ]
    let plain = LabelText(text).text.map { digits[$0] ?? $0 }
    var years: [Int] = []
    for index in plain.indices.dropLast(3) {
      guard plain[index] == "2", plain[index + 1] == "0", let value = Int(String(plain[index..<index + 4])),
        index + 4 == plain.count || !plain[index + 4].isNumber, index == 0 || !plain[index - 1].isNumber
      else { continue }
      years.append(value)
    }
    return Set(years).count == 1 ? years.first : nil
  }
}
