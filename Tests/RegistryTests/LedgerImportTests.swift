import Database
import DatabaseFixtures
import Disclosure
import Documents
import TestSupport
import Testing

@testable import Registry

/// Ledgers brought into the register.
@Suite struct LedgerImportTests {
  private static let today = "2026-03-10"

  private func request(
    _ number: String, _ received: String, _ closed: String? = nil, _ result: TableThreeRow = .granted, row: Int = 2,
    _ applicant: ApplicantKind = .naturalPerson
  ) throws -> LedgerRequest {
    let received = RequestsFixture.day(received)
    guard let closed else {
      return LedgerRequest(number: number, row: row, fact: RequestFact(applicant: applicant, received: received))
    }
    let fact = RequestFact(
      applicant: applicant, received: received, closed: RequestsFixture.day(closed), result: result)
    return LedgerRequest(number: number, row: row, fact: try #require(fact))
  }

  private func bring(
    _ requests: [LedgerRequest], into office: RequestsFixture, by viewer: Viewer? = nil
  ) async throws -> ImportedLedger {
    try await office.registry.importLedger(
      requests, by: viewer ?? office.officer, under: office.rules, today: office.day(Self.today),
      at: office.noon(Self.today))
  }

  private func faults(_ requests: [LedgerRequest], into office: RequestsFixture) async throws -> [String] {
    do {
      _ = try await bring(requests, into: office)
      return []
    } catch let refusal as LedgerFaults {
      return refusal.faults.map(\.sentence)
    }
  }

  private func summary(_ number: String, _ office: RequestsFixture) async throws -> RequestSummary {
    var filter = RequestFilter()
    filter.text = number
    return try #require(
      try await office.registry.requests(for: office.officer, filter).lines.first { $0.number == number })
  }

  @Test(arguments: FreshDatabase.engines)
  func closedRowsAreClosedAndOpenOnesLive(_ engine: EngineKind) async throws {
    try await RequestsFixture.with(engine) { office in
      let ledger = [
        try request("旧〔2025〕1号", "2025-06-03", "2025-06-20", .notHeld),
        try request("旧〔2026〕2号", "2026-02-24", row: 3, .business),
      ]
      let done = try await bring(ledger, into: office)
      #expect(done.closed == 1 && done.open == 1 && done.rows == 2)
      let closed = try await summary("旧〔2025〕1号", office)
      #expect(closed.isBackfilled && closed.state == .closed && closed.result == .notHeld && closed.channel == .ledger)
      #expect(closed.dueSituation == .backfilled(on: office.day("2025-06-20")))
      let open = try await summary("旧〔2026〕2号", office)
      #expect(open.isBackfilled && open.state == .registered && open.received == office.day("2026-02-24"))
      // A living case goes on as every other: the ladder is the only way to a reply.
      try await office.answer(open.id, .supplied, on: Self.today)
      #expect(try await summary("旧〔2026〕2号", office).state == .delivered)
      // A number of the ledger is not given out again.
      #expect(try await office.file(on: "2026-03-02").number == "2026-0001")
      #expect(try await office.faults() == [])
    }
  }

