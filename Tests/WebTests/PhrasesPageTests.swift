import Disclosure
import Documents
import HTTPTypes
import Registry
import Testing
import Web

/// 筛查词表, as the system administrator keeps them by the page.
@Suite("The page of the phrase lists") struct PhrasesPageTests {
  private static let key = SigningKey(name: "清河县政务公开办", seed: Array(repeating: 7, count: 32))
  private static let text = "版本\t2027-01\n名称\t清河县<词表>\n日期\t2027-01-04\nmisspelt\t拔款\t拨款\t误写\tneedsReason\n"

  @Test(
    "A list of a known key is taken, one without a signature only when that is confirmed, and the starter list comes back"
  )
  func keepsTheLists() async throws {
    try await CaseFixture.with { town in
      let admin = try await town.browser("xitong")
      let client = InProcess(Routes.router(for: town.fixture.site))
      func load(_ content: String, _ more: [(name: String, file: String?, content: String)] = []) async throws
        -> Browser.Answer
      {
        let parts: [(name: String, file: String?, content: String)] = [
          ("act", nil, "load"), ("files", "词表.txt", content),
        ]
        return try await admin.upload(Links.phrases, parts + more, through: client, tokenFrom: Links.phrases)
      }
      let empty = try await admin.get(Links.phrases)
      #expect(HTMLCheck(empty.text).faults == [])
      #expect(empty.text.contains("初始词表") && empty.text.contains("没有更换过"))
      let signed = String(decoding: try PhraseListFile.signed(Array(Self.text.utf8), by: Self.key), as: UTF8.self)
      let unknown = try await load(signed)
      #expect(unknown.status == .unprocessableContent)
      #expect(unknown.text.contains("本系统没有登记这个签名人的公钥"))
      #expect(HTMLCheck(unknown.text).faults == [])
      let trusted = try await admin.submit(
        Links.phrases, [("act", "trust"), ("verifier", try Self.key.verifyingKey().description)])
      #expect(trusted.status == .seeOther)
      #expect(try await load(signed).status == .seeOther)
      let page = try await admin.get("\(Links.phrases)?done=load")
      #expect(HTMLCheck(page.text).faults == [])
      #expect(page.text.contains("清河县&lt;词表&gt;") && page.text.contains("清河县政务公开办"))
      let bare = Self.text.replacing("2027-01\n", with: "2027-02\n")
      #expect(try await load(bare).text.contains("词表没有签名"))
      #expect(try await load(bare, [("unsigned", nil, "1")]).status == .seeOther)
      #expect(try await admin.get(Links.phrases).text.contains("没有签名"))
      #expect(try await town.fixture.registry.phrases().list.version == "2027-02")
      #expect(try await admin.submit(Links.phrases, [("act", "starter")]).status == .seeOther)
      #expect(try await town.fixture.registry.phrases().list == .starter)
      #expect(try await admin.submit(Links.phrases, [("act", "无此操作")]).status == .unprocessableContent)
      let none = try await admin.submit(Links.phrases, [("act", "load")])
      #expect(none.status == .unprocessableContent)
    }
  }
}
