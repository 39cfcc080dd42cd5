import Disclosure
import Documents
import Foundation
import TestSupport
import Testing
import Tools

@testable import gongkai

/// PDF files through poppler to numbers.
struct PDFReadingTests {
  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Fixtures")
  static func bytes(_ name: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: folder.appendingPathComponent(name)))
  }

  static func tables(_ document: SourceDocument) -> [[[String]]] {
    document.blocks.compactMap { block in
      guard case .table(let table) = block else { return nil }
      return table.rows.map { $0.map(\.text) }
    }
  }

  @Test func readsAReportFromItsFile() async throws {
    struct Printed: Decodable {
      let two: [[String]]
      let three: [[String]]
      let four: [String]
    }
    let printed = try JSONDecoder().decode(Printed.self, from: Data(Self.bytes("云溪镇.json")))
    let document = try await PDFReading().document(in: Self.bytes("云溪镇.pdf")).get()
    let tables = Self.tables(document)
    try #require(tables.count == 3)
    #expect(tables[0].filter { $0.count > 1 && $0[0] != "信息内容" }.map { Array($0.dropFirst()) } == printed.two)
    #expect(tables[1].dropFirst(3).map { Array($0.dropFirst()) } == printed.three)
    #expect(tables[2].last == printed.four)
  }

  @Test func refusesWhatPopplerCannotOpen() async throws {
    let whole = try Self.bytes("云溪镇.pdf")
    let damaged = PDFReading.sentence(.damaged)
    #expect(await PDFReading().document(in: Array(whole.prefix(20_000))) == .failure(damaged))
    #expect(await PDFReading().document(in: Array("%PDF-1.7 nothing".utf8)) == .failure(damaged))
    #expect(await PDFReading().document(in: []) == .failure(damaged))
  }

  @Test(arguments: [("扫描件.pdf", PDFWordList.scanned), ("加密.pdf", PDFReading.sentence(.encrypted))])
  func refusesWithASentence(_ name: String, _ expected: Unreadable) async throws {
    #expect(await PDFReading().document(in: try Self.bytes(name)) == .failure(expected))
  }

  /// A whole PDF of empty pages, written by hand.
  static func emptyPages(_ count: Int) -> [UInt8] {
    let kids = (0..<count).map { "\($0 + 3) 0 R" }.joined(separator: " ")
    var objects = ["<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [\(kids)] /Count \(count) >>"]
    for _ in 0..<count { objects.append("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] >>") }
    var file = "%PDF-1.4\n"
    var places: [Int] = []
    for (index, object) in objects.enumerated() {
      places.append(file.utf8.count)
      file += "\(index + 1) 0 obj\n\(object)\nendobj\n"
    }
    let start = file.utf8.count
    file += "xref\n0 \(objects.count + 1)\n0000000000 65535 f \n"
    for place in places { file += String(repeating: "0", count: 10 - String(place).count) + "\(place) 00000 n \n" }
    file += "trailer\n<< /Size \(objects.count + 1) /Root 1 0 R >>\nstartxref\n\(start)\n%%EOF\n"
    return Array(file.utf8)
  }

  @Test(arguments: [(300, PDFWordList.scanned), (301, PDFWordList.tooManyPages)])
  func refusesTooManyPages(_ count: Int, _ expected: Unreadable) async {
    #expect(await PDFReading().document(in: Self.emptyPages(count)) == .failure(expected))
  }

  @Test func aMissingProgramIsNamed() async {
    let reading = PDFReading(words: PDFWords(executable: "pdftotext-not-here"))
    let expected = Unreadable("这台机器缺少读取 PDF 所需的程序 pdftotext-not-here，请联系系统管理员安装 poppler-utils。")
    #expect(await reading.document(in: [1]) == .failure(expected))
  }

  @Test func aTextBombIsCut() async throws {
    var words = PDFWords()
    words.limits.output = 4_000
    let reading = PDFReading(words: words)
    #expect(await reading.document(in: try Self.bytes("云溪镇.pdf")) == .failure(PDFWordList.tooLarge))
  }

  /// Expected numbers written down from the printed pages.
  @Test(.enabled(if: PublishedReports.areHere, PublishedReports.absence))
  func readsAPublishedReport() async throws {
    let bytes = try PublishedReports.bytes("05-huaian-2024.pdf")
    let document = try await PDFReading().document(in: bytes).get()
    let tables = Self.tables(document)
    try #require(tables.count == 3)
    let two = tables[0].filter { $0.count > 1 && $0[0] != "信息内容" }.map { Array($0.dropFirst()) }
    #expect(two == [["1", "0", "11"], ["8", "26", "66"], ["447228"], ["3985758"], ["88283"], ["96171.6"]])
    let three = tables[1].dropFirst(3).map { $0.dropFirst().compactMap { Int($0) } }
    #expect(
      three == [
        [3001, 53, 0, 0, 61, 4, 3119], [34, 0, 0, 0, 0, 0, 34], [1288, 21, 0, 0, 50, 3, 1362],
        [447, 7, 0, 0, 0, 0, 454],
        [2, 0, 0, 0, 0, 0, 2], [30, 1, 0, 0, 0, 0, 31], [5, 0, 0, 0, 0, 0, 5], [6, 0, 0, 0, 0, 0, 6],
        [7, 1, 0, 0, 0, 0, 8], [12, 0, 0, 0, 0, 0, 12], [9, 0, 0, 0, 0, 0, 9], [105, 0, 0, 0, 0, 0, 105],
        [746, 12, 0, 0, 10, 1, 769], [11, 0, 0, 0, 0, 0, 11], [1, 0, 0, 0, 0, 0, 1], [56, 6, 0, 0, 0, 0, 62],
        [25, 0, 0, 0, 0, 0, 25], [0, 0, 0, 0, 0, 0, 0], [0, 0, 0, 0, 0, 0, 0], [1, 0, 0, 0, 0, 0, 1],
        [67, 3, 0, 0, 1, 0, 71], [6, 0, 0, 0, 0, 0, 6], [108, 2, 0, 0, 0, 0, 110], [2932, 53, 0, 0, 61, 4, 3050],
        [103, 0, 0, 0, 0, 0, 103],
      ])
    let four = ["72", "64", "178", "37", "351", "13", "4", "8", "1", "26", "12", "1", "1", "6", "20"]
    #expect(tables[2].last == four)
    let reading = try ReportReader(comparesLabels: false).read(document)
    #expect(reading.report.year == 2024)
    #expect(reading.report.tableThree?[.handledTotal, .total] == 3050)
    #expect(reading.report.tableFour?[.reconsideration, .total] == 351)
  }
}
