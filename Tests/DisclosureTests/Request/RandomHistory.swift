import TestSupport

@testable import Disclosure

/// A random history that the clock accepts.
struct RandomHistory {
  let receipt: Day
  let events: [ClockEvent]
  let clock: ReplyClock

  /// The day of the last event, else of receipt.
  var lastDay: Day { events.last?.day ?? receipt }

  init(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let receipt = day("2019-01-01").adding(Int.random(in: 0..<2_600, using: &random))
    var clock = ReplyClock(receipt: receipt, calendar: .builtIn)
    var events: [ClockEvent] = []
    var today = receipt
    for _ in 0..<Int.random(in: 0...10, using: &random) {
      let event = ClockEvent(
        today.adding(Int.random(in: 0...9, using: &random)), RandomHistory.step(from: today, using: &random))
      // What the clock refuses is left out; the rows test the refusals.
      guard (try? clock.apply(event)) != nil else { continue }
      events.append(event)
      today = event.day
    }
    self.receipt = receipt
    self.events = events
    self.clock = clock
  }

  private static func step(from day: Day, using random: inout SeededRandom) -> ClockStep {
    let id = ["a", "b", nil].randomElement(using: &random) ?? nil
    switch Int.random(in: 0..<9, using: &random) {
    case 0: return .supplementAsked(until: day.adding(Int.random(in: 10...40, using: &random)))
    case 1: return .supplementReceived
    case 2, 3: return .consultationSent(id: id)
    case 4: return .consultationAnswered(id: id)
    case 5: return .extended(workingDays: Int.random(in: 1...20, using: &random))
    case 6: return .feeNoticed
    case 7: return .feePaid
    default: return .delayedReply(until: day.adding(Int.random(in: 10...60, using: &random)))
    }
  }
}
