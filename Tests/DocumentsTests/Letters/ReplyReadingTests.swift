import Disclosure
import Testing

@testable import Documents

@Suite("What a reply says, told from its text") struct ReplyReadingTests {
  static let first = "如对本告知书不服，应当先申请行政复议。"
  static let either = "如对本告知书不服，可以申请行政复议，或者提起行政诉讼。"
  static let opening = "本机关收到申请，申请公开：应当先申请行政复议的案件清单。经审查，现答复如下："

  @Test(
    "The applicant's words are no remedy of the letter's, and hide no missing one",
    arguments: [
      (opening + either, nil, .reconsiderationOrSuit), (opening + first, nil, .reconsiderationFirst),
      (opening + "予以公开。", nil, nil), (first, nil, .reconsiderationFirst), (either, nil, .reconsiderationOrSuit),
      ("申请公开：经审查，现答复如下：应当先申请行政复议。\n现答复如下：" + either, nil, .reconsiderationOrSuit),
      (opening + either, ReplyFacts(.supplied), .reconsiderationOrSuit),
      (opening + first, ReplyFacts(.supplied), .reconsiderationOrSuit),
    ] as [(String, ReplyFacts?, Remedy?)])
  func remedy(_ text: String, _ facts: ReplyFacts?, _ expected: Remedy?) {
    let read = ReplyParticulars(.supplied, remedy: .reconsiderationOrSuit, text: text, facts: facts)
    #expect(read.remedy == expected)
  }

  @Test("Nor are the articles that the applicant names cited by the letter")
  func articles() {
    let text = "申请公开：《条例》第三十六条第（二）项的解释。现答复如下：予以公开。"
    #expect(ReplyParticulars(.inquiry, remedy: .none, text: text, facts: nil).articles == [])
    #expect(ReplyParticulars(.inquiry, remedy: .none, text: text, facts: ReplyFacts(.inquiry)).articles == [])
  }
}
