import Disclosure

/// 答复用语: the sentence with which each reply decides, its article included; every sentence stands here and nowhere else.
///
/// They keep to the words of the articles. `subject` is what is decided on: the whole application's information, or one part of it.
enum ReplySentences {
  /// Before the decision; it brings in the short name 《条例》.
  static let basis = "根据《中华人民共和国政府信息公开条例》（以下简称《条例》）的规定，经审查，现答复如下："

  static func decision(_ facts: ReplyFacts, you: String, subject: String? = nil) -> String {
    let it = subject ?? "\(you)申请公开的政府信息"
    let article = facts.disposition.article ?? ""
    return switch facts.disposition {
    case .alreadyPublic: "\(it)已经主动公开。根据\(article)的规定，现告知\(you)获取该政府信息的方式、途径。"
    case .supplied: "\(it)可以公开。根据\(article)的规定，本机关向\(you)提供该政府信息。"
    case .partlySupplied:
      "\(it)中含有不应当公开的内容，能够作区分处理。根据\(article)的规定，本机关向\(you)提供可以公开的政府信息内容，并对不予公开的内容说明理由。"
    case .stateSecret, .forbiddenByLaw, .threeSecuritiesOneStability, .thirdPartyRights, .internalAffairs,
      .processInformation, .enforcementFile:
      "\(withheld(facts, it))根据\(article)的规定，本机关不予公开。"
    case .administrativeQuery, .notExisting, .notThisOrgan, .wouldNeedCreation, .stillUnclear:
      notProvided(facts, it, you: you, article)
    case .petition, .repeated, .publishedWork, .excessive, .reconfirmation: notProcessed(facts, you: you, article)
    case .notSupplemented, .feeUnpaid: lapsed(facts, you: you, article)
    case .partyDocument, .villageAffairs, .transferredToArchives, .notGovernmentInformation, .inquiry, .withdrawn:
      other(facts, you: you, article)
    }
  }

  /// 不予公开: why, before the article (第十四条至第十六条).
  private static func withheld(_ facts: ReplyFacts, _ it: String) -> String {
    let kind = facts.words(.kind)
    return switch facts.disposition {
    case .stateSecret: "\(it)属于依法确定的国家秘密。"
    case .forbiddenByLaw: "\(it)属于\(facts.words(.forbiddingLaw))禁止公开的政府信息。"
    case .threeSecuritiesOneStability: "\(it)公开后可能危及\(kind)。"
    case .thirdPartyRights where kind == "第三方其他合法权益": "公开\(it)会对第三方合法权益造成损害。"
    case .thirdPartyRights: "\(it)涉及\(kind)，公开会对第三方合法权益造成损害。"
    case .internalAffairs: "\(it)属于行政机关的内部事务信息（\(kind)方面的信息）。"
    case .processInformation: "\(it)属于行政机关在履行行政管理职能过程中形成的过程性信息（\(kind)）。"
    default: "\(it)属于行政执法案卷信息。"
    }
  }

  /// 行政查询事项、无法提供 (第三十六条、第三十八条、第三十条).
  private static func notProvided(_ facts: ReplyFacts, _ it: String, you: String, _ article: String) -> String {
    switch facts.disposition {
    case .administrativeQuery:
      "\(you)申请公开的信息属于工商、不动产登记资料等信息，\(facts.words(.queryLaw))对其获取有特别规定。根据\(article)的规定，请依照该规定办理查询。"
    case .notExisting:
      "本机关于\(facts.words(.searchedOn))以“\(facts.words(.searchKeywords))”为关键词，对\(facts.words(.searchPlaces))进行了检索，经检索没有\(you)申请公开的信息。根据\(article)的规定，现告知\(you)该政府信息不存在。"
    case .notThisOrgan: "\(it)不属于本机关负责公开。根据\(article)的规定，现告知\(you)并说明理由。"
    case .wouldNeedCreation:
      "\(you)申请公开的信息不是本机关已制作或者获取的现成政府信息，需要对现有政府信息进行加工、分析。根据\(article)的规定，本机关不予提供。"
    default: "本机关于\(facts.words(.supplementedOn))收到\(you)的补正材料。补正后，申请内容仍不明确。根据\(article)的规定，本机关无法提供政府信息。"
    }
  }

