import Disclosure
import Documents

/// Invented letters of 云溪镇.
enum LetterSamples {
  static let letterhead = OfficeLetterhead(
    organ: "云溪镇人民政府", office: "云溪镇党政综合办公室", phone: "0000-1234567", address: "清河县云溪镇人民路1号",
    hours: "工作日8:30—12:00，14:00—17:30")
  static let remedies = RemedyBodies(
    reconsideration: "清河县人民政府", court: "清河县人民法院", complaint: "清河县人民政府办公室")

  static func day(_ iso: String) -> Day { Day(iso: iso) ?? .first }

  static func facts(
    on day: String = "2026-03-09", number: String = "云公复〔2026〕5号", to addressee: Addressee = Addressee("张某某")
  ) -> LetterFacts {
    LetterFacts(
      letterhead: letterhead, addressee: addressee, issue: .issued(number: number, on: Self.day(day)))
  }

  static let request = RequestReference(
    number: "YX-2026-003", receipt: day("2026-02-09"), asked: "云溪镇2025年农村道路硬化项目招标文件和中标结果")

  static func reply(_ facts: ReplyFacts, on day: String = "2026-03-09", you: Addressee = Addressee("张某某"))
    -> ReplyLetter
  {
    ReplyLetter(Self.facts(on: day, to: you), request, facts, remedies: remedies)
  }

  /// A value for every fact.
  static let values: [LetterField: String] = [
    .place: "清河县人民政府门户网站“政府信息公开”专栏（https://www.qinghe.example/gk/1.html）",
    .supplied: "《云溪镇2025年农村道路硬化项目招标文件》\n《云溪镇2025年农村道路硬化项目中标结果公告》", .form: "纸质复制件，随本告知书一并提供",
    .pickup: "工作日到云溪镇便民服务中心3号窗口领取", .secrecyBasis: "《工程建设工作国家秘密范围的规定》第二条",
    .forbiddingLaw: "《中华人民共和国统计法》第九条", .reasons: "该信息尚在内部研究阶段，公开会影响决策。",
    .thirdPartyOpinion: "第三方不同意公开，认为报价明细是其经营信息。", .publicInterest: "不公开不会对公共利益造成重大影响。",
    .queryLaw: "《不动产登记暂行条例》第二十七条", .queryPlace: "清河县不动产登记中心，县政务服务中心二楼",
    .searchPlaces: "档案室文书档案、办公系统2020年以来收发文", .searchKeywords: "道路硬化、招标", .searchedOn: "2026-03-02",
    .responsibleOrgan: "清河县交通运输局", .responsibleContact: "0000-7654321", .supplementedOn: "2026-02-24",
    .unclear: "没有写明是哪一条道路。", .channel: "清河县信访局，0000-1111111", .earlierDay: "2025-11-03",
    .earlierNumber: "云公复〔2025〕17号告知书", .requestCount: "86", .countedPeriod: "2026年1月1日至3月1日",
    .explanation: "申请人称需要全面了解全镇工作。", .noticeDay: "2026-02-11", .noticeNumber: "云公补〔2026〕2号通知书",
    .noticeDeadline: "2026-03-06", .villageCommittee: "云溪镇青石村村民委员会", .archives: "清河县档案馆",
    .transferredOn: "2024-06-30", .withdrawnOn: "2026-03-05", .remark: "本机关将继续改进工作。",
  ]

  /// Everything that the kind prints.
  static func reply(_ disposition: Disposition) -> ReplyFacts {
    var facts = ReplyFacts(disposition, values)
    facts.values[.kind] = disposition.listedKinds.first
    if disposition == .partlySupplied {
      facts.withheld = [
        WithheldPart("投标人报价明细", reply(.thirdPartyRights)), WithheldPart("评标委员会讨论记录", reply(.processInformation)),
      ]
    }
    return facts
  }

  static var notices: [any Letter] {
    get throws { try letters(period) }
  }

