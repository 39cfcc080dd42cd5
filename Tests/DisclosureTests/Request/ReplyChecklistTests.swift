import Testing

@testable import Disclosure

@Suite("Checks before signature") struct ReplyChecklistTests {
  static func concerns(
    _ events: [RequestEvent], _ reply: ReplyParticulars, today: String = "03-10"
  ) throws -> [ReplyConcern] {
    ReplyChecklist(try story(events), reply, today: on(today), signers: Town.signers).concerns
  }

  static func reply(
    _ disposition: Disposition, articles: [String]? = nil, reasons: Bool = true, remedy: Remedy? = nil,
    printsRemedy: Bool = true,
    earlier: String? = nil
  ) -> ReplyParticulars {
    ReplyParticulars(
      disposition, articles: articles ?? [disposition.article ?? "《条例》第三十六条"], givesReasons: reasons,
      remedy: printsRemedy ? remedy ?? disposition.remedy(on: on("03-10")) : nil, earlierReply: earlier)
  }

  static let received = [arrived("03-02")]
  static let asked = received + [did("03-03", .supplementAsked(until: on("03-20")))]
  static let noticed = received + [did("03-03", .feeNoticed(.pages, quantity: 40, amount: 10_000))]
  static let sent = received + [did("03-03", .consultationSent(id: "a", .thirdParty))]
  static func answered(_ agrees: Bool?) -> [RequestEvent] {
    sent + [did("03-09", .consultationAnswered(id: "a", agrees: agrees))]
  }

