import Disclosure
import Documents

/// 演示答复: what an invented reply of each kind says.
struct DemoReply {
  let facts: ReplyFacts

  init(_ plan: DemoPlan, _ disposition: Disposition, on day: Day) {
    var facts = ReplyFacts(disposition)
    for field in disposition.requiredFields {
      facts.values[field] = DemoReply.value(field, disposition, plan.matter, on: day)
    }
    if disposition == .partlySupplied {
      facts.withheld = [
        WithheldPart(
          "他人的身份证件号码和银行账号",
          ReplyFacts(
            .thirdPartyRights,
            [
              .kind: "个人隐私", .thirdPartyOpinion: "涉及人员未同意公开其个人信息。",
              .publicInterest: "不公开这些号码不影响对资金发放情况的监督，不会对公共利益造成重大影响。",
            ]))
      ]
    }
    self.facts = facts
  }

  private static func value(_ field: LetterField, _ disposition: Disposition, _ matter: DemoMatter, on day: Day)
    -> String
  {
    let office = matter.office.rawValue
    return switch field {
    case .place: "清河县人民政府网站“云溪镇”栏目，也可以到\(office)查阅。"
    case .supplied: matter.title
    case .form: "复制件，随本告知书一并提供。"
    case .kind: disposition.listedKinds.first ?? ""
    case .thirdPartyOpinion: "第三方书面答复不同意公开，理由是该信息涉及其经营信息。"
    case .publicInterest: "经审查，不公开该信息不会对公共利益造成重大影响。"
    case .searchPlaces: "档案室目录、公文系统和\(office)的纸质档案"
    case .searchKeywords: matter.title
    case .channel: "可以向镇群众来访接待窗口提出。"
    case .earlierNumber: "云政公开〔2025〕3号"
    case .requestCount: "36"
    case .countedPeriod: "最近六个月内"
    case .villageCommittee: "云溪镇石桥村村民委员会"
    case .archives: "清河县档案馆"
    case .queryLaw: "《不动产登记暂行条例》"
    case .queryPlace: "清河县不动产登记中心，持身份证件查询。"
    case .forbiddingLaw: "《中华人民共和国统计法》第九条"
    case .secrecyBasis: "该信息已依照国家保密规定定密。"
    case .reasons where disposition == .notThisOrgan: "该信息由清河县自然资源局制作和保存，请向该局提出申请。"
    default: field.form == .day ? day.description : "经审查，该信息符合上述情形，具体情况可以向\(office)了解。"
    }
  }
}
