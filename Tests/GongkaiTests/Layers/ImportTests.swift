import Foundation
import Testing

/// The chain of targets, where the compiler alone does not keep it.
struct ImportTests {
  private static let sources = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("../../../Sources").standardizedFileURL

  /// Every module that the target's files import.
  private func imports(of target: String) throws -> Set<String> {
    let folder = Self.sources.appendingPathComponent(target)
    let files = try #require(FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil))
    var modules: Set<String> = []
    for case let file as URL in files where file.pathExtension == "swift" {
      for line in try String(contentsOf: file, encoding: .utf8).split(separator: "\n") {
        let words = line.split(separator: " ")
        if let index = words.firstIndex(of: "import"), index <= 1, index + 1 < words.count {
          modules.insert(String(words[index + 1]))
        }
      }
    }
    return modules
  }

  @Test("The law imports nothing: no clock, no disk, no locale")
  func disclosure() throws { #expect(try imports(of: "Disclosure").isEmpty) }

  @Test("Documents starts no process and keeps Foundation out")
  func documents() throws {
    let allowed: Set<String> = [
      "Disclosure", "CLibXML2", "CLibZip", "CUTF8Proc", "CXLSXWriter", "CZlib", "Glibc", "Synchronization",
      "Yams",
    ]
    #expect(try imports(of: "Documents").isSubset(of: allowed))
  }

  @Test("Tools knows nothing of the domain")
  func tools() throws {
    #expect(
      try imports(of: "Tools").isDisjoint(with: ["Disclosure", "Documents", "Database", "Registry", "Web", "gongkai"]))
  }
}
