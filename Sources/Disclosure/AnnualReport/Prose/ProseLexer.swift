/// 分词: a sentence as words, numbers and breaks.
enum ProseToken: Hashable, Sendable {
  case word(ProseWord)
  case number(ProseNumber)
  case comma, open, close
}

extension ProseToken {
  static func tokens(of scalars: [Unicode.Scalar]) -> [ProseToken] {
    var tokens: [ProseToken] = []
    var position = 0
    while position < scalars.count {
      let (token, end) = next(scalars, position)
      position = end
      // A run of unknown characters is one unknown word; words without weight are left out.
      if token == .word(.filler) || (token == .word(.unknown) && tokens.last == token) { continue }
      tokens.append(token)
    }
    return tokens
  }

  private static func next(_ scalars: [Unicode.Scalar], _ position: Int) -> (ProseToken, Int) {
    let scalar = scalars[position]
    switch scalar {
    case ",", "，": return (.comma, position + 1)
    case "(", "[", "〔", "【": return (.open, position + 1)
    case ")", "]", "〕", "】": return (.close, position + 1)
    case "、":
      // «4件予以公开、2件不予公开»: before a number it parts phrases, elsewhere it joins words.
      let parts = position + 1 < scalars.count && startsNumber(scalars[position + 1])
      return (parts ? .comma : .word(.filler), position + 1)
    default: break
    }
    if scalar.isASCIIDigit { return digits(scalars, position) }
    if let (word, end) = ProseLexicon.shared.word(in: scalars, at: position) {
      return (.word(refined(word, scalars, end)), end)
    }
    if ProseNumber.chineseDigit(scalar) != nil, let number = ProseNumber(in: scalars, at: position),
      number.unit != .none || scalar == "零"
    {
      return (.number(number), number.end)
    }
    return (.word(.unknown), position + 1)
  }

  /// 各 before a number is «each»; 年度 and the like stand as they are.
  private static func refined(_ word: ProseWord, _ scalars: [Unicode.Scalar], _ end: Int) -> ProseWord {
    guard word == .part, scalars[end - 1] == "各", end < scalars.count, startsNumber(scalars[end])
    else { return word }
    return .each
  }

  private static func startsNumber(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCIIDigit || ProseNumber.chineseDigit(scalar) != nil
  }

  private static func digits(_ scalars: [Unicode.Scalar], _ position: Int) -> (ProseToken, Int) {
    var end = position
    while end < scalars.count, scalars[end].isASCIIDigit { end += 1 }
    let following = end < scalars.count ? scalars[end] : " "
    if following == "年", let year = ProseNumber.year(scalars[position..<end]) {
      let behind = end + 1
      return (.word(.year(year)), behind < scalars.count && scalars[behind] == "度" ? behind + 1 : behind)
    }
    if following == "月" {
      // The first and the last month belong to 统计期限; any other is a part of the year.
      let month = scalars[position..<end].reduce(0) { min($0, 99) * 10 + Int($1.value - 0x30) }
      return (.word(month == 1 || month == 12 ? .filler : .channel), end + 1)
    }
    if following == "日" { return (.word(.filler), end + 1) }
    if let number = ProseNumber(in: scalars, at: position) { return (.number(number), number.end) }
    return (.word(.unknown), ProseNumber.runEnd(in: scalars, at: position))
  }
}
