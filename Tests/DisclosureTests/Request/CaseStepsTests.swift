import Testing

@testable import Disclosure

@Suite("Case steps") struct CaseStepsTests {
  static func steps(
    _ events: [RequestEvent], _ person: PersonID, today: String = "03-10", signers: SigningAuthority = Town.signers
  ) throws -> CaseSteps {
    let reader = CaseReader(
      person, roles: Town.roles[person] ?? [], today: on(today), permissions: try .standard(), signers: signers)
    return CaseSteps(try story(events), for: reader)
  }

  static let received = [arrived("03-02")]
  static let assigned = received + [did("03-02", .assigned("land", until: nil))]
  static let asked = assigned + [did("03-03", .supplementAsked(until: on("03-05")))]
  static let noticed = assigned + [did("03-03", .feeNoticed(.pages, quantity: 40, amount: 10_000))]
  static let consulted = assigned + [did("03-02", .consultationSent(id: "a", .thirdParty))]
  static let draftText = assigned + [drafted("03-03", .supplied)]
  static let inReview = draftText + [submitted("03-03")]
  static let back = ReviewEvent.returned(ReviewSignature(step: 0, digest: "r1", signer: Town.head), reason: "请补充依据")
  static let issued = assigned + replied("03-05", .supplied)

  @Test(
    arguments: [
      ([arrived("03-02", .online)], "03-10", .confirmReceipt), (received, "03-10", .assignRequest),
      (assigned, "03-10", .draftReply), (draftText, "03-10", .submitReply),
      (assigned + [drafted("03-03", .notExisting)], "03-10", .recordSearch),
      (assigned + [drafted("03-03", .thirdPartyRights)], "03-10", .sendConsultation),
      (assigned + [drafted("03-03", .stillUnclear)], "03-10", .askSupplement),
      (
        [arrived("03-02", applicant: nil), did("03-02", .assigned("land", until: nil)), drafted("03-03", .supplied)],
        "03-10", .completeRegistration
      ),
      (inReview + [did("03-04", .review(back))], "03-10", .draftReply), (inReview, "03-10", .passReply),
      (asked, "03-10", .proveSupplementDelivery),
      (asked + [did("03-04", .supplementDelivered)], "03-05", .receiveSupplement),
      (asked + [did("03-04", .supplementDelivered)], "03-06", .lapseRequest),
      (noticed, "03-10", .recordPayment), (noticed, "04-20", .lapseRequest),
      (consulted, "03-10", .proveConsultationDelivery),
      (consulted + [did("03-04", .consultationDelivered(id: "a"))], "03-25", .answerConsultation),
      (consulted + [did("03-04", .consultationDelivered(id: "a"))], "03-26", .expireConsultation),
      (inReview + signed("03-04"), "03-10", .issueReply), (issued, "03-10", .deliverReply),
      (issued + [did("03-06", .delivered(.post))], "03-10", .archiveRequest),
      (issued + [did("03-06", .delivered(.post)), did("03-06", .closed)], "03-10", nil),
      (received + [did("03-06", .withdrawn)], "03-10", .archiveRequest),
      ([arrived("03-02", applicant: nil), did("03-06", .withdrawn)], "03-10", .completeRegistration),
    ] as [([RequestEvent], String, OfficeAction?)])
  func nameTheOneStepThatIsDue(_ events: [RequestEvent], _ today: String, _ due: OfficeAction?) throws {
    let steps = try Self.steps(events, Town.clerk, today: today)
    #expect(steps.due == due)
    // The clerk may take every step that is due but the signature.
    #expect(steps.primary == (due == .passReply ? nil : due))
    #expect(steps.steps.map(\.action) == OfficeAction.allCases.filter(\.concernsRequest))
  }

