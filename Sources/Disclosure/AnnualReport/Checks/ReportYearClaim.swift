/// 正文自称的年度: «现公布2024年政府信息公开工作年度报告».
struct ReportYearClaim: Hashable, Sendable {
  let year: Int
  /// The words from the verb to the report's name.
  let words: String

  private static let verbs = ["现公布", "现发布", "现将", "现向社会公布", "特编制", "编制本", "本报告是", "本报告为", "编制", "公布"]
  private static let names = ["年度报告", "年报"]
  private static let reach = 40

  /// The first sentence that announces this report; one that speaks of an earlier report (已…、上年度) does not count.
  init?(in text: String) {
    guard Self.names.contains(where: { text.mentions($0) }) else { return nil }
    for sentence in Self.sentences(of: text) {
      guard let claim = Self.claim(in: sentence) else { continue }
      self = claim
      return
    }
    return nil
  }

  private init(year: Int, words: String) {
    self.year = year
    self.words = words
  }

  private static func claim(in sentence: Substring) -> ReportYearClaim? {
    guard names.contains(where: { sentence.mentions($0) }),
      !["已", "上年", "上一年", "去年", "曾"].contains(where: { sentence.mentions($0) }),
      let year = years(in: sentence.unicodeScalars).first, years(in: sentence.unicodeScalars).allSatisfy({ $0 == year })
    else { return nil }
    let characters = Array(sentence)
    for verb in verbs {
      guard let start = position(of: verb, in: characters, from: 0) else { continue }
      let window = Array(characters[start...].prefix(reach))
      let ends = names.compactMap { name in position(of: name, in: window, from: 0).map { $0 + name.count } }
      guard let end = ends.min(), years(in: String(window[..<end]).unicodeScalars) == [year] else { continue }
      return ReportYearClaim(year: year, words: String(window[..<end]))
    }
    return nil
  }

  /// The year of the first sentence that opens with «2024年，».
  static func openingYear(of text: String) -> Int? {
    for sentence in sentences(of: text) {
      let bare = Array(sentence.unicodeScalars.lazy.filter { !$0.properties.isWhitespace }.prefix(6))
      guard bare.count == 6, bare.last == "，" || bare.last == ",", let year = years(in: bare).first else { continue }
      return year
    }
    return nil
  }

  private static func sentences(of text: String) -> [Substring] {
    text.unicodeScalars.split { $0 == "。" || $0 == "！" || $0 == "？" || $0 == "；" || $0 == "\n" }.map(Substring.init)
  }

  private static func years(in text: some Sequence<Unicode.Scalar>) -> [Int] {
    var result: [Int] = []
    var digits: [Unicode.Scalar] = []
    for scalar in text {
      guard let folded = ProseText.fold(scalar) else { continue }
      if folded.isASCIIDigit {
        digits.append(folded)
        continue
      }
      if folded == "年", digits.count == 4, let year = ProseNumber.year(digits) { result.append(year) }
      digits = []
    }
    return result
  }

  private static func position(of word: String, in characters: [Character], from start: Int) -> Int? {
    let word = Array(word)
    guard characters.count >= word.count else { return nil }
    return (start...(characters.count - word.count)).first { characters[$0..<($0 + word.count)].elementsEqual(word) }
  }
}
