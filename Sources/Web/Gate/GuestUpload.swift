package import Registry

/// 访客上传限量: how much of what people without an account send is kept before they hand it in. What they never hand in lies a day
/// in the store, so that without this anybody could fill the disk.
package struct GuestUpload: Sendable {
  let rates: RateLimiter
  let address: ClientAddress
  let now: Instant
  /// Bytes that stay free for the work of the office.
  package var reserve = 1_000_000_000

  /// Bytes for which one token is taken.
  package static let portion = 100_000

  package init(rates: RateLimiter, address: ClientAddress, now: Instant) {
    self.rates = rates
    self.address = address
    self.now = now
  }

  package func takes(_ portions: Int, into files: FileStore) -> Bool {
    guard (files.freeBytes ?? 0) > reserve else { return false }
    return rates.take(.guestFile, for: address, at: now, count: portions) == nil
      && rates.take(.guestFileOfAll, for: .everyone, at: now, count: portions) == nil
  }
}
