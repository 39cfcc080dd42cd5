import Foundation
import Testing

@testable import Documents

/// Reports set by a typesetter and by a word processor, kept as poppler's words, with the numbers that were printed.
struct PDFLayoutTests {
  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("../Fixtures/PDF").standardizedFileURL

  struct Printed: Decodable {
    let two: [[String]]
    let three: [[String]]
    let four: [String]
  }

  static func document(_ name: String) throws -> SourceDocument {
    let bytes = [UInt8](try Data(contentsOf: folder.appendingPathComponent("\(name).tsv")))
    return try PDFLayout.document(of: PDFWordList.pages(in: bytes))
  }

  @Test(arguments: [
    "break-centred", "landscape-right", "repeated-head-mirrored", "some-blank", "one-column-blank", "all-blank",
    "head-over-break", "word-some-blank", "word-merged-other-row", "word-narrow-columns",
  ])
  func readsWhatWasPrinted(_ name: String) throws {
    let file = Self.folder.appendingPathComponent("\(name).json")
    let printed = try JSONDecoder().decode(Printed.self, from: Data(contentsOf: file))
    let document = try Self.document(name)
    #expect(PrintedTables(document) == PrintedTables(two: printed.two, three: printed.three, four: printed.four))
    #expect(PrintedTables.labels(document).first == "一、本年新收政府信息公开申请数量")
    #expect(PrintedTables.labels(document).last == "四、结转下年度继续办理")
  }

  @Test(arguments: [
    ("refused-touching-numbers", "表三“一、本年新收政府信息公开申请数量”一行的数字无法对应到列。"),
    ("refused-numbers-on-two-lines", "表三“一、本年新收政府信息公开申请数量”一行的数字无法对应到行。"),
  ])
  func refusesWithThePlace(_ name: String, _ reason: String) {
    #expect(throws: Unreadable(reason)) { try Self.document(name) }
  }

  @Test func joinsLinesToParagraphsWithoutSpaces() throws {
    let document = try Self.document("break-centred")
    #expect(document.title == "云溪镇人民政府2024年政府信息公开工作年度报告")
    let texts = document.blocks.compactMap { block -> String? in
      guard case .paragraph(let text) = block else { return nil }
      return text
    }
    #expect(texts.contains("一、总体情况"))
    #expect(texts.contains("六、其他需要报告的事项"))
    #expect(texts.contains { $0.contains("统计期限自2024年1月1日至2024年12月31日，全年新收申请若干件，均按期答复。") })
    #expect(!texts.contains { $0.contains("— 1 —") || $0.contains("—1—") })
  }

  @Test func tablesStandUnderTheirHeadings() throws {
    let document = try Self.document("head-over-break")
    let kinds = document.blocks.map { block in
      if case .paragraph(let text) = block { String(text.prefix(2)) } else { "表" }
    }
    #expect(kinds.suffix(10).starts(with: ["二、", "表", "三、", "表", "四、", "表", "五、"]))
  }
}
