import Database
import DatabaseFixtures
import Disclosure
import Documents
import Foundation
import Registry
import Testing

@testable import gongkai

/// `gongkai site export` as it is run, folder by folder.
@Suite("Site export", .serialized)
struct SiteExportTests {
  private func export(_ town: ServedTown, _ scratch: Scratch, _ more: String...) throws -> GongkaiProcess {
    try GongkaiProcess.run(["site", "export", "site"] + town.arguments + more, folder: scratch.folder)
  }

  private func changes(_ scratch: Scratch) throws -> (added: [String], changed: [String], removed: [String]) {
    let json = try JSON.parse(try scratch.bytes("site/changes.json"))
    func list(_ name: String) -> [String] { json[name]?.array?.compactMap(\.string) ?? [] }
    return (list("added"), list("changed"), list("removed"))
  }

  /// Every file in the folder, with its bytes.
  private func content(_ scratch: Scratch) throws -> [String: Data] {
    var found: [String: Data] = [:]
    let all = FileManager.default.enumerator(atPath: scratch.path("site"))
    while let path = all?.nextObject() as? String {
      let file = scratch.folder.appending(path: "site/\(path)")
      if (try? file.resourceValues(forKeys: [.isRegularFileKey]))?.isRegularFile == true {
        found[path] = try Data(contentsOf: file)
      }
    }
    return found
  }

  /// The list of files tells exactly what lies there.
  private func checkManifest(_ scratch: Scratch) throws {
    let content = try content(scratch)
    let manifest = try #require(ExportManifest(try scratch.bytes("site/manifest.json")))
    #expect(Set(manifest.files.keys) == Set(content.keys).subtracting(["manifest.json", "changes.json"]))
    for (path, file) in manifest.files {
      let bytes = [UInt8](try #require(content[path]))
      #expect(file == .init(digest: HashAlgorithm.sha256.digest(of: bytes).hex, size: bytes.count), "\(path)")
    }
    #expect(scratch.names(in: "site")?.contains(".gongkai-export") == false)
  }

  @Test(
    "Exported twice nothing changes; what is published comes, what is taken down goes, in files, names and lists",
    arguments: FreshDatabase.engines)
  func course(_ engine: EngineKind) async throws {
    let scratch = try Scratch()
    let town = try await ServedTown(engine, in: scratch)
    let writer = PublishingTown(town: town)
    let first = try await writer.publish("防汛预案", "密语一")
    _ = try await writer.draft("拟稿密语二")
    let run = try export(town, scratch)
    #expect(run.exitCode == 0, "\(run.message)")
    #expect(run.output.hasPrefix("导出完成：site，共 "))
    try checkManifest(scratch)
    let before = try content(scratch)
    #expect(before["info/\(first.rawValue).html"] != nil)
    #expect(!before.contains { $0.key.contains("密语二") || String(decoding: $0.value, as: UTF8.self).contains("密语二") })
    let written = try written(scratch)

    #expect(try export(town, scratch).exitCode == 0)
    #expect(try changes(scratch) == ([], [], []))
    #expect(try self.written(scratch) == written)

    let second = try await writer.publish("高龄津贴", "密语三")
    #expect(try export(town, scratch).exitCode == 0)
    let added = try changes(scratch)
    #expect(added.added.contains("info/\(second.rawValue).html"))
    #expect(added.added.contains("packages/\(second.rawValue)/metadata.xml"))
    #expect(added.changed.contains("index.html") && added.changed.contains("info.html"))
    #expect(!added.changed.contains("info/\(first.rawValue).html") && added.removed == [])
    try checkManifest(scratch)

    try await writer.takeDown(first)
    let last = try export(town, scratch, "--format", "json")
    #expect(last.exitCode == 0)
    let gone = try changes(scratch)
    #expect(gone.removed.contains("info/\(first.rawValue).html"))
    #expect(try JSON.parse(last.output)["removed"]?.array?.compactMap(\.string) == gone.removed)
    try checkManifest(scratch)
    let after = try content(scratch)
    #expect(
      after.filter { $0.key != "changes.json" }.allSatisfy {
        !$0.key.contains("密语一") && !String(decoding: $0.value, as: UTF8.self).contains("密语一")
          && !$0.key.contains(first.rawValue)
      })
    #expect(scratch.names(in: "site/packages") == [second.rawValue])
  }

