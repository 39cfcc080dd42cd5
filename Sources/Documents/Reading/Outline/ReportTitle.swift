import Disclosure

/// 标题: found in front of 一、, else in the page's own title.
struct ReportTitle {
  let text: String

  private static let longest = 60

  init?(front: [String], pageTitle: String?) {
    let lines = front.map { String($0.trimmed { $0.isWhitespace || $0 == "#" || $0 == "*" }) }
    for (index, line) in lines.enumerated() where ReportTitle.isTitle(line) {
      text = ReportTitle.startsWithYear(line) ? ReportTitle.joined(line, before: lines[..<index]) : line
      return
    }
    // The title may be broken over lines: «清河县云溪镇人民政府» / «2025年政府信息公开工作» / «年度报告».
    for (index, line) in lines.enumerated() where line.count <= ReportTitle.longest {
      guard let next = lines[(index + 1)...].first(where: { !$0.isEmpty }) else { break }
      let both = line + next
      if !PageFurniture.isFurniture(line), ReportTitle.isTitle(both), line.contains("信息公开") || next.contains("信息公开") {
        text = ReportTitle.startsWithYear(both) ? ReportTitle.joined(both, before: lines[..<index]) : both
        return
      }
    }
    guard let page = pageTitle else { return nil }
    let parts = page.split(whereSeparator: { "_|-—–>".contains($0) }).map { String($0.trimmed) }
    guard let part = parts.first(where: { ReportTitle.isTitle($0) }) else { return nil }
    text = part
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
    return words.hasSuffix("报告") || words.hasSuffix("报告)") || words.hasSuffix("年报") || words.hasSuffix("年)")
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
