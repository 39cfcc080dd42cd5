import Disclosure
import Documents
import Testing

struct WritingDOCXTests {
  private static let documents = [
    Document(report: WritingSamples.report), Document(report: WritingSamples.oldReport), WritingSamples.letter,
  ]

  @Test(arguments: documents)
  func everyPartIsWellFormedAndTheFileTheSameEveryTime(document: Document) throws {
    let bytes = try DOCXWriter.write(document)
    let members = members(ofArchive: bytes)
    #expect(members.first?.name == "[Content_Types].xml")
    #expect(members.count == 11)
    for member in members { #expect(WritingXML(member.bytes) != nil, "\(member.name)") }
    #expect(try DOCXWriter.write(document) == bytes)
  }

  @Test(arguments: documents)
  func everyRowFillsItsGrid(document: Document) throws {
    let main = try Self.part("word/document.xml", of: document)
    // The letter's table lies on the paper turned.
    let textWidth = document == WritingSamples.letter ? 13_777 : 8_844
    for table in main.all("tbl") {
      let columns = table.first("tblGrid")?.children.map { Int($0.attributes["w"] ?? "") ?? 0 } ?? []
      #expect(columns.reduce(0, +) == textWidth)
      for row in table.all("tr") {
        let spans = row.all("tc").map { Int($0.first("gridSpan")?.attributes["val"] ?? "1") ?? 0 }
        #expect(spans.reduce(0, +) == columns.count)
        let widths = row.all("tcW").map { Int($0.attributes["w"] ?? "") ?? 0 }
        #expect(widths.reduce(0, +) == textWidth)
      }
    }
  }

  @Test func tableThreeMergesDownwardAndRepeatsItsHead() throws {
    let main = try Self.part("word/document.xml", of: Document(report: WritingSamples.report))
    let table = try #require(main.all("tbl").dropFirst().first)
    let merges = table.all("vMerge").map { $0.attributes["val"] ?? "continue" }
    // The head's three, 三、 and the four blocks.
    #expect(merges.filter { $0 == "restart" }.count == 8)
    #expect(merges.filter { $0 == "continue" }.count == 2 + 1 + 1 + 21 + 7 + 2 + 4 + 2)
    #expect(table.all("tblHeader").count == 3)
    #expect(table.all("cantSplit").count == 28)
  }

  @Test func aLandscapePartHasASectionOfItsOwnAndNoEmptyPageFollows() throws {
    let main = try Self.part("word/document.xml", of: WritingSamples.letter)
    let sizes = main.all("pgSz").map { $0.attributes["orient"] ?? "portrait" }
    #expect(sizes == ["portrait", "landscape"])
    #expect(main.children.first?.children.last?.name == "sectPr")
  }

  @Test("A table is as wide as the text: 156 mm, and 243 mm on the paper turned")
  func aTableFillsItsPaper() throws {
    let main = try Self.part("word/document.xml", of: WritingSamples.letter)
    let turned = try #require(main.all("tbl").last)
    #expect(turned.all("gridCol").compactMap { $0.attributes["w"].flatMap { Int($0) } } == [4592, 9185])
    let upright = try #require(
      try Self.part("word/document.xml", of: Document(report: WritingSamples.report)).all("tbl").first)
    #expect(upright.all("gridCol").compactMap { $0.attributes["w"].flatMap { Int($0) } }.reduce(0, +) == 8844)
  }

  @Test func indentsAreGivenInCharactersAndInTwips() throws {
    let styles = try Self.part("word/styles.xml", of: WritingSamples.letter)
    let body = try #require(styles.all("style").first { $0.attributes["styleId"] == "BodyText" })
    #expect(body.first("ind")?.attributes == ["firstLineChars": "200", "firstLine": "640"])
    let heading = try #require(styles.all("style").first { $0.attributes["styleId"] == "Heading2" })
    #expect(heading.first("rFonts")?.attributes["eastAsia"] == "楷体_GB2312")
  }

  @Test func theFilesDateIsTheCallersOrUnknown() throws {
    let unknown = try Self.part("docProps/core.xml", of: WritingSamples.letter)
    #expect(unknown.first("created")?.text == "1980-01-01T00:00:00Z")
    let given = Document(report: WritingSamples.report, day: Day(iso: "2026-01-15"))
    #expect(try Self.part("docProps/core.xml", of: given).first("created")?.text == "2026-01-15T00:00:00Z")
    #expect(try Self.part("docProps/core.xml", of: given).first("title")?.text == "云溪镇人民政府2025年政府信息公开工作年度报告")
  }

  private static func part(_ name: String, of document: Document) throws -> WritingXML {
    let member = try #require(members(ofArchive: try DOCXWriter.write(document)).first { $0.name == name })
    return try #require(WritingXML(member.bytes))
  }
}
