import Disclosure
import Registry
import Synchronization

/// 存页: whole pages of items as they were read last, within a bounded memory. Whoever takes one has asked the database before whether the
/// item is public now, and in which version: another version is another page.
package final class KeptPages: Sendable {
  struct Key: Hashable, Sendable {
    let item: ItemID
    let standing: PublicStanding
    let day: Day
    let display: DisplayModes
    /// The organ's name in the head.
    let name: String
  }

  private struct Kept {
    var pages: [Key: (content: SharedContent, used: Int)] = [:]
    var size = 0
    var uses = 0
  }

  private let kept = Mutex(Kept())
  /// Bytes.
  private let limit: Int

  package init(limit: Int = 32_000_000) { self.limit = limit }

  subscript(_ key: Key) -> SharedContent? {
    kept.withLock { kept in
      guard let found = kept.pages[key] else { return nil }
      kept.uses += 1
      kept.pages[key]?.used = kept.uses
      return found.content
    }
  }

  func keep(_ content: SharedContent, under key: Key) {
    guard content.size <= limit / 8 else { return }
    kept.withLock { kept in
      if let old = kept.pages[key] { kept.size -= old.content.size }
      kept.uses += 1
      kept.pages[key] = (content, kept.uses)
      kept.size += content.size
      if kept.size > limit { Self.makeRoom(in: &kept, below: limit / 4 * 3) }
    }
  }

  package var count: Int { kept.withLock { $0.pages.count } }
  /// Bytes.
  package var size: Int { kept.withLock { $0.size } }

  /// Those used longest ago go first, among them all former versions.
  private static func makeRoom(in kept: inout Kept, below limit: Int) {
    for (key, page) in kept.pages.sorted(by: { $0.value.used < $1.value.used }) {
      guard kept.size > limit else { return }
      kept.pages[key] = nil
      kept.size -= page.content.size
    }
  }
}
