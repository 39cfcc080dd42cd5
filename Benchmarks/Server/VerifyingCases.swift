import Database
import Registry

/// 核验: everything in the data folder, with its sealed values opened.
enum VerifyingCases {
  static func measure(_ options: Options) async throws {
    let registry = try await options.registry()
    let start = ContinuousClock.now
    let result = try await Verification(of: registry).run()
    let seconds = (ContinuousClock.now - start) / .seconds(1)
    guard result.isSound else {
      throw WrongAnswer(what: result.faults.faults.prefix(3).map { "\($0)" }.joined(separator: "\n"))
    }
    print("verify\t\(Double(result.events) / seconds)\t\(result.events)\t\(result.sealed)\t\(seconds)")
    try await registry.database.close()
  }
}
