import Documents
import Foundation
import Testing
import Tools

@testable import gongkai

/// What is pasted, read by the program's own process as the server does it.
@Suite struct PasteCleaningTests {
  private func clean(_ html: [UInt8]) async throws -> Result<PastedText, Unreadable> {
    try await PasteCleaning(executable: GongkaiProcess.executable.path).clean(html)
  }

  @Test("Headings, lists and tables come through, scripts and looks do not")
  func keepsStructure() async throws {
    let page = """
      <h2>一、总则</h2><p style="color:red" onclick="alert(1)">为做好<b>防汛</b>工作。</p><ul><li>泵站</li><li>山塘</li></ul>\
      <table><tr><th>村</th><th>户数</th></tr><tr><td>柳湾村</td><td>9</td></tr></table><script>alert(2)</script>
      """
    let text = try await clean(Array(page.utf8)).get()
    #expect(
      text.notation == """
        ## 一、总则
        为做好**防汛**工作。
        - 泵站
        - 山塘
        | 村 | 户数 |
        |---|
        | 柳湾村 | 9 |
        """)
    #expect(text.notes.contains("脚本和事件代码没有保留。"))
    #expect(!text.notation.contains("alert"))
  }

  @Test("What is too large or cannot be read is refused in a sentence, and a missing program too")
  func refuses() async throws {
    let large = try await clean([UInt8](repeating: 0x61, count: RichTextCleaning.mostBytes + 1))
    #expect(throws: Unreadable(CleaningRefusal.tooLarge.sentence)) { try large.get() }
    let missing = await PasteCleaning(executable: "/没有这个程序").clean(Array("<p>文</p>".utf8))
    #expect(throws: Unreadable("粘贴的内容无法整理。")) { try missing.get() }
  }
}
