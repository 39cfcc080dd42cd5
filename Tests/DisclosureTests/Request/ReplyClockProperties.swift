import TestSupport
import Testing

@testable import Disclosure

/// What holds of every history.
@Suite("Reply clock, random histories") struct ReplyClockProperties {
  static let seeds: ClosedRange<UInt64> = 1...600

  @Test func listsEveryCalendarDayOnceAndNumbersWithoutGaps() throws {
    for seed in Self.seeds {
      let history = RandomHistory(seed: seed)
      let today = history.receipt.adding(50)
      let period = try history.clock.period(today: today)
      let last = try #require(period.days.last?.day)
      #expect(last == (period.due ?? today), "seed \(seed)")
      #expect(period.days.map(\.day.number) == Array(history.receipt.number...last.number), "seed \(seed)")
      let numbers = period.days.compactMap { if case .counted(let number) = $0.mark { number } else { nil } }
      #expect(numbers == Array(1..<numbers.count + 1), "seed \(seed)")
      #expect((period.due == nil) == (period.state != .running), "seed \(seed)")
      for counted in period.days {
        if case .counted = counted.mark { #expect(WorkCalendar.builtIn.isWorkingDay(counted.day), "seed \(seed)") }
      }
    }
  }

  @Test func computesTheSameAgain() throws {
    for seed in Self.seeds {
      let history = RandomHistory(seed: seed)
      let again = try ReplyClock(receipt: history.receipt, calendar: .builtIn, events: history.events)
      #expect(try again.period(today: nil) == history.clock.period(today: nil), "seed \(seed)")
    }
  }

  @Test func beginsAfterARestartAsAfterAReceipt() throws {
    for seed in Self.seeds {
      let history = RandomHistory(seed: seed)
      // Close what is open, so that nothing of the old period reaches into the new.
      var clock = closed(history)
      let restart = history.lastDay.adding(3)
      try clock.apply(ClockEvent(restart, .feeNoticed))
      try clock.apply(ClockEvent(restart, .feePaid))
      let sent = ClockEvent(restart.adding(4), .consultationSent(id: "z"))
      let answered = ClockEvent(restart.adding(9), .consultationAnswered(id: "z"))
      var fresh = ReplyClock(receipt: restart, calendar: .builtIn)
      for event in [sent, answered, ClockEvent(restart.adding(9), .extended(workingDays: 7))] {
        try clock.apply(event)
        try fresh.apply(event)
      }
      let period = try clock.period(today: nil)
      let expected = try fresh.period(today: nil)
      #expect(period.due == expected.due, "seed \(seed)")
      #expect(period.days.filter { $0.day > restart } == expected.days.filter { $0.day > restart }, "seed \(seed)")
    }
  }

  /// The history's clock with every wait and consultation answered on the day of the last event.
  private func closed(_ history: RandomHistory) -> ReplyClock {
    var clock = history.clock
    let day = history.lastDay
    for step in [ClockStep.supplementReceived, .feePaid] { try? clock.apply(ClockEvent(day, step)) }
    while (try? clock.apply(ClockEvent(day, .consultationAnswered(id: nil)))) != nil {}
    return clock
  }

  @Test func extendsByCountedDays() throws {
    var tried = 0
    for seed in Self.seeds {
      let history = RandomHistory(seed: seed)
      let period = try history.clock.period(today: nil)
      guard let due = period.due, history.lastDay <= due else { continue }
      var extended = history.clock
      let count = Int(seed % 20) + 1
      guard (try? extended.apply(ClockEvent(history.lastDay, .extended(workingDays: count)))) != nil else {
        continue
      }
      tried += 1
      let newDue = try #require(try extended.period(today: nil).due, "seed \(seed)")
      // No event lies beyond the old due day, so that only days off are skipped from there on.
      #expect(newDue == WorkCalendar.builtIn.workingDay(count, after: due), "seed \(seed)")
    }
    #expect(tried > 100)
  }

  @Test func suspendsForTheUnionWhateverItsParts() throws {
    var random = SeededRandom(seed: 7)
    for round in 0..<300 {
      let receipt = day("2024-01-02").adding(Int.random(in: 0..<700, using: &random))
      let spans = (0..<Int.random(in: 1...6, using: &random)).map { _ in
        let sent = receipt.adding(Int.random(in: 0...25, using: &random))
        return (sent: sent, answered: sent.adding(Int.random(in: 0...12, using: &random)))
      }
      let clock = try ReplyClock(receipt: receipt, calendar: .builtIn, events: events(of: spans))
      let reversed = try ReplyClock(receipt: receipt, calendar: .builtIn, events: events(of: spans.reversed()))
      let period = try clock.period(today: nil)
      #expect(try reversed.period(today: nil) == period, "round \(round)")
      let due = try #require(period.due)
      // Recount from the definition: the 20th working day that lies in no span.
      let counted = (1...due.days(since: receipt)).map { receipt.adding($0) }.filter { day in
        WorkCalendar.builtIn.isWorkingDay(day) && !spans.contains { $0.sent < day && day <= $0.answered }
      }
      #expect(counted.count == 20 && counted.last == due, "round \(round)")
    }
  }

  /// Each span under its own id; on one day the sendings first.
  private func events(of spans: [(sent: Day, answered: Day)]) -> [ClockEvent] {
    let sent = spans.enumerated().map { ClockEvent($1.sent, .consultationSent(id: "\($0)")) }
    let answered = spans.enumerated().map { ClockEvent($1.answered, .consultationAnswered(id: "\($0)")) }
    return (sent.map { ($0, 0) } + answered.map { ($0, 1) })
      .sorted { ($0.0.day.number, $0.1) < ($1.0.day.number, $1.1) }.map(\.0)
  }
}
