/// 发文字号: `机关代字〔2026〕5号` (GB/T 9704—2012, 7.2.5): six-angle brackets, the whole year, no leading zero, no 第.
enum DocumentNumbers {
  static func matches(in text: ScreenedText) -> [ScreeningMatch] {
    text.scalars.indices.compactMap { index in
      guard let open = text[index], openings.contains(open), text[index - 1].map({ $0.isHan || $0.isLatin }) == true,
        let number = Number(index, in: text), let fault = number.fault(isOrdinalRight: isEnforcement(index, in: text))
      else { return nil }
      var start = index
      while start > 0, index - start < 12, let scalar = text[start - 1], scalar.isHan || scalar.isLatin { start -= 1 }
      return ScreeningMatch(.documentNumber, .hint, start..<number.end, what: "的发文字号\(fault)")
    }
  }

  private static let openings = Set("〔[(【〖﹝〈<".unicodeScalars)

  /// 执法文书, whose forms write 第: «清城管罚决字〔2026〕第12号».
  private static func isEnforcement(_ index: Int, in text: ScreenedText) -> Bool {
    let lead = text.lead(index, most: 10)
    return lead.hasSuffix("字") && ["罚", "强", "许", "处", "执", "征"].contains { lead.contains($0) }
  }

  private struct Number {
    let end: Int
    private let open: Unicode.Scalar
    private let close: Unicode.Scalar
    private let years: Int
    private let hasOrdinal: Bool
    private let hasZero: Bool

    /// Nil when it is no such number, as in «（2026）皖17行初5号».
    init?(_ index: Int, in text: ScreenedText) {
      var place = index + 1
      while text[place]?.digit != nil { place += 1 }
      years = place - index - 1
      guard (2...4).contains(years), let open = text[index], let close = text[place],
        "〕])】〗﹞〉>".unicodeScalars.contains(close)
      else { return nil }
      (self.open, self.close) = (open, close)
      place += 1
      while text[place] == " " { place += 1 }
      hasOrdinal = text[place] == "第"
      if hasOrdinal { place += 1 }
      let first = place
      while text[place]?.digit != nil { place += 1 }
      guard place > first, text[place] == "号" else { return nil }
      hasZero = text[first] == "0"
      end = place + 1
    }

    func fault(isOrdinalRight: Bool) -> String? {
      if open != "〔" || close != "〕" { return "没有用六角括号〔〕" }
      if years != 4 { return "年份没有写全" }
      if hasOrdinal, !isOrdinalRight { return "多了“第”字" }
      return hasZero ? "的序号编了虚位" : nil
    }
  }
}
