import Database
import DatabaseFixtures
import Disclosure
import Testing

@testable import Registry

/// Each action once, with literal days.
@Suite struct RequestsActionTests {
  @Test(arguments: FreshDatabase.engines)
  func aLetterGoesFromArrivalToTheArchive(_ engine: EngineKind) async throws {
    try await RequestsFixture.with(engine) { office in
      let id = try await register(office)
      try await supplement(id, office)
      try await consult(id, office)
      try await review(id, office)
      try await finish(id, office)
      #expect(try await office.faults() == [])
      try await payloadsHoldNoSecrets(office)
    }
  }

  private func expect(
    _ office: RequestsFixture, _ id: RequestID, _ iso: String, _ state: RequestState, due: String?,
    sourceLocation: SourceLocation = #_sourceLocation
  ) async throws {
    let file = try #require(try await office.open(id, iso), sourceLocation: sourceLocation)
    #expect(file.state == state, sourceLocation: sourceLocation)
    #expect(file.period?.due == due.map { office.day($0) }, sourceLocation: sourceLocation)
    let line = try await office.registry.requests(for: office.officer).lines.first { $0.id == id }
    #expect(line?.state == state, sourceLocation: sourceLocation)
    #expect(line?.version == file.version, sourceLocation: sourceLocation)
  }

  private func register(_ office: RequestsFixture) async throws -> RequestID {
    let registry = office.registry
    let receipt = try await office.file(
      .ordinaryPost, applicant: nil, [.trackingNumber: "密语EMS"], by: office.mailRoom,
      documents: [office.document(.envelope)])
    #expect(receipt.number == "2026-0001")
    #expect(receipt.received == nil)
    #expect(receipt.due == office.day("2026-03-13"))
    let id = receipt.id
    try await expect(office, id, "2026-02-09", .unconfirmed, due: nil)
    _ = try await registry.attemptConfirmation(
      office.step(office.mailRoom, id, "2026-02-09"), by: .phone, record: "密语无人接听", under: office.rules)
    _ = try await registry.confirmReceipt(
      office.step(office.officer, id, "2026-02-10"), by: .phone, under: office.rules)
    try await expect(office, id, "2026-02-10", .registered, due: "2026-03-16")
    _ = try await registry.completeRegistration(
      office.step(office.officer, id, "2026-02-10"), applicant: .naturalPerson, RequestsFixture.applicant,
      under: office.rules)
    _ = try await registry.assignRequest(
      office.step(office.officer, id, "2026-02-11"), to: "land", until: office.day("2026-02-27"), note: "密语请办",
      under: office.rules)
    try await expect(office, id, "2026-02-11", .handling, due: "2026-03-16")
    return id
  }

  private func supplement(_ id: RequestID, _ office: RequestsFixture) async throws {
    let registry = office.registry
    _ = try await registry.askSupplement(
      office.step(office.officer, id, "2026-02-11"), until: office.day("2026-03-04"), text: "密语请明确年度",
      documents: [office.document(.supplementNotice)], under: office.rules)
    try await expect(office, id, "2026-02-12", .awaitingSupplement, due: nil)
    #expect(try await office.open(id, "2026-02-12")?.supplementUntil == office.day("2026-03-04"))
    _ = try await registry.proveSupplementDelivery(
      office.step(office.mailRoom, id, "2026-02-12"), proof: "密语回执", under: office.rules)
    _ = try await registry.receiveSupplement(
      office.step(office.mailRoom, id, "2026-03-02"), text: "密语2025年度", under: office.rules)
    try await expect(office, id, "2026-03-02", .handling, due: "2026-03-30")
  }