  /// When each file was written last.
  private func written(_ scratch: Scratch) throws -> [String: Date] {
    try content(scratch).keys.filter { $0 != "manifest.json" && $0 != "changes.json" }.reduce(into: [:]) {
      dates, path in
      let attributes = try FileManager.default.attributesOfItem(atPath: scratch.path("site/\(path)"))
      dates[path] = attributes[.modificationDate] as? Date
    }
  }

  @Test("A folder with anything else in it is refused, and left as it is")
  func refused() async throws {
    let scratch = try Scratch()
    let town = try await ServedTown(.sqlite, in: scratch)
    try FileManager.default.createDirectory(atPath: scratch.path("site"), withIntermediateDirectories: true)
    try scratch.write("别人的", to: "site/index.html")
    let run = try export(town, scratch)
    #expect(run.exitCode == 1)
    #expect(run.message.contains("不是空的，也不是以前导出的网站"))
    #expect(scratch.names(in: "site") == ["index.html"])
    try scratch.write("{\"schema\":\"gongkai.site/1\",\"installation\":\"x\",\"files\":[]}", to: "site/manifest.json")
    #expect(try export(town, scratch).exitCode == 1)
    try scratch.write(
      "{\"schema\":\"gongkai.site/1\",\"installation\":\"x\",\"files\":[{\"path\":\"../a\",\"sha256\":\"\",\"size\":0}]}",
      to: "site/manifest.json")
    #expect(try export(town, scratch).message.contains("不是空的"))
    try FileManager.default.removeItem(atPath: scratch.path("site"))
    try scratch.write("文件", to: "site")
    #expect(try export(town, scratch).exitCode == 1)
    #expect(try export(town, scratch, "--address", "xxgk").exitCode == 64)
    try FileManager.default.removeItem(atPath: scratch.path("site"))
    let unknown = try export(town, scratch, "--organ", "没有的机关")
    #expect(unknown.exitCode == 2)
    #expect(unknown.message.contains("清河县云溪镇人民政府"))
  }

  @Test("What a broken export has put in place is known to the next one, and goes with what was taken down")
  func broken() async throws {
    let scratch = try Scratch()
    let town = try await ServedTown(.sqlite, in: scratch)
    let writer = PublishingTown(town: town)
    let item = try await writer.publish("防汛预案", "密语一")
    #expect(try export(town, scratch).exitCode == 0)
    let whole = try content(scratch)
    // As a power cut leaves it between the first file put in place and the list of files.
    let manifest = try scratch.bytes("site/manifest.json")
    for name in ["manifest.json", "changes.json", "guide.html"] {
      try FileManager.default.removeItem(atPath: scratch.path("site/\(name)"))
    }
    try FileManager.default.createDirectory(
      atPath: scratch.path("site/.gongkai-export/files"), withIntermediateDirectories: true)
    try scratch.write(manifest, to: "site/.gongkai-export/manifest.json")
    try scratch.write("半个", to: "site/.gongkai-export/files/3")
    try await writer.takeDown(item)
    #expect(try export(town, scratch).exitCode == 0)
    try checkManifest(scratch)
    let after = try content(scratch)
    #expect(after["guide.html"] == whole["guide.html"])
    #expect(!after.keys.contains { $0.contains(item.rawValue) })
  }

  @Test("A file that somebody changed by hand is put right when its length shows it, and files of others stay")
  func tampered() async throws {
    let scratch = try Scratch()
    let town = try await ServedTown(.sqlite, in: scratch)
    #expect(try export(town, scratch).exitCode == 0)
    try scratch.write("改了", to: "site/index.html")
    try scratch.write("统计", to: "site/analytics.txt")
    #expect(try export(town, scratch).exitCode == 0)
    #expect(String(decoding: try scratch.bytes("site/index.html"), as: UTF8.self).hasPrefix("<!DOCTYPE html>"))
    #expect(String(decoding: try scratch.bytes("site/analytics.txt"), as: UTF8.self) == "统计")
  }
}
