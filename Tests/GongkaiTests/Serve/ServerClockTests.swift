import Disclosure
import Registry
import Testing

@testable import gongkai

@Suite("Server clock") struct ServerClockTests {
  @Test(arguments: [
    ("2026-11-24T03:22:10.500Z", "2026-03-10", "2026-03-10T03:22:10.500Z"),
    // 00:30 of the 25th in China: the day that was set is a day in China, too.
    ("2026-11-24T16:30:00.000Z", "2026-03-10", "2026-03-09T16:30:00.000Z"),
    ("2026-02-28T00:00:00.000Z", "2026-03-01", "2026-03-01T00:00:00.000Z"),
  ])
  func showsTheHourOfTheMachineOnTheDayThatWasSet(_ machine: String, _ today: String, _ shown: String) throws {
    let machine = try #require(Instant(machine))
    let clock = ServerClock(today: Day(iso: today), machine: machine)
    #expect(clock.instant(for: machine).description == shown)
    #expect(clock.instant(for: machine).day.description == today)
  }

  @Test func isTheMachinesWhereNoDayIsSet() throws {
    let machine = try #require(Instant("2026-11-24T03:22:10.500Z"))
    #expect(ServerClock(today: nil, machine: machine).instant(for: machine) == machine)
  }
}