  private func consult(_ id: RequestID, _ office: RequestsFixture) async throws {
    let registry = office.registry
    _ = try await registry.sendConsultation(
      office.step(office.officer, id, "2026-03-03"), to: .thirdParty, addressee: "密语第三方", under: office.rules)
    try await expect(office, id, "2026-03-03", .consulting, due: nil)
    _ = try await registry.proveConsultationDelivery(
      office.step(office.officer, id, "2026-03-04"), of: "1", proof: "密语回执", under: office.rules)
    _ = try await registry.answerConsultation(
      office.step(office.officer, id, "2026-03-05"), of: "1", agrees: false, answer: "密语不同意", under: office.rules)
    try await expect(office, id, "2026-03-05", .handling, due: "2026-04-01")
    _ = try await registry.sendConsultation(
      office.step(office.officer, id, "2026-03-06"), to: .otherOrgan, addressee: "密语县局", under: office.rules)
    _ = try await registry.proveConsultationDelivery(
      office.step(office.officer, id, "2026-03-06"), of: "2", proof: "密语回执", under: office.rules)
    _ = try await registry.expireConsultation(
      office.step(office.officer, id, "2026-03-30"), of: "2", under: office.rules)
    // What was waited for ended on 27 March, also when it is recorded later.
    try await expect(office, id, "2026-03-30", .handling, due: "2026-04-23")
    _ = try await registry.extendPeriod(
      office.step(office.head, id, "2026-04-20"), workingDays: 10, reason: "密语需要核实", under: office.rules)
    try await expect(office, id, "2026-04-20", .handling, due: "2026-05-11")
  }

  private func review(_ id: RequestID, _ office: RequestsFixture) async throws {
    let (registry, rules, iso) = (office.registry, office.rules, "2026-04-21")
    _ = try await registry.recordSearch(
      office.step(office.contributor, id, iso), record: "密语档案室", under: rules)
    _ = try await registry.addNote(office.step(office.leader, id, iso), "密语备注", under: rules)
    _ = try await registry.addDocuments(
      office.step(office.contributor, id, iso), [office.document(.searchProof)], under: rules)
    func draft(_ text: String) async throws -> String {
      _ = try await registry.draftReply(
        office.step(office.contributor, id, iso), .thirdPartyRights, remedy: .reconsiderationFirst,
        text: text + RequestsFixture.replyText(.thirdPartyRights, on: office.day(iso)), under: rules)
      return try #require(try await office.open(id, iso)?.draft?.digest)
    }
    let first = try await draft("第一稿")
    _ = try await registry.submitReply(office.step(office.contributor, id, iso), digest: first, under: rules)
    try await expect(office, id, iso, .inReview, due: "2026-05-11")
    _ = try await registry.recallReply(office.step(office.contributor, id, iso), under: rules)
    _ = try await registry.submitReply(office.step(office.contributor, id, iso), digest: first, under: rules)
    _ = try await registry.returnReply(
      office.step(office.head, id, iso), digest: first, reason: "密语理由不足", under: rules)
    #expect(try await office.open(id, iso)?.events.last?.details[.returnReason] == "密语理由不足")
    let last = try await draft("第二稿")
    #expect(last != first)
    _ = try await registry.submitReply(office.step(office.officer, id, iso), digest: last, under: rules)
    _ = try await registry.passReply(office.step(office.head, id, iso), digest: last, opinion: "密语同意", under: rules)
    _ = try await registry.passReply(
      office.step(office.second, id, iso), digest: last, onBehalfOf: "deputy", under: rules)
    _ = try await registry.recordPaperSigning(
      office.step(office.officer, id, iso), signer: "leader", signedOn: office.day(iso),
      printed: String(last.prefix(12)), scan: office.document(.signedForm), reason: "密语说明", under: rules)
    try await expect(office, id, iso, .approved, due: "2026-05-11")
  }

