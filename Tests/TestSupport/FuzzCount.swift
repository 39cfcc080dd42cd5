import Foundation

/// How many random cases a test takes: few in `make test`, `GONGKAI_FUZZ` in `make soak`.
package enum FuzzCount {
  package static let all = ProcessInfo.processInfo.environment["GONGKAI_FUZZ"].flatMap(Int.init)

  /// `usual` cases, or all of them, shared by `parts` kinds of input.
  package static func of(_ usual: Int, sharedBy parts: Int = 1) -> Int {
    all.map { max($0 / max(parts, 1), usual) } ?? usual
  }
}
