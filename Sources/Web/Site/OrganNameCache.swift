import Registry
import Synchronization

/// 机关名称, kept for a minute, so that no page asks the database for it, and an error page has it when the database is gone.
final class OrganNameCache: Sendable {
  private struct Kept {
    var organs: [Organ] = []
    var until = Instant(milliseconds: 0)
  }

  private let kept = Mutex(Kept())

  /// What is read on every page before the organ is set up.
  static let unnamed = "政府信息公开"

  /// That of the person's organ; on public pages that of the first organ that has none above it.
  func name(for visit: Visit) async -> String {
    let organs = await organs(in: visit.site)
    if let only = visit.site.options.export?.organ, let own = organs.first(where: { $0.id == only }) { return own.name }
    if let person = visit.signedIn, let own = organs.first(where: { $0.id == person.organ }) { return own.name }
    return organs.first { $0.parent == nil && $0.closed == nil }?.name ?? OrganNameCache.unnamed
  }

  private func organs(in site: Site) async -> [Organ] {
    let now = site.now()
    let known = kept.withLock { $0 }
    if now < known.until, !known.organs.isEmpty { return known.organs }
    guard let organs = try? await site.registry.organs() else { return known.organs }
    kept.withLock { $0 = Kept(organs: organs, until: now.adding(seconds: 60)) }
    return organs
  }
}