  private static func letters(_ period: ReplyPeriod) -> [any Letter] {
    [
      SupplementNotice(
        facts(number: "云公补〔2026〕2号"), request, items: "没有写明是哪一条道路\n没有附身份证明", how: "写明道路名称或者起止点，并附身份证复印件。",
        deadline: day("2026-03-30")),
      ExtensionNotice(
        facts(number: "云公延〔2026〕1号"), request, reason: "需要从历年档案中调取材料", oldDue: day("2026-03-13"),
        newDue: day("2026-04-13")),
      ReasonsNotice(
        facts(number: "云公理〔2026〕1号"), request, period: "2026年1月1日至3月1日", count: 86, deadline: day("2026-03-20")),
      DelayedReplyNotice(facts(number: "云公迟〔2026〕1号"), request, newDue: day("2026-06-30")),
      ThirdPartyConsultation(
        facts(number: "云公征〔2026〕1号", to: Addressee("清河县大路建设有限公司", isOrganization: true)),
        requestNumber: "YX-2026-003", information: "你单位2025年投标文件中的报价明细", opinionTo: "送交或者邮寄至云溪镇党政综合办公室"),
      OrganConsultation(
        facts(number: "云公征〔2026〕2号", to: Addressee("清河县交通运输局", isOrganization: true)),
        requestNumber: "YX-2026-003", information: "《关于印发道路硬化项目实施方案的通知》", opinionTo: "函复云溪镇党政综合办公室"),
      OrganConsultation(
        facts(number: "云公征〔2026〕4号", to: Addressee("清河县水利局", isOrganization: true)), requestNumber: "YX-2026-003",
        information: "《河道整治纪要》", opinionTo: "函复云溪镇党政综合办公室", isCoMaker: false),
      ConsultationNotice(
        facts(number: "云公征〔2026〕3号"), request, party: .thirdParty, sent: day("2026-03-02")),
      ThirdPartyDisclosureNotice(
        facts(number: "云公告〔2026〕1号", to: Addressee("清河县大路建设有限公司", isOrganization: true)),
        information: "2025年投标文件中的工程质量承诺", publicInterest: "涉及道路使用安全。", remedies: remedies),
      FeeNotice(
        facts(number: "云公费〔2026〕1号"), request, basis: .pages, quantity: 201, payment: "凭本通知书到清河县农商银行云溪支行缴入县国库"),
      PlainNotice(facts(number: "云公告〔2026〕2号"), title: "关于查阅时间的告知书", text: "请于3月12日上午到镇便民服务中心查阅。\n请携带身份证件。"),
      DeliveryReceipt(
        letterhead: letterhead, receiver: Addressee("张某某"), documentName: "政府信息公开告知书",
        documentNumber: "云公复〔2026〕5号", requestNumber: "YX-2026-003"),
      acknowledgement, reviewForm,
      PeriodExplanation(letterhead: letterhead, requestNumber: "YX-2026-003", period: period),
    ]
  }

  static var acknowledgement: Acknowledgement {
    Acknowledgement(
      letterhead: letterhead, applicant: Addressee("张某某"), requestNumber: "YX-2026-003",
      asked: "云溪镇2025年农村道路硬化项目招标文件和中标结果", channel: .signedPost, arrived: day("2026-02-09"),
      receipt: day("2026-02-09"), due: day("2026-03-13"), trackingCode: "K7QF-2M9X-TR4D",
      trackingPlace: "https://gk.qinghe.example/track")
  }

  static var reviewForm: ReviewForm {
    let letter = ReplyLetter(
      LetterFacts(letterhead: letterhead, addressee: Addressee("张某某"), issue: .draft(on: day("2026-03-06"))), request,
      reply(.notExisting), remedies: remedies)
    return ReviewForm(
      letterhead: letterhead, digest: "3fa94c0d77b1e2a6", round: 1, applicant: Addressee("张某某"), request: request,
      due: day("2026-03-13"),
      reply: ReviewedReply(
        title: letter.title, disposition: .notExisting, office: "党政综合办公室", drafter: "李某", phone: "0000-1234567",
        attachments: ["检索记录"], text: letter.rendered.blocks))
  }

  /// Received on 2026-02-09, due on 2026-03-13 (the notice of 2026: 春节 2/15–23, work on 2/14 and 2/28).
  static var period: ReplyPeriod {
    get throws { try ReplyClock(receipt: day("2026-02-09"), calendar: .builtIn).period(today: nil) }
  }
}
