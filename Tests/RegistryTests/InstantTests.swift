import Disclosure
import Registry
import Testing

@Suite struct InstantTests {
  @Test(arguments: [
    (0, "1970-01-01T00:00:00.000Z", "1970-01-01"),
    (1_780_000_000_123, "2026-05-28T20:26:40.123Z", "2026-05-29"),
    // 16:00 UTC is midnight in China.
    (1_767_196_799_999, "2025-12-31T15:59:59.999Z", "2025-12-31"),
    (1_767_196_800_000, "2025-12-31T16:00:00.000Z", "2026-01-01"),
    (1_709_164_800_000, "2024-02-29T00:00:00.000Z", "2024-02-29"),
  ])
  func isWrittenInUTCAndFallsOnAChineseDay(_ milliseconds: Int, _ text: String, _ day: String) {
    let instant = Instant(milliseconds: milliseconds)
    #expect(instant.description == text)
    #expect(Instant(text) == instant)
    #expect(instant.day.description == day)
  }

  @Test func isShownInChineseTime() {
    #expect(Instant(milliseconds: 1_780_000_000_123).inChina == "2026-05-29 04:26")
  }

  @Test(arguments: [
    "2026-05-28T20:26:40Z", "2026-05-28 20:26:40.000Z", "2026-02-30T00:00:00.000Z", "2026-05-28T24:00:00.000Z",
    "2026-05-28T20:26:40.000+", "1969-12-31T23:59:59.999Z", "2026-05-28T20:26:4 .000Z", "",
  ])
  func readsNothingElse(_ text: String) { #expect(Instant(text) == nil) }
}
