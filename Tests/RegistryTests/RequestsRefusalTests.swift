import Database
import DatabaseFixtures
import Disclosure
import Testing

@testable import Registry

/// What is refused says why, and leaves nothing behind.
@Suite struct RequestsRefusalTests {
  /// Tries `work`, which must be refused so, and compares everything that is kept.
  private func refuses(
    _ refusal: ActionRefusal, _ office: RequestsFixture, sourceLocation: SourceLocation = #_sourceLocation,
    _ work: () async throws -> Void
  ) async throws {
    let before = try await office.rowCounts()
    await #expect(throws: refusal, sourceLocation: sourceLocation) { try await work() }
    #expect(try await office.rowCounts() == before, sourceLocation: sourceLocation)
    #expect(!refusal.sentence.isEmpty && refusal.sentence.hasSuffix("。"), sourceLocation: sourceLocation)
  }

  @Test(arguments: FreshDatabase.engines)
  func whoMayNotIsRefused(_ engine: EngineKind) async throws {
    try await RequestsFixture.with(engine) { office in
      let (registry, rules, iso) = (office.registry, office.rules, "2026-02-10")
      let id = try await office.file().id
      try await refuses(.notAllowed(.extendPeriod), office) {
        _ = try await registry.extendPeriod(
          office.step(office.officer, id, iso), workingDays: 5, reason: "需要", under: rules)
      }
      try await refuses(.notAllowed(.confirmReceipt), office) {
        _ = try await registry.confirmReceipt(office.step(office.officer, id, iso), by: .phone, under: rules)
      }
      try await refuses(.notAllowed(.registerRequest), office) { _ = try await office.file(by: office.leader) }
      try await refuses(.notAllowed(.registerRequest), office) { _ = try await office.file(by: office.system) }
      // Whoever may not see it is told that there is nothing, whatever version they name.
      for viewer in [office.stranger, office.contributor, office.system] {
        for version in [1, 7] {
          try await refuses(.notFound, office) {
            _ = try await registry.addNote(
              office.step(viewer, id, iso, version: version), "密语", under: rules)
          }
        }
      }
      try await refuses(.notFound, office) {
        _ = try await registry.addNote(office.step(office.officer, "none", iso, version: 1), "密语", under: rules)
      }
      // In an organ beneath, a supervisor has no other role.
      try await refuses(.notAllowed(.assignRequest), office) {
        _ = try await registry.assignRequest(
          office.step(office.supervisor, id, iso), to: "land", until: nil, under: rules)
      }
      _ = try await registry.addNote(office.step(office.supervisor, id, iso), "密语督办", under: rules)
    }
  }

  @Test(arguments: FreshDatabase.engines)
  func whatIsIncompleteOrTooLateIsRefused(_ engine: EngineKind) async throws {
    try await RequestsFixture.with(engine) { office in
      let (registry, rules, iso) = (office.registry, office.rules, "2026-02-10")
      let id = try await office.file().id
      let step = try await office.step(office.officer, id, iso)
      try await refuses(.missing(.supplementText), office) {
        _ = try await registry.askSupplement(step, until: office.day("2026-03-02"), text: "  \n", under: rules)
      }
      try await refuses(.missing(.note), office) { _ = try await registry.addNote(step, "", under: rules) }
      try await refuses(.textUnfit(.note), office) { _ = try await registry.addNote(step, "a\0b", under: rules) }
      try await refuses(.textUnfit(.note), office) {
        _ = try await registry.addNote(step, String(repeating: "长", count: 5001), under: rules)
      }
      try await refuses(.rule(.inTheFuture(today: office.day(iso))), office) {
        let early = RequestStep(
          office.officer, on: id, version: 1, day: office.day("2026-02-11"), at: office.noon(iso))
        _ = try await registry.addNote(early, "密语", under: rules)
      }
      try await refuses(.rule(.inTheFuture(today: office.day(iso))), office) {
        _ = try await registry.fileRequest(
          RequestFiling(.counter, arrived: office.day("2026-02-11"), applicant: .naturalPerson, token: "t"),
          by: office.officer, under: rules, at: office.noon(iso))
      }
      try await refuses(.feeNotForeseen, office) {
        _ = try await registry.noticeFee(step, .pages, quantity: 30, under: rules)
      }
      try await refuses(.reasonMissing, office) {
        _ = try await registry.completeRegistration(
          step, applicant: .naturalPerson, [.applicantName: "贾某"], under: rules)
      }
      _ = try await registry.askSupplement(step, until: office.day("2026-03-02"), text: "密语", under: rules)
      try await refuses(.stale, office) { _ = try await registry.addNote(step, "密语", under: rules) }
      try await refuses(.rule(.supplementNoticeNotProved), office) {
        _ = try await registry.lapseRequest(
          office.step(office.officer, id, "2026-03-03"), as: .notSupplemented, under: rules)
      }
    }
  }

