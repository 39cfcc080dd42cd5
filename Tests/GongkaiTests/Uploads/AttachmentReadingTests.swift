import Disclosure
import Documents
import Foundation
import Testing

@testable import gongkai

/// What attachments say, as the server reads it for the search: by processes of their own.
@Suite struct AttachmentReadingTests {
  private func read(_ bytes: [UInt8], _ name: String) async throws -> String {
    try await AttachmentScreening(executable: try GongkaiProcess.executable.path).reading(bytes, name)
  }

  @Test func theWordsOfADocumentAreRead() async throws {
    #expect(try await read(Array("冲锋舟三艘\n救生衣".utf8), "清单.txt") == "冲锋舟三艘\n救生衣\n")
    let letter = try DOCXWriter.write(
      Document(title: "题", organ: "清河县", day: .first, blocks: [.title(["冲锋舟清单", "救生衣"])]))
    let words = try await read(letter, "清单.docx")
    #expect(words.contains("冲锋舟清单"))
    #expect(words.contains("救生衣"))
  }

  @Test(arguments: [("%PDF-1.7 abc", "坏.pdf"), ("PK\u{3}\u{4} word/document.xml", "坏.docx"), ("", "空.txt")])
  func whatCannotBeReadHasNoWords(_ content: String, _ name: String) async throws {
    #expect(try await read(Array(content.utf8), name) == "")
  }

  @Test func withoutItsProgramItIsTriedAgain() async {
    await #expect(throws: ReadingHindered.self) {
      try await AttachmentScreening(executable: "/没有这个程序").reading(Array("清河县".utf8), "清单.txt")
    }
  }
}
