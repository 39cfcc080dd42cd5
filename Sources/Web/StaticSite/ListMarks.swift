import Registry
import Synchronization

/// 静态页界: where the pages of each list of a static site end, counted once for all of its files.
final class ListMarks: Sendable {
  private let known = Mutex<[PublicFilter: [PublicMark]]>([:])

  func of(_ filter: PublicFilter, count: () async throws -> [PublicMark]) async throws -> [PublicMark] {
    if let marks = known.withLock({ $0[filter] }) { return marks }
    let marks = try await count()
    known.withLock { $0[filter] = marks }
    return marks
  }
}
