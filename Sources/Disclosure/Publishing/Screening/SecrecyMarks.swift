/// 国家秘密标志: 绝密, 机密, 秘密 as a mark (with a star, behind «密级», or standing alone), not as a word of a sentence.
enum SecrecyMarks {
  static func matches(in text: ScreenedText) -> [ScreeningMatch] {
    lines(of: text).flatMap { line in found(in: line, of: text) }
      .map { ScreeningMatch(.secrecyMark, .blocking, $0) }
  }

  private static func lines(of text: ScreenedText) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var start = 0
    for index in 0...text.count where index == text.count || text[index] == "\n" || text[index] == "\r" {
      if start < index { found.append(start..<index) }
      start = index + 1
    }
    return found
  }

  private static func found(in line: Range<Int>, of text: ScreenedText) -> [Range<Int>] {
    line.compactMap { index in
      guard let end = wordEnd(index, in: text), end <= line.upperBound else { return nil }
      let grade = text[end] == "级" ? end + 1 : end
      let next = text.spaces(from: grade)
      if let star = text[next], stars.contains(star) {
        return index..<min(periodEnd(from: text.spaces(from: next + 1), in: text) ?? next + 1, line.upperBound)
      }
      let isNamed = isLabelled(index, in: text)
      let plain = isNamed ? grade : end
      let gap = text.spaces(from: separator(from: text.spaces(from: plain), in: text))
      let close = periodEnd(from: gap, in: text) ?? plain
      let isBegun = index == begin(of: line, in: text) || isNamed
      let isEnded =
        closers(from: close, in: text) >= line.upperBound || isNamed && isStop(text[close])
        || isUrgency(text.spaces(from: close), in: text)
      return isBegun && isEnded ? index..<close : nil
    }
  }

  private static let stars = Set("★☆*✩✭⭐⭑✮".unicodeScalars)

  /// 紧急程度, which stands beside the mark at the head of a document.
  private static func isUrgency(_ index: Int, in text: ScreenedText) -> Bool {
    ["特急", "加急", "特提", "平急", "急件"].contains { text.hasPrefix($0, at: index) }
  }

  /// Behind 绝密, 机密, 秘密, also with a space between.
  private static func wordEnd(_ index: Int, in text: ScreenedText) -> Int? {
    guard let first = text[index], first == "绝" || first == "机" || first == "秘" else { return nil }
    let second = text.spaces(from: index + 1)
    return text[second] == "密" && second - index <= 4 ? second + 1 : nil
  }

  private static func closers(from index: Int, in text: ScreenedText) -> Int {
    var place = index
    while let scalar = text[place], " )]】〕".unicodeScalars.contains(scalar) { place += 1 }
    return place
  }

  private static func separator(from index: Int, in text: ScreenedText) -> Int {
    guard let scalar = text[index], "·•・-(".unicodeScalars.contains(scalar) else { return index }
    return index + 1
  }

  /// «一年», «10年», «6个月», «长期», «启用前».
  private static func periodEnd(from index: Int, in text: ScreenedText) -> Int? {
    if text.hasPrefix("长期", at: index) { return closed(index + 2, in: text) }
    if text.hasPrefix("启用前", at: index) { return closed(index + 3, in: text) }
    var place = index
    while let scalar = text[place], scalar.digit != nil || "一二三四五六七八九十〇零".unicodeScalars.contains(scalar) { place += 1 }
    guard place > index else { return nil }
    place = text.spaces(from: place)
    for unit in ["年", "个月", "月"] where text.hasPrefix(unit, at: place) {
      return closed(place + unit.unicodeScalars.count, in: text)
    }
    return nil
  }

  private static func closed(_ index: Int, in text: ScreenedText) -> Int { text[index] == ")" ? index + 1 : index }

  private static func begin(of line: Range<Int>, in text: ScreenedText) -> Int {
    var place = line.lowerBound
    while place < line.upperBound, let scalar = text[place],
      " 【[(〔".unicodeScalars.contains(scalar) || stars.contains(scalar)
    {
      place += 1
    }
    return place
  }

  private static func isLabelled(_ index: Int, in text: ScreenedText) -> Bool {
    let lead = text.lead(index, most: 8).filter { $0 != " " }
    return ["密级:", "密级", "密级为", "密级为:", "等级:"].contains { lead.hasSuffix($0) }
  }

  private static func isStop(_ scalar: Unicode.Scalar?) -> Bool {
    guard let scalar else { return true }
    return " ,;，；。、\n\r)】]".unicodeScalars.contains(scalar)
  }
}
