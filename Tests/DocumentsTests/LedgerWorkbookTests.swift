import Foundation
import Testing

@testable import Disclosure
@testable import Documents

@Suite("台账文件") struct LedgerWorkbookTests {
  @Test("The empty ledger is read back as a ledger of nothing")
  func template() throws {
    let workbook = try written(.template)
    #expect(try Ledger(workbook) == Ledger())
    #expect(workbook.sheets.map(\.name) == ["说明", "依申请公开", "行政复议诉讼", "规范性文件", "行政执法", "行政事业性收费", "信息处理费", "文字"])
    #expect(workbook.hiddenSheets == ["选项"])
  }

  @Test("The demonstration is read back equal", arguments: [2021, 2025, 2031])
  func demo(year: Int) throws {
    let entries = DemoLedger(year: year).entries
    let ledger = try Ledger(try written(entries))
    #expect(ledger == (try Ledger(SourceWorkbook(entries))))
    #expect(ledger.facts.requests.count == 44)
  }

  @Test("Every choice of a drop-down list is understood by the reader")
  func choices() throws {
    for sheet in LedgerSheet.allCases {
      for column in sheet.columns {
        guard case .choice(let choices) = column.content else { continue }
        for choice in choices {
          let faults = LedgerSample.with(sheet.name, sheet.columns.map { $0 == column ? choice : "" }).faults
          #expect(faults.filter { $0.contains("“\(choice)”不是") } == [])
        }
      }
    }
  }

  @Test("Every run writes the same bytes")
  func reproducible() throws {
    #expect(try bytes(DemoLedger(year: 2025).entries) == bytes(DemoLedger(year: 2025).entries))
  }

  @Test("A path that cannot be written is a failure, not a crash")
  func failure() {
    #expect(throws: LedgerEntries.WriteFailure.self) {
      try LedgerEntries.template.writeSpreadsheet(to: "/nowhere/at/all.xlsx")
    }
  }

  private func written(_ entries: LedgerEntries) throws -> SourceWorkbook {
    try XLSXExtraction.workbook(from: try bytes(entries))
  }

  private func bytes(_ entries: LedgerEntries) throws -> [UInt8] {
    let file = FileManager.default.temporaryDirectory.appending(path: "ledger-\(UUID().uuidString).xlsx")
    defer { try? FileManager.default.removeItem(at: file) }
    try entries.writeSpreadsheet(to: file.path)
    return [UInt8](try Data(contentsOf: file))
  }
}
