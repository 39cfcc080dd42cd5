package import Registry
import Synchronization

/// 访问频次类别: how often one address may ask for that kind of page.
package enum RateClass: String, Hashable, Sendable, CaseIterable {
  case general
  /// Signing in, set-up: where passwords could be guessed.
  case signIn
  /// 查询办理情况: where codes could be guessed.
  case tracking
  /// 检索, which costs more than a page.
  case search
  /// 填写申请, with files, by anyone.
  case filling
  /// 提交申请, by anyone.
  case submission
  /// 目录文件 of a whole list.
  case listFile
  /// 访客附件, in portions of `GuestUpload.portion`: 100 MB at once, then as much again in an hour.
  case guestFile
  /// 访客附件 of all addresses together: 2 GB at once, then as much again in a day.
  case guestFileOfAll

  /// How many at once. A whole office may stand behind one address.
  var burst: Int {
    switch self {
    case .general: 300
    case .signIn: 30
    case .tracking: 20
    case .search: 120
    case .filling: 40
    case .submission: 20
    case .listFile: 30
    case .guestFile: 1_000
    case .guestFileOfAll: 20_000
    }
  }

  /// Milliseconds until one more is allowed.
  var refill: Int {
    switch self {
    case .general: 30
    case .signIn: 3_000
    case .tracking: 3_000
    case .search: 500
    case .filling: 8_000
    case .submission: 15_000
    case .listFile: 2_000
    case .guestFile: 3_600
    case .guestFileOfAll: 4_320
    }
  }
}

/// 访问频次限制: a bucket of tokens for each address and class. Memory is bounded; who is forgotten begins with a full bucket.
package final class RateLimiter: Sendable {
  private struct Key: Hashable {
    let address: ClientAddress
    let kind: RateClass
  }

  /// When the bucket will be full again, in milliseconds: all that has to be kept.
  private let full = Mutex<[Key: Int]>([:])
  private static let mostKept = 20_000

  package init() {}

  /// Takes one token, or `count` at once.
  ///
  /// - Returns: Seconds to wait, when there is none; nil when the request may go on.
  package func take(_ kind: RateClass, for address: ClientAddress, at now: Instant, count: Int = 1) -> Int? {
    // The machine itself is the office's own: supervision, tests, measuring.
    if kind == .general, address.isLoopback { return nil }
    let key = Key(address: address, kind: kind)
    return full.withLock { full in
      let time = now.milliseconds
      let span = kind.burst * kind.refill
      let known = full[key] ?? time
      // No bucket fills up later than that, so that the clock was set back: it locks nobody out.
      let begin = known > time + span ? time : max(known, time)
      let next = begin + min(count, kind.burst) * kind.refill
      guard next - time <= span else { return (next - time - span + 999) / 1000 }
      if full.count >= RateLimiter.mostKept { RateLimiter.makeRoom(in: &full, at: time) }
      full[key] = next
      return nil
    }
  }

  package var count: Int { full.withLock { $0.count } }

  private static func makeRoom(in full: inout [Key: Int], at time: Int) {
    full = full.filter { $0.value > time }
    // All are at it: those closest to a full bucket lose least.
    guard full.count >= mostKept else { return }
    let middle = full.values.sorted()[full.count / 2]
    full = full.filter { $0.value > middle }
  }
}
