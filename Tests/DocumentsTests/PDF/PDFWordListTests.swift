import TestSupport
import Testing

@testable import Documents

struct PDFWordListTests {
  static let head = "level\tpage_num\tpar_num\tblock_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext\n"
  static let page = "1\t1\t0\t0\t0\t0\t0.000000\t0.000000\t595.000000\t842.000000\t-1\t###PAGE###\n"

  static func pages(_ text: String) throws -> [PDFPage] { try PDFWordList.pages(in: Array(text.utf8)) }

  @Test func readsPagesAndWords() throws {
    let second = "1\t2\t0\t0\t0\t0\t496.919000\t789.034950\t842.0\t595.0\t-1\t###PAGE###\n"
    let pages = try Self.pages(
      Self.head + Self.page + "5\t1\t0\t0\t0\t0\t219.36\t156.29\t153.95\t26.14\t100\t云溪镇\n" + second)
    #expect(pages.map(\.words.count) == [1, 0])
    #expect(pages[1].width == 842)
    let word = try #require(pages[0].words.first)
    #expect(word.text == "云溪镇")
    #expect(word.left == 219.36)
    #expect(abs(word.bottom - 182.43) < 0.001)
  }

  @Test func wordsOutsideThePageAreNotRead() throws {
    let pages = try Self.pages(
      Self.page + "5\t1\t0\t0\t0\t0\t10\t10\t20\t10\t100\t云溪镇\n" + "5\t1\t0\t0\t0\t0\t700\t10\t20\t10\t100\t9\n")
    #expect(pages[0].words.map(\.text) == ["云溪镇"])
  }

  static func word(_ text: String, left: String = "10", width: String = "20") -> String {
    "5\t1\t0\t0\t0\t0\t\(left)\t10\t\(width)\t10\t100\t\(text)\n"
  }

  static let refusals: [(String, Unreadable)] = [
    ("", PDFWordList.scanned),
    (page, PDFWordList.scanned),
    (page + word("12"), PDFWordList.scanned),
    (page + word(String(repeating: "x", count: 60)), PDFWordList.unknownLetters),
    (word("云"), PDFWordList.damaged),
    (page + word("云", left: "nan"), PDFWordList.damaged),
    (page + word("云", width: "-20"), PDFWordList.damaged),
    (page + "云溪镇\n", PDFWordList.damaged),
  ]

  @Test(arguments: refusals)
  func refusesWithASentence(_ text: String, _ expected: Unreadable) {
    #expect(throws: expected) { try Self.pages(text) }
  }

  @Test func refusesTooManyPages() {
    let pages = (1...301).map { "1\t\($0)\t0\t0\t0\t0\t0\t0\t595\t842\t-1\t###PAGE###\n" }.joined()
    #expect(throws: PDFWordList.tooManyPages) { try Self.pages(pages) }
  }

  @Test func survivesRandomBytes() {
    var lot = SeededRandom(seed: 7)
    let good = Array((Self.head + Self.page + "5\t1\t0\t0\t0\t0\t10\t10\t20\t10\t100\t云溪镇\n").utf8)
    var refused = 0
    for _ in 0..<FuzzCount.of(1000) {
      var bytes = good
      for _ in 0..<Int.random(in: 1...12, using: &lot) {
        let place = Int.random(in: 0..<bytes.count, using: &lot)
        bytes[place] = lot.pick([9, 10, 45, 46, 48, 57, 0, 255, UInt8.random(in: 0...255, using: &lot)])
      }
      do {
        let pages = try PDFWordList.pages(in: bytes)
        #expect(pages.joinedWords.allSatisfy { $0.left.isFinite && $0.bottom > $0.top })
        _ = try PDFLayout.document(of: pages)
      } catch {
        refused += 1
      }
    }
    #expect(refused > 0)
  }
}

extension [PDFPage] {
  var joinedWords: [PDFWord] { flatMap(\.words) }
}
