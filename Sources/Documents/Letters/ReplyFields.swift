package import Disclosure

/// 答复要素: the facts of each kind of reply: what it must print and what it may.
extension Disposition {
  /// Without these there is no letter.
  package var requiredFields: [LetterField] {
    switch self {
    case .alreadyPublic: [.place]
    case .supplied, .partlySupplied: [.supplied, .form]
    case .stateSecret: [.secrecyBasis]
    case .forbiddenByLaw: [.forbiddingLaw, .reasons]
    case .threeSecuritiesOneStability: [.kind, .reasons]
    case .thirdPartyRights: [.kind, .thirdPartyOpinion, .publicInterest]
    case .internalAffairs, .processInformation: [.kind, .reasons]
    case .enforcementFile: [.reasons]
    case .administrativeQuery: [.queryLaw, .queryPlace]
    case .notExisting: [.searchPlaces, .searchKeywords, .searchedOn]
    case .notThisOrgan, .wouldNeedCreation: [.reasons]
    case .stillUnclear: [.supplementedOn, .unclear]
    case .petition: [.channel]
    case .repeated, .reconfirmation: [.earlierDay, .earlierNumber]
    case .publishedWork: [.place]
    case .excessive: [.countedPeriod, .requestCount, .explanation, .reasons]
    case .notSupplemented, .feeUnpaid: [.noticeDay, .noticeNumber, .noticeDeadline]
    case .partyDocument, .notGovernmentInformation: [.reasons]
    case .villageAffairs: [.villageCommittee]
    case .transferredToArchives: [.archives, .transferredOn]
    case .inquiry: [.channel]
    case .withdrawn: [.withdrawnOn]
    }
  }

  package var optionalFields: [LetterField] {
    let own: [LetterField] =
      switch self {
      case .supplied, .partlySupplied: [.pickup]
      case .stateSecret, .thirdPartyRights, .stillUnclear, .petition, .inquiry: [.reasons]
      case .notThisOrgan: [.responsibleOrgan, .responsibleContact]
      case .villageAffairs: [.responsibleContact]
      case .transferredToArchives: [.responsibleContact]
      default: []
      }
    return own + [.remark]
  }

  /// Everything that may be typed in for the reply, in the order in which it is printed.
  package var fields: [LetterField] { requiredFields + optionalFields + [.attachments, .title] }

  /// The kinds that the article lists, of which one must be named; they may not be widened.
  package var listedKinds: [String] {
    switch self {
    case .threeSecuritiesOneStability: ["国家安全", "公共安全", "经济安全", "社会稳定"]
    case .thirdPartyRights: ["商业秘密", "个人隐私", "第三方其他合法权益"]
    case .internalAffairs: ["人事管理", "后勤管理", "内部工作流程"]
    case .processInformation: ["讨论记录", "过程稿", "磋商信函", "请示报告"]
    default: []
    }
  }

  /// What a part may be withheld for.
  package static var groundsOfParts: [Disposition] { allCases.filter { $0.withholds && $0 != .partlySupplied } }

  /// Facts that stand in the decision's own sentence, not in a paragraph under their name.
  func isInSentence(_ field: LetterField) -> Bool {
    switch field {
    case .kind, .forbiddingLaw, .queryLaw, .searchPlaces, .searchKeywords, .searchedOn, .supplementedOn, .earlierDay,
      .earlierNumber, .countedPeriod, .requestCount, .noticeDay, .noticeNumber, .noticeDeadline, .villageCommittee,
      .archives, .transferredOn, .withdrawnOn:
      true
    default: false
    }
  }

  /// The usual title; an office may have its own.
  package var letterTitle: String {
    switch self {
    case .alreadyPublic, .supplied: "政府信息公开告知书"
    case .partlySupplied: "政府信息部分公开告知书"
    case .stateSecret, .forbiddenByLaw, .threeSecuritiesOneStability, .thirdPartyRights, .internalAffairs,
      .processInformation, .enforcementFile:
      "政府信息不予公开告知书"
    case .notExisting: "政府信息不存在告知书"
    case .notThisOrgan: "非本机关政府信息告知书"
    default: "政府信息公开申请答复告知书"
    }
  }
}
