/// 办理结果: one case for each reply that closes an application, finer than the rows of 表三 (many replies share a row).
///
/// Row and article follow the wording of the articles [R: the form's own filling instructions were not seen]. The kinds under
/// 「（六）3.其他」 and their articles are those of practice [R].
package enum Disposition: String, CaseIterable, Sendable {
  /// 已主动公开，告知获取方式、途径.
  case alreadyPublic
  /// 予以公开，提供信息 or the way, place and time to get it.
  case supplied
  /// 区分处理，部分公开.
  case partlySupplied

  /// 国家秘密.
  case stateSecret
  /// 法律、行政法规禁止公开; 地方性法规 and 规章 do not suffice.
  case forbiddenByLaw
  /// 危及国家安全、公共安全、经济安全、社会稳定.
  case threeSecuritiesOneStability
  /// 损害第三方合法权益.
  case thirdPartyRights
  /// 人事管理、后勤管理、内部工作流程.
  case internalAffairs
  /// 讨论记录、过程稿、磋商信函、请示报告.
  case processInformation
  /// 行政执法案卷.
  case enforcementFile
  /// 工商、不动产登记资料 and the like, to which other laws give access.
  case administrativeQuery

  /// 政府信息不存在.
  case notExisting
  /// 不属于本机关负责公开.
  case notThisOrgan
  /// 需要加工、分析.
  case wouldNeedCreation
  /// 补正后仍不明确.
  case stillUnclear

  /// 信访、投诉、举报.
  case petition
  /// 重复申请; needs an earlier reply.
  case repeated
  /// 要求提供公报、报刊、书籍.
  case publishedWork
  /// 无正当理由大量反复申请.
  case excessive
  /// 要求确认或者重新出具已获取的信息.
  case reconfirmation

  /// 逾期不补正，视为放弃.
  case notSupplemented
  /// 逾期未缴费，视为放弃.
  case feeUnpaid

  /// 党务信息或者党政联合文件.
  case partyDocument
  /// 村务信息.
  case villageAffairs
  /// 已移交国家档案馆.
  case transferredToArchives
  /// 不属于政府信息.
  case notGovernmentInformation
  /// 咨询事项.
  case inquiry
  /// 申请人撤回申请.
  case withdrawn
}

extension Disposition {
  /// The words that name the reply.
  package var chinese: String {
    switch self {
    case .alreadyPublic: "已主动公开，告知获取方式和途径"
    case .supplied: "予以公开，提供政府信息"
    case .partlySupplied: "部分公开（区分处理）"
    case .stateSecret: "不予公开：属于国家秘密"
    case .forbiddenByLaw: "不予公开：法律、行政法规禁止公开"
    case .threeSecuritiesOneStability: "不予公开：危及“三安全一稳定”"
    case .thirdPartyRights: "不予公开：保护第三方合法权益"
    case .internalAffairs: "不予公开：内部事务信息"
    case .processInformation: "不予公开：过程性信息"
    case .enforcementFile: "不予公开：行政执法案卷信息"
    case .administrativeQuery: "属于行政查询事项，告知查询办法"
    case .notExisting: "政府信息不存在"
    case .notThisOrgan: "不属于本机关负责公开"
    case .wouldNeedCreation: "没有现成信息，需要另行制作"
    case .stillUnclear: "补正后申请内容仍不明确"
    case .petition: "信访、投诉、举报类申请，不作为政府信息公开申请处理"
    case .repeated: "重复申请，不予重复处理"
    case .publishedWork: "要求提供公开出版物，告知获取途径"
    case .excessive: "无正当理由大量反复申请，不予处理"
    case .reconfirmation: "要求确认或者重新出具已获取信息，不予处理"
    case .notSupplemented: "逾期不补正，不再处理"
    case .feeUnpaid: "逾期未缴费，不再处理"
    case .partyDocument: "属于党务信息或者党政联合文件"
    case .villageAffairs: "属于村务信息"
    case .transferredToArchives: "档案已移交国家档案馆"
    case .notGovernmentInformation: "不属于政府信息"
    case .inquiry: "属于咨询事项"
    case .withdrawn: "申请人撤回申请"
    }
  }

