import Disclosure
import Documents
import Foundation
import Registry
import TestSupport
import Testing

@testable import gongkai

@Suite("Folder of attachments")
struct AttachmentFolderTests {
  private func item(_ row: Int, _ files: String...) throws -> EarlierItem {
    let day = try #require(Day(iso: "2025-05-05"))
    return EarlierItem(
      row: row,
      text: ItemText(
        title: "旧一", column: "statutory/emergencies", formed: day, body: RichText(notation: "正文", files: [])),
      published: day, files: files)
  }

  private func read(_ items: [EarlierItem], _ scratch: Scratch) async throws -> (
    items: [EarlierItem], files: [Int: EarlierFiles]
  ) {
    var folder = AttachmentFolder(path: scratch.path("attached"))
    folder.screen = { bytes, name, _ in
      String(decoding: bytes, as: UTF8.self).contains("可疑") ? [.unread(name, "可疑。")] : []
    }
    return try await folder.read(items, into: FileStore(folder: scratch.path("files")))
  }

  private func faults(_ items: [EarlierItem], _ scratch: Scratch) async throws -> [String] {
    do {
      _ = try await read(items, scratch)
      return []
    } catch let refusal as LedgerFaults { return refusal.faults.map(\.sentence) }
  }

  private func filled() throws -> Scratch {
    let scratch = try Scratch()
    let folder = scratch.folder.appending(path: "attached")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for (name, text) in [("名单.txt", "甲"), ("同样.txt", "甲"), ("可疑.txt", "可疑"), ("假的.pdf", "不是 PDF"), ("空.txt", "")] {
      try Data(text.utf8).write(to: folder.appending(path: name))
    }
    try Data("密".utf8).write(to: scratch.folder.appending(path: "外面.txt"))
    try FileManager.default.createSymbolicLink(
      atPath: folder.appending(path: "链接.txt").path, withDestinationPath: scratch.path("外面.txt"))
    return scratch
  }

  @Test("Files are read, screened and stored with their item")
  func reads() async throws {
    let scratch = try filled()
    let found = try await read([try item(2, "名单.txt", "可疑.txt"), try item(3)], scratch)
    #expect(found.items.map { $0.text.attachments.map(\.name) } == [["名单.txt", "可疑.txt"], []])
    #expect(
      found.items.first?.text.attachments.map(\.type) == ["text/plain; charset=utf-8", "text/plain; charset=utf-8"])
    #expect(found.files.keys.sorted() == [2])
    #expect(found.files[2]?.notes.map(\.sentence) == ["附件“可疑.txt”无法检查：可疑。"])
    let kept = try #require(found.files[2]?.stored.first)
    #expect(try FileStore(folder: scratch.path("files")).contents(of: kept) == Array("甲".utf8))
  }

  @Test(
    "What is no plain file of the folder, or not what its name says, is refused with its place",
    arguments: [
      ("没有.txt", "“信息”表第 2 行“附件”：文件夹中没有名为“没有.txt”的文件。"),
      ("../外面.txt", "“信息”表第 2 行“附件”：“../外面.txt”不是文件名，请只写文件名，不带路径。"),
      ("链接.txt", "“信息”表第 2 行“附件”：文件夹中没有名为“链接.txt”的文件。"),
      (".", "“信息”表第 2 行“附件”：“.”不是文件名，请只写文件名，不带路径。"),
      ("空.txt", "“信息”表第 2 行“附件”：“空.txt”：文件是空的，请检查后重新选择。"),
      ("假的.pdf", "“信息”表第 2 行“附件”：“假的.pdf”：文件名以 .pdf 结尾，内容却不是这种文件。请用原来的软件打开，另存后再上传。"),
    ])
  func refuses(_ name: String, _ sentence: String) async throws {
    let scratch = try filled()
    #expect(try await faults([try item(2, name)], scratch) == [sentence])
  }

  @Test("The same content twice in one item is told")
  func twice() async throws {
    let scratch = try filled()
    #expect(
      try await faults([try item(2, "名单.txt", "同样.txt")], scratch) == ["“信息”表第 2 行“附件”：有两个附件的内容完全相同，请去掉一个。"])
  }

  @Test("Any name is read or refused, and nothing outside the folder is opened")
  func names() async throws {
    let scratch = try filled()
    var random = SeededRandom(seed: 47)
    let alphabet = Array("../\\名单外面.txt\u{0}\u{202E} ~$*")
    for _ in 0..<FuzzCount.of(300) {
      let name = String(
        (0..<Int.random(in: 1...12, using: &random)).map { _ in alphabet.randomElement(using: &random) ?? "." })
      guard let found = try? await read([try item(2, name)], scratch) else { continue }
      let kept = try #require(found.files[2]?.stored.first)
      #expect(try FileStore(folder: scratch.path("files")).contents(of: kept) != Array("密".utf8), "\(name)")
    }
  }
}
