import TestSupport
import Testing

@testable import Documents

@Suite("Cutting text for the search")
struct SearchTokenTests {
  struct Row: Sendable, CustomTestStringConvertible {
    let text: String
    /// A stop is «¦».
    let tokens: String
    var words = ""
    var testDescription: String { text }
  }

  static let rows: [Row] = [
    Row(text: "防汛预案", tokens: "防汛 汛预 预案"),
    Row(text: "规定，出台", tokens: "规定 ¦ 出台"),
    Row(text: "甲、乙、丙", tokens: "甲 ¦ 乙 ¦ 丙"),
    Row(text: "通　知", tokens: "通 ¦ 知"),
    Row(text: "2026年防汛", tokens: "2026年 年防 防汛", words: "2026"),
    Row(text: "根据第3条规定", tokens: "根据 据第 第3 3条 条规 规定", words: "3"),
    Row(text: "云政发〔2026〕3号", tokens: "云政 政发 ¦ 2026 ¦ 3号", words: "3"),
    Row(text: "ＰＰＰ项目（二期）", tokens: "ppp项 项目 ¦ 二期", words: "ppp"),
    Row(text: "Open Data 2.0", tokens: "open ¦ data ¦ 2 ¦ 0"),
    Row(text: "《条例》\n第一条", tokens: "条例 ¦ 第一 一条"),
    // What looks alike is alike: the radical, the circled digit, a variant's selector, the decomposed letter.
    Row(text: "⼀号①", tokens: "一号 号1", words: "1"),
    Row(text: "葛\u{E0100}城", tokens: "葛城"),
    Row(text: "Cafe\u{301}", tokens: "café"),
    Row(text: "防\u{200B}汛", tokens: "防汛"),
    Row(text: "〇八宪", tokens: "〇八 八宪"),
    Row(text: "𠮷野家", tokens: "𠮷野 野家"),
    Row(text: "……！？", tokens: ""),
    Row(text: "", tokens: ""),
  ]

  @Test("Runs become overlapping pairs, and a stop stands where punctuation was", arguments: rows)
  func tokens(_ row: Row) {
    let chunk = SearchChunk(row.text)
    #expect(chunk.tokens.map { $0 == SearchTokens.stop ? "¦" : $0 }.joined(separator: " ") == row.tokens)
    #expect(chunk.words.joined(separator: " ") == row.words)
  }

  @Test("A word longer than any is cut, and still found")
  func longWords() throws {
    let word = String(repeating: "a", count: 100)
    let chunk = SearchChunk(word)
    #expect(chunk.tokens == [word])
    #expect(try SearchQuery(word).groups[0][0].phrases == [[word]])
    #expect(SearchChunk(String(repeating: "7", count: 100_000)).tokens.allSatisfy { $0.utf8.count <= 128 })
  }

  @Test("Chunks are short enough for every index, and no phrase of 64 tokens is lost between two")
  func chunks() {
    var random = SeededRandom(seed: 41)
    for _ in 0..<FuzzCount.of(6) {
      let text = Self.text(of: Int.random(in: 0...12_000, using: &random), &random)
      let all = SearchTokens(text).tokens.map(\.text)
      let chunks = SearchChunk.chunks(of: text)
      var counts: [String: Int] = [:]
      for chunk in chunks {
        #expect(chunk.tokens.count <= SearchChunk.mostTokens + 2)
        counts = Dictionary(chunk.tokens.map { ($0, 1) }, uniquingKeysWith: +)
        #expect((counts.values.max() ?? 0) <= SearchChunk.mostOfOne + 2)
        #expect(SearchChunk(chunk.text) == chunk)
      }
      for start in stride(from: 0, to: max(all.count - SearchChunk.overlap, 0), by: 37) {
        let phrase = Array(all[start..<start + SearchChunk.overlap])
        guard phrase.first != SearchTokens.stop, phrase.last != SearchTokens.stop else { continue }
        #expect(chunks.contains { Self.holds($0.tokens, phrase) })
      }
    }
  }

  @Test("A text of one word alone is cut into many chunks, each under the limit")
  func oneWord() {
    let chunks = SearchChunk.chunks(of: String(repeating: "哈", count: 2_001))
    #expect(chunks.count == 12)
    #expect(chunks.allSatisfy { $0.tokens.count <= 241 })
    #expect(SearchChunk.chunks(of: "！").isEmpty)
  }

  static func holds(_ tokens: [String], _ phrase: [String]) -> Bool {
    guard tokens.count >= phrase.count, let first = phrase.first else { return false }
    return (0...(tokens.count - phrase.count)).contains {
      tokens[$0] == first && Array(tokens[$0..<$0 + phrase.count]) == phrase
    }
  }

  static func text(of count: Int, _ random: inout SeededRandom) -> String {
    let signs = Array("防汛抗旱预案的的的的的一二三年月日，。、\n 2026abＡ①㍻〔〕")
    return String((0..<count).compactMap { _ in signs.randomElement(using: &random) })
  }
}
