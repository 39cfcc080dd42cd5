import Foundation
import Testing

@testable import Documents

/// Real published reports, read in place beside the project; a test that needs them says so and is skipped without them.
enum PublishedReports {
  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("../../../../shared/reports").standardizedFileURL

  static var areHere: Bool { FileManager.default.fileExists(atPath: folder.appendingPathComponent("00-seed.txt").path) }

  static let absence: Comment = "真实年报不在项目旁的 shared/reports 中，跳过。"

  static func bytes(_ name: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: folder.appendingPathComponent(name)))
  }

  static func text(_ name: String) throws -> SourceDocument {
    TextDocument.read(String(decoding: try bytes(name), as: UTF8.self))
  }

  static func html(_ name: String) throws -> SourceDocument { try HTMLExtraction.document(from: bytes(name)) }
}
