import Disclosure
import Documents
import Testing

@Suite("Facts of a reply as they are kept")
struct ReplyFactsJSONTests {
  @Test("Every kind of reply is read back as it was written", arguments: Disposition.allCases)
  func roundTrip(_ disposition: Disposition) throws {
    var facts = ReplyFacts(disposition)
    for field in disposition.fields { facts.values[field] = "“\(field.label)”\n<值>" }
    if disposition == .partlySupplied {
      facts.withheld = [WithheldPart("账号", ReplyFacts(.thirdPartyRights, [.kind: "个人隐私"]))]
    }
    #expect(ReplyFacts(try JSON.parse(facts.json.text)) == facts)
  }

  @Test(
    "What was not written so is not read", arguments: ["{}", #"{"disposition":"supplied","values":{"x":"1"}}"#, "[]"])
  func foreign(_ text: String) throws {
    #expect(ReplyFacts(try JSON.parse(text)) == nil)
  }

  @Test("The signed words go out also where the case was mended later")
  func signedText() throws {
    var letter = ReplyLetter(
      LetterSamples.facts(), LetterSamples.request, ReplyFacts(.alreadyPublic, [.place: "县政府网站"]),
      remedies: LetterSamples.remedies)
    let text = letter.text
    #expect(text.contains("获取方式、途径：县政府网站"))
    letter.request.asked = "另外的内容"
    #expect(!text.contains("另外的内容") && letter.text.contains("另外的内容"))
    let signed = ReplyLetter(
      letter.facts, letter.request, letter.reply, remedies: LetterSamples.remedies, signed: text)
    let html = String(decoding: HTMLWriter.write(signed.rendered), as: UTF8.self)
    #expect(!html.contains("另外的内容"))
  }

  @Test("Title and attachments are typed in with the facts")
  func titleAndAttachments() {
    let letter = ReplyLetter(
      LetterSamples.facts(), LetterSamples.request,
      ReplyFacts(.alreadyPublic, [.place: "县政府网站", .title: "答复书", .attachments: "甲\n乙"]),
      remedies: LetterSamples.remedies)
    #expect(letter.title == "答复书")
    #expect(letter.attachments == ["甲", "乙"])
  }
}
