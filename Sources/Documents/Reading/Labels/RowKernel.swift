import Disclosure

/// The piece of a row's label that no other row has, and that survives wrapping, truncation and typing errors.
enum RowKernel {
  /// Kernels of 表三; a later spelling of the same row is a variant met in published reports.
  static let kernels: [(kernel: String, row: TableThreeRow)] = [
    ("新收", .received), ("上年结转", .carriedIn), ("上年度结转", .carriedIn),
    ("予以公开", .granted), ("部分公开", .partlyGranted),
    ("国家秘密", .stateSecret), ("法律行政", .forbiddenByLaw), ("法律、行政", .forbiddenByLaw), ("法律法规禁止", .forbiddenByLaw),
    ("三安全", .threeSecuritiesOneStability), ("第三方", .thirdPartyRights),
    ("内部事务", .internalAffairs), ("过程性", .processInformation), ("执法案卷", .enforcementFile),
    ("行政查询", .administrativeQuery),
    ("不掌握", .notHeld), ("没有现成", .wouldNeedCreation), ("补正后", .stillUnclear),
    ("信访举报", .petition), ("重复申请", .repeated), ("出版物", .publishedWork),
    ("大量反复", .excessive), ("确认或重新", .reconfirmation), ("确认或重", .reconfirmation),
    ("逾期不补正", .notSupplemented), ("逾期未按收费", .feeUnpaid), ("逾期不缴费", .feeUnpaid), ("收费通知要求", .feeUnpaid),
    ("结转下年度", .carriedOut), ("结转下一年", .carriedOut),
  ]

  /// Every row of 表三 whose kernel the text holds, without repetition, in the order of the form.
  static func rows(in label: LabelText) -> [TableThreeRow] {
    var found: [TableThreeRow] = []
    for (kernel, row) in kernels where !found.contains(row) && label.contains(kernel) { found.append(row) }
    // «不予公开» is a block and «予以公开» a row; neither holds the other. «（三）不予公开» names no row by itself.
    return found
  }

  /// The block whose label the text holds, for a text that names no row.
  static func block(in label: LabelText) -> TableThreeBlock? {
    if label.contains("不予公开") { return .refused }
    if label.contains("无法提供") { return .cannotProvide }
    if label.contains("不予处理") { return .notProcessed }
    if label.contains("其他处理") || label.text == "(六)其他" { return .other }
    return nil
  }

  /// Whether a cell holds a word of 表三's head and nothing else.
  static func isHeadOnly(_ label: LabelText) -> Bool {
    column(label) != nil || ["申请人情况", "法人或其他组织"].contains(label.text)
  }

  /// The column of 表三 that a cell of its head names.
  static func column(_ label: LabelText) -> TableThreeColumn? {
    switch label.text {
    case "自然人", "公民": .naturalPerson
    case "商业企业": .business
    case "科研机构": .research
    case "社会公益组织": .publicWelfare
    case "法律服务机构": .legalService
    case "其他": .otherOrganization
    case "总计", "合计": .total
    default: nil
    }
  }
}