  private func finish(_ id: RequestID, _ office: RequestsFixture) async throws {
    let (registry, rules) = (office.registry, office.rules)
    _ = try await registry.issueReply(
      office.step(office.officer, id, "2026-05-06"), number: .next,
      documents: [office.document(.reply)], under: rules)
    let issued = try #require(try await office.open(id, "2026-05-06"))
    #expect(issued.case.issued?.number == "云政公开〔2026〕1号")
    #expect(issued.case.issued?.day == office.day("2026-05-06"))
    #expect(issued.state == .issued)
    _ = try await registry.deliverReply(
      office.step(office.mailRoom, id, "2026-05-07"), by: .post, proof: "密语EMS单号", under: rules)
    _ = try await registry.archiveRequest(office.step(office.officer, id, "2026-05-08"), under: rules)
    let file = try #require(try await office.open(id, "2026-05-08"))
    #expect(file.state == .closed)
    #expect(file.documents.map(\.kind) == [.envelope, .supplementNotice, .searchProof, .signedForm, .reply])
    #expect(file.application[.applicantName] == "甄**")
    let year = try #require(ReportingYear(2026))
    let table = try await registry.tableThree(of: "yunxi", year, for: office.officer)
    #expect(table?[.received, .naturalPerson] == 1)
    #expect(table?[.thirdPartyRights, .total] == 1)
    #expect(table?[.carriedOut, .total] == 0)
  }

