package import Foundation
package import Testing

/// Real published reports, read in place beside the project; a test that needs them says so and is skipped without them.
package enum PublishedReports {
  package static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("../../../shared/reports").standardizedFileURL

  package static var areHere: Bool { FileManager.default.fileExists(atPath: path("00-seed.txt")) }

  package static let absence: Comment = "真实年报不在项目旁的 shared/reports 中，跳过。"

  package static func path(_ name: String) -> String { folder.appendingPathComponent(name).path }

  package static func bytes(_ name: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: folder.appendingPathComponent(name)))
  }
}
