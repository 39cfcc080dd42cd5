import Disclosure
import Documents
import Testing

/// 救济告知: 行政复议法第二十三条 (2024-01-01), 第二十条; 行政诉讼法第四十六条.
struct RemedyParagraphTests {
  static let suit = "6个月"
  static let either =
    "如对本告知书不服，你可以自收到本告知书之日起60日内向清河县人民政府申请行政复议，或者自收到本告知书之日起6个月内向清河县人民法院提起行政诉讼。"
  static let first =
    "如对本告知书中不予公开的决定不服，根据《中华人民共和国行政复议法》第二十三条第一款第（四）项的规定，应当先申请行政复议：你可以自收到本告知书之日起60日内向清河县人民政府申请行政复议；对行政复议决定不服的，再依法向人民法院提起行政诉讼。"

  static let withheld: [Disposition] = [
    .partlySupplied, .stateSecret, .forbiddenByLaw, .threeSecuritiesOneStability, .thirdPartyRights, .internalAffairs,
    .processInformation, .enforcementFile,
  ]

  private static func words(_ disposition: Disposition, on day: String) throws -> String {
    var letter = LetterSamples.reply(LetterSamples.reply(disposition), on: day)
    // Days in the facts are of 2026: those of an older letter are set back.
    for (field, value) in letter.reply.values where field.form == .day && value > day {
      letter.reply.values[field] = "2023-01-04"
    }
    return try LetterDocuments.words(letter.document())
  }

  @Test(arguments: withheld)
  func whatIsWithheldGoesToReconsiderationFirstSince2024(disposition: Disposition) throws {
    let before = try Self.words(disposition, on: "2023-12-31")
    #expect(before.contains(Self.either) && !before.contains("应当先申请行政复议"))
    let after = try Self.words(disposition, on: "2024-01-01")
    #expect(after.contains(Self.first))
    for offer in [Self.suit, "或者自收到", "清河县人民法院", "直接"] { #expect(!after.contains(offer), "\(offer)") }
  }

  @Test(arguments: Disposition.allCases.filter { !withheld.contains($0) && $0 != .withdrawn })
  func everyOtherReplyOffersBoth(disposition: Disposition) throws {
    for day in ["2023-12-31", "2024-01-01", "2026-03-09"] {
      #expect(try Self.words(disposition, on: day).contains(Self.either))
    }
  }

  @Test func aWithdrawalLeavesNothingToContest() throws {
    let words = try Self.words(.withdrawn, on: "2026-03-09")
    #expect(!words.contains("行政复议") && !words.contains("诉讼"))
  }

  @Test func aComplaintNamesItsOrganOnly() {
    let words = LetterSamples.remedies.paragraph(.complaintOnly)
    #expect(words == "你认为本机关在政府信息公开工作中侵犯你合法权益的，可以根据《条例》第五十一条的规定，向清河县人民政府办公室投诉、举报。")
  }

  @Test func anOrganWithoutItsRemedyBodiesCannotReply() {
    var letter = LetterSamples.reply(LetterSamples.reply(.supplied))
    letter.remedies = RemedyBodies(reconsideration: "", court: " ", complaint: "")
    #expect(letter.gaps == [LetterGap(.reconsiderationOrgan), LetterGap(.court)])
    letter.reply = LetterSamples.reply(.stateSecret)
    #expect(letter.gaps == [LetterGap(.reconsiderationOrgan)])
    letter.reply = LetterSamples.reply(.withdrawn)
    #expect(letter.gaps.isEmpty)
  }
}