  /// 不予处理 (第三十九条、第三十六条、第三十五条).
  private static func notProcessed(_ facts: ReplyFacts, you: String, _ article: String) -> String {
    let earlier = "本机关已于\(facts.words(.earlierDay))以\(facts.words(.earlierNumber))"
    return switch facts.disposition {
    case .petition: "\(you)以政府信息公开申请的形式进行信访、投诉、举报等活动。根据\(article)的规定，本申请不作为政府信息公开申请处理，\(you)可以通过相应渠道提出。"
    case .repeated: "\(earlier)对\(you)申请公开相同政府信息的申请作出答复。根据\(article)的规定，本机关不予重复处理。"
    case .publishedWork: "\(you)申请提供的是政府公报、报刊、书籍等公开出版物。根据\(article)的规定，现告知\(you)获取的途径。"
    case .excessive:
      "\(facts.words(.countedPeriod))，\(you)向本机关提出政府信息公开申请\(facts.words(.requestCount))件，申请公开政府信息的数量、频次明显超过合理范围。经本机关要求，\(you)说明的理由不合理。根据\(article)的规定，本机关不予处理。"
    default:
      "\(earlier)向\(you)提供该信息。\(you)要求本机关对已经获取的信息予以确认或者重新出具，不是申请公开《条例》第二条规定的、本机关已制作或者获取的政府信息，本机关不予处理。"
    }
  }

  /// 不再处理 (第三十条; 第四十二条 with 109号第六条).
  private static func lapsed(_ facts: ReplyFacts, you: String, _ article: String) -> String {
    let day = facts.words(.noticeDay)
    let number = facts.words(.noticeNumber)
    let deadline = facts.words(.noticeDeadline)
    if facts.disposition == .notSupplemented {
      return
        "本机关于\(day)以\(number)通知\(you)补正申请内容，补正期限至\(deadline)。\(you)无正当理由逾期不补正。根据\(article)的规定，视为放弃申请，本机关不再处理该政府信息公开申请。"
    }
    return
      "本机关于\(day)以\(number)通知\(you)缴纳信息处理费，缴纳期限至\(deadline)。\(you)逾期未缴纳。根据\(article)的规定，视为放弃申请，本机关不再处理该政府信息公开申请。"
  }

  /// 其他处理: kinds of practice [R].
  private static func other(_ facts: ReplyFacts, you: String, _ article: String) -> String {
    switch facts.disposition {
    case .partyDocument: "\(you)申请公开的信息属于党务信息或者以党组织文号印发的党政联合文件，其公开依照党内有关规定办理，不适用《条例》。"
    case .villageAffairs:
      "\(you)申请公开的信息属于村务信息，由\(facts.words(.villageCommittee))依照\(article)的规定公布，不属于本机关负责公开的政府信息。"
    case .transferredToArchives:
      "\(you)申请公开的信息所在的档案已于\(facts.words(.transferredOn))移交\(facts.words(.archives))，其查阅、利用依照《中华人民共和国档案法》等有关规定办理，\(you)可以向该馆提出。"
    case .notGovernmentInformation:
      "\(you)申请公开的信息不是行政机关在履行行政管理职能过程中制作或者获取的，以一定形式记录、保存的信息，不属于\(article)规定的政府信息。"
    case .inquiry: "\(you)提出的是咨询事项，不是申请公开《条例》第二条规定的政府信息，\(you)可以通过相应渠道咨询。"
    default: "\(you)已于\(facts.words(.withdrawnOn))撤回政府信息公开申请，本机关终止办理。"
    }
  }
}
