import Disclosure
import Testing

@Suite("Text signatures") struct TextSignatureTests {
  private static let notice =
    "云溪镇人民政府关于2026年1月城乡居民基本医疗保险参保缴费工作的通知：各村（社区）要加强宣传，组织人员上门服务，帮助老年人办理缴费手续，确保应保尽保，并于月底前将进度报送镇社会事务办。"
  private static let other = "清河县水利局发布汛期水库调度安排，要求各水库管理单位落实值班制度，按照批准的调度方案控制运行水位，遇有险情立即报告。"

  @Test("Next month's notice is the same text, another text is not")
  func likeness() throws {
    let one = try #require(TextSignature(Self.notice))
    let next = try #require(TextSignature(Self.notice.replacing("2026年1月", with: "2027年12月")))
    #expect(one == next)
    let other = try #require(TextSignature(Self.other))
    #expect(one.likeness(to: other) < 0.2)
    #expect(Set(one.bandKeys).isDisjoint(with: other.bandKeys))
  }

  @Test("A changed word leaves them alike, and a band in common")
  func changed() throws {
    let one = try #require(TextSignature(Self.notice))
    let changed = try #require(TextSignature(Self.notice.replacing("加强宣传", with: "抓好宣讲")))
    #expect((0.7..<1).contains(one.likeness(to: changed)))
    #expect(!Set(one.bandKeys).isDisjoint(with: changed.bandKeys))
  }

  @Test("The signature is the same on every run and machine")
  func stable() throws {
    let signature = try #require(TextSignature("公开"))
    #expect(signature.minima.count == 64)
    #expect(signature.bandKeys.count == 16)
    #expect(TextSignature(minima: signature.minima) == signature)
    #expect(TextSignature(minima: [1]) == nil)
  }

  @Test("Nothing is like a text without letters", arguments: ["", "2026", "，。", "镇"])
  func empty(text: String) {
    #expect(TextSignature(text) == nil)
  }

  @Test(
    "Likeness is the share of the common pairs of letters",
    arguments: [
      ("公开信息", "公开信息", 1.0), ("公开信息", "公开文件", 0.2), ("甲乙", "丙丁", 0), ("", "", 0), ("公开2026，信息", "公开信息。", 1),
    ] as [(String, String, Double)])
  func shareOfPairs(_ one: String, _ other: String, _ likeness: Double) {
    #expect(TextShingles(one).likeness(to: TextShingles(other)) == likeness)
  }
}
