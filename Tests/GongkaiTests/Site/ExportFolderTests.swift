import Documents
import Foundation
import Registry
import Testing
import Web

@testable import gongkai

@Suite("Export folder")
struct ExportFolderTests {
  private func export(_ scratch: Scratch, _ files: [String: String], commits: Bool = true) throws -> ExportChanges? {
    let folder = try ExportFolder(scratch.path("site"), installation: "a")
    for (path, text) in files.sorted(by: { $0.key < $1.key }) {
      try folder.take(StaticFile(path, Array(text.utf8)))
    }
    return commits ? try folder.commit(at: .now) : nil
  }

  private func read(_ scratch: Scratch, _ path: String) throws -> String {
    String(decoding: try scratch.bytes("site/\(path)"), as: UTF8.self)
  }

  @Test("Files come, change and go, and folders that stand empty with them")
  func course() throws {
    let scratch = try Scratch()
    let first = try export(scratch, ["index.html": "甲", "info/a.html": "乙", "packages/a/files/x.txt": "丙"])
    #expect(first?.added == ["index.html", "info/a.html", "packages/a/files/x.txt"])
    let second = try export(scratch, ["index.html": "甲二", "info/a.html": "乙"])
    #expect(second?.added == [])
    #expect(second?.changed == ["index.html"])
    #expect(second?.removed == ["packages/a/files/x.txt"])
    #expect(scratch.names(in: "site") == ["changes.json", "index.html", "info", "manifest.json"])
    #expect(try read(scratch, "index.html") == "甲二")
    #expect(
      try read(scratch, "manifest.json").hasPrefix("{\n  \"schema\": \"gongkai.site/1\",\n  \"installation\": \"a\",\n")
    )
  }

  @Test("An export that ends before it is put in place leaves the old one as it was")
  func broken() throws {
    let scratch = try Scratch()
    _ = try export(scratch, ["index.html": "甲"])
    _ = try export(scratch, ["index.html": "乙", "info/密.html": "密"], commits: false)
    #expect(try read(scratch, "index.html") == "甲")
    #expect(scratch.names(in: "site/info") == nil)
    let next = try export(scratch, ["index.html": "丙"])
    #expect(next?.changed == ["index.html"])
    #expect(scratch.names(in: "site") == ["changes.json", "index.html", "manifest.json"])
  }

  @Test("Two exports at once: the second waits for nobody and says so")
  func busy() throws {
    let scratch = try Scratch()
    let first = try ExportFolder(scratch.path("site"), installation: "a")
    #expect(throws: ExportRefusal.busy(scratch.path("site"))) {
      _ = try ExportFolder(scratch.path("site"), installation: "a")
    }
    _ = try first.commit(at: .now)
  }

  @Test(
    "No file leads out of the folder, and none is written twice",
    arguments: ["../a", "/a", "a//b", "a/./b", "", "a/.."])
  func paths(_ path: String) throws {
    let scratch = try Scratch()
    let folder = try ExportFolder(scratch.path("site"), installation: "a")
    #expect(throws: ExportRefusal.twice(path)) { try folder.take(StaticFile(path, [])) }
    try folder.take(StaticFile("a", []))
    #expect(throws: ExportRefusal.twice("a")) { try folder.take(StaticFile("a", [1])) }
  }

  @Test("A list of files that leads out of its folder is none")
  func lists() {
    func manifest(_ path: String) -> ExportManifest? {
      ExportManifest(
        Array(
          "{\"schema\":\"gongkai.site/1\",\"installation\":\"a\",\"files\":[{\"path\":\"\(path)\",\"sha256\":\"\",\"size\":1}]}"
            .utf8))
    }
    #expect(manifest("info/a.html") != nil)
    for path in ["../a", "/etc/passwd", "a/../../b", ""] { #expect(manifest(path) == nil, "\(path)") }
    #expect(ExportManifest(Array("{}".utf8)) == nil)
    #expect(ExportManifest([]) == nil)
  }
}
