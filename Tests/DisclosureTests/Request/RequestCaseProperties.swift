import TestSupport
import Testing

@testable import Disclosure

/// What holds of every history.
@Suite("Request case, random histories") struct RequestCaseProperties {
  static let seeds: ClosedRange<UInt64> = 1...UInt64(FuzzCount.of(800))

  @Test func agreesWithAnIndependentRecount() throws {
    var states: [RequestState: Int] = [:]
    var results: Set<TableThreeRow> = []
    for seed in Self.seeds {
      let history = try RandomCase(seed: seed)
      let recount = RecountedCase(events: history.events, calendar: .builtIn)
      let request = history.request
      #expect(request.state == recount.state, "seed \(seed)")
      #expect(request.received == recount.received, "seed \(seed)")
      #expect(request.period(today: nil)?.due == recount.due, "seed \(seed)")
      #expect(request.fact == recount.fact, "seed \(seed)")
      #expect(request.count == history.events.count, "seed \(seed)")
      states[request.state, default: 0] += 1
      if let closing = request.fact?.closing { results.insert(closing.result) }
    }
    // The histories reach every state.
    #expect(Set(states.keys) == Set(RequestState.allCases), "\(states)")
    #expect(results.count >= 4, "\(results)")
  }

  @Test func everyEndedRequestHasAFactAsSoonAsItIsKnownWhoAppliedAndWhen() throws {
    for seed in Self.seeds {
      let request = try RandomCase(seed: seed).request
      guard request.outcome != nil, request.received != nil, request.applicant != nil else { continue }
      #expect(request.fact?.closing != nil, "seed \(seed)")
    }
  }

  /// Notices come and go: what was accepted once is never refused again, and gives the same state.
  @Test func isReplayedByAnyCalendar() throws {
    let bare = WorkCalendar([])
    for seed in Self.seeds {
      let history = try RandomCase(seed: seed)
      let again = try RequestCase(history.events, calendar: .builtIn)
      #expect(again.state == history.request.state && again.fact == history.request.fact, "seed \(seed)")
      #expect(again.period(today: nil) == history.request.period(today: nil), "seed \(seed)")
      let other = try RequestCase(history.events, calendar: bare)
      #expect(other.state == history.request.state && other.fact == history.request.fact, "seed \(seed)")
    }
  }

  @Test func offersOnlyWhatItTakesAndSaysWhyNot() throws {
    let table = try PermissionTable.standard()
    for seed in Self.seeds.prefix(300) {
      let history = try RandomCase(seed: seed)
      let today = history.events.map(\.day).max() ?? .first
      for (person, roles) in Town.roles {
        let reader = CaseReader(person, roles: roles, today: today, permissions: table, signers: Town.signers)
        let steps = CaseSteps(history.request, for: reader)
        #expect(steps.primary.map(steps.allowed.contains) ?? true, "seed \(seed)")
        for step in steps.steps {
          #expect(step.refusal.map { $0.sentence.hasSuffix("。") } ?? true, "seed \(seed) \(step.action)")
          if step.isAllowed {
            #expect(table.allows(reader.roles(for: step.action), step.action, in: history.request.state))
          }
        }
      }
    }
  }

  @Test func hasAChipOnEveryDay() throws {
    for seed in Self.seeds.prefix(300) {
      let request = try RandomCase(seed: seed).request
      for today in [
        request.arrived, request.arrived.adding(31), request.arrived.adding(400), request.arrived.adding(-3_000),
        request.arrived.adding(3_000),
      ] {
        #expect(!DueChip(request, today: today).text.isEmpty, "seed \(seed)")
      }
    }
  }
}