  /// The article on which the reply rests; nil where none is its own [R for 村务].
  package var article: String? {
    switch self {
    case .alreadyPublic: "《条例》第三十六条第（一）项"
    case .supplied: "《条例》第三十六条第（二）项"
    case .partlySupplied: "《条例》第三十七条"
    case .stateSecret, .forbiddenByLaw, .threeSecuritiesOneStability: "《条例》第十四条"
    case .thirdPartyRights: "《条例》第十五条"
    case .internalAffairs: "《条例》第十六条第一款"
    case .processInformation, .enforcementFile: "《条例》第十六条第二款"
    case .administrativeQuery: "《条例》第三十六条第（七）项"
    case .notExisting: "《条例》第三十六条第（四）项"
    case .notThisOrgan: "《条例》第三十六条第（五）项"
    case .wouldNeedCreation: "《条例》第三十八条"
    case .stillUnclear, .notSupplemented: "《条例》第三十条"
    case .petition: "《条例》第三十九条第一款"
    case .repeated: "《条例》第三十六条第（六）项"
    case .publishedWork: "《条例》第三十九条第二款"
    case .excessive: "《条例》第三十五条"
    case .feeUnpaid: "《条例》第四十二条、国办函〔2020〕109号第六条"
    case .villageAffairs: "《村民委员会组织法》"
    case .notGovernmentInformation: "《条例》第二条"
    case .reconfirmation, .partyDocument, .transferredToArchives, .inquiry, .withdrawn: nil
    }
  }

  /// The row of 表三 in which the reply is counted (2021 form).
  package var row: TableThreeRow {
    switch self {
    case .alreadyPublic, .supplied: .granted
    case .partlySupplied: .partlyGranted
    case .stateSecret: .stateSecret
    case .forbiddenByLaw: .forbiddenByLaw
    case .threeSecuritiesOneStability: .threeSecuritiesOneStability
    case .thirdPartyRights: .thirdPartyRights
    case .internalAffairs: .internalAffairs
    case .processInformation: .processInformation
    case .enforcementFile: .enforcementFile
    case .administrativeQuery: .administrativeQuery
    case .notExisting, .notThisOrgan: .notHeld
    case .wouldNeedCreation: .wouldNeedCreation
    case .stillUnclear: .stillUnclear
    case .petition: .petition
    case .repeated: .repeated
    case .publishedWork: .publishedWork
    case .excessive: .excessive
    case .reconfirmation: .reconfirmation
    case .notSupplemented: .notSupplemented
    case .feeUnpaid: .feeUnpaid
    case .partyDocument, .villageAffairs, .transferredToArchives, .notGovernmentInformation, .inquiry, .withdrawn:
      .otherHandling
    }
  }

  /// Whether the reply withholds information, in whole or in part, under 《条例》第十四条、第十五条 or 第十六条.
  package var withholds: Bool {
    switch self {
    case .partlySupplied, .stateSecret, .forbiddenByLaw, .threeSecuritiesOneStability, .thirdPartyRights,
      .internalAffairs, .processInformation, .enforcementFile:
      true
    default: false
    }
  }

  /// The remedy that a reply dated `day` must print.
  ///
  /// 行政复议法第二十三条第一款第（四）项, in force from 2024-01-01: what is withheld under 第十四条、第十五条、第十六条 goes to 行政复议 first; for a partly
  /// granted request this holds for the withheld part. Before, and for every other reply, 行政复议 or a suit. That courts refuse some
  /// suits (法释〔2025〕8号) does not take away 行政复议. A withdrawal leaves nothing to contest [R].
  package func remedy(on day: Day) -> Remedy {
    if self == .withdrawn { return .none }
    guard withholds, day.year >= 2024 else { return .reconsiderationOrSuit }
    return .reconsiderationFirst
  }
}
