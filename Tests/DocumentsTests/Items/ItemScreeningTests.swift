import Disclosure
import Documents
import Testing

@Suite struct ItemScreeningTests {
  static let person = "联系人电话13912345678，身份证号11010519491231002X"

  static func text(_ body: String) -> ItemText {
    var text = ItemText(
      title: "救助名单公示", column: "fields/socialAssistance", formed: Day(iso: "2026-03-02") ?? .first,
      body: RichText(notation: body, files: []))
    text.summary = "二月份救助情况"
    return text
  }

  @Test(
    "Found where it stands",
    arguments: [
      ("一般内容。", []),
      ("一般内容。\n\(person)", ["第2段有公民身份号码", "第2段有手机号码"]),
      ("- 甲\n- \(person)", ["列表第2项有公民身份号码", "列表第2项有手机号码"]),
    ])
  func finds(_ body: String, _ expected: [String]) {
    let sentences = Self.text(body).findings(organ: "云溪镇人民政府").map(\.sentence)
    #expect(sentences.count == expected.count)
    for start in expected { #expect(sentences.contains { $0.hasPrefix(start) }, "\(sentences)") }
  }

  @Test("Masked in one click, in text, lists and tables, and found no more")
  func masks() {
    let text = Self.text("\(Self.person)\n- \(Self.person)\n| 姓名 | 说明 |\n|---|---|\n| 甲 | \(Self.person) |")
    let masked = text.masked(text.findings(organ: "云溪镇人民政府"))
    let words = masked.body.parts.map(\.text).joined(separator: " ")
    #expect(!words.contains("13912345678"))
    #expect(!words.contains("11010519491231002X"))
    #expect(words.contains("139****5678"))
    #expect(!masked.findings(organ: "云溪镇人民政府").contains { $0.rule == .identityNumber || $0.rule == .mobileNumber })
    #expect(masked.title == text.title)
  }

  @Test("A note is handed on between processes as it is, and anything else is none")
  func isHandedOn() {
    let notes = AttachmentText.notes(on: Array("第一行\n\(Self.person)".utf8), name: "名单.txt")
    #expect(notes.map(\.severity) == [.blocking, .needsReason])
    #expect(notes.map { ScreeningNote($0.json) } == notes)
    #expect(ScreeningNote(["severity": "blocking"]) == nil)
    #expect(notes.first?.marked == "11010519491231002X")
  }
}
