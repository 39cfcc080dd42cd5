import Database
import DatabaseFixtures
import Disclosure
import Documents
import Registry
import Testing

@Suite("表二的登记") struct RegisterTests {
  @Test(arguments: FreshDatabase.engines)
  func documentsAreMadeAmendedRepealedAndContinued(_ engine: EngineKind) async throws {
    try await CatalogueFixture.with(engine) { town in
      let (registry, organ, by) = (town.registry, town.organ, Authority.person(town.officer))
      let now = town.people.at(0)
      let old = try await town.register("云政规〔2021〕1号", made: "2021-03-01", until: "2026-02-28")
      let new = try await town.register("云政规〔2026〕1号", made: "2026-01-05")
      let termed = try await town.register(nil, made: "2024-01-05", until: "2026-12-31")
      let day = try #require(Day(iso: "2026-02-01"))
      try await registry.amendDocument(termed, on: day, by: new, of: organ, authority: by, at: now)
      try await registry.endDocument(old, .init(.repealed, day: day, successor: new), of: organ, by: by, at: now)
      try await registry.setTerm(of: termed, until: Day(iso: "2028-12-31"), of: organ, by: by, at: now)
      let documents = try await registry.normativeDocuments(of: organ, for: town.viewer)
      #expect(documents.map(\.id) == [old, termed, new])
      #expect(documents[0].ended == .init(.repealed, day: day, successor: new))
      #expect(documents[1].amendments == [.init(day: day, by: new)])
      #expect(documents[1].validUntil?.description == "2028-12-31")
      for (year, made, repealed, inForce) in [(2024, 1, 0, 2), (2025, 0, 0, 2), (2026, 1, 1, 2), (2029, 0, 1, 1)] {
        let table = try await town.tableTwo(year)
        #expect(
          table[.normativeDocuments, .made] == made && table[.normativeDocuments, .repealed] == repealed, "\(year)")
        #expect(table[.normativeDocuments, .inForce] == inForce && table[.regulations, .inForce] == 0, "\(year)")
      }
      #expect(try await town.faults() == [])
    }
  }

  @Test(arguments: FreshDatabase.engines)
  func aStepThatCannotBeIsRefused(_ engine: EngineKind) async throws {
    try await CatalogueFixture.with(engine) { town in
      let (registry, organ, by) = (town.registry, town.organ, Authority.person(town.officer))
      let now = town.people.at(0)
      let id = try await town.register("云政规〔2026〕1号", made: "2026-01-05", until: "2026-12-31")
      let made = try #require(Day(iso: "2026-01-05"))
      let today = try #require(Day(iso: "2026-03-02"))
      await #expect(throws: CatalogueRefusal.documentTaken("云政规〔2026〕1号")) {
        _ = try await town.register("云政规〔2026〕1号", made: "2026-01-06")
      }
      await #expect(throws: CatalogueRefusal.dayAhead(today)) { _ = try await town.register(nil, made: "2026-03-03") }
      await #expect(throws: CatalogueRefusal.dayBeforeMade(made)) {
        try await registry.endDocument(id, .init(.lapsed, day: made.previous), of: organ, by: by, at: now)
      }
      await #expect(throws: CatalogueRefusal.successorIsSame) {
        try await registry.endDocument(id, .init(.lapsed, day: made, successor: id), of: organ, by: by, at: now)
      }
      await #expect(throws: CatalogueRefusal.noSuchDocument) {
        try await registry.amendDocument(id, on: made, by: "none", of: organ, authority: by, at: now)
      }
      let term = try #require(Day(iso: "2026-12-31"))
      await #expect(throws: CatalogueRefusal.termNotLater(term)) {
        try await registry.setTerm(of: id, until: term, of: organ, by: by, at: now)
      }
      try await registry.endDocument(id, .init(.lapsed, day: today), of: organ, by: by, at: now)
      await #expect(throws: CatalogueRefusal.documentEnded) {
        try await registry.endDocument(id, .init(.lapsed, day: today), of: organ, by: by, at: now)
      }
    }
  }

  @Test(arguments: FreshDatabase.engines)
  func whatNobodyEnteredIsBlankAndATotalOfZeroIsZero(_ engine: EngineKind) async throws {
    try await CatalogueFixture.with(engine) { town in
      #expect(try await town.tableTwo(2025) == TableTwo())
      _ = try await town.enter("2025-03-05", 3)
      _ = try await town.enter("2025-04", 12, source: "政务服务系统")
      _ = try await town.charge("2025-12", "1234.50", source: "财政所")
      let table = try await town.tableTwo(2025)
      #expect(table[.licences] == 15 && table[.penalties] == nil && table.feesWan?.description == "0.12345")
      #expect(table[.normativeDocuments, .made] == nil)
      let none = EnforcementEntry(
        decision: .penalties, span: try #require(RegisterSpan(code: "2025-12")), quantity: 0, source: "全年没有")
      _ = try await town.registry.enterEnforcement(
        none, of: town.organ, by: .person(town.officer), at: town.people.at(0))
      #expect(try await town.tableTwo(2025)[.penalties] == 0)
      #expect(try await town.tableTwo(2024) == TableTwo())
    }
  }

  @Test(arguments: FreshDatabase.engines)
  func nothingIsCountedTwiceAndCorrectionsAreEvents(_ engine: EngineKind) async throws {
    try await CatalogueFixture.with(engine) { town in
      let (registry, organ, by) = (town.registry, town.organ, Authority.person(town.officer))
      let now = town.people.at(0)
      let day = try await town.enter("2025-03-05", 3)
      await #expect(throws: CatalogueRefusal.totalBesideDays(.day(try #require(Day(iso: "2025-03-05"))))) {
        _ = try await town.enter("2025-03", 12, source: "甲")
      }
      await #expect(throws: CatalogueRefusal.sourceMissing) { _ = try await town.enter("2025-04", 12) }
      await #expect(throws: CatalogueRefusal.negative) { _ = try await town.enter("2025-04-01", -1) }
      await #expect(throws: CatalogueRefusal.dayAhead(try #require(Day(iso: "2026-03-02")))) {
        _ = try await town.enter("2026-04", 1, source: "甲")
      }
      let total = try await town.charge("2025-05", "10", source: "财政所")
      await #expect(throws: CatalogueRefusal.totalBesideDays(.month(year: 2025, month: 5))) {
        _ = try await town.charge("2025-05-06", "1")
      }
      try await registry.correctEnforcement(day, to: 4, reason: "漏登一件", of: organ, by: by, at: now)
      #expect(try await town.tableTwo(2025)[.licences] == 4)
      try await registry.correctEnforcement(day, to: nil, reason: "改为按月登记", of: organ, by: by, at: now)
      try await registry.correctCharge(
        total, to: ExactDecimal(mantissa: 25, scale: 1), reason: "退费", of: organ, by: by, at: now)
      _ = try await town.enter("2025-03", 12, source: "甲")
      let entries = try await registry.enforcementEntries(of: organ, for: town.viewer)
      #expect(entries.map(\.entry.quantity) == [12] && entries.map(\.author) == [town.officer.rawValue])
      #expect(try await registry.chargeEntries(of: organ, for: town.viewer).map(\.entry.amount.description) == ["2.5"])
      await #expect(throws: CatalogueRefusal.noSuchEntry) {
        try await registry.correctEnforcement(day, to: 1, reason: "甲", of: organ, by: by, at: now)
      }
      await #expect(throws: PeopleRefusal.empty("理由")) {
        try await registry.correctCharge(total, to: .zero, reason: " ", of: organ, by: by, at: now)
      }
      let kinds = try await town.people.fixture.database.read { session in
        try session.query("SELECT kind FROM log WHERE stream = $1 ORDER BY seq", "register/\(organ)") {
          try $0[0] as String
        }
      }
      #expect(
        kinds == [
          "enforcementEntered", "chargeEntered", "enforcementCorrected", "enforcementCorrected", "chargeCorrected",
          "enforcementEntered",
        ])
      #expect(try await town.faults() == [])
    }
  }

  private static func workbook(_ number: String) throws -> RegisterImport {
    func sheet(_ name: String, _ rows: [[String]]) -> SourceSheet {
      SourceSheet(
        name: name,
        rows: rows.enumerated().map { index, cells in
          SourceSheetRow(
            number: index + 1,
            cells: cells.enumerated().filter { !$0.element.isEmpty }.map {
              SourceSheetCell(column: $0.offset + 1, value: .text($0.element))
            })
        })
    }
    return try RegisterImport(
      SourceWorkbook(sheets: [
        sheet("行政执法", [["类别", "日期", "数量"], ["行政许可", "2025-03-01", "12"]]),
        sheet("行政事业性收费", [["日期", "金额（元）"], ["2025-03-01", "100"]]),
        sheet(
          "规范性文件",
          [["名称", "文号", "类别", "制发日期", "废止日期"], ["甲办法", number, "规范性文件", "2025-05-01", "2025-06-01"]]),
      ]))
  }

  @Test(arguments: FreshDatabase.engines)
  func aSpreadsheetIsImportedWholeOrNotAtAll(_ engine: EngineKind) async throws {
    try await CatalogueFixture.with(engine) { town in
      _ = try await town.register("一号", made: "2025-01-05")
      let taken = LedgerFault(
        sheet: "规范性文件", row: 2, column: "文号", message: CatalogueRefusal.documentTaken("一号").sentence)
      await #expect(throws: LedgerFaults(faults: [taken])) {
        try await town.registry.importRegisters(
          Self.workbook("一号"), of: town.organ, by: .person(town.officer), at: town.people.at(0))
      }
      #expect(try await town.tableTwo(2025)[.licences] == nil)
      let preview = try await town.registry.previewRegisters(
        Self.workbook("一号"), of: town.organ, for: town.viewer, today: town.people.at(0).day)
      #expect(preview.faults == [taken])
      try await town.registry.importRegisters(
        Self.workbook("二号"), of: town.organ, by: .person(town.officer), at: town.people.at(0))
      let table = try await town.tableTwo(2025)
      #expect(table[.licences] == 12 && table.feesWan?.description == "0.01")
      #expect(table[.normativeDocuments, .made] == 2 && table[.normativeDocuments, .repealed] == 1)
      let again = try await town.registry.previewRegisters(
        Self.workbook("三号"), of: town.organ, for: town.viewer, today: town.people.at(0).day)
      #expect(again == RegisterPreview(faults: [], alike: 2))
      #expect(try await town.faults() == [])
    }
  }

  @Test(arguments: FreshDatabase.engines)
  func monthsTotalsAreImportedWithTheirSource(_ engine: EngineKind) async throws {
    try await CatalogueFixture.with(engine) { town in
      var file = RegisterImport()
      file.enforcements = [
        .init(
          row: 2, EnforcementEntry(decision: .licences, span: .month(year: 2025, month: 3), quantity: 12, source: "月报"))
      ]
      file.charges = [
        .init(row: 2, ChargeEntry(span: .month(year: 2025, month: 3), amount: ExactDecimal(100), source: "财政所"))
      ]
      try await town.registry.importRegisters(
        file, of: town.organ, by: .person(town.officer), at: town.people.at(0))
      #expect(try await town.tableTwo(2025)[.licences] == 12)
      let entries = try await town.registry.enforcementEntries(of: town.organ, for: town.viewer)
      #expect(entries.map(\.entry.source) == ["月报"])
      let today = town.people.at(0).day
      let again = try await town.registry.previewRegisters(file, of: town.organ, for: town.viewer, today: today)
      let beside = CatalogueRefusal.totalBesideDays(.month(year: 2025, month: 3)).sentence
      #expect(
        again.faults == [
          LedgerFault(sheet: "行政执法", row: 2, column: "月份", message: beside),
          LedgerFault(sheet: "行政事业性收费", row: 2, column: "月份", message: beside),
        ])
      _ = try await town.enter("2025-05-06", 1)
      file.enforcements = [
        .init(
          row: 3, EnforcementEntry(decision: .licences, span: .month(year: 2025, month: 5), quantity: 1, source: "月报")),
        .init(
          row: 4, EnforcementEntry(decision: .licences, span: .month(year: 2027, month: 1), quantity: 1, source: "月报")),
      ]
      file.charges = []
      let faults = try await town.registry.previewRegisters(file, of: town.organ, for: town.viewer, today: today).faults
      #expect(faults.map(\.row) == [3, 4] && faults.allSatisfy { $0.column == "月份" })
      #expect(try await town.faults() == [])
    }
  }
}
