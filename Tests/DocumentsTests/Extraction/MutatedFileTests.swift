import Documents
import Foundation
import TestSupport
import Testing

/// Valid files with bytes changed, cut and doubled: every one ends in a value or a refusal; a crash ends the test run.
///
/// `GONGKAI_FUZZ` sets how many mutations of each format are tried.
@Suite struct MutatedFileTests {
  private static let count = FuzzCount.of(150)

  @Test func webPages() {
    let page = """
      <html><head><meta charset="utf-8"><title>题</title></head><body><p>一、总体情况&nbsp;</p><table border=1><tr><td colspan="2" \
      rowspan='3' style="display: none">甲</td><th>乙<br>丙</th></tr><tr><td><table><tr><td>1</table></tr></table><pre> x </pre>
      """
    check(Array(page.utf8)) { _ = try HTMLExtraction.document(from: $0) }
  }

  @Test func texts() {
    check(Array("一、总体情况\n| 规章 | 1 |\n".utf8) + [0xD5, 0xFE, 0xFF]) { _ = try TextDecoding.text(of: $0) }
  }

  @Test func wordArchives() {
    check(OfficeBytes.docx("<w:p><w:r><w:t>甲</w:t></w:r></w:p>")) { _ = try DOCXExtraction.document(from: $0) }
  }

  @Test func wordDocuments() {
    let body = """
      <w:p><w:pPr><w:pStyle w:val="a"/><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>甲</w:t></w:r></w:p>
      <w:tbl><w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr><w:tc><w:tcPr><w:gridSpan w:val="2"/><w:vMerge w:val="restart"/></w:tcPr>
      <w:p/></w:tc></w:tr><w:tr><w:tc><w:tcPr><w:vMerge/></w:tcPr><w:txbxContent><w:p/></w:txbxContent></w:tc></w:tr></w:tbl>
      """
    let numbering =
      "<w:abstractNum w:abstractNumId='4'><w:lvl w:ilvl='1'><w:start w:val='9'/><w:numFmt w:val='upperRoman'/><w:lvlText w:val='%1%2、'/></w:lvl></w:abstractNum><w:num w:numId='1'><w:abstractNumId w:val='4'/></w:num>"
    check(Array("\(body)\u{0}\(numbering)".utf8)) { mutated in
      let parts = String(decoding: mutated, as: UTF8.self).split(separator: "\u{0}", maxSplits: 1)
      _ = try DOCXExtraction.document(
        from: OfficeBytes.docx(String(parts.first ?? ""), numbering: String(parts.last ?? "")))
    }
  }

  @Test func workbooks() {
    let rows = """
      <row r="2"><c r="B2" s="1"><v>45717.5</v></c><c r="C2" t="s"><v>0</v></c><c r="D2" t="inlineStr"><is><t>文_x000D_</t></is></c></row>
      <row r="3"><c r="A3" t="b"><v>1</v></c><c r="B3"><f>1+1</f><v>1.5E-300</v></c></row>
      """
    let merges = "<mergeCells><mergeCell ref='A2:C9'/></mergeCells>"
    check(Array("\(rows)\u{0}\(merges)".utf8)) { mutated in
      let parts = String(decoding: mutated, as: UTF8.self).split(separator: "\u{0}", maxSplits: 1)
      let workbook = try XLSXExtraction.workbook(
        from: OfficeBytes.xlsx(
          rows: String(parts.first ?? ""), after: String(parts.last ?? ""), strings: "<si><t>甲</t></si>",
          styles: "<cellXfs><xf numFmtId='0'/><xf numFmtId='14'/></cellXfs>"))
      _ = workbook.asDocument
    }
  }

  @Test func formats() {
    for seed in [OfficeBytes.docx(""), OfficeBytes.compoundFile("WordDocument"), Array("<html><p>甲".utf8)] {
      check(seed) { _ = try FileFormat.detect($0, name: "年报.docx") }
    }
  }

  private func check(_ seed: [UInt8], _ read: ([UInt8]) throws -> Void) {
    var random = SeededRandom(seed: 20_250_301)
    var answered = 0
    var refused = 0
    for _ in 0..<Self.count {
      var bytes = seed
      for _ in 0..<Int.random(in: 1...4, using: &random) { Self.mutate(&bytes, &random) }
      do {
        try read(bytes)
        answered += 1
      } catch is Unreadable {
        refused += 1
      } catch {
        Issue.record("\(error)")
      }
    }
    #expect(answered + refused == Self.count)
  }

  private static func mutate(_ bytes: inout [UInt8], _ random: inout SeededRandom) {
    guard !bytes.isEmpty else { return }
    let place = Int.random(in: 0..<bytes.count, using: &random)
    let length = min(bytes.count - place, Int.random(in: 1...24, using: &random))
    switch Int.random(in: 0..<6, using: &random) {
    case 0: bytes[place] ^= 1 << UInt8.random(in: 0...7, using: &random)
    case 1: bytes[place] = .random(in: 0...255, using: &random)
    case 2: bytes.removeSubrange(place..<place + length)
    case 3: bytes.insert(contentsOf: bytes[place..<place + length], at: Int.random(in: 0...bytes.count, using: &random))
    case 4: bytes.replaceSubrange(place..<place + length, with: Array("99999999999999999999".utf8))
    default: bytes.insert(contentsOf: Array("<w:tc></td><![CDATA[".utf8), at: place)
    }
  }
}
