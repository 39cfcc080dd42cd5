import Registry
import Testing
import Web

@Suite("What visitors may upload is limited")
struct GuestUploadTests {
  private static let now = Instant(milliseconds: 1_780_000_000_000)

  private func allowance(_ rates: RateLimiter, _ peer: String, seconds: Int = 0) -> GuestUpload {
    GuestUpload(
      rates: rates, address: ClientAddress(peer: peer, forwarded: nil, trustsProxy: false),
      now: Self.now.adding(seconds: seconds))
  }

  @Test("100 MB from one address, as much again within an hour")
  func address() async throws {
    try await WebFixture.with { fixture in
      let (rates, files) = (RateLimiter(), fixture.registry.files)
      #expect(allowance(rates, "203.0.113.7").takes(1_000, into: files))
      #expect(!allowance(rates, "203.0.113.7").takes(1, into: files))
      #expect(allowance(rates, "203.0.113.8").takes(1, into: files))
      #expect(!allowance(rates, "203.0.113.7", seconds: 1_799).takes(500, into: files))
      #expect(allowance(rates, "203.0.113.7", seconds: 1_800).takes(500, into: files))
    }
  }

  @Test("2 GB from all addresses, as much again within a day")
  func all() async throws {
    try await WebFixture.with { fixture in
      let (rates, files) = (RateLimiter(), fixture.registry.files)
      for number in 1...20 { #expect(allowance(rates, "203.0.113.\(number)").takes(1_000, into: files)) }
      #expect(!allowance(rates, "203.0.113.99").takes(1, into: files))
      #expect(allowance(rates, "203.0.113.99", seconds: 86_400).takes(1_000, into: files))
    }
  }

  @Test("Nothing while the disk is nearly full")
  func reserve() async throws {
    try await WebFixture.with { fixture in
      var allowance = allowance(RateLimiter(), "203.0.113.7")
      allowance.reserve = .max
      #expect(!allowance.takes(1, into: fixture.registry.files))
    }
  }
}
