import Registry
import Synchronization

/// 机关名称, kept for a minute, so that no page asks the database for it, and an error page has it when the database is gone.
final class OrganNameCache: Sendable {
  private struct Kept {
    var name: String?
    var until = Instant(milliseconds: 0)
  }

  private let kept = Mutex(Kept())

  /// What is read on every page before the organ is set up.
  static let unnamed = "政府信息公开"

  func name(in site: Site) async -> String {
    let now = site.now()
    let (known, isFresh) = kept.withLock { ($0.name, now < $0.until) }
    if let known, isFresh { return known }
    guard let name = try? await site.accounts.organName() else { return known ?? OrganNameCache.unnamed }
    kept.withLock { $0 = Kept(name: name, until: now.adding(seconds: 60)) }
    return name
  }

  func forget() { kept.withLock { $0 = Kept() } }
}
