import TestSupport
import Testing

@testable import Documents

@Suite("Reading what is sought")
struct SearchQueryTests {
  /// Groups by «&», alternatives by «|», what is excluded behind «-»; a phrase of several tokens with «+».
  static let rows: [(String, String)] = [
    ("防汛", "防汛"),
    ("防汛预案", "防汛+汛预+预案"),
    ("防汛 预案", "防汛 & 预案"),
    ("防汛　预案，方案", "防汛 & 预案 & 方案"),
    ("防汛 AND 预案", "防汛 & 预案"),
    ("防汛 或 抗旱", "防汛|抗旱"),
    ("防汛|抗旱", "防汛|抗旱"),
    ("防汛 OR 抗旱 OR 救灾 预案", "防汛|抗旱|救灾 & 预案"),
    ("防汛 -解读", "防汛 -解读"),
    ("防汛 不含 解读 NOT 问答", "防汛 -解读 -问答"),
    ("防汛 －解读", "防汛 -解读"),
    ("防汛 - 解读", "防汛 & 解读"),
    ("「防汛 预案」", "防汛+¦+预案"),
    ("“防汛预案”方案", "防汛+汛预+预案 & 方案"),
    ("\"open data", "open,data"),
    ("-\"防汛 预案\" 救灾", "救灾 -防汛+¦+预案"),
    ("云政发〔2026〕3号", "云政+政发+¦+2026+¦+3号"),
    ("云政发〔2026〕3", "云政+政发+¦+2026,3"),
    ("2026-00001", "2026,00001"),
    ("ＰＰＰ", "ppp"),
    ("3", "3"),
    ("防汛 ……", "防汛"),
    ("\"\" 防汛", "防汛"),
  ]

  @Test("Words, phrases, and, or, not", arguments: rows)
  func reads(_ typed: String, _ expected: String) throws {
    let query = try SearchQuery(typed)
    func term(_ term: SearchQuery.Term) -> String {
      term.phrases.map { $0.map { $0 == SearchTokens.stop ? "¦" : $0 }.joined(separator: "+") }.joined(separator: ",")
    }
    let groups = query.groups.map { $0.map(term).joined(separator: "|") }.joined(separator: " & ")
    #expect(groups + query.excluded.map { " -\(term($0))" }.joined() == expected)
  }

  static let refused: [(String, SearchQueryFault)] = [
    ("", .empty), ("  ，", .empty), ("！！", .empty), ("县", .tooShort("县")), ("防汛 县", .tooShort("县")),
    ("-防汛", .onlyExcluded), ("不含 防汛 不含 抗旱", .onlyExcluded), ("防汛 不含", .exclusionIncomplete),
    ("不含 不含 防汛", .exclusionIncomplete), ("防汛 或", .alternativeIncomplete), ("或 防汛", .alternativeIncomplete),
    ("防汛 或 或 抗旱", .alternativeIncomplete), ("防汛 不含 或 抗旱", .alternativeIncomplete),
    ("防汛 或 -抗旱", .alternativeExcluded), ("-防汛 或 抗旱", .alternativeExcluded),
    (String(repeating: "防", count: 201), .tooLong), (String(repeating: "防", count: 66), .phraseTooLong),
    ((1...17).map { "第\($0)条" }.joined(separator: " "), .tooManyTerms),
  ]

  @Test("What cannot be sought is refused with a sentence", arguments: refused)
  func refuses(_ typed: String, _ fault: SearchQueryFault) {
    #expect(throws: fault) { try SearchQuery(typed) }
    #expect(fault.sentence.hasSuffix("。"))
  }

  @Test("Whatever is typed is read or refused, and no quote gets through to an engine")
  func survives() {
    var random = SeededRandom(seed: 7)
    let signs = Array("防汛预案县ab1 \"“”「」『』-－|或不含NOTOR'\\*():&!<>{}\u{0}\u{E000}\u{FFFD}\u{301}👍，。\n")
    for _ in 0..<FuzzCount.of(3_000) {
      let typed =
        Bool.random(using: &random)
        ? String((0..<Int.random(in: 0...40, using: &random)).compactMap { _ in signs.randomElement(using: &random) })
        : String(
          decoding: (0..<Int.random(in: 0...60, using: &random)).map { _ in UInt8.random(in: 0...255, using: &random) },
          as: UTF8.self)
      guard let query = try? SearchQuery(typed) else { continue }
      let tokens = (query.sought + query.excluded).flatMap { $0.phrases.flatMap { $0 } }
      #expect(!tokens.isEmpty)
      for token in tokens {
        #expect(!token.isEmpty && !token.unicodeScalars.contains { "\"'\\ \u{0}".unicodeScalars.contains($0) })
      }
    }
  }
}
