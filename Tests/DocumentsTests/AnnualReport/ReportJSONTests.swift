import Disclosure
import TestSupport
import Testing

@testable import Documents

struct ReportJSONTests {
  private func text(replacing old: String, with new: String) -> [UInt8] {
    Array(MarkedReport.report.json.text.replacing(old, with: new, maxReplacements: 1).utf8)
  }

  @Test("The document has the contract's keys in the contract's order")
  func keys() {
    let json = MarkedReport.report.json
    #expect(
      json.members?.map(\.key) == [
        "schema", "form", "title", "organ", "level", "year", "sections", "tableTwo", "tableThree", "tableFour",
      ])
    #expect(json["schema"]?.string == "gongkai.annual-report/1" && json["form"]?.string == "2021")
    #expect(json["level"]?.string == "town" && json["year"]?.integer == 2025)
    #expect(json["sections"]?.array?.first?.members?.map(\.key) == ["number", "title", "text"])
    #expect(json["tableThree"]?.members?.count == 25)
    #expect(json["tableTwo"]?["feesWan"]?.string == String(MarkedReport.number(240)))
  }

  @Test("Blank is null, never 0, and stays so")
  func blank() throws {
    var report = MarkedReport.report
    report.tableThree?[.granted, .total] = nil
    report.tableTwo?.feesWan = nil
    #expect(report.json["tableThree"]?["granted"]?["total"] == .null)
    #expect(try ReportJSONReader.read(report.json).report == report)
  }

  @Test("What is no count is told, with its text; the cell is blank")
  func notACount() throws {
    let number = String(MarkedReport.number(0))
    for (written, kept) in [("-3", "-3"), ("1.5", "1.5"), ("\"减4\"", "减4"), ("\"/\"", "/")] {
      let reading = try ReportJSONReader.read(
        text(replacing: "\"naturalPerson\": \(number)", with: "\"naturalPerson\": \(written)"))
      #expect(reading.report.tableThree?[.received, .naturalPerson] == nil)
      #expect(reading.notes.notCounts == [.three(.received, .naturalPerson): kept])
    }
  }

  @Test(
    "What the schema does not know is refused, naming the place",
    arguments: [
      ("gongkai.annual-report/1", "gongkai.annual-report/9", "schema"),
      ("\"form\": \"2021\"", "\"form\": \"2023\"", "form"),
      ("\"level\": \"town\"", "\"level\": \"village\"", "village"), ("\"year\": 2025", "\"year\": \"2025\"", "year"),
      ("\"carriedIn\"", "\"carriedInto\"", "carriedInto"), ("\"business\"", "\"busyness\"", "busyness"),
      ("\"directLitigation\"", "\"suits\"", "suits"), ("\"licences\"", "\"licenses\"", "licenses"),
      ("\"number\": 1", "\"number\": 7", "sections"), ("\"sections\": [", "\"sections\": 3, \"more\": [", "sections"),
    ])
  func refused(old: String, new: String, place: String) {
    let refusal = #expect(throws: Unreadable.self) { try ReportJSONReader.read(text(replacing: old, with: new)) }
    #expect(refusal?.reason.contains(place) == true)
  }

  @Test("Damaged bytes end in a reading or a refusal, and no number moves")
  func damaged() {
    let original = Array(MarkedReport.report.json.text.utf8)
    var readings = 0
    for seed in 0..<FuzzCount.of(300, sharedBy: 9) {
      var random = SeededRandom(seed: seed)
      let bytes = Mutation.allCases[seed % Mutation.allCases.count].apply(to: original, &random)
      guard let reading = try? ReportJSONReader.read(bytes) else { continue }
      readings += 1
      let moved = MarkedReport.moved(in: reading.report)
      #expect(moved.isEmpty, "seed \(seed): \(moved.map(\.chinese))")
    }
    #expect(readings > 0)
  }
}
