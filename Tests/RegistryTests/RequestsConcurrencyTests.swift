import Database
import DatabaseFixtures
import Disclosure
import Testing

@testable import Registry

/// Many at once.
@Suite struct RequestsConcurrencyTests {
  @Test(arguments: FreshDatabase.engines)
  func twentyFileAtOnceAndNoNumberIsLeftOut(_ engine: EngineKind) async throws {
    try await RequestsFixture.with(engine) { office in
      let numbers = try await withThrowingTaskGroup(of: [String].self) { group in
        for _ in 0..<20 {
          group.addTask {
            var numbers: [String] = []
            for _ in 0..<3 { numbers.append(try await office.file().number) }
            return numbers
          }
        }
        return try await group.reduce(into: [String]()) { $0 += $1 }
      }
      let expected = (1...60).map { number in number < 10 ? "2026-000\(number)" : "2026-00\(number)" }
      #expect(numbers.sorted() == expected)
      // Another organ and another year begin anew.
      #expect(try await office.file(by: office.stranger).number == "2026-0001")
      #expect(try await office.file(on: "2025-12-31").number == "2025-0001")
      #expect(try await office.faults() == [])
    }
  }

  @Test(arguments: FreshDatabase.engines)
  func repliesSignedAtOnceAreNumberedWithoutGaps(_ engine: EngineKind) async throws {
    try await RequestsFixture.with(engine) { office in
      var ids: [RequestID] = []
      for _ in 0..<20 {
        let id = try await office.file().id
        try await office.sign(id, .supplied, on: "2026-02-10")
        ids.append(id)
      }
      try await withThrowingTaskGroup(of: Void.self) { group in
        for id in ids {
          group.addTask {
            _ = try await office.registry.issueReply(
              office.step(office.officer, id, "2026-02-11"), number: .next, under: office.rules)
          }
        }
        try await group.waitForAll()
      }
      let numbers = try await office.registry.requests(for: office.officer).lines.compactMap(\.replyNumber)
      #expect(Set(numbers) == Set((1...20).map { "云政公开〔2026〕\($0)号" }))
      #expect(try await office.faults() == [])
    }
  }

  @Test(arguments: FreshDatabase.engines)
  func twoClerksPressTheSameButtonAndOneIsTold(_ engine: EngineKind) async throws {
    try await RequestsFixture.with(engine) { office in
      let id = try await office.file().id
      let step = try await office.step(office.officer, id, "2026-02-10")
      let outcomes = await withTaskGroup(of: ActionRefusal?.self) { group in
        for _ in 0..<8 {
          group.addTask {
            do {
              _ = try await office.registry.askSupplement(
                step, until: office.day("2026-03-02"), text: "密语", under: office.rules)
              return nil
            } catch { return error as? ActionRefusal ?? .recordUnreadable }
          }
        }
        return await group.reduce(into: []) { $0.append($1) }
      }
      #expect(outcomes.count { $0 == nil } == 1)
      #expect(outcomes.count { $0 == .stale } == 7)
      #expect(try await office.version(id) == 2)
      #expect(try await office.faults() == [])
    }
  }

  @Test(arguments: FreshDatabase.engines)
  func aFormSentTwiceFilesOnce(_ engine: EngineKind) async throws {
    try await RequestsFixture.with(engine) { office in
      let filing = RequestFiling(
        .online, arrived: office.day("2026-02-09"), applicant: .naturalPerson, RequestsFixture.applicant,
        token: "form-1")
      let receipts = try await withThrowingTaskGroup(of: RequestReceipt.self) { group in
        for _ in 0..<6 {
          group.addTask {
            try await office.registry.submitOnline(
              filing, to: "yunxi", under: office.rules, at: office.noon("2026-02-09"))
          }
        }
        return try await group.reduce(into: [RequestReceipt]()) { $0.append($1) }
      }
      #expect(Set(receipts.map(\.id)).count == 1)
      #expect(Set(receipts.map(\.number)) == ["2026-0001"])
      #expect(Set(receipts.map(\.code)).count == 1)
      #expect(receipts.count { !$0.isRepeat } == 1)
      #expect(try await office.registry.requests(for: office.officer).total == 1)
      // The same words in another form are another application, with a finding.
      let again = try await office.file(token: "form-2")
      #expect(again.number == "2026-0002")
      #expect(again.code != receipts.first?.code)
      #expect(again.duplicates.map(\.number) == ["2026-0001"])
      #expect(try await office.faults() == [])
    }
  }
}