  @Test(
    arguments: [
      (received, reply(.supplied), "03-10", []),
      (received, reply(.supplied, reasons: false), "03-10", []),
      (received, reply(.internalAffairs), "03-10", []),
      (received, reply(.internalAffairs, articles: ["《中华人民共和国政府信息公开条例》第十六条 第一款"]), "03-10", []),
      (received, reply(.notThisOrgan, articles: ["条例第三十六条第(五)项"]), "03-10", [.competentOrganToBeNamed]),
      ([arrived("03-02", applicant: nil)], reply(.supplied), "03-10", [.refused(.applicantUnknown)]),
      (received, reply(.notExisting), "03-10", [.refused(.noSearchRecord)]),
      (received, reply(.thirdPartyRights), "03-10", [.refused(.thirdPartyNotConsulted)]),
      (sent, reply(.thirdPartyRights), "03-10", [.refused(.thirdPartyNotHeard)]),
      (sent, reply(.petition), "03-10", [.consultationOpen(.thirdParty)]),
      (answered(false), reply(.thirdPartyRights), "03-10", []),
      (answered(true), reply(.thirdPartyRights), "03-10", [.thirdPartyAgreed]),
      (answered(nil), reply(.supplied), "03-10", []),
      (answered(false), reply(.supplied), "03-10", [.thirdPartyObjected]),
      (received, reply(.stillUnclear), "03-10", [.refused(.noSupplementAsked)]),
      (asked, reply(.stillUnclear), "03-10", [.refused(.supplementNotReceived)]),
      (asked, reply(.supplied), "03-10", [.supplementAwaited(until: on("03-20"))]),
      (asked, reply(.notSupplemented), "03-23", [.refused(.supplementNoticeNotProved)]),
      (asked + [did("03-04", .supplementDelivered)], reply(.notSupplemented), "03-23", []),
      (noticed, reply(.supplied), "03-10", [.paymentAwaited(until: on("03-31"))]),
      (received, reply(.petition, articles: []), "03-10", [.articleMissing("《条例》第三十九条第一款")]),
      (received, reply(.petition, articles: ["《条例》第三十九条第二款"]), "03-10", [.articleMissing("《条例》第三十九条第一款")]),
      (received, reply(.inquiry, articles: []), "03-10", [.noArticleCited]),
      (received, reply(.feeUnpaid), "03-10", [.refused(.noFeeNotice)]),
      (received, reply(.villageAffairs, articles: ["《中华人民共和国村民委员会组织法》第三十条"]), "03-10", []),
      (received, reply(.petition, reasons: false), "03-10", [.reasonsMissing]),
      (received, reply(.partlySupplied), "03-10", [.withheldGroundMissing]),
      (received, reply(.partlySupplied, articles: ["《条例》第三十七条", "《条例》第十五条"]), "03-10", []),
      (
        received, reply(.enforcementFile, remedy: .reconsiderationOrSuit), "03-10",
        [.remedyWrong(expected: .reconsiderationFirst)]
      ),
      (received, reply(.petition, printsRemedy: false), "03-10", [.remedyWrong(expected: .reconsiderationOrSuit)]),
      (received, reply(.repeated), "03-10", [.earlierReplyMissing]),
      (received, reply(.repeated, earlier: ""), "03-10", [.earlierReplyMissing]),
      (received, reply(.repeated, earlier: "云政公复〔2025〕2号"), "03-10", []),
      (received, reply(.supplied), "03-25", []),
      (received, reply(.supplied), "03-26", [.dueSoon(on("03-30"), workingDays: 2)]),
      (received, reply(.supplied), "03-30", [.dueSoon(on("03-30"), workingDays: 0)]),
      (received, reply(.supplied), "03-31", [.overdue(since: on("03-30"))]),
      (
        received + [did("04-01", .consultationSent(id: "a", .coMaker))], reply(.petition), "04-02",
        [.ranOut(on: on("03-30")), .consultationOpen(.coMaker)]
      ),
      (received + [did("03-04", .extended(workingDays: 5, consentedBy: Town.head))], reply(.supplied), "03-10", []),
      (
        received + [did("03-04", .extended(workingDays: 5, consentedBy: Town.clerk))], reply(.supplied), "03-10",
        [.extensionNotConsented(on: on("03-04"))]
      ),
      (
        received + [did("03-12", .supplementAsked(until: on("03-20"))), did("03-13", .supplementReceived)],
        reply(.supplied), "03-16", [.supplementLate]
      ),
      (received, reply(.excessive), "03-10", [.explanationNotAsked]),
      (received, reply(.forbiddenByLaw), "03-10", [.lawToBeNamed]),
    ] as [([RequestEvent], ReplyParticulars, String, [ReplyConcern])])
  func findsWhatLosesInCourt(
    _ events: [RequestEvent], _ reply: ReplyParticulars, _ today: String, _ expected: [ReplyConcern]
  ) throws {
    let found = try Self.concerns(events, reply, today: today)
    #expect(found == expected)
    for concern in found {
      #expect(
        concern.sentence.hasSuffix("。") && concern.sentence.contains("《") || concern.sentence.contains("109号")
          || concern == .refused(.applicantUnknown))
    }
  }

  @Test func tellsTheGravestFirst() throws {
    let found = try Self.concerns(
      Self.asked, Self.reply(.repeated, articles: [], reasons: false, remedy: .complaintOnly), today: "03-10")
    #expect(found.map(\.severity) == found.map(\.severity).sorted())
    #expect(found.first?.severity == .block && found.last?.severity == .hint)
    #expect(!ReplyChecklist(try story(Self.asked), Self.reply(.repeated), today: on("03-10"), signers: .none).maySign)
  }

  /// What stops the signature: what blocks does in any case, what needs a reason until there is one, a hint never.
  @Test(
    arguments: [
      (received, reply(.supplied), "03-10", [], []),
      (received, reply(.supplied), "03-26", [], []),
      (received, reply(.supplied), "03-31", [], [.overdue(since: on("03-30"))]),
      (received, reply(.supplied), "03-31", ["overdue/2026-03-30"], []),
      (
        received, reply(.supplied), "03-31", ["overdue/2026-03-27", "thirdPartyAgreed"], [.overdue(since: on("03-30"))]
      ),
      (answered(true), reply(.thirdPartyRights), "03-10", [], [.thirdPartyAgreed]),
      (answered(true), reply(.thirdPartyRights), "03-10", ["thirdPartyAgreed"], []),
      (
        received, reply(.petition, printsRemedy: false), "03-10", ["remedyWrong", "refused"],
        [.remedyWrong(expected: .reconsiderationOrSuit)]
      ),
      (received, reply(.notExisting), "03-31", ["overdue/2026-03-30", "refused"], [.refused(.noSearchRecord)]),
    ] as [([RequestEvent], ReplyParticulars, String, Set<String>, [ReplyConcern])])
  func stopsTheSignature(
    _ events: [RequestEvent], _ reply: ReplyParticulars, _ today: String, _ explained: Set<String>,
    _ expected: [ReplyConcern]
  ) throws {
    let checklist = ReplyChecklist(try story(events), reply, today: on(today), signers: Town.signers)
    #expect(checklist.obstacles(explained: explained) == expected)
  }

  /// A letter that went out before is put on file by the program also after the archive; nobody else adds anything then.
  @Test func freezesALetterAfterTheArchive() throws {
    var request = try story(Self.received + [did("03-06", .withdrawn), did("03-06", .closed)])
    let added = RequestHappening.documentAdded(.reply, file: "ab")
    #expect(throws: RequestRefusal.archived) { try request.apply(did("03-06", added)) }
    try request.apply(RequestEvent(on("03-06"), by: .system, added))
    #expect(request.isArchived)
  }

  /// 行政复议法 since 2024-01-01.
  @Test func asksForTheOldRemedyBefore2024() throws {
    let registration = RequestRegistration(number: "1", channel: .counter, applicant: .business)
    let request = try RequestCase(
      RequestEvent(day("2023-12-20"), by: .system, .registered(registration)), calendar: .builtIn)
    let text = Self.reply(.enforcementFile, remedy: .reconsiderationOrSuit)
    func blocks(_ today: String) -> [ReplyConcern] {
      ReplyChecklist(request, text, today: day(today), signers: .none).concerns.filter { $0.severity == .block }
    }
    #expect(blocks("2023-12-29") == [])
    #expect(blocks("2024-01-02") == [.remedyWrong(expected: .reconsiderationFirst)])
  }
}
