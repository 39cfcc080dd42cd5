import Disclosure
import TestSupport
import Testing

@testable import Documents

/// Damaged input ends in a reading or a refusal, and no number ever stands in another cell than its own.
struct MutationTests {
  static let count = FuzzCount.of(250, sharedBy: SourceText.allCases.count)

  @Test("Undamaged, every kind of source gives the report back", arguments: SourceText.allCases)
  func undamaged(kind: SourceText) throws {
    let document = try kind.document(kind.write(MarkedReport.report))
    let reading = try ReportReader().read(document)
    #expect(reading.report.tableThree == MarkedReport.three)
    #expect(reading.report.tableFour == MarkedReport.four)
    #expect(reading.report.tableTwo == MarkedReport.two)
    #expect(reading.report.title == MarkedReport.report.title)
    #expect(reading.report.organ == "清河县云溪镇人民政府" && reading.report.level == .town && reading.report.year == 2025)
    #expect(reading.report.sections == MarkedReport.report.sections)
    #expect(reading.notes.notCounts.isEmpty && reading.notes.variants.isEmpty)
  }

  @Test("A damaged source never moves a number", arguments: SourceText.allCases)
  func damaged(kind: SourceText) {
    let original = Array(kind.write(MarkedReport.report).utf8)
    var refusals = 0
    for seed in 0..<MutationTests.count {
      var random = SeededRandom(seed: seed)
      let mutation = Mutation.allCases[seed % Mutation.allCases.count]
      let bytes = mutation.apply(to: original, &random)
      do {
        let reading = try ReportReader().read(kind.document(String(decoding: bytes, as: UTF8.self)))
        let moved = MarkedReport.moved(in: reading.report)
        #expect(moved.isEmpty, "\(kind) \(mutation) seed \(seed): \(moved.map(\.chinese))")
      } catch {
        refusals += 1
      }
    }
    // Damage that always or never ends in a refusal would mean that nothing is tested here.
    #expect(refusals > 0 && refusals < MutationTests.count)
  }
}
