import Testing

@testable import Disclosure

@Suite("规范性文件和登记表") struct NormativeDocumentTests {
  private let day = CatalogueSample.day

  private func document(
    made: String, until: String? = nil, ended: NormativeDocument.Ending? = nil,
    amended: String? = nil
  ) throws -> NormativeDocument {
    NormativeDocument(
      id: "d", title: "云溪镇临时救助备用金管理办法", number: "云政规〔2021〕1号", category: .normativeDocuments,
      made: try day(made),
      validUntil: try until.map(day),
      amendments: try amended.map { [.init(day: try day($0))] } ?? [], ended: ended)
  }

  @Test func isInForceUntilItEnds() throws {
    let repealed = try document(
      made: "2021-03-01", until: "2026-02-28", ended: .init(.repealed, day: try day("2025-06-01")),
      amended: "2024-01-01")
    for (on, validity) in [
      ("2021-02-28", nil), ("2021-03-01", .inForce), ("2024-01-01", .amended),
      ("2025-05-31", .amended),
      ("2025-06-01", .repealed), ("2026-03-01", .repealed),
    ] as [(String, ItemValidity?)] {
      #expect(repealed.validity(on: try day(on)) == validity, "\(on)")
    }
    let termed = try document(made: "2021-03-01", until: "2026-02-28")
    #expect(termed.validity(on: try day("2026-02-28")) == .inForce)
    #expect(termed.validity(on: try day("2026-03-01")) == .lapsed)
  }

  /// 制发、废止、现行有效 of three years.
  @Test func isCountedByTheCodeOfTheLedger() throws {
    var facts = DisclosureFacts()
    facts.documents = [
      try document(made: "2021-03-01", until: "2025-12-31"), try document(made: "2024-05-01"),
      try document(made: "2025-05-01", ended: .init(.lapsed, day: try day("2026-07-01"))),
    ].compactMap(\.fact)
    facts.enforcements = [
      EnforcementEntry(
        decision: .licences, span: .month(year: 2025, month: 2), quantity: 12, source: "政务服务系统"
      ).fact,
      EnforcementEntry(decision: .licences, span: .day(try day("2026-01-04")), quantity: 1).fact,
    ]
    facts.charges = [
      ChargeEntry(
        span: .month(year: 2025, month: 12), amount: ExactDecimal(mantissa: 123_450, scale: 2)
      ).fact
    ]
    for (year, made, repealed, inForce, licences, fees) in [
      (2024, 1, 0, 2, 0, "0"), (2025, 1, 0, 3, 12, "0.12345"), (2026, 0, 2, 1, 1, "0"),
    ] {
      let table = facts.tableTwo(of: try #require(ReportingYear(year)))
      #expect(table[.normativeDocuments, .made] == made, "\(year)")
      #expect(table[.normativeDocuments, .repealed] == repealed, "\(year)")
      #expect(table[.normativeDocuments, .inForce] == inForce, "\(year)")
      #expect(table[.licences] == licences && table.feesWan?.description == fees, "\(year)")
    }
  }

  @Test(
    arguments: [
      ("2025-09-01", nil), ("2025-09-01", nil), ("2025-10-01", "还有 150 天"),
      ("2026-02-28", "还有 0 天"), ("2026-03-01", "自动失效"),
    ] as [(String, String?)])
  func remindsOfItsTerm(_ today: String, _ words: String?) throws {
    let reminder = ValidityReminder(
      try document(made: "2021-03-01", until: "2026-02-28"), on: try day(today), ahead: 150)
    #expect((reminder == nil) == (words == nil))
    if let words { #expect(reminder?.sentence.contains(words) == true) }
  }

  @Test func theListInForceIsInTheOrderOfMaking() throws {
    let documents = [
      try document(made: "2024-05-01"), try document(made: "2021-03-01", until: "2026-02-28"),
    ]
    let list = DocumentsInForce(documents, on: try day("2026-02-28"))
    #expect(list.documents.map(\.made.description) == ["2021-03-01", "2024-05-01"])
    #expect(DocumentsInForce(documents, on: try day("2026-03-01")).documents.count == 1)
  }

  @Test(
    arguments: [
      ("2026-03-05", "2026-03", true), ("2026-03", "2026-03", true),
      ("2026-03-05", "2026-03-05", false),
      ("2026-02-28", "2026-03", false), ("2025-03", "2026-03", false),
    ])
  func aTotalDoesNotStandBesideItsDays(_ one: String, _ other: String, _ overlaps: Bool) throws {
    let (left, right) = (
      try #require(RegisterSpan(code: one)), try #require(RegisterSpan(code: other))
    )
    #expect(left.overlapsTotal(right) == overlaps && right.overlapsTotal(left) == overlaps)
    #expect(left.code == one && right.code == other)
  }

  @Test(arguments: ["", "2026-13", "2026-02-30", "2026", "2026-2"])
  func refusesWhatIsNoSpan(_ code: String) { #expect(RegisterSpan(code: code) == nil) }
}
