import Disclosure
import Foundation
import Testing

@testable import gongkai

/// The manual is the doc comments of the checks; this reads them anew, so that the two cannot drift apart.
@Suite struct RuleManualTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  @Test(arguments: CheckRule.allCases)
  func `the manual says what the doc comment says`(rule: CheckRule) throws {
    let comments = try Self.comments()
    let entry = try #require(RuleManual.entries.first { $0.rule == rule.rawValue })
    #expect(comments["\(rule)"] == entry.text, "请运行 scripts/rule-manual")
    #expect((2...6).contains(entry.text.split(separator: "\n").count))
  }

  @Test func `entries come in the order of the rules, none besides`() {
    #expect(RuleManual.entries.map(\.rule) == CheckRule.allCases.map(\.rawValue))
  }

  /// Case of `CheckRule` → the doc comment of the check that has it.
  private static func comments() throws -> [String: String] {
    let directory = root.appending(path: "Sources/Disclosure/AnnualReport/Checks")
    var result: [String: String] = [:]
    for file in try FileManager.default.contentsOfDirectory(at: directory, includingPropertiesForKeys: nil) {
      let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n", omittingEmptySubsequences: false)
      guard let type = lines.firstIndex(where: { $0.hasPrefix("package struct") && $0.contains(": ReportCheck") }),
        let rule = lines.compactMap({ $0.split(separator: "let rule = CheckRule.").dropFirst().first }).first
      else { continue }
      let comment = lines[..<type].reversed().prefix { $0.hasPrefix("/// ") }.reversed()
      result[String(rule)] = comment.map { String($0.dropFirst(4)) }.joined(separator: "\n")
    }
    return result
  }
}
