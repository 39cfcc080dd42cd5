/// 表三的行: the rows of 《收到和处理政府信息公开申请情况》, in the order of the form. The raw value is the key of the contract.
package enum TableThreeRow: String, CaseIterable, Sendable {
  case received, carriedIn
  case granted, partlyGranted
  case stateSecret, forbiddenByLaw, threeSecuritiesOneStability, thirdPartyRights
  case internalAffairs, processInformation, enforcementFile, administrativeQuery
  case notHeld, wouldNeedCreation, stillUnclear
  case petition, repeated, publishedWork, excessive, reconfirmation
  case notSupplemented, feeUnpaid, otherHandling
  /// The one row （六）其他处理 of the 2019 form, in place of the three above.
  case otherHandlingAll
  case handledTotal, carriedOut

  /// The words printed in the row's own cell, exactly as in the form.
  package var label: String {
    switch self {
    case .received: "一、本年新收政府信息公开申请数量"
    case .carriedIn: "二、上年结转政府信息公开申请数量"
    case .granted: "（一）予以公开"
    case .partlyGranted: "（二）部分公开（区分处理的，只计这一情形，不计其他情形）"
    case .stateSecret: "1.属于国家秘密"
    case .forbiddenByLaw: "2.其他法律行政法规禁止公开"
    case .threeSecuritiesOneStability: "3.危及“三安全一稳定”"
    case .thirdPartyRights: "4.保护第三方合法权益"
    case .internalAffairs: "5.属于三类内部事务信息"
    case .processInformation: "6.属于四类过程性信息"
    case .enforcementFile: "7.属于行政执法案卷"
    case .administrativeQuery: "8.属于行政查询事项"
    case .notHeld: "1.本机关不掌握相关政府信息"
    case .wouldNeedCreation: "2.没有现成信息需要另行制作"
    case .stillUnclear: "3.补正后申请内容仍不明确"
    case .petition: "1.信访举报投诉类申请"
    case .repeated: "2.重复申请"
    case .publishedWork: "3.要求提供公开出版物"
    case .excessive: "4.无正当理由大量反复申请"
    case .reconfirmation: "5.要求行政机关确认或重新出具已获取信息"
    case .notSupplemented: "1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请"
    case .feeUnpaid: "2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请"
    case .otherHandling: "3.其他"
    case .otherHandlingAll: "（六）其他处理"
    case .handledTotal: "（七）总计"
    case .carriedOut: "四、结转下年度继续办理"
    }
  }

  /// The block the row stands in, whose label spans its rows.
  package var block: TableThreeBlock? {
    switch self {
    case .stateSecret, .forbiddenByLaw, .threeSecuritiesOneStability, .thirdPartyRights, .internalAffairs,
      .processInformation, .enforcementFile, .administrativeQuery:
      .refused
    case .notHeld, .wouldNeedCreation, .stillUnclear: .cannotProvide
    case .petition, .repeated, .publishedWork, .excessive, .reconfirmation: .notProcessed
    case .notSupplemented, .feeUnpaid, .otherHandling: .other
    default: nil
    }
  }

  /// Whether the row is a result (办理结果) that 「（七）总计」 adds up.
  package var isResult: Bool {
    switch self {
    case .received, .carriedIn, .handledTotal, .carriedOut: false
    default: true
    }
  }

  /// Whether the row stands inside 「三、本年度办理结果」.
  package var isUnderResults: Bool { isResult || self == .handledTotal }

  /// The row's label with the block it belongs to, so that it is unmistakable: 「（三）不予公开 1.属于国家秘密」.
  package var fullLabel: String { block.map { "\($0.label)\(label)" } ?? label }

  /// The label without its bracketed remark, for sentences: 「（二）部分公开」.
  package var shortLabel: String { self == .partlyGranted ? "（二）部分公开" : fullLabel }

  /// 「三、本年度办理结果」, the label that spans all results.
  package static let resultsLabel = "三、本年度办理结果"

  /// The row's place among all of them. Written out, because it then costs nothing: a million look-ups in a dictionary take
  /// as long as all the counting.
  var index: Int {
    switch self {
    case .received: 0
    case .carriedIn: 1
    case .granted: 2
    case .partlyGranted: 3
    case .stateSecret: 4
    case .forbiddenByLaw: 5
    case .threeSecuritiesOneStability: 6
    case .thirdPartyRights: 7
    case .internalAffairs: 8
    case .processInformation: 9
    case .enforcementFile: 10
    case .administrativeQuery: 11
    case .notHeld: 12
    case .wouldNeedCreation: 13
    case .stillUnclear: 14
    case .petition: 15
    case .repeated: 16
    case .publishedWork: 17
    case .excessive: 18
    case .reconfirmation: 19
    case .notSupplemented: 20
    case .feeUnpaid: 21
    case .otherHandling: 22
    case .otherHandlingAll: 23
    case .handledTotal: 24
    case .carriedOut: 25
    }
  }

  package static let split: [TableThreeRow] = allCases.filter { $0 != .otherHandlingAll }
  package static let merged: [TableThreeRow] = allCases.filter { $0.block != .other }
  /// The 21 results of the 2021 form.
  package static let results: [TableThreeRow] = split.filter(\.isResult)
}

/// 表三的分组: the blocks of results whose label spans several rows.
package enum TableThreeBlock: CaseIterable, Sendable {
  case refused, cannotProvide, notProcessed, other

  package var label: String {
    switch self {
    case .refused: "（三）不予公开"
    case .cannotProvide: "（四）无法提供"
    case .notProcessed: "（五）不予处理"
    case .other: "（六）其他处理"
    }
  }

  package var rows: [TableThreeRow] { TableThreeRow.allCases.filter { $0.block == self } }
}