  @Test(
    arguments: [
      (received, Town.clerk, .extendPeriod, "这一步由办公室负责人办理。"),
      (received, Town.leader, .assignRequest, "这一步由信息公开专职人员或者办公室负责人办理。"),
      ([arrived("03-02", .fax)], Town.leader, .confirmReceipt, "这一步由收发室、信息公开专职人员或者办公室负责人办理。"),
      (received, Town.clerk, .confirmReceipt, "收到申请之日已经确定，不能再次确认。"),
      (
        [arrived("03-02", .fax)], Town.clerk, .askSupplement,
        "收到申请之日还没有确定：请先与申请人确认收到（《条例》第三十一条）。"
      ),
      (
        asked, Town.clerk, .askSupplement, "《条例》第三十条：补正应当一次性告知。本件已于 2026-03-03 通知补正，2026-03-10 不能再次通知补正。"
      ),
      (
        asked, Town.clerk, .lapseRequest, "没有补正通知送达的凭证，不能以逾期不补正为由不再处理（《条例》第三十条）。请先登记送达。"
      ),
      (
        consulted, Town.clerk, .expireConsultation,
        "还没有登记对方收到征求意见书的日期，不能认定期满：15 个工作日自对方收到之日起算（《条例》第三十二条、第三十四条）。"
      ),
      (inReview, Town.leader, .passReply, "现在的环节是“办公室负责人初审”，由办公室负责人办理。"),
      (inReview, Town.clerk, .sendConsultation, "答复正在审核，不能发出征求意见；要办理这一步，请先退回修改或者撤回送审。"),
      (inReview + signed("03-04"), Town.clerk, .askSupplement, "答复已经签发，不能通知补正；要办理这一步，请先撤回送审。"),
      (issued, Town.clerk, .draftReply, "本件已经作出答复或者已经终结，不能再办理这一步。"),
      (issued, Town.clerk, .archiveRequest, "答复还没有登记送达，不能归档。"),
      (received, Town.clerk, .issueReply, "答复还没有签发，不能编号印发。"),
      (asked, Town.head, .extendPeriod, "本件现在的状态是“等待申请人补正”，不能延长答复期限。"),
      (received + [did("03-06", .withdrawn), did("03-06", .closed)], Town.clerk, .draftReply, "本件已办结归档，不能再办理；可以添加备注。"),
    ] as [([RequestEvent], PersonID, OfficeAction, String)])
  func sayWhyTheRestMayNot(_ events: [RequestEvent], _ person: PersonID, _ action: OfficeAction, _ sentence: String)
    throws
  {
    #expect(try Self.steps(events, person)[action]?.refusal?.sentence == sentence)
  }

  @Test func theSignersStepIsPrimaryForTheSigner() throws {
    let steps = try Self.steps(Self.inReview, Town.head)
    #expect(steps.primary == .passReply && steps.dueRefusal == nil)
    #expect(steps.allowed.contains(.returnReply))
    let clerk = try Self.steps(Self.inReview, Town.clerk)
    #expect(clerk.dueRefusal == .role([.officeHead, .deputyLeader, .leader]))
  }

  @Test func nobodyPassesTheirOwnText() throws {
    let own = Self.assigned + [drafted("03-03", .supplied, by: Town.head), submitted("03-03", by: Town.head)]
    let steps = try Self.steps(own, Town.head)
    #expect(steps[.passReply]?.refusal == .rule(.review(.ownText)))
    #expect(steps.due == .passReply && steps.primary == nil)
  }

  @Test func aDeputySignsWithinAnAuthority() throws {
    let authority = SigningAuthority(
      roles: Town.roles,
      delegations: [
        try Delegation(
          principal: Town.head, deputy: Town.clerk, from: on("03-09"), until: on("03-11"), roles: [.officeHead])
      ])
    let text = Self.assigned + [drafted("03-03", .supplied, by: "other"), submitted("03-03", by: "other")]
    #expect(try Self.steps(text, Town.clerk, signers: authority).primary == .passReply)
    #expect(try Self.steps(text, Town.clerk, today: "03-12", signers: authority).primary == nil)
    // For a signature only: the head's other steps stay the head's.
    #expect(try Self.steps(text, Town.clerk, signers: authority)[.extendPeriod]?.refusal == .role([.officeHead]))
  }

  @Test func theAdministratorsMayTakeNoStep() throws {
    for events in [Self.received, Self.inReview, Self.issued] {
      let reader = CaseReader(
        "admin", roles: [.systemAdmin], today: on("03-10"), permissions: try .standard(), signers: Town.signers)
      #expect(CaseSteps(try story(events), for: reader).allowed == [])
    }
  }
}