  private func payloadsHoldNoSecrets(_ office: RequestsFixture) async throws {
    let payloads = try await office.database.read { session in
      try session.query("SELECT payload || kind || stream FROM log") { try $0[0] as String }
    }
    #expect(payloads.count > 30)
    for secret in RequestsFixture.secrets { #expect(!payloads.contains { $0.contains(secret) }) }
    let rows = try await office.database.read { session in
      try session.query(
        "SELECT number || coalesce(reply_number, '') || coalesce(outside_number, '') || review_bound FROM request"
      ) { try $0[0] as String }
    }
    for secret in RequestsFixture.secrets { #expect(!rows.contains { $0.contains(secret) }) }
  }

  @Test(arguments: FreshDatabase.engines)
  func aFeeStopsTheClockAndItsPaymentBeginsItAnew(_ engine: EngineKind) async throws {
    try await RequestsFixture.with(engine) { office in
      let id = try await office.file().id
      _ = try await office.registry.noticeFee(
        office.step(office.officer, id, "2026-02-10"), .pages, quantity: 100, text: "密语", under: office.rules)
      try await expect(office, id, "2026-02-10", .awaitingPayment, due: nil)
      let noticed = try #require(try await office.open(id, "2026-02-10"))
      #expect(noticed.events.last?.event.what == .feeNoticed(.pages, quantity: 100, amount: 70_000))
      _ = try await office.registry.recordPayment(
        office.step(office.officer, id, "2026-03-02"), amount: 70_000, under: office.rules)
      try await expect(office, id, "2026-03-02", .registered, due: "2026-03-30")
      _ = try await office.registry.delayReply(
        office.step(office.head, id, "2026-03-03"), until: office.day("2026-05-29"), reason: "密语数量多",
        under: office.rules)
      try await expect(office, id, "2026-03-03", .registered, due: "2026-05-29")
      #expect(try await office.faults() == [])
    }
  }

  /// A later row of settings in pieces, as the first databases kept it.
  @Test(arguments: FreshDatabase.engines)
  func numbersAreWrittenAsTheOrganHasSetThem(_ engine: EngineKind) async throws {
    try await RequestsFixture.with(engine) { office in
      try await RequestsFixture.set(
        numbers: #"{"request":"云溪公开申〔{年}〕{序号}号"}"#, since: "2026-02-09", in: office.database)
      try await RequestsFixture.set(
        numbers: #"{"request":{"digits":4,"infix":"-","prefix":"YX","suffix":""}}"#, since: "2026-02-11",
        in: office.database)
      #expect(try await office.file(on: "2026-02-06").number == "2026-0001")
      let second = try await office.file(on: "2026-02-09")
      #expect(second.number == "云溪公开申〔2026〕2号")
      #expect(try await office.file(on: "2026-02-11").number == "YX2026-0003")
      // No style of its replies is set any more: the number has to be typed in.
      try await office.sign(second.id, .supplied, on: "2026-02-11")
      await #expect(throws: ActionRefusal.numberStyleMissing) {
        try await office.registry.issueReply(
          office.step(office.officer, second.id, "2026-02-11"), number: .next, under: office.rules)
      }
      #expect(try await office.faults() == [])
    }
  }

  @Test(arguments: FreshDatabase.engines)
  func aFeeByItemsGoesOnFromTheMonthsEarlierOnes(_ engine: EngineKind) async throws {
    try await RequestsFixture.with(engine) { office in
      // Another month, another applicant, and one without an identity number: none of them counts.
      _ = try await office.file(on: "2026-01-30")
      _ = try await office.file(
        on: "2026-02-02", RequestsFixture.applicant.merging([.identityNumber: "110101199013089999"]))
      _ = try await office.file(on: "2026-02-02", [.applicantName: "甄有才"])
      // Two of the month, the first of them five things in one paper.
      let first = try await office.file(on: "2026-02-02").id
      _ = try await office.file(on: "2026-02-03")
      let third = try await office.file(on: "2026-02-09").id
      #expect(try await office.registry.itemsBefore(third, for: office.officer) == 2)
      #expect(try await office.registry.itemsBefore(third, for: office.stranger) == nil)
      _ = try await office.registry.noticeFee(
        office.step(office.officer, first, "2026-02-10"), .items, quantity: 12, under: office.rules)
      #expect(try await office.open(first, "2026-02-10")?.case.fees.map(\.amount) == [20_000])
      // 12 and 1 went before: the 14th to the 33rd item, 17 at 100 元 and 3 at 200 元.
      _ = try await office.registry.noticeFee(
        office.step(office.officer, third, "2026-02-10"), .items, quantity: 20, under: office.rules)
      #expect(try await office.open(third, "2026-02-10")?.case.fees.map(\.amount) == [230_000])
      #expect(try await office.registry.itemsBefore(third, for: office.officer) == 13)
      #expect(try await office.faults() == [])
    }
  }

  @Test("A corrected notice takes the place of the one before it", arguments: FreshDatabase.engines)
  func aFeeByItemsCountsTheLastNotice(_ engine: EngineKind) async throws {
    try await RequestsFixture.with(engine) { office in
      _ = try await office.file(on: "2026-02-02")
      let corrected = try await office.file(on: "2026-02-03").id
      _ = try await office.file(on: "2026-02-04")
      let last = try await office.file(on: "2026-02-05").id
      for (iso, quantity) in [("2026-02-09", 11), ("2026-02-10", 12)] {
        _ = try await office.registry.noticeFee(
          office.step(office.officer, corrected, iso), .items, quantity: quantity, under: office.rules)
      }
      #expect(try await office.registry.itemsBefore(last, for: office.officer) == 14)
      // The 15th to the 24th item at 100 元.
      _ = try await office.registry.noticeFee(
        office.step(office.officer, last, "2026-02-10"), .items, quantity: 10, under: office.rules)
      #expect(try await office.open(last, "2026-02-10")?.case.fees.map(\.amount) == [100_000])
      let noticed = try await office.open(last, "2026-02-10")?.events.last?.event.what
      #expect(noticed == .feeNoticed(.items, quantity: 10, amount: 100_000, already: 14))
    }
  }

  @Test(arguments: FreshDatabase.engines)
  func aSupplementThatNeverCameLapses(_ engine: EngineKind) async throws {
    try await RequestsFixture.with(engine) { office in
      let id = try await office.file().id
      _ = try await office.registry.askSupplement(
        office.step(office.officer, id, "2026-02-10"), until: office.day("2026-03-04"), text: "密语",
        under: office.rules)
      _ = try await office.registry.proveSupplementDelivery(
        office.step(office.officer, id, "2026-02-11"), proof: "密语", under: office.rules)
      await #expect(throws: ActionRefusal.rule(.notLapsed)) {
        _ = try await office.registry.lapseRequest(
          office.step(office.officer, id, "2026-03-04"), as: .notSupplemented, under: office.rules)
      }
      _ = try await office.registry.lapseRequest(
        office.step(office.officer, id, "2026-03-05"), as: .notSupplemented, under: office.rules)
      let year = try #require(ReportingYear(2026))
      let cases = try await office.registry.explain(
        .notSupplemented, .naturalPerson, of: "yunxi", year, for: office.officer)
      #expect(cases.map(\.number) == ["2026-0001"])
      #expect(try await office.faults() == [])
    }
  }

  @Test(arguments: FreshDatabase.engines)
  func anApplicantMayWithdraw(_ engine: EngineKind) async throws {
    try await RequestsFixture.with(engine) { office in
      let id = try await office.file().id
      _ = try await office.registry.withdrawRequest(
        office.step(office.mailRoom, id, "2026-02-11"), reason: "密语来电", under: office.rules)
      _ = try await office.registry.archiveRequest(
        office.step(office.officer, id, "2026-02-12"), under: office.rules)
      #expect(try await office.open(id, "2026-02-12")?.case.outcome?.disposition == .withdrawn)
      #expect(try await office.faults() == [])
    }
  }

  @Test(arguments: FreshDatabase.engines)
  func whoLooksAtPersonalValuesSaysWhyAndIsRecorded(_ engine: EngineKind) async throws {
    try await RequestsFixture.with(engine) { office in
      let id = try await office.file().id
      let step = try await office.step(office.officer, id, "2026-02-10")
      await #expect(throws: ActionRefusal.reasonMissing) {
        _ = try await office.registry.unmaskApplicant(step, [.contactPhone], reason: " ", under: office.rules)
      }
      let shown = try await office.registry.unmaskApplicant(
        step, [.contactPhone, .identityNumber, .description], reason: "密语电话确认", under: office.rules)
      #expect(shown == [.contactPhone: "13800138000", .identityNumber: "110101199013081234"])
      let file = try #require(try await office.open(id, "2026-02-10"))
      #expect(file.version == step.version)
      #expect(file.application[.contactPhone] == "138****8000")
      #expect(file.accesses.map(\.reason) == ["密语电话确认"])
      #expect(file.accesses.map(\.details) == [[.contactPhone, .identityNumber]])
      #expect(file.accesses.map(\.by) == ["officer"])
      await #expect(throws: ActionRefusal.notFound) {
        _ = try await office.registry.unmaskApplicant(
          RequestStep(office.stranger, on: id, version: 1, day: step.day, at: step.now), [.contactPhone], reason: "x",
          under: office.rules)
      }
      try await payloadsHoldNothing(of: RequestsFixture.secrets, office)
      #expect(try await office.faults() == [])
    }
  }

  private func payloadsHoldNothing(of secrets: [String], _ office: RequestsFixture) async throws {
    let payloads = try await office.database.read { try $0.query("SELECT payload FROM log") { try $0[0] as String } }
    for secret in secrets { #expect(!payloads.contains { $0.contains(secret) }) }
  }

  @Test(arguments: FreshDatabase.engines)
  func aHolidayNoticeMovesDueDaysAndSaysWhich(_ engine: EngineKind) async throws {
    try await RequestsFixture.with(engine) { office in
      let id = try await office.file().id
      let answered = try await office.file().id
      try await office.answer(answered, .supplied, on: "2026-02-12")
      let notice = WorkCalendar.builtIn.arrangement(of: 2026)
      let longer = HolidayNotice(
        year: 2026, number: notice.number, off: notice.off + [office.day("2026-03-12"), office.day("2026-03-13")],
        work: notice.work)
      let rules = try RequestsFixture.standardRules(WorkCalendar.builtIn.adding([longer]))
      let moved = try await office.registry.reckonDueDays(of: "yunxi", under: rules, at: office.noon("2026-02-13"))
      #expect(
        moved == [
          MovedDueDay(
            id: id, number: "2026-0001", old: office.day("2026-03-13"), new: office.day("2026-03-17"))
        ])
      #expect(try await office.registry.reckonDueDays(of: "yunxi", under: rules, at: office.noon("2026-02-13")) == [])
      let result = try await office.base.verify(projections: [RequestProjection(by: rules)])
      #expect(result.faults.faults == [])
    }
  }
}