  @Test("An open case from a ledger is checked before the signature as every other", arguments: FreshDatabase.engines)
  func openOnesAreChecked(_ engine: EngineKind) async throws {
    try await RequestsFixture.with(engine) { office in
      let (registry, rules, iso) = (office.registry, office.rules, Self.today)
      _ = try await bring([try request("旧〔2026〕2号", "2026-02-24", row: 2, .business)], into: office)
      let id = try await summary("旧〔2026〕2号", office).id
      let text = "依据《条例》第三十六条第（二）项，本机关向你提供该政府信息，详见所附的材料。"
      _ = try await registry.draftReply(
        office.step(office.officer, id, iso), .supplied, remedy: .none, text: text, under: rules)
      let digest = try await office.open(id, iso)?.draft?.digest ?? ""
      _ = try await registry.submitReply(office.step(office.officer, id, iso), digest: digest, under: rules)
      for signer in [office.head, office.deputy] {
        _ = try await registry.passReply(office.step(signer, id, iso), digest: digest, under: rules)
      }
      await #expect(throws: ActionRefusal.notToBeSigned([.remedyWrong(expected: .reconsiderationOrSuit)])) {
        _ = try await registry.passReply(office.step(office.leader, id, iso), digest: digest, under: rules)
      }
    }
  }

  @Test(arguments: FreshDatabase.engines)
  func theSameFileTwiceAddsNothing(_ engine: EngineKind) async throws {
    try await RequestsFixture.with(engine) { office in
      let first = [
        try request("1", "2025-12-02", "2025-12-20"), try request("2", "2025-12-22", row: 3),
        try request("3", "2025-12-23", row: 4),
      ]
      _ = try await bring(first, into: office)
      let rows = try await office.rowCounts()
      let again = try await bring(first, into: office)
      #expect(again.changesNothing && again.known == 3)
      #expect(again.sentences(isDone: true) == ["台账中的 3 件申请系统中都已有，没有增加内容。"])
      #expect(try await office.rowCounts() == rows)

      // The next year's file holds the old rows, an end of one that was open, one that was answered here, and a new one.
      try await office.answer(try await summary("3", office).id, .supplied, on: "2026-01-20")
      let second = [
        try request("１", "2025-12-02", "2025-12-20"), try request("2", "2025-12-22", "2026-01-15", .petition, row: 3),
        try request("3", "2025-12-23", row: 4), try request("4", "2026-02-03", row: 5),
      ]
      let result = try await bring(second, into: office)
      #expect(result.known == 1 && result.finished == ["2"] && result.overtaken == ["3"] && result.open == 1)
      #expect(try await summary("2", office).result == .petition)
      #expect(try await office.faults() == [])
    }
  }

  @Test(arguments: FreshDatabase.engines)
  func oneFaultAndNothingIsImported(_ engine: EngineKind) async throws {
    try await RequestsFixture.with(engine) { office in
      let living = try await office.file(on: "2026-02-09")
      let rows = try await office.rowCounts()
      let faults = try await faults(
        [
          try request("9", "2025-06-03", "2025-06-20"), try request("2026-0001", "2026-02-09", "2026-02-10", row: 3),
          try request(" 2026-0001 ", "2026-02-08", row: 4), try request("10", "2026-04-01", row: 5),
          try request("11", "2026-03-02", "2026-03-11", row: 6), try request("12", "2007-03-02", "2007-03-11", row: 7),
          try request(String(repeating: "长", count: 61), "2026-03-02", row: 8),
        ], into: office)
      #expect(faults.count == 6)
      #expect(faults.first == "“依申请公开”表第 3 行“办理结果”：这件申请正在系统中办理，还没有办结。请在系统中办结后再导入，或者把本行的办理结果和办结日期留空。")
      #expect(
        faults.dropFirst().first?.contains("第 4 行“申请编号”：系统中已有编号为“2026-0001”的申请（自然人，2026-02-09 收到，没有办结），与本行不一致。") == true
      )
      #expect(
        faults.dropFirst(2).map { String($0.prefix(24)) } == [
          "“依申请公开”表第 5 行“收到日期”：日期不能", "“依申请公开”表第 6 行“办结日期”：日期不能", "“依申请公开”表第 7 行“收到日期”：申请到达",
          "“依申请公开”表第 8 行“申请编号”：编号“长",
        ])
      #expect(try await office.rowCounts() == rows)
      #expect(try await office.open(living.id, Self.today)?.version == 1)
    }
  }

  @Test func whatWasTakenUpHereIsNotEndedByALedger() async throws {
    try await RequestsFixture.with(.sqlite) { office in
      _ = try await bring([try request("1", "2026-02-03")], into: office)
      let id = try await summary("1", office).id
      _ = try await office.registry.assignRequest(
        office.step(office.officer, id, "2026-02-24"), to: "land", until: nil, under: office.rules)
      #expect(try await faults([try request("1", "2026-02-03", "2026-02-25")], into: office).count == 1)
      #expect(try await summary("1", office).closed == nil)
    }
  }

  @Test func onlyWhoMayImportImports() async throws {
    try await RequestsFixture.with(.sqlite) { office in
      for viewer in [office.mailRoom, office.deputy, office.leader, office.contributor, office.system] {
        await #expect(throws: ActionRefusal.notAllowed(.importLedger)) {
          try await bring([try request("1", "2026-02-03")], into: office, by: viewer)
        }
        await #expect(throws: ActionRefusal.notAllowed(.importLedger)) {
          try await office.registry.previewLedger(
            [try request("1", "2026-02-03")], by: viewer, under: office.rules, today: office.day(Self.today))
        }
      }
      // Another organ's register is its own.
      _ = try await bring([try request("1", "2026-02-03")], into: office, by: office.stranger)
      #expect(try await office.registry.requests(for: office.officer).total == 0)
    }
  }

  @Test func aPreviewChangesNothing() async throws {
    try await RequestsFixture.with(.sqlite) { office in
      let rows = try await office.rowCounts()
      let preview = try await office.registry.previewLedger(
        [try request("1", "2026-02-03"), try request("2", "2025-02-03", "2025-02-11")], by: office.officer,
        under: office.rules, today: office.day(Self.today))
      #expect(preview.sentences(isDone: false) == ["将导入 2 件申请，标为“补录”：1 件已办结，1 件在办。"])
      #expect(try await office.rowCounts() == rows)
    }
  }

  // MARK: - The register counts as the ledger

  private static func random(_ seed: Int) -> [LedgerRequest] {
    var random = SeededRandom(seed: seed)
    let first = RequestsFixture.day("2020-11-20")
    let last = RequestsFixture.day(today)
    return (1...Int.random(in: 1...120, using: &random)).compactMap { number in
      let received = first.adding(Int.random(in: 0...last.days(since: first), using: &random))
      let kind = ApplicantKind.allCases.randomElement(using: &random) ?? .naturalPerson
      let open = LedgerRequest(
        number: "台账\(number)", row: number + 1, fact: RequestFact(applicant: kind, received: received))
      let closed = received.adding(Int.random(in: 0...400, using: &random))
      guard closed <= last, Int.random(in: 0..<10, using: &random) > 0,
        let result = TableThreeRow.results.randomElement(using: &random),
        let fact = RequestFact(applicant: kind, received: received, closed: closed, result: result)
      else { return open }
      return LedgerRequest(number: open.number, row: open.row, fact: fact)
    }
  }

  @Test(arguments: 0..<FuzzCount.of(6, sharedBy: 500))
  func everyCellOfEveryYearIsThatOfTheLedger(_ seed: Int) async throws {
    let engine = FreshDatabase.engines[seed % FreshDatabase.engines.count]
    try await RequestsFixture.with(engine) { office in
      let ledger = Self.random(seed)
      // In two files, of which the second holds the first.
      _ = try await bring(Array(ledger.prefix(ledger.count / 2)), into: office)
      _ = try await bring(ledger, into: office)
      let facts = ledger.map(\.fact)
      for number in 2021...2026 {
        let year = try #require(ReportingYear(number))
        let expected = TableThree(counting: facts, in: year)
        let counted = try await office.registry.yearFacts(of: RequestsFixture.organ, year, for: office.officer)
        #expect(counted.tableThree(year) == expected)
        #expect(try await office.registry.tableThree(of: RequestsFixture.organ, year, for: office.officer) == expected)
        #expect(counted.uncounted == [])
        for row in TableThreeRow.results + [.received, .carriedIn, .handledTotal, .carriedOut] {
          let named = try await office.registry.explain(
            row, .total, of: RequestsFixture.organ, year, for: office.officer
          ).map(\.number)
          let there = ledger.filter { request in
            guard let share = request.fact.share(of: year) else { return false }
            return share.intake == row || share.outcome == row || (row == .handledTotal && share.outcome.isResult)
          }
          #expect(Set(named) == Set(there.map(\.number)) && named.count == there.count)
        }
      }
      #expect(try await office.faults() == [])
    }
  }
}