  @Test(arguments: FreshDatabase.engines)
  func theLadderIsKept(_ engine: EngineKind) async throws {
    try await RequestsFixture.with(engine) { office in
      let (registry, rules, iso) = (office.registry, office.rules, "2026-02-10")
      let id = try await office.file().id
      _ = try await registry.draftReply(
        office.step(office.officer, id, iso), .notExisting, remedy: .reconsiderationOrSuit, text: "密语", under: rules)
      let digest = try #require(try await office.open(id, iso)?.draft?.digest)
      try await refuses(.rule(.noSearchRecord), office) {
        _ = try await registry.submitReply(office.step(office.officer, id, iso), digest: digest, under: rules)
      }
      _ = try await registry.recordSearch(office.step(office.officer, id, iso), record: "密语", under: rules)
      try await refuses(.rule(.review(.otherRevision)), office) {
        _ = try await registry.submitReply(office.step(office.officer, id, iso), digest: "abc", under: rules)
      }
      _ = try await registry.submitReply(office.step(office.officer, id, iso), digest: digest, under: rules)
      try await refuses(.rule(.review(.otherRole(step: "办公室负责人初审", .officeHead))), office) {
        _ = try await registry.passReply(office.step(office.deputy, id, iso), digest: digest, under: rules)
      }
      try await refuses(.rule(.review(.returnWithoutReason)), office) {
        _ = try await registry.returnReply(office.step(office.head, id, iso), digest: digest, reason: " ", under: rules)
      }
      try await refuses(.rule(.review(.noDelegation(step: "办公室负责人初审", on: office.day(iso)))), office) {
        _ = try await registry.passReply(
          office.step(office.head, id, iso), digest: digest, onBehalfOf: "leader", under: rules)
      }
      try await refuses(.rule(.review(.otherRole(step: "办公室负责人初审", .officeHead))), office) {
        _ = try await registry.recordPaperSigning(
          office.step(office.officer, id, iso), signer: "leader", signedOn: office.day(iso),
          printed: String(digest.prefix(12)), scan: office.document(.signedForm), under: rules)
      }
      try await refuses(.rule(.review(.otherRevision)), office) {
        _ = try await registry.recordPaperSigning(
          office.step(office.officer, id, iso), signer: "head", signedOn: office.day(iso),
          printed: "000000000000", scan: office.document(.signedForm), under: rules)
      }
      try await refuses(.notAllowed(.issueReply), office) {
        _ = try await registry.issueReply(
          office.step(office.officer, id, iso), number: .next, under: rules)
      }
    }
  }

  @Test(arguments: FreshDatabase.engines)
  func aNumberThatIsTakenNamesTheCaseThatHasIt(_ engine: EngineKind) async throws {
    try await RequestsFixture.with(engine) { office in
      let (registry, rules, iso) = (office.registry, office.rules, "2026-02-10")
      let (first, second) = (try await office.file().id, try await office.file().id)
      for id in [first, second] { try await office.sign(id, .supplied, on: iso) }
      _ = try await registry.issueReply(
        office.step(office.officer, first, iso), number: .own(" 云政公开〔2026〕1号 "), under: rules)
      try await refuses(.numberTaken("云政公开〔2026〕1号", by: "2026-0001"), office) {
        _ = try await registry.issueReply(
          office.step(office.officer, second, iso), number: .own("云政公开〔2026〕1号"), under: rules)
      }
      try await refuses(.numberUnfit(""), office) {
        _ = try await registry.issueReply(office.step(office.officer, second, iso), number: .own(" "), under: rules)
      }
      // The series goes on behind the number that was typed in.
      _ = try await registry.issueReply(
        office.step(office.officer, second, iso), number: .next, under: rules)
      #expect(try await office.open(second, iso)?.case.issued?.number == "云政公开〔2026〕2号")
      try await refuses(.numberTaken("2026-0002", by: "2026-0002"), office) {
        _ = try await office.file(number: .own("2026-0002"))
      }
      #expect(try await office.faults() == [])
    }
  }
}
